import type { CurrencyCode } from '../../../domain/value/currency.js'
import type { Money } from '../../../domain/value/money.js'
import type { CountedBy, Register, RegisterRow } from '../../../projections/register/register.js'
import { percent } from '../../words/percent.js'
import { amountCells } from '../form/amount-column.js'
import { type Cell, type Sheet, sheet, written } from '../form/sheet.js'
import { type Column, table } from '../form/table.js'

/** What stands in a column: an amount, a count, a text, a share of 1, or nothing. */
type Value = Money | string | number | { readonly share: number | undefined } | undefined

/** A column of a list, under `name` in a sheet and under `head` in a table. What has no head is in no table. */
export interface Field<R> {
  readonly name: string
  readonly head?: string | undefined
  /** Its texts are days. */
  readonly day?: true
  readonly of: (row: R) => Value
}

/** What every sum of a register tells: its currency. */
interface Sums {
  readonly currency: CurrencyCode
}

/** How a register is shown: the columns of its rows, and those of its sums. */
export interface RegisterForm<Row, S> {
  readonly title: string
  /** What is said where there are no rows. */
  readonly none: string
  readonly rows: ReadonlyArray<Field<Row>>
  readonly sums: ReadonlyArray<Field<S>>
}

/** Columns of how many there are of each status, and of their amounts. In a table are the counts that have a head. */
export const countsOf = <Status extends string, S extends { readonly byStatus: CountedBy<Status> }>(
  statuses: ReadonlyArray<Status>,
  heads: { readonly [One in Status]?: string },
): ReadonlyArray<Field<S>> =>
  statuses.flatMap(
    (status): ReadonlyArray<Field<S>> => [
      { name: status, head: heads[status], of: ({ byStatus }) => byStatus[status].count },
      { name: `${status}Amount`, of: ({ byStatus }) => byStatus[status].amount },
    ],
  )

const isMoney = (value: Value): value is Money => typeof value === 'object' && 'currency' in value

const isText = (value: Value): boolean => value === undefined || typeof value === 'string'

const sheetCell = (value: Value, day: boolean): Cell => {
  if (value === undefined) return ''
  if (typeof value === 'string') return day ? value : written(value)
  if (typeof value === 'number') return value
  return isMoney(value) ? value : (value.share ?? '')
}

const sheetCells = <R>(fields: ReadonlyArray<Field<R>>, row: R): ReadonlyArray<Cell> =>
  fields.map(({ of, day = false }) => sheetCell(of(row), day))

const tableCell = (value: Value, amounts: (amount: Money) => string): string => {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return value === 0 ? '-' : String(value)
  return isMoney(value) ? amounts(value) : percent(value.share)
}

const valuesOf = <R>(fields: ReadonlyArray<Field<R>>, row: R): ReadonlyArray<Value> => fields.map(({ of }) => of(row))

/** A list whose amounts stand under one another: those of one currency, or of one row. */
const cellsOf = (
  rows: ReadonlyArray<ReadonlyArray<Value>>,
  among: ReadonlyArray<ReadonlyArray<Value>> = rows,
): ReadonlyArray<ReadonlyArray<string>> => {
  const amounts = amountCells(among.flatMap((row) => row.filter(isMoney)))
  return rows.map((row) => row.map((value) => tableCell(value, amounts)))
}

/** Text is on the left; what has a text or nothing in every row is text. */
const columnsOf = (heads: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<Value>>): ReadonlyArray<Column> =>
  heads.map((head, index) => (rows.every((row) => isText(row[index])) ? { head } : { head, align: 'right' }))

const inTable = <R>(fields: ReadonlyArray<Field<R>>) => fields.filter(({ head }) => head !== undefined)

const headsOf = <R>(fields: ReadonlyArray<Field<R>>): ReadonlyArray<string> => fields.map(({ head = '' }) => head)

/** The sums of each currency, in all or by group; then, without groups, the rows of each. */
export const registerTable = <Row extends RegisterRow, S extends Sums>(
  { none, rows, sums }: RegisterForm<Row, S>,
  register: Register<Row, S>,
  by: string | undefined,
): string => {
  if (register.currencies.length === 0) return none
  const shownSums = inTable(sums)
  const ofSums = (one: S): ReadonlyArray<Value> => valuesOf(shownSums, one)
  if (register.groups !== undefined) {
    const groups = register.groups
    return register.currencies
      .map((whole) => {
        const own = groups.flatMap(({ group, currencies }) =>
          currencies.flatMap((one) => (one.currency === whole.currency ? [[group, ...ofSums(one)]] : [])),
        )
        const total = [`total ${whole.currency}`, ...ofSums(whole)]
        return table({
          columns: columnsOf([by ?? 'group', ...headsOf(shownSums)], own),
          rows: cellsOf(own, [...own, total]),
          totals: cellsOf([total], [...own, total]),
        })
      })
      .join('\n\n')
  }
  const totals = register.currencies.map((one) => [one.currency, ...ofSums(one)])
  const shown = inTable(rows)
  const lists = register.currencies.flatMap(({ currency }) => {
    const own = register.rows.flatMap((row) => (row.amount.currency === currency ? [valuesOf(shown, row)] : []))
    if (own.length === 0) return []
    return [`${currency}\n\n${table({ columns: columnsOf(headsOf(shown), own), rows: cellsOf(own) })}`]
  })
  const all = table({
    columns: columnsOf(['currency', ...headsOf(shownSums)], totals),
    rows: totals.flatMap((row) => cellsOf([row])),
  })
  return [all, ...lists].join('\n\n')
}

/** A row each; or, where there are groups, the sums of each group and currency. */
export const registerSheet = <Row extends RegisterRow, S extends Sums>(
  { rows, sums }: RegisterForm<Row, S>,
  { asOf, knownAt, groups, rows: all }: Register<Row, S>,
): Sheet => {
  const whose = [asOf, knownAt ?? '']
  const names = <R>(fields: ReadonlyArray<Field<R>>): ReadonlyArray<string> => fields.map(({ name }) => name)
  if (groups === undefined) {
    return sheet(
      ['asOf', 'knownAt', 'currency', ...names(rows)],
      all.map((row) => [...whose, row.amount.currency, ...sheetCells(rows, row)]),
    )
  }
  return sheet(
    ['asOf', 'knownAt', 'group', 'currency', ...names(sums)],
    groups.flatMap(({ group, currencies }) =>
      currencies.map((one) => [...whose, written(group), one.currency, ...sheetCells(sums, one)]),
    ),
  )
}
