import type { CurrencyCode } from '../../../domain/value/currency.js'
import type { DebtId, DebtorId, PaymentId } from '../../../domain/value/id.js'
import { type LocalDate, laterOf } from '../../../domain/value/local-date.js'
import { money } from '../../../domain/value/money.js'
import { query } from '../../sqlite/rows.js'
import type { SharedNumber } from '../reading.js'
import type { DebtRow, Paid } from '../row/debt-row.js'
import type { Scratch } from './scratch.js'

/**
 * What a row is of a debt that several rows tell: the whole of it, on the first of them; one further instalment, on the
 * others; or a part of what cannot be put together, since a row of it cannot be read, or says another debtor or currency.
 */
export type InstalmentOf =
  | { readonly is: 'whole'; readonly debt: DebtRow }
  | { readonly is: 'further'; readonly debt: DebtId }
  | { readonly is: 'apart'; readonly from: number }

/** The rows of a file that share a number, on disk: each is an instalment of one debt. */
export interface Instalments {
  readonly add: (row: DebtRow) => void
  /** Of a row that cannot be read: its debt is not whole without it. */
  readonly addUnread: (debt: string, row: number) => void
  readonly of: (row: DebtRow) => InstalmentOf
  /** The book, or the list, refuses the whole: with it go all of its rows. */
  readonly refuse: (debt: DebtId) => void
  readonly isRefused: (debt: DebtId) => boolean
}

const tables = `
CREATE TABLE parts (debt TEXT, row INTEGER, debtor TEXT, issued TEXT, due TEXT, amount TEXT, currency TEXT, paid TEXT,
  paid_on TEXT, dated INTEGER, disputed INTEGER, PRIMARY KEY (debt, row)) WITHOUT ROWID;
CREATE TABLE refused_debts (debt TEXT PRIMARY KEY) WITHOUT ROWID`

type Part = readonly [
  row: number,
  debtor: DebtorId | null,
  issued: LocalDate,
  due: LocalDate,
  amount: string,
  currency: CurrencyCode,
  paid: string,
  paidOn: LocalDate | null,
  dated: number,
  disputed: number,
]

/** Gathers rows that share a number: as instalments, or as lines that each say the whole of their debt. */
export const instalmentsOf = (scratch: Scratch, shared: SharedNumber): Instalments =>
  scratch.use((driver) => {
    driver.exec(tables)
    const put = driver.prepare('INSERT INTO parts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    const putRefused = driver.prepare('INSERT OR IGNORE INTO refused_debts VALUES (?)')
    const refused = query<readonly [debt: string]>(driver, 'SELECT debt FROM refused_debts WHERE debt = ?')
    const partsOf = query<Part>(
      driver,
      'SELECT row, debtor, issued, due, amount, currency, paid, paid_on, dated, disputed FROM parts WHERE debt = ? ORDER BY due, row',
    )
    return {
      add: ({ debt, row, debtor, issueDate, dueDate, principal, paid, disputed }) => {
        const received = (paid?.amount.amount ?? 0n).toString()
        const { amount, currency } = principal
        const dated = paid?.dated ? 1 : 0
        const said = [debtor, issueDate, dueDate, amount.toString(), currency, received, paid?.on ?? null, dated]
        scratch.use(() => put.run(debt, row, ...said, disputed ? 1 : 0))
      },
      addUnread: (debt, row) => {
        scratch.use(() => put.run(debt, row, null, '', '', '0', '', '0', null, 0, 0))
      },
      of: (row) => {
        const parts = scratch.use(() => partsOf(row.debt))
        if (parts.length < 2) return { is: 'whole', debt: row }
        const isOther = shared === 'lines' ? isOtherDebt : isOtherDebtor
        const other = parts.find((part) => isOther(part, row))
        if (other !== undefined) return { is: 'apart', from: other[0] }
        if (Math.min(...parts.map(([at]) => at)) !== row.row) return { is: 'further', debt: row.debt }
        return { is: 'whole', debt: shared === 'lines' ? row : together(row, parts) }
      },
      refuse: (debt) => {
        scratch.use(() => putRefused.run(debt))
      },
      isRefused: (debt) => scratch.use(() => refused(debt)).length > 0,
    }
  })

const isOtherDebtor = ([, debtor, , , , currency]: Part, row: DebtRow): boolean =>
  debtor !== row.debtor || currency !== row.principal.currency

const isOtherDebt = (part: Part, row: DebtRow): boolean => {
  const [, , issued, due, amount, , paid] = part
  const { issueDate, dueDate, principal } = row
  const received = row.paid?.amount.amount ?? 0n
  const same =
    issued === issueDate && due === dueDate && BigInt(amount) === principal.amount && BigInt(paid) === received
  return isOtherDebtor(part, row) || !same
}

const together = (row: DebtRow, parts: ReadonlyArray<Part>): DebtRow => {
  const { currency } = row.principal
  const byDay = new Map<LocalDate, bigint>()
  for (const [, , , due, amount] of parts) byDay.set(due, (byDay.get(due) ?? 0n) + BigInt(amount))
  const instalments = [...byDay].map(([due, amount]) => ({ due, amount: money(amount, currency) }))
  const principal = money(
    instalments.reduce((sum, { amount }) => sum + amount.amount, 0n),
    currency,
  )
  return {
    ...row,
    principal,
    issueDate: parts.reduce((first, [, , issued]) => (issued < first ? issued : first), row.issueDate),
    dueDate: instalments.at(-1)?.due ?? row.dueDate,
    paid: paidOf(row.debt, currency, parts),
    disputed: parts.some(([, , , , , , , , , disputed]) => disputed === 1),
    ...(instalments.length > 1 && { instalments }),
  }
}

/** What came for all instalments, on the last of the days. */
const paidOf = (debt: DebtId, currency: CurrencyCode, parts: ReadonlyArray<Part>): Paid | undefined => {
  const received = parts.filter(([, , , , , , paid]) => paid !== '0')
  const amount = received.reduce((sum, [, , , , , , paid]) => sum + BigInt(paid), 0n)
  const days = received.flatMap(([, , , , , , , on]) => (on === null ? [] : [on]))
  const [first, ...others] = days
  if (first === undefined) return undefined
  const dated = received.every(([, , , , , , , , told]) => told === 1)
  const on = others.reduce(laterOf, first)
  return { payment: `${debt}/settled` as PaymentId, on, amount: money(amount, currency), dated }
}
