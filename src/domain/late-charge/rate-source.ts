import * as t from 'io-ts'
import { Text } from '../value/id.js'
import { addDays, endOfMonth, fromParts, type LocalDate, twoDigits } from '../value/local-date.js'
import { type Dated, type DatedFractions, datedTable, valueOn } from './dated.js'
import { addFractions, type Fraction, zeroFraction } from './fraction.js'
import type { Lateness } from './lateness.js'
import { Rate } from './rate.js'

/**
 * Rates that were agreed, or that a law states as figures.
 *
 * @since 0.1.0
 */
export const AgreedRates = t.type({ by: t.literal('agreed'), table: datedTable(Rate, 'yearly rates') })

/**
 * A base rate plus a margin. The base rate is observed for each half-year, on its first day (European Union, Germany,
 * France) or on the day before it (United Kingdom: 31 December and 30 June). `fixed` is `half-yearly` when every half-year
 * has its own rate, `at-start` when the rate of the first day stays with the debt.
 *
 * @since 0.1.0
 */
export const StatutoryRates = t.type({
  by: t.literal('statutory'),
  base: Text,
  margin: Rate,
  observed: t.keyof({ 'first-day': null, 'day-before': null }, 'when the base rate is observed'),
  fixed: t.keyof({ 'half-yearly': null, 'at-start': null }, 'how long a rate stays'),
})
export type StatutoryRates = Readonly<t.TypeOf<typeof StatutoryRates>>

/**
 * Where yearly rates come from.
 *
 * @since 0.1.0
 */
export const RateSource = t.union([AgreedRates, StatutoryRates], 'a source of rates')
export type RateSource = Readonly<t.TypeOf<typeof RateSource>>

const halfYearOf = (day: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } => {
  const year = Number(day.slice(0, 4))
  const month = twoDigits(day, 5) <= 6 ? 1 : 7
  return { from: fromParts(year, month, 1), to: endOfMonth(fromParts(year, month + 5, 1)) }
}

/** Nobody is paid for being late: a base rate far below zero leaves a rate of zero. */
const fromZero = (rate: Fraction): Fraction => (rate.num < 0n ? zeroFraction : rate)

const halfYearRate = (source: StatutoryRates, base: DatedFractions, day: LocalDate): ReadonlyArray<Dated<Fraction>> => {
  const { from, to } = halfYearOf(day)
  const observed = valueOn(base, source.observed === 'first-day' ? from : addDays(from, -1))
  return observed === undefined ? [] : [{ from, to, value: fromZero(addFractions(observed, source.margin)) }]
}

/**
 * The rates of the days from `from` to `asOf`. A half-year for which the base rate is not known has no entry: that matters
 * only if something bears interest then.
 *
 * @since 0.1.0
 * @example
 * const source = { by: 'statutory', base: 'ecb', margin: basisPoints(800), observed: 'first-day', fixed: 'half-yearly' }
 * const baseRates = new Map([['ecb', [{ from: localDate('2026-01-01'), value: basisPoints(215) }]]])
 * ratesOf(source, { baseRates, from: localDate('2026-04-01'), asOf: localDate('2026-04-30') })
 * // 10.15 % from 2026-01-01 to 2026-06-30
 */
export const ratesOf = (
  source: RateSource,
  { baseRates, from, asOf }: Pick<Lateness, 'baseRates' | 'from' | 'asOf'>,
): DatedFractions => {
  if (source.by === 'agreed') return source.table
  const base = baseRates.get(source.base) ?? []
  if (source.fixed === 'at-start') return halfYearRate(source, base, from).map(({ value }) => ({ from, value }))
  const rates: Dated<Fraction>[] = []
  let day = from
  while (day <= asOf) {
    rates.push(...halfYearRate(source, base, day))
    const { to } = halfYearOf(day)
    if (to >= asOf) break
    day = addDays(to, 1)
  }
  return rates
}
