import * as E from 'fp-ts/lib/Either.js'
import type { Component } from '../value/component.js'
import type { CurrencyCode } from '../value/currency.js'
import type { LocalDate } from '../value/local-date.js'
import type { LateChargeError } from './error.js'
import { type FixedCharge, fixedCharge } from './fixed-charge.js'
import { type Fraction, fraction } from './fraction.js'
import { indexRatio } from './index-ratio.js'
import { interestOn } from './interest-terms.js'
import { lateFee } from './late-fee.js'
import { arrearsOf, type Lateness } from './lateness.js'
import { type Assessed, assessed, assessPenalty } from './penalty.js'
import type { LateChargeStrategy } from './strategy.js'
import { mostLate } from './stretch.js'

/**
 * A part of a late charge: which component it belongs to and what it is for. Amounts in minor units.
 *
 * @since 0.1.0
 */
export interface ChargeLine extends Assessed {
  readonly component: Exclude<Component, 'principal'>
  readonly because: 'late-fee' | 'interest' | 'compensation' | 'index' | 'penalty' | 'proven-costs'
}

/**
 * What is to be given away, in minor units. It is reported and never owed to the creditor.
 *
 * @since 0.1.0
 */
export interface Charity extends Assessed {
  readonly beneficiary: string
}

/**
 * All that a debt has been charged for being late from `from` to `asOf`, whatever was charged before. Only `lines` belong
 * to the balance. `contested` says that the claim may be void.
 *
 * @since 0.1.0
 */
export interface LateCharge {
  readonly strategy: LateChargeStrategy['strategy']
  readonly currency: CurrencyCode
  readonly from: LocalDate
  readonly asOf: LocalDate
  readonly lines: ReadonlyArray<ChargeLine>
  readonly charity: Charity | undefined
  readonly contested: boolean
}

type Parts = Pick<LateCharge, 'lines'> & Partial<Pick<LateCharge, 'charity' | 'contested'>>

const line = (component: ChargeLine['component'], because: ChargeLine['because'], of: Assessed): ChargeLine => ({
  component,
  because,
  amount: of.amount,
  exact: of.exact,
  segments: of.segments,
})

/** Due once, and only where something has been late: the size of a debt is the most that was. */
const once = (charge: FixedCharge, lateness: Lateness): E.Either<LateChargeError, Assessed> =>
  E.map((exact: Fraction) => assessed(exact))(
    fixedCharge(charge, { currency: lateness.currency, amount: mostLate(arrearsOf(lateness)) }),
  )

const withInterest = (
  { terms, compensation }: Extract<LateChargeStrategy, { strategy: 'simple-interest' }>,
  lateness: Lateness,
): E.Either<LateChargeError, Parts> => {
  const interest = interestOn(terms, lateness)
  if (E.isLeft(interest)) return interest
  const lines = [line('interest', 'interest', interest.right)]
  if (compensation === undefined) return E.right({ lines })
  const compensated = once(compensation, lateness)
  if (E.isLeft(compensated)) return compensated
  return E.right({ lines: [...lines, line('cost', 'compensation', compensated.right)] })
}

const provenCosts = ({ costs, from, asOf }: Lateness): Assessed =>
  assessed(fraction(from <= asOf ? costs.reduce((sum, { on, amount }) => (on <= asOf ? sum + amount : sum), 0n) : 0n))

/** A falling index takes nothing off the debt. */
const fromZero = (of: Assessed): Assessed => (of.amount < 0n ? { ...of, amount: 0n } : of)

const parts = (strategy: LateChargeStrategy, lateness: Lateness): E.Either<LateChargeError, Parts> => {
  switch (strategy.strategy) {
    case 'none':
      return E.right({ lines: [] })
    case 'fixed':
      return E.map((exact: Fraction) => ({ lines: [line('fee', 'late-fee', assessed(exact))] }))(
        lateFee(strategy.charge, lateness),
      )
    case 'simple-interest':
      return withInterest(strategy, lateness)
    case 'index-ratio': {
      const table = lateness.indices.get(strategy.index) ?? []
      const indexed = indexRatio(arrearsOf(lateness), strategy.index, table)
      if (E.isLeft(indexed)) return indexed
      const { exact, segments } = indexed.right
      return E.right({ lines: [line('interest', 'index', fromZero(assessed(exact, segments)))] })
    }
    case 'agreed-penalty': {
      const penalty = assessPenalty(strategy.penalty, lateness)
      if (E.isLeft(penalty)) return penalty
      return E.right({ lines: [line('fee', 'penalty', penalty.right)], contested: strategy.contested })
    }
    case 'charity-undertaking': {
      const undertaken = assessPenalty(strategy.undertaking, lateness)
      if (E.isLeft(undertaken)) return undertaken
      const { amount, exact, segments } = undertaken.right
      return E.right({ lines: [], charity: { beneficiary: strategy.beneficiary, amount, exact, segments } })
    }
    case 'costs-only':
      return E.right({ lines: [line('cost', 'proven-costs', provenCosts(lateness))] })
  }
}

/**
 * What a debt is charged for being late, by that strategy. Computed over the whole history of the debt, so that it is the
 * same whether it is asked for once or every month; {@link notYetCharged} tells what is new.
 *
 * @since 0.1.0
 * @example
 * const days = lateOn('EUR', localDate('2026-04-01'), localDate('2026-04-30'))
 * const principal = [{ on: localDate('2026-03-01'), amount: 10_000_00n }]
 * const late = { ...days, movements: { principal }, baseRates: publishedBaseRates() }
 * assessLateCharge(germanyBusiness.strategy, late)
 * // right: a line of 84_41n interest at 10.27 %, and one of 40_00n for the cost of recovery
 */
export const assessLateCharge = (
  strategy: LateChargeStrategy,
  lateness: Lateness,
): E.Either<LateChargeError, LateCharge> => {
  const assessedParts = parts(strategy, lateness)
  if (E.isLeft(assessedParts)) return assessedParts
  const { currency, from, asOf } = lateness
  const none = { charity: undefined, contested: false }
  return E.right({ strategy: strategy.strategy, currency, from, asOf, ...none, ...assessedParts.right })
}
