import { dateText } from '../date/date-text.js'
import { writtenDay } from '../date/written-day.js'
import { isNameOfAge } from '../header/age-buckets.js'
import type { Columns } from '../header/columns.js'
import { isAccount, type Labelled, labelledIn } from '../header/labelled.js'
import type { ReadingRequest } from '../import-request.js'
import type { Sections } from '../reading.js'
import { isFigure, isGroupRow, isRuling, onlyFilled, repeatsHeaders } from '../row/heading.js'
import { isTotalWord } from '../row/totals.js'
import type { SourceRow } from '../row-source.js'
import { bothMarks, figureWith } from './plain-figures.js'

/**
 * How lines between the rows name the debtor of those below them: by standing alone in a column, by a word such as
 * `Customer:` before the name, or with the sums of a group beside it. None where rows name their debtors themselves.
 */
export const sectionsIn = (
  titles: ReadonlyArray<SourceRow>,
  below: ReadonlyArray<SourceRow>,
  headers: ReadonlyArray<string>,
  columns: Columns,
): Sections | undefined => {
  const debtorAt = columns.of.debtor?.at[0]
  if (columns.of.debtor !== undefined && (debtorAt === undefined || columns.of.debtor.at.length > 1)) return undefined
  const rows = below.filter(({ cells }) => {
    const only = onlyFilled(cells)
    return !(only >= 0 ? isRuling(cells[only] ?? '') : repeatsHeaders(headers, cells))
  })
  const groups = hasGroups(rows, columns)
  if (debtorAt !== undefined && !rows.some(({ cells }) => isWithout(cells, debtorAt))) {
    return groups ? { groups, at: undefined, label: undefined, first: undefined } : undefined
  }
  const labelled = labelsOf([...titles, ...rows])
  if (labelled !== undefined) {
    const above = labelsIn(titles).filter(({ label }) => label === labelled)
    return { groups, at: undefined, label: labelled, first: above.at(-1)?.name }
  }
  const at = columnOf(rows, debtorAt)
  return at === undefined && !groups ? undefined : { groups, at, label: undefined, first: undefined }
}

/** The same account on every row is that of the ledger, where lines between the rows name the debtors. */
export const withoutLedger = (
  columns: Columns,
  titles: ReadonlyArray<SourceRow>,
  rows: ReadonlyArray<SourceRow>,
  headers: ReadonlyArray<string>,
  { map }: ReadingRequest,
): Columns => {
  const { debtor, ...others } = columns.of
  const [at, ...more] = debtor?.at ?? []
  if (at === undefined || more.length > 0 || !isAccount(headers[at] ?? '')) return columns
  if (map.some(([field]) => field === 'debtor')) return columns
  const names = rows.flatMap(({ cells }) => ((cells[at] ?? '') === '' ? [] : [cells[at]]))
  if (names.length < 2 || new Set(names).size > 1) return columns
  const without: Columns = { ...columns, of: others }
  const named = sectionsIn(titles, rows, headers, without)
  return named?.groups || named?.at !== undefined ? without : columns
}

const filled = (cells: ReadonlyArray<string>): number => cells.filter((cell) => cell !== '').length

/** A row that says something of a debt, and not whose it is. */
const isWithout = (cells: ReadonlyArray<string>, at: number): boolean => (cells[at] ?? '') === '' && filled(cells) > 1

const labelsIn = (rows: ReadonlyArray<SourceRow>): ReadonlyArray<Labelled> =>
  rows.flatMap(({ cells }) => {
    const only = onlyFilled(cells)
    const labelled = only < 0 ? undefined : labelledIn(cells[only] ?? '')
    return labelled === undefined ? [] : [labelled]
  })

/** The surest of the words that stand before a name. */
const labelsOf = (rows: ReadonlyArray<SourceRow>): string | undefined =>
  labelsIn(rows).reduce<Labelled | undefined>(
    (best, one) => (best === undefined || one.rank < best.rank ? one : best),
    undefined,
  )?.label

const isText = (cell: string): boolean => !isFigure(cell) && writtenDay(dateText(cell).day) === undefined

/** The column of lines that have nothing but a name in them, above rows that have nothing there, or a day or a figure. */
const columnOf = (rows: ReadonlyArray<SourceRow>, debtorAt: number | undefined): number | undefined => {
  const times = new Map<number, number>()
  for (const [index, { cells }] of rows.entries()) {
    const only = onlyFilled(cells)
    const name = cells[only] ?? ''
    if (only < 0 || isTotalWord(name) || isNameOfAge(name) || !isText(name)) continue
    const next = rows[index + 1]?.cells
    if (next === undefined || filled(next) < 2) continue
    const beneath = next[only] ?? ''
    if (debtorAt === undefined ? beneath !== '' && isText(beneath) : debtorAt !== only || beneath !== '') continue
    times.set(only, (times.get(only) ?? 0) + 1)
  }
  return [...times].reduce<readonly [number, number] | undefined>(
    (best, one) => (best === undefined || one[1] > best[1] ? one : best),
    undefined,
  )?.[0]
}

/** Whether some rows are groups: they count the rows below them, or have the sum of a column of those. */
const hasGroups = (rows: ReadonlyArray<SourceRow>, columns: Columns): boolean => {
  const own = rows.filter(({ cells }) => !cells.some(isTotalWord))
  const isGroup = own.map(({ cells }) => isGroupRow(columns, cells))
  return own.some(({ cells }, at) => {
    if (!isGroup[at]) return false
    const end = isGroup.indexOf(true, at + 1)
    const members = own.slice(at + 1, end < 0 ? undefined : end)
    if (members.length === 0) return false
    const counted = /\((\d{1,7})\)$/.exec(cells[0] ?? '')?.[1]
    if (counted !== undefined) return Number(counted) === members.length
    return cells.some((cell, column) => {
      if (column === 0 || !/[1-9]/.test(cell)) return false
      return bothMarks.some((mark) => {
        const sum = members.reduce<bigint | undefined>((so, member) => {
          const figure = figureWith(member.cells[column] ?? '', mark)
          return so === undefined || figure === undefined ? undefined : so + figure
        }, 0n)
        return sum !== undefined && sum === figureWith(cell, mark)
      })
    })
  })
}
