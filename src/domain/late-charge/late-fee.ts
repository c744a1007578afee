import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { Count } from '../value/count.js'
import { CurrencyCode } from '../value/currency.js'
import type { CurrencyMismatch } from '../value/money-arithmetic.js'
import { refined } from '../value/refined.js'
import { ChargeAmount, ChargeUnits } from './charge-amount.js'
import { ByAmount, ByShare, BySize, fixedCharge } from './fixed-charge.js'
import { type Fraction, fraction } from './fraction.js'
import { arrearsOf, type Lateness } from './lateness.js'
import { daysLate } from './part-days.js'
import { mostLate } from './stretch.js'

const Days = refined(Count, (days) => days > 0, 'a number of days from 1')

/**
 * A fee that grows by the step, in minor units: `total` is all that a part of the debt is charged once it has been late for
 * so many days, by the last step that it has reached.
 *
 * @example
 * // 15.00 after 31 days, 30.00 in all after 61
 * { by: 'step', currency: 'EUR', steps: [{ days: 31, total: '1500' }, { days: 61, total: '3000' }] }
 *
 * @since 0.2.0
 */
export const ByStep = t.type({
  by: t.literal('step'),
  currency: CurrencyCode,
  steps: t.readonlyArray(t.type({ days: Days, total: ChargeUnits })),
})

/**
 * A fee for every period of so many days that a part of the debt has been late: of those that are over, or that have begun.
 *
 * @since 0.2.0
 */
export const ByPeriod = t.type({
  by: t.literal('period'),
  days: Days,
  counted: t.keyof({ over: null, begun: null }, 'which periods count'),
  amount: ChargeAmount,
})

/**
 * Codec of a late fee: due once, or for every part of the debt by how long it has been late.
 *
 * @since 0.2.0
 */
export const LateFee = t.union([ByAmount, BySize, ByShare, ByStep, ByPeriod], 'a late fee')
export type LateFee = Readonly<t.TypeOf<typeof LateFee>>

const ofStep = (steps: t.TypeOf<typeof ByStep>['steps'], late: number): bigint => {
  const reached = steps.filter(({ days }) => days <= late)
  return reached.reduce((last, step) => (step.days >= last.days ? step : last), { days: 0, total: 0n }).total
}

const ofPeriod = ({ days, counted, amount }: t.TypeOf<typeof ByPeriod>, late: number): bigint =>
  amount.amount * BigInt(counted === 'over' ? Math.floor(late / days) : Math.ceil(late / days))

const eachPart = (
  { currency }: Lateness,
  given: CurrencyCode,
  days: ReadonlyArray<number>,
  feeFor: (late: number) => bigint,
): E.Either<CurrencyMismatch, Fraction> =>
  days.length === 0 || given === currency
    ? E.right(fraction(days.reduce((sum, late) => sum + feeFor(late), 0n)))
    : E.left({ _tag: 'CurrencyMismatch', expected: currency, given })

/**
 * All that a debt has been charged in late fees, exact, in minor units: nothing where nothing was late. By the step and by the
 * period each part of its schedule is charged for its own days, without those on which it was held. Left when the fee is stated
 * in another currency than the debt.
 *
 * @since 0.2.0
 */
export const lateFee = (fee: LateFee, lateness: Lateness): E.Either<CurrencyMismatch, Fraction> => {
  switch (fee.by) {
    case 'step':
      return eachPart(lateness, fee.currency, daysLate(arrearsOf(lateness)), (late) => ofStep(fee.steps, late))
    case 'period':
      return eachPart(lateness, fee.amount.currency, daysLate(arrearsOf(lateness)), (late) => ofPeriod(fee, late))
    default:
      return fixedCharge(fee, { currency: lateness.currency, amount: mostLate(arrearsOf(lateness)) })
  }
}
