import type { PendingAccount } from '../../../domain/allocation/unsettled.js'
import type { BookEvent } from '../../../domain/book/book.js'
import type { ChequeId, DebtId, DebtorId, PaymentId } from '../../../domain/value/id.js'
import { query } from '../../sqlite/rows.js'
import type { Scratch } from './scratch.js'

/**
 * What of a book is not at rest, found on disk. It tells the same as the index that a book keeps in memory, or more:
 * too much is read and asks for nothing.
 */
export interface LooseEnds {
  readonly see: (event: BookEvent) => void
  /** For each debtor with something that is not at rest: that, and the debts that are open. */
  readonly byDebtor: () => Generator<PendingAccount>
}

/**
 * A debt is open by what was said of it last. A payment is at rest when nothing of it is unapplied and each of its
 * allocations was told by both sides: made and applied, undone and reversed, or made and undone when it was refused.
 * So it is told an even number of times, whoever tells it. A cheque is at rest when each payment that it names was booked
 * as often as the cheque has said so, and after it last has: received when it brought the money, returned when that was
 * taken back.
 */
const tables = `
CREATE TABLE debt_said (at INTEGER PRIMARY KEY, debt TEXT, debtor TEXT, open INTEGER);
CREATE TABLE payment_said (at INTEGER PRIMARY KEY, payment TEXT, debtor TEXT, unapplied INTEGER, booked INTEGER);
CREATE TABLE allocation_said (payment TEXT, allocation INTEGER);
CREATE TABLE cheque_said (payment TEXT, cheque TEXT, debtor TEXT, after INTEGER);
CREATE TABLE moratorium_said (debtor TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE loose (debtor TEXT, kind TEXT, id TEXT);
CREATE TABLE accounts (no INTEGER PRIMARY KEY, debtor TEXT, kind TEXT, id TEXT)`

// A bare column beside max() is that of the row with the greatest value. https://sqlite.org/lang_select.html#bareagg
const findings = `
INSERT INTO loose
  SELECT debtor, 'payment', payment FROM
    (SELECT payment, debtor, unapplied, max(at) FROM payment_said GROUP BY payment)
  WHERE unapplied OR payment IN
    (SELECT payment FROM allocation_said GROUP BY payment, allocation HAVING count(*) % 2 = 1);
INSERT INTO loose
  SELECT DISTINCT debtor, 'cheque', cheque FROM
    (SELECT payment, cheque, debtor, count(*) AS said, coalesce(max(after), 0) AS after FROM cheque_said GROUP BY payment, cheque)
    LEFT JOIN
    (SELECT payment, sum(booked) AS times, max(at) FILTER (WHERE booked) AS last FROM payment_said
      WHERE payment IN (SELECT payment FROM cheque_said) GROUP BY payment) USING (payment)
  WHERE said > coalesce(times, 0) OR after >= coalesce(last, 0);
INSERT INTO loose SELECT debtor, 'moratorium', debtor FROM moratorium_said;
INSERT INTO accounts (debtor, kind, id)
  SELECT debtor, kind, id FROM (
    SELECT debtor, kind, id FROM loose
    UNION ALL
    SELECT debtor, 'debt', debt FROM (SELECT debt, debtor, open, max(at) FROM debt_said GROUP BY debt)
    WHERE open AND debtor IN (SELECT debtor FROM loose)
  ) ORDER BY debtor`

const atOnce = 5000

type Row = readonly [no: number, debtor: DebtorId, kind: 'debt' | 'payment' | 'cheque' | 'moratorium', id: string]

interface Account extends PendingAccount {
  readonly debts: Set<DebtId>
  readonly payments: Set<PaymentId>
  readonly cheques: Set<ChequeId>
  moratorium: DebtorId | undefined
}

const emptyAccount = (debtor: DebtorId): Account => ({
  debtor,
  debts: new Set(),
  payments: new Set(),
  cheques: new Set(),
  covering: new Set(),
  moratorium: undefined,
  // An import writes no credit notes: one that is not granted yet is granted when its book is next used.
  credits: new Set(),
})

const add = (account: Account, [, debtor, kind, id]: Row): void => {
  if (kind === 'debt') account.debts.add(id as DebtId)
  else if (kind === 'payment') account.payments.add(id as PaymentId)
  else if (kind === 'cheque') account.cheques.add(id as ChequeId)
  else account.moratorium = debtor
}

export const looseEnds = (scratch: Scratch): LooseEnds =>
  scratch.use((driver) => {
    driver.exec(tables)
    const debtSaid = driver.prepare('INSERT INTO debt_said (debt, debtor, open) VALUES (?, ?, ?)')
    const paymentSaid = driver.prepare(
      'INSERT INTO payment_said (payment, debtor, unapplied, booked) VALUES (?, ?, ?, ?)',
    )
    const allocationSaid = driver.prepare('INSERT INTO allocation_said (payment, allocation) VALUES (?, ?)')
    const chequeSaid = driver.prepare(
      'INSERT INTO cheque_said (payment, cheque, debtor, after) VALUES (?, ?, ?, (SELECT max(at) FROM payment_said))',
    )
    const moratoriumSaid = driver.prepare('INSERT OR IGNORE INTO moratorium_said (debtor) VALUES (?)')
    const put = (event: BookEvent): void => {
      switch (event.type) {
        case 'DebtIssued':
          debtSaid.run(event.debt, event.debtor, 1)
          break
        case 'DebtPaid':
          debtSaid.run(event.debt, event.debtor, 0)
          allocationSaid.run(event.payment, event.allocation)
          break
        case 'DebtPartiallyPaid':
        case 'DebtRecovered':
          allocationSaid.run(event.payment, event.allocation)
          break
        case 'PaymentReversed':
          debtSaid.run(event.debt, event.debtor, 1)
          allocationSaid.run(event.payment, event.allocation)
          break
        case 'CreditNoteIssued':
        case 'EarlyDiscountGranted':
        case 'ConcessionGranted':
        case 'SettlementHonoured':
        case 'SettlementFailed':
        case 'LateChargeAdded':
        case 'CollectionCostAdded':
        case 'ChargeWaived':
        case 'WriteOffReversed':
          debtSaid.run(event.debt, event.debtor, event.remaining.amount === 0n ? 0 : 1)
          break
        case 'DebtWrittenOff':
          debtSaid.run(event.debt, event.debtor, event.remaining === undefined ? 0 : 1)
          break
        case 'DebtSold':
        case 'DebtCancelled':
          debtSaid.run(event.debt, event.debtor, 0)
          break
        case 'CreditGranted':
        case 'PaymentReceived':
          paymentSaid.run(event.payment, event.debtor, 1, 1)
          break
        case 'PaymentAllocated':
        case 'PaymentUnallocated':
          paymentSaid.run(event.payment, event.debtor, event.unapplied.amount > 0n ? 1 : 0, 0)
          allocationSaid.run(event.payment, event.allocation)
          break
        case 'UnappliedReleased':
        case 'PaymentRefunded':
          paymentSaid.run(event.payment, event.debtor, event.unapplied.amount > 0n ? 1 : 0, 0)
          break
        case 'PaymentReturned':
          paymentSaid.run(event.payment, event.debtor, (event.unapplied?.amount ?? 0n) > 0n ? 1 : 0, 1)
          break
        case 'ChequeCleared':
        case 'ChequePartlyCleared':
        case 'ChequeRedeemed':
        case 'ClearingReversed':
          chequeSaid.run(event.payment, event.cheque, event.debtor)
          break
        case 'MoratoriumStarted':
          moratoriumSaid.run(event.debtor)
          break
      }
    }
    return {
      see: (event) => scratch.use(() => put(event)),
      byDebtor: function* () {
        const after = scratch.use(() => {
          driver.exec(findings)
          const next = `SELECT no, debtor, kind, id FROM accounts WHERE no > ? ORDER BY no LIMIT ${atOnce}`
          return query<Row>(driver, next)
        })
        let account: Account | undefined
        for (let last = 0; ; ) {
          const page = scratch.use(() => after(last))
          for (const row of page) {
            const [no, debtor] = row
            if (account !== undefined && debtor !== account.debtor) {
              yield account
              account = undefined
            }
            account ??= emptyAccount(debtor)
            add(account, row)
            last = no
          }
          if (page.length === 0) break
        }
        if (account !== undefined) yield account
      },
    }
  })
