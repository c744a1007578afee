import type { DecimalMark } from '../cell/figure.js'
import type { Columns } from '../header/columns.js'
import type { SourceRow } from '../row-source.js'
import { bothMarks, figureWith } from './plain-figures.js'

/** Fewer could be chance. */
const leastSteps = 2

/**
 * Whether what is called open is the balance of the account after each row, as statements have it: it is that of the row
 * before, and what this row adds. Such a balance says nothing of the row's own debt.
 */
export const isRunningBalance = ({ of }: Columns, rows: ReadonlyArray<SourceRow>): boolean => {
  const [at, ...more] = of.open?.at ?? []
  const added = of.amount?.at.length === 1 ? of.amount.at : undefined
  const [debit, credit] = [of.debit?.at[0], of.credit?.at[0]]
  if (at === undefined || more.length > 0 || (added === undefined && debit === undefined)) return false
  const debtorOf = ({ cells }: SourceRow): string => of.debtor?.at.map((one) => cells[one] ?? '').join('\n') ?? ''
  const own = rows.filter(({ cells }) => (cells[at] ?? '') !== '' && (cells[of.issueDate?.at[0] ?? at] ?? '') !== '')
  const runs = (mark: DecimalMark, byDebtor: boolean): boolean => {
    let steps = 0
    for (const [index, row] of own.entries()) {
      const before = own[index - 1]
      if (before === undefined || (byDebtor && debtorOf(before) !== debtorOf(row))) continue
      const cell = (column: number | undefined) =>
        column === undefined ? 0n : figureWith(row.cells[column] ?? '', mark)
      const [last, now] = [figureWith(before.cells[at] ?? '', mark), figureWith(row.cells[at] ?? '', mark)]
      const [figure, up, down] = [cell(added?.[0]), cell(debit), cell(credit)]
      if (last === undefined || now === undefined || figure === undefined || up === undefined || down === undefined)
        return false
      const step = added === undefined ? up - down : figure
      // A row whose balance is its own amount is the first of an account.
      if (now === step && last !== 0n) {
        if (of.debtor !== undefined) return false
        continue
      }
      if (now - last !== step && (added === undefined || now - last !== -step)) return false
      steps += 1
    }
    return steps >= leastSteps
  }
  // It may run on over all accounts of a ledger.
  return bothMarks.some((mark) => runs(mark, true) || runs(mark, false))
}
