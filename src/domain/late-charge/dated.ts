import * as t from 'io-ts'
import { LocalDate } from '../value/local-date.js'
import { refined } from '../value/refined.js'
import type { Fraction } from './fraction.js'

/**
 * A value from `from` until the next one begins, or until `to` (both inclusive) where its end is known.
 *
 * @since 0.1.0
 */
export interface Dated<V> {
  readonly from: LocalDate
  readonly to?: LocalDate | undefined
  readonly value: V
}

/**
 * Yearly rates, or the values of an index, in the order of their days.
 *
 * @since 0.1.0
 */
export type DatedFractions = ReadonlyArray<Dated<Fraction>>

const inOrder = (table: ReadonlyArray<Dated<unknown>>): boolean =>
  table.every(({ from, to }, index) => {
    const next = table[index + 1]
    return (to === undefined || from <= to) && (next === undefined || (to ?? from) < next.from)
  })

/** Codec of a table of dated values: in the order of their days, and none ends before it begins or after the next begins. */
export const datedTable = <V, O>(value: t.Type<V, O>, name: string) =>
  refined(
    t.readonlyArray(t.intersection([t.type({ from: LocalDate, value }), t.partial({ to: LocalDate })])),
    inOrder,
    `${name} in the order of their days`,
  )

/**
 * The value on that day, or `undefined` where the table says nothing: before its first day, after an end, in a gap.
 *
 * @example valueOn([{ from: localDate('2026-01-01'), value: basisPoints(1015) }], localDate('2026-03-31')) // 10.15 %
 */
export const valueOn = <V>(table: ReadonlyArray<Dated<V>>, day: LocalDate): V | undefined => {
  const entry = table.findLast(({ from }) => from <= day)
  return entry === undefined || (entry.to !== undefined && entry.to < day) ? undefined : entry.value
}
