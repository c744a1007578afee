import * as t from 'io-ts'
import { DisputeId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { DisputeOutcome } from '../event/dispute.js'
import { about } from './header.js'

/**
 * Without an amount, all that is open and not yet disputed.
 *
 * @since 0.1.0
 */
export const RaiseDispute = t.intersection([
  t.strict({ type: t.literal('RaiseDispute'), ...about, dispute: DisputeId, reason: Text }),
  t.exact(t.partial({ amount: Money })),
])

/**
 * What was wrong, what is done about it, and by when.
 *
 * @since 0.1.0
 */
export const Remedy = t.strict({ error: Text, remedy: Text, by: LocalDate })

/**
 * An error of the creditor is admitted with its remedy.
 *
 * @since 0.1.0
 */
export const ResolveDispute = t.intersection([
  t.strict({ type: t.literal('ResolveDispute'), ...about, dispute: DisputeId, outcome: DisputeOutcome }),
  t.exact(t.partial({ remedy: Remedy })),
])

/**
 * The creditor finds its own error before anybody disputes it.
 *
 * @since 0.1.0
 */
export const AcknowledgeError = t.strict({
  type: t.literal('AcknowledgeError'),
  ...about,
  error: Text,
  remedy: Text,
  by: LocalDate,
})
