import { remembered } from '../cell/remembered.js'
import { dateText } from './date-text.js'
import { fitsOrder, inOrder, isOtherCalendar, ordersOf, patternOf } from './day-of.js'
import type { CalendarOfFile } from './month-names.js'
import { type DateOrder, writtenDay } from './written-day.js'

/** Dates of one column that look alike: in which orders all of them can be read, and one that they read differently. */
interface Alike {
  orders: ReadonlyArray<DateOrder>
  disagreement: { readonly row: number; readonly value: string } | undefined
  /** How they are written, once the order is known. */
  readonly pattern: (order: DateOrder | undefined) => string
  times: number
}

/** Orders that fit every value of columns that look alike, and a value that they read as different days. */
export interface AmbiguousDates {
  readonly _tag: 'AmbiguousDates'
  readonly column: string
  readonly formats: ReadonlyArray<string>
  readonly row: number
  readonly value: string
}

/** Years that are near to us in two calendars. */
export interface AmbiguousCalendar {
  readonly _tag: 'AmbiguousCalendar'
  readonly column: string
  readonly row: number
  readonly value: string
}

/** What the dates of one column tell. */
export interface DateEvidence {
  readonly column: string
  readonly see: (row: number, cell: string) => void
  /** Tells the order of dates that were seen by one more of their looks, wherever it stands. */
  readonly narrow: (cell: string) => void
  readonly alike: ReadonlyMap<string, Alike>
  /** Of the named months and the spreadsheet days: how they are written, and how often. */
  readonly plain: ReadonlyMap<string, number>
  readonly otherYears: () =>
    | { readonly least: number; readonly most: number; readonly row: number; readonly value: string }
    | undefined
  /** No further value can change the order. */
  readonly decided: () => boolean
}

/** Watches the values of one column. What is no date says nothing of the others. */
export const dateEvidence = (column: string): DateEvidence => {
  const alike = new Map<string, Alike>()
  const plain = new Map<string, number>()
  const writtenIn = remembered((cell) => writtenDay(dateText(cell).day))
  let years: { least: number; most: number; row: number; value: string } | undefined
  return {
    column,
    alike,
    plain,
    otherYears: () => years,
    decided: () => alike.size > 0 && [...alike.values()].every(({ orders }) => orders.length === 1),
    narrow: (cell) => {
      const written = writtenDay(dateText(cell).day)
      const one = written?.form === 'numbers' ? alike.get(written.looks) : undefined
      if (written?.form !== 'numbers' || one === undefined) return
      const fitting = one.orders.filter((order) => fitsOrder(written, order))
      if (fitting.length > 0) one.orders = fitting
    },
    see: (row, cell) => {
      if (cell === '') return
      const written = writtenIn(cell)
      if (written === undefined) return
      if (written.form !== 'numbers') {
        const pattern = patternOf(written, undefined)
        plain.set(pattern, (plain.get(pattern) ?? 0) + 1)
        return
      }
      const { looks } = written
      const one = alike.get(looks) ?? {
        orders: ordersOf(looks),
        disagreement: undefined,
        pattern: (order) => patternOf(written, order),
        times: 0,
      }
      const fitting = one.orders.filter((order) => fitsOrder(written, order))
      if (fitting.length === 0) return
      one.times += 1
      alike.set(looks, one)
      one.orders = fitting
      const readings = fitting.map((order) => inOrder(written, order))
      const year = readings[0]?.[0] ?? 0
      if (isOtherCalendar(year)) {
        years ??= { least: year, most: year, row, value: cell }
        years.least = Math.min(years.least, year)
        years.most = Math.max(years.most, year)
      }
      if (one.disagreement === undefined && fitting.length > 1 && new Set(readings.map(String)).size > 1) {
        one.disagreement = { row, value: cell }
      }
    },
  }
}

/** The order of dates by their looks, of one column. */
export type Orders = Readonly<Record<string, DateOrder>>

/**
 * The orders of each column, and what is ambiguous, once for dates that look alike. What one column of the file shows is
 * taken for those that look the same. Nobody who writes a comma before decimals writes the month first.
 */
export const ordersIn = (
  all: ReadonlyArray<DateEvidence>,
  commaBeforeDecimals = false,
): { readonly orders: ReadonlyArray<Orders>; readonly unclear: ReadonlyArray<AmbiguousDates> } => {
  const shown = new Map<string, Set<DateOrder>>()
  for (const { alike } of all) {
    for (const [looks, { orders }] of alike) {
      const [only, ...others] = orders
      if (only === undefined || others.length > 0) continue
      shown.set(looks, (shown.get(looks) ?? new Set()).add(only))
    }
  }
  const unclear = new Map<string, AmbiguousDates>()
  const orders = all.map(({ column, alike }) => {
    const told: Record<string, DateOrder> = {}
    for (const [looks, { orders: fitting, disagreement, pattern }] of alike) {
      const dayFirst = fitting.filter((order) => order !== 'MDY')
      const possible = commaBeforeDecimals && dayFirst.length > 0 ? dayFirst : fitting
      const elsewhere = [...(shown.get(looks) ?? [])].filter((order) => possible.includes(order))
      const [one] = possible
      if (possible.length > 1 && elsewhere.length !== 1 && disagreement !== undefined) {
        const formats = possible.map(pattern)
        if (!unclear.has(looks)) unclear.set(looks, { _tag: 'AmbiguousDates', column, formats, ...disagreement })
        continue
      }
      const order = elsewhere.length === 1 ? elsewhere[0] : one
      if (order !== undefined) told[looks] = order
    }
    return told
  })
  return { orders, unclear: [...unclear.values()] }
}

const hijriYear = 0.970_224
const near = 10

/** Of which calendar years such as 1405 are: of the one in which they are nearer to us. */
export const calendarIn = (
  all: ReadonlyArray<DateEvidence>,
  thisYear: number,
): CalendarOfFile | AmbiguousCalendar | undefined => {
  for (const { column, otherYears } of all) {
    const years = otherYears()
    if (years === undefined) continue
    const off = (toGregorian: (year: number) => number) =>
      Math.max(Math.abs(toGregorian(years.least) - thisYear), Math.abs(toGregorian(years.most) - thisYear))
    const [persian, hijri] = [off((year) => year + 621), off((year) => year * hijriYear + 622)]
    const { row, value } = years
    if (Math.abs(persian - hijri) < near) return { _tag: 'AmbiguousCalendar', column, row, value }
    return persian < hijri ? 'persian' : 'hijri'
  }
  return undefined
}
