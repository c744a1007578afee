import * as t from 'io-ts'
import { DisputeId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * So much of the debt is contested: it is not asked for until that is resolved.
 *
 * @since 0.1.0
 */
export const DisputeRaised = t.type({
  type: t.literal('DisputeRaised'),
  ...about,
  dispute: DisputeId,
  amount: Money,
  reason: Text,
})

/**
 * How much of a given-up amount was in that dispute, and so is no longer disputed.
 *
 * @since 0.2.0
 */
export const DisputedPart = t.type({ dispute: DisputeId, amount: Money })
export type DisputedPart = t.TypeOf<typeof DisputedPart>

/**
 * What an event takes off disputes; nothing if absent.
 *
 * @since 0.2.0
 */
export const ofDisputes = t.partial({ disputes: t.readonlyArray(DisputedPart) })

/**
 * Who was right, wholly or in part.
 *
 * @since 0.1.0
 */
export const DisputeOutcome = t.keyof(
  { upheld: null, partly: null, rejected: null, 'creditor-error': null },
  'a dispute outcome',
)
export type DisputeOutcome = t.TypeOf<typeof DisputeOutcome>

/**
 * A dispute ended, with its outcome.
 *
 * @since 0.1.0
 */
export const DisputeResolved = t.type({
  type: t.literal('DisputeResolved'),
  ...about,
  dispute: DisputeId,
  outcome: DisputeOutcome,
})

/**
 * The creditor was wrong: what is done about it, by which day. It is not held against the debtor.
 *
 * @since 0.1.0
 */
export const ErrorAcknowledged = t.intersection([
  t.type({ type: t.literal('ErrorAcknowledged'), ...about, error: Text, remedy: Text, by: LocalDate }),
  t.partial({ dispute: DisputeId }),
])
