import type { BookEvent } from '../../../domain/book.js'
import type { DebtId, DebtorId, PaymentId } from '../../../domain/id.js'
import { query } from '../../sqlite/rows.js'
import type { Loose } from '../../unsettled.js'
import type { Scratch } from './scratch.js'

/**
 * What of a book is not at rest, found on disk. It tells the same as the index that a book keeps in memory, or more:
 * too much is read and asks for nothing.
 */
export interface LooseEnds {
  readonly see: (event: BookEvent) => void
  /** For each debtor with payments that are not at rest: those, and the debts that are open. */
  readonly byDebtor: () => Generator<Loose>
}

/**
 * A debt is open by what was said of it last. A payment is at rest when nothing of it is unapplied and each of its
 * allocations was told by both sides: made and applied, undone and reversed, or made and undone when it was refused.
 * So it is told an even number of times, whoever tells it.
 */
const tables = `
CREATE TABLE debt_said (at INTEGER PRIMARY KEY, debt TEXT, debtor TEXT, open INTEGER);
CREATE TABLE payment_said (at INTEGER PRIMARY KEY, payment TEXT, debtor TEXT, unapplied INTEGER);
CREATE TABLE allocation_said (payment TEXT, allocation INTEGER);
CREATE TABLE loose (debtor TEXT, payment TEXT);
CREATE TABLE accounts (no INTEGER PRIMARY KEY, debtor TEXT, payment TEXT, debt TEXT)`

// A bare column beside max() is that of the row with the greatest value. https://sqlite.org/lang_select.html#bareagg
const findings = `
INSERT INTO loose
  SELECT debtor, payment FROM (SELECT payment, debtor, unapplied, max(at) FROM payment_said GROUP BY payment)
  WHERE unapplied OR payment IN
    (SELECT payment FROM allocation_said GROUP BY payment, allocation HAVING count(*) % 2 = 1);
INSERT INTO accounts (debtor, payment, debt)
  SELECT debtor, payment, debt FROM (
    SELECT debtor, payment, NULL AS debt FROM loose
    UNION ALL
    SELECT debtor, NULL, debt FROM (SELECT debt, debtor, open, max(at) FROM debt_said GROUP BY debt)
    WHERE open AND debtor IN (SELECT debtor FROM loose)
  ) ORDER BY debtor`

const atOnce = 5000

export const looseEnds = (scratch: Scratch): LooseEnds =>
  scratch.use((driver) => {
    driver.exec(tables)
    const debtSaid = driver.prepare('INSERT INTO debt_said (debt, debtor, open) VALUES (?, ?, ?)')
    const paymentSaid = driver.prepare('INSERT INTO payment_said (payment, debtor, unapplied) VALUES (?, ?, ?)')
    const allocationSaid = driver.prepare('INSERT INTO allocation_said (payment, allocation) VALUES (?, ?)')
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
          if (event.remaining.amount === 0n) debtSaid.run(event.debt, event.debtor, 0)
          break
        case 'DebtWrittenOff':
        case 'DebtCancelled':
          debtSaid.run(event.debt, event.debtor, 0)
          break
        case 'PaymentReceived':
          paymentSaid.run(event.payment, event.debtor, 1)
          break
        case 'PaymentAllocated':
        case 'PaymentUnallocated':
          paymentSaid.run(event.payment, event.debtor, event.unapplied.amount > 0n ? 1 : 0)
          allocationSaid.run(event.payment, event.allocation)
          break
        case 'PaymentReturned':
          paymentSaid.run(event.payment, event.debtor, 0)
          break
      }
    }
    return {
      see: (event) => scratch.use(() => put(event)),
      byDebtor: function* () {
        const after = scratch.use(() => {
          driver.exec(findings)
          const next = `SELECT no, debtor, payment, debt FROM accounts WHERE no > ? ORDER BY no LIMIT ${atOnce}`
          return query<readonly [no: number, debtor: DebtorId, payment: PaymentId | null, debt: DebtId | null]>(
            driver,
            next,
          )
        })
        let current: DebtorId | undefined
        let [debts, payments] = [new Set<DebtId>(), new Set<PaymentId>()]
        for (let last = 0; ; ) {
          const page = scratch.use(() => after(last))
          for (const [no, debtor, payment, debt] of page) {
            if (debtor !== current && current !== undefined) {
              yield { debts, payments }
              ;[debts, payments] = [new Set(), new Set()]
            }
            current = debtor
            if (payment !== null) payments.add(payment)
            if (debt !== null) debts.add(debt)
            last = no
          }
          if (page.length === 0) break
        }
        if (current !== undefined) yield { debts, payments }
      },
    }
  })
