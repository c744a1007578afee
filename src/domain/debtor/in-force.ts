import type { CurrencyCode } from '../value/currency.js'
import type { HoldId, MandateId, MoratoriumId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { Money } from '../value/money.js'
import type { DebtorEventOf } from './event.js'
import { latestOn, onOf } from './latest.js'
import type { RiskBand } from './risk-band.js'
import { isInForce, isOver } from './spell.js'
import type { CreditHold, Mandate, Moratorium, RegisteredDebtor, RetentionHold } from './state.js'

// What of a debtor holds on a day. Every reader says which day: the same question about the same day has one answer.

/**
 * The debtor's band, by the last assessment or the creditor's own last judgement, whichever is later.
 *
 * @since 0.1.0
 */
export const bandOn = ({ ratings }: RegisteredDebtor, day: LocalDate): RiskBand | undefined => {
  const rating = latestOn(ratings, day, onOf)
  return rating?.type === 'DebtorClassified' ? rating.to : rating?.band
}

/**
 * Latest assessment of the debtor on a day; `undefined` where there was none.
 *
 * @since 0.1.0
 */
export const assessmentOn = ({ ratings }: RegisteredDebtor, day: LocalDate) =>
  latestOn(
    ratings.filter((rating) => rating.type === 'CreditAssessed'),
    day,
    onOf,
  )

/**
 * The credit limit in that currency; `undefined` where none was ever set, which is not the same as zero.
 *
 * @since 0.1.0
 */
export const limitOn = ({ limits }: RegisteredDebtor, currency: CurrencyCode, day: LocalDate): Money | undefined =>
  latestOn(
    limits.filter(({ limit }) => limit.currency === currency),
    day,
    onOf,
  )?.limit

/**
 * The credit holds in force on that day; none, and credit may be given.
 *
 * @since 0.1.0
 */
export const creditHeld = ({ creditHolds }: RegisteredDebtor, day: LocalDate): ReadonlyArray<CreditHold> =>
  creditHolds.filter((hold) => isInForce(hold, day))

/**
 * Hold of credit by its id, ended or not; `undefined` where there is none.
 *
 * @since 0.1.0
 */
export const creditHoldOf = ({ creditHolds }: RegisteredDebtor, hold: HoldId): CreditHold | undefined =>
  creditHolds.find(({ began }) => began.hold === hold)

/**
 * The terms that hold on that day: those with the latest first day, and of the same first day those agreed last.
 *
 * @since 0.1.0
 */
export const currentTerms = ({ terms }: RegisteredDebtor, day: LocalDate): DebtorEventOf<'TermsAgreed'> | undefined =>
  latestOn(terms, day, ({ on, validFrom }) => validFrom ?? on)

/**
 * The moratorium in force on that day; of several the one that lasts longest.
 *
 * @since 0.1.0
 * @example moratoriumOn(debtor, localDate('2026-03-31'))?.began.until // '2026-05-14'
 */
export const moratoriumOn = ({ moratoria }: RegisteredDebtor, day: LocalDate): Moratorium | undefined =>
  moratoria
    .filter((moratorium) => isInForce(moratorium, day))
    .reduce<Moratorium | undefined>(
      (longest, each) => (longest && !outlasts(each, longest) ? longest : each),
      undefined,
    )

const outlasts = ({ began: { until } }: Moratorium, { began: other }: Moratorium): boolean =>
  other.until !== undefined && (until === undefined || until > other.until)

/**
 * Moratorium by its id, ended or not; `undefined` where there is none.
 *
 * @since 0.1.0
 */
export const moratoriumOf = ({ moratoria }: RegisteredDebtor, moratorium: MoratoriumId): Moratorium | undefined =>
  moratoria.find(({ began }) => began.moratorium === moratorium)

/**
 * The insolvency proceedings recorded until that day.
 *
 * @since 0.1.0
 */
export const insolvenciesOn = ({ insolvencies }: RegisteredDebtor, day: LocalDate) =>
  insolvencies.filter(({ on }) => on <= day)

/**
 * The mandate, if money may be debited by it on that day; its `began.limit` is the most that one debit may take.
 *
 * @since 0.1.0
 */
export const mandateInForce = (debtor: RegisteredDebtor, mandate: MandateId, day: LocalDate): Mandate | undefined => {
  const known = mandateOf(debtor, mandate)
  return known && isInForce(known, day) ? known : undefined
}

/**
 * Mandate by its id, revoked or not; `undefined` where there is none.
 *
 * @since 0.1.0
 */
export const mandateOf = ({ mandates }: RegisteredDebtor, mandate: MandateId): Mandate | undefined =>
  mandates.find(({ began }) => began.mandate === mandate)

/**
 * The retention holds that are not over by that day, also those that only begin later: what is erased cannot be kept
 * then.
 *
 * @since 0.1.0
 */
export const retentionHoldsFrom = ({ retentionHolds }: RegisteredDebtor, day: LocalDate) =>
  retentionHolds.filter((hold) => !isOver(hold, day))

/**
 * Retention hold by its id, released or not; `undefined` where there is none.
 *
 * @since 0.1.0
 */
export const retentionHoldOf = ({ retentionHolds }: RegisteredDebtor, hold: HoldId): RetentionHold | undefined =>
  retentionHolds.find(({ began }) => began.hold === hold)
