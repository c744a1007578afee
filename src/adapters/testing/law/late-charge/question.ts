import type { Either } from 'fp-ts/lib/Either.js'
import { isRight } from 'fp-ts/lib/Either.js'
import type { LateChargeError } from '../../../../domain/late-charge/error.js'
import { type Fraction, fraction, sumOfFractions } from '../../../../domain/late-charge/fraction.js'
import type { LateCharge } from '../../../../domain/late-charge/late-charge.js'
import type { Lateness } from '../../../../domain/late-charge/lateness.js'
import type { LateChargeStrategy } from '../../../../domain/late-charge/strategy.js'
import type { Law } from '../../../../domain/law/law.js'
import type { LocalDate } from '../../../../domain/value/local-date.js'
import type { History } from '../../history.js'

/**
 * A way to assess what a debt is charged for being late: ours is `assessLateCharge`.
 *
 * @since 0.2.0
 */
export type AssessLateCharge = (strategy: LateChargeStrategy, lateness: Lateness) => Either<LateChargeError, LateCharge>

/**
 * What is asked of one, and a day between the first and the last of it.
 *
 * @since 0.2.0
 */
export interface LateChargeQuestion {
  readonly type: 'AssessLateCharge'
  readonly strategy: LateChargeStrategy
  readonly lateness: Lateness
  readonly cut: LocalDate
}

/**
 * A question that was put, as a line of a story.
 *
 * @since 0.2.0
 */
export interface LateChargeAsked {
  readonly type: 'LateChargeAsked'
  readonly debt: string
  readonly on: LocalDate
  readonly told: string
  readonly question: LateChargeQuestion
  readonly assess: AssessLateCharge
}

/**
 * Questions that were put to a way to assess late charges.
 *
 * @since 0.2.0
 */
export type LateChargeHistory = History<LateChargeQuestion, object, LateChargeAsked, never>

/** A law of late charges, by what is wrong with the answers to one question; `of` tells which questions put it to the test. */
export const lateChargeLaw = ({
  of = () => true,
  wrong,
  ...says
}: Pick<Law<never>, 'name' | 'source' | 'says'> & {
  readonly of?: (question: LateChargeQuestion) => boolean
  readonly wrong: (
    ask: (changed?: Partial<Lateness>) => LateCharge | undefined,
    question: LateChargeQuestion,
  ) => string | undefined
}): Law<LateChargeHistory> => ({
  ...says,
  guard: ({ events }) => events.filter(({ question }) => of(question)).length,
  check: ({ events }) => {
    for (const [index, { question, assess }] of events.entries()) {
      const ask = (changed: Partial<Lateness> = {}): LateCharge | undefined => {
        const answer = assess(question.strategy, { ...question.lateness, ...changed })
        return isRight(answer) ? answer.right : undefined
      }
      const found = of(question) ? wrong(ask, question) : undefined
      if (found !== undefined) return { after: index + 1, wrong: found }
    }
    return undefined
  },
})

/** What it charges for the time, exact; nothing where it cannot be told. */
export const forTheTime = (charge: LateCharge | undefined): Fraction =>
  charge === undefined
    ? fraction(0n)
    : sumOfFractions(
        charge.lines.filter(({ because }) => because === 'interest' || because === 'index').map(({ exact }) => exact),
      )

/** All that it adds to what is owed, in minor units. */
export const chargedIn = (charge: LateCharge | undefined): bigint =>
  charge?.lines.reduce((sum, { amount }) => sum + amount, 0n) ?? 0n
