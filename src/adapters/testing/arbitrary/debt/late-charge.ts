import * as fc from 'fast-check'
import type { DebtCommandOf } from '../../../../domain/debt/command.js'
import type { DatedFractions } from '../../../../domain/late-charge/dated.js'
import { DayCount } from '../../../../domain/late-charge/day-count.js'
import type { FixedCharge } from '../../../../domain/late-charge/fixed-charge.js'
import { type Fraction, fraction } from '../../../../domain/late-charge/fraction.js'
import type { InterestTerms } from '../../../../domain/late-charge/interest-terms.js'
import type { LateFee } from '../../../../domain/late-charge/late-fee.js'
import type { Penalty } from '../../../../domain/late-charge/penalty.js'
import { basisPoints } from '../../../../domain/late-charge/rate.js'
import type { LateChargeStrategy } from '../../../../domain/late-charge/strategy.js'
import { addDays, localDate } from '../../../../domain/value/local-date.js'
import { type Money, money } from '../../../../domain/value/money.js'
import { money as anyMoney } from '../money.js'
import { record } from '../record.js'

/** Something whose amounts go by the debt that it is for: in its currency, and not far beyond it. */
type For<T> = (principal: Money) => T

const baseRate = 'base rate'
const priceIndex = 'prices'

/** A yearly rate from nothing to 40 %. */
const rate = (): fc.Arbitrary<Fraction> => fc.nat(4000).map(basisPoints)

/** A rate of 98 digits: what is reckoned by it has more than can be stored. */
const tooExact = fraction(10n ** 97n + 1n, 10n ** 98n)

const agreedRate = (): fc.Arbitrary<Fraction> =>
  fc.oneof({ weight: 40, arbitrary: rate() }, { weight: 1, arbitrary: fc.constant(tooExact) })

/** Values from the end of 2023 on, without a gap: a table that knows every day that histories name. */
const table = (value: fc.Arbitrary<Fraction>): fc.Arbitrary<DatedFractions> =>
  fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), value), { minLength: 1, maxLength: 4 }).map((entries) => {
    let from = localDate('2023-01-01')
    return entries.map(([days, value], index) => {
      from = index === 0 ? from : addDays(from, days)
      return { from, value }
    })
  })

const interestTerms = (): fc.Arbitrary<InterestTerms> =>
  record(
    {
      rates: fc.oneof(
        { weight: 3, arbitrary: record({ by: fc.constant('agreed' as const), table: table(agreedRate()) }) },
        {
          weight: 1,
          arbitrary: record({
            by: fc.constant('statutory' as const),
            base: fc.constant(baseRate),
            margin: rate(),
            observed: fc.constantFrom('first-day' as const, 'day-before' as const),
            fixed: fc.constantFrom('half-yearly' as const, 'at-start' as const),
          }),
        },
      ),
    },
    {
      dayCount: fc.constantFrom(...(Object.keys(DayCount.keys) as ReadonlyArray<DayCount>)),
      rounding: record({
        when: fc.constantFrom('end' as const, 'daily' as const),
        mode: fc.constantFrom('half-up' as const, 'half-even' as const),
      }),
      bears: fc.subarray(['principal', 'fee', 'cost'] as const, { minLength: 1 }),
      cap: fc.constantFrom(fraction(1n), fraction(1n, 10n)),
    },
  )

/** From nothing to a fifth of the debt. */
const share = (): fc.Arbitrary<For<bigint>> =>
  fc.bigInt({ min: 0n, max: 20n }).map(
    (percent) =>
      ({ amount }) =>
        (amount * percent + 99n) / 100n,
  )

const fixedCharge = (): fc.Arbitrary<For<FixedCharge>> =>
  fc.oneof(
    share().map((part) => (of: Money) => ({ by: 'amount' as const, amount: money(part(of), of.currency) })),
    fc.tuple(share(), share()).map(([from, part]) => (of: Money) => ({
      by: 'size' as const,
      currency: of.currency,
      bands: [
        { from: 0n, amount: 1n },
        { from: from(of), amount: part(of) },
      ],
    })),
    rate().map((once) => () => ({ by: 'share' as const, share: once })),
  )

const lateFee = (): fc.Arbitrary<For<LateFee>> =>
  fc.oneof<fc.Arbitrary<For<LateFee>>[]>(
    fixedCharge(),
    fc.tuple(share(), share(), fc.integer({ min: 1, max: 40 })).map(([first, more, days]) => (of: Money) => ({
      by: 'step' as const,
      currency: of.currency,
      steps: [
        { days, total: first(of) },
        { days: 2 * days, total: first(of) + more(of) },
      ],
    })),
    fc
      .tuple(share(), fc.integer({ min: 1, max: 40 }), fc.constantFrom('over' as const, 'begun' as const))
      .map(([part, days, counted]) => (of: Money) => ({
        ...{ by: 'period' as const, days, counted },
        amount: money(part(of), of.currency),
      })),
  )

const penalty = (): fc.Arbitrary<For<Penalty>> =>
  fc.oneof<fc.Arbitrary<For<Penalty>>[]>(
    fixedCharge(),
    share().map((part) => (of: Money) => ({ by: 'day' as const, amount: money(part(of) / 10n, of.currency) })),
    interestTerms().map((terms) => () => ({ by: 'rate' as const, terms })),
  )

/** A strategy of any kind for a debt: interest first of all. */
export const lateCharging = (): fc.Arbitrary<For<LateChargeStrategy>> =>
  fc.oneof<fc.MaybeWeightedArbitrary<For<LateChargeStrategy>>[]>(
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        () => ({ strategy: 'none' }),
        () => ({ strategy: 'costs-only' }),
      ),
    },
    { weight: 2, arbitrary: lateFee().map((charge) => (of) => ({ strategy: 'fixed', charge: charge(of) })) },
    {
      weight: 6,
      arbitrary: record({ terms: interestTerms() }, { compensation: fixedCharge() }).map(
        ({ terms, compensation }) =>
          (of) => ({
            strategy: 'simple-interest',
            terms,
            ...(compensation === undefined ? {} : { compensation: compensation(of) }),
          }),
      ),
    },
    { weight: 2, arbitrary: fc.constant(() => ({ strategy: 'index-ratio', index: priceIndex })) },
    {
      weight: 2,
      arbitrary: fc.tuple(penalty(), fc.boolean()).map(([penalty, contested]) => (of) => ({
        strategy: 'agreed-penalty',
        penalty: penalty(of),
        contested,
      })),
    },
    {
      weight: 1,
      arbitrary: penalty().map((undertaking) => (of) => ({
        strategy: 'charity-undertaking',
        undertaking: undertaking(of),
        beneficiary: 'a hospital',
      })),
    },
  )

/** What is charged for paying late: a strategy of any kind, in any currency. */
export const lateChargeStrategy = (): fc.Arbitrary<LateChargeStrategy> =>
  fc.tuple(lateCharging(), anyMoney()).map(([strategy, principal]) => strategy(principal))

/** The tables that such strategies go by. */
export const lateChargeTables = (): fc.Arbitrary<Pick<DebtCommandOf<'ChargeLateness'>, 'baseRates' | 'indices'>> =>
  fc
    .record({
      base: table(fc.integer({ min: -100, max: 1500 }).map(basisPoints)),
      prices: table(fc.bigInt({ min: 500n, max: 3000n }).map((value) => fraction(value, 10n))),
    })
    .map(({ base, prices }) => ({ baseRates: { [baseRate]: base }, indices: { [priceIndex]: prices } }))
