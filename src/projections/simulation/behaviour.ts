import type * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Problem } from '../../domain/value/codec-error.js'
import { Count } from '../../domain/value/count.js'
import { leaf } from '../../domain/value/leaf.js'
import { Channel } from '../../domain/value/method.js'
import { refined } from '../../domain/value/refined.js'
import { strictly } from '../../domain/value/strict/strictly.js'

/**
 * What a debtor does who answers a contact: pays, pays a part, promises to, says that the claim is wrong, or says why he does
 * not pay.
 *
 * @since 0.2.0
 */
export const answerKinds = ['pays', 'paysPart', 'promises', 'disputes', 'excuses'] as const
/**
 * One kind of answer to a contact.
 *
 * @since 0.2.0
 */
export type AnswerKind = (typeof answerKinds)[number]

/**
 * From so many days past due on, as long as no contact waits for its answer: the chance that what is due is paid, of each day.
 *
 * @since 0.2.0
 */
export interface DailyChance {
  readonly from: number
  readonly chance: number
}

/**
 * From so many days past due on, what answers a contact by that channel: the chance of each kind. What is left to 1 is silence.
 *
 * @since 0.2.0
 */
export interface AnswerChances extends Readonly<Record<AnswerKind, number>> {
  readonly channel: Channel
  readonly from: number
}

/**
 * How debtors behave, as a simulation takes it.
 *
 * - `pays`: what they do unasked, by days past due; nothing before the first `from`.
 * - `answers`: what they do when they are contacted; a channel that is not named changes nothing. An answer comes within `within`
 *   days, and until then nobody pays unasked.
 * - `part`: which share of what is asked for is paid by who pays a part.
 * - `promises`: for so many days ahead; `kept` in full on their day, or `partly` by `part`, or not at all.
 * - `disputes`: decided after so many days, and `upheld`, so that the creditor gives the amount up, that often.
 * - `cheques`: so many days after the date on them they `clear` that often, and bounce else.
 *
 * @since 0.2.0
 */
export interface Behaviour {
  readonly pays: ReadonlyArray<DailyChance>
  readonly within: number
  readonly answers: ReadonlyArray<AnswerChances>
  readonly part: number
  readonly promises: { readonly days: number; readonly kept: number; readonly partly: number }
  readonly disputes: { readonly days: number; readonly upheld: number }
  readonly cheques: { readonly days: number; readonly clear: number }
}

const Share = leaf<number, number>(
  'a share from 0 to 1',
  (u): u is number => typeof u === 'number' && Number.isFinite(u) && u >= 0 && u <= 1,
)

const DaysPastDue = leaf<number, number>('a whole number of days', (u): u is number => Number.isSafeInteger(u))

const isRising = (bands: ReadonlyArray<{ readonly from: number }>): boolean =>
  bands.every(({ from }, index) => index === 0 || from > (bands[index - 1]?.from ?? from))

const Answers = refined(
  t.type({
    channel: Channel,
    from: DaysPastDue,
    pays: Share,
    paysPart: Share,
    promises: Share,
    disputes: Share,
    excuses: Share,
  }),
  // Chances that were counted sum to 1 only as floating point does.
  (answers) => answerKinds.reduce((sum, kind) => sum + answers[kind], 0) <= 1 + 1e-9,
  'chances that sum to 1 at most',
)

/**
 * Codec of {@link Behaviour}, so that it lives in JSON.
 *
 * @since 0.2.0
 */
export const Behaviour: t.Type<Behaviour, unknown> = t.type(
  {
    pays: refined(
      t.readonlyArray(t.type({ from: DaysPastDue, chance: Share })),
      isRising,
      'days past due, each later than the one before',
    ),
    within: refined(Count, (count) => count >= 1, 'a whole number from 1'),
    answers: t.readonlyArray(Answers),
    part: Share,
    promises: refined(
      t.type({ days: Count, kept: Share, partly: Share }),
      ({ kept, partly }) => kept + partly <= 1 + 1e-9,
      'promises kept and partly kept, together 1 at most',
    ),
    disputes: t.type({ days: Count, upheld: Share }),
    cheques: t.type({ days: Count, clear: Share }),
  },
  'a behaviour',
)

/**
 * Reads a behaviour from JSON that somebody wrote. A key that is not known is refused with the nearest that is, and every problem
 * names its place.
 *
 * @since 0.2.0
 */
export const readBehaviour: (json: unknown) => E.Either<ReadonlyArray<Problem>, Behaviour> = strictly(Behaviour)
