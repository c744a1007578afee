import * as t from 'io-ts'
import type { Fraction } from './fraction.js'

/**
 * Where a half goes: `half-up` away from zero, as commerce rounds; `half-even` to the even neighbour, as bankers do.
 *
 * @since 0.1.0
 */
export const RoundingMode = t.keyof({ 'half-up': null, 'half-even': null }, 'a rounding mode')
export type RoundingMode = t.TypeOf<typeof RoundingMode>

/**
 * When an interest is rounded to minor units. `end`: the exact sum, once. `daily`: the amount of a day, which is then
 * multiplied by the days; calculators of English courts do so, and on small debts it differs by percents.
 *
 * @since 0.1.0
 */
export const Rounding = t.type(
  { when: t.keyof({ end: null, daily: null }, 'when to round'), mode: RoundingMode },
  'a rounding, {"when":"end","mode":"half-up"}',
)
export type Rounding = Readonly<t.TypeOf<typeof Rounding>>

/**
 * Halves go up, and only the sum of all stretches is rounded.
 *
 * @since 0.1.0
 */
export const roundOnceAtTheEnd: Rounding = { when: 'end', mode: 'half-up' }

/**
 * The whole number nearest to a fraction.
 *
 * @example roundFraction(fraction(5n, 2n), 'half-up') // 3n; 'half-even' gives 2n
 */
export const roundFraction = ({ num, den }: Fraction, mode: RoundingMode): bigint => {
  const size = num < 0n ? -num : num
  const whole = size / den
  const twice = (size - whole * den) * 2n
  const up = twice > den || (twice === den && (mode === 'half-up' || whole % 2n === 1n))
  const rounded = up ? whole + 1n : whole
  return num < 0n ? -rounded : rounded
}
