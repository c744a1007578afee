import * as t from 'io-ts'
import { Text } from '../../value/id.js'
import { Channel } from '../../value/method.js'
import { ContactOutcome, DelayReason, Excuse } from '../event/contact.js'
import { about } from './header.js'

/**
 * The debtor was reached and said why he does not pay; `said` in his words.
 *
 * @since 0.1.0
 */
export const RecordExcuse = t.intersection([
  t.strict({ type: t.literal('RecordExcuse'), ...about, excuse: Excuse, channel: Channel }),
  t.exact(t.partial({ said: Text })),
])

/**
 * The debtor was reached and will not pay; `written` is a refusal in writing.
 *
 * @since 0.1.0
 */
export const RecordRefusal = t.intersection([
  t.strict({ type: t.literal('RecordRefusal'), ...about, channel: Channel, written: t.boolean }),
  t.exact(t.partial({ said: Text })),
])

/**
 * Why the debt is late, as far as that is known: it decides the answer that fits.
 *
 * @since 0.1.0
 */
export const RecordDelayReason = t.strict({ type: t.literal('RecordDelayReason'), ...about, delayReason: DelayReason })

/**
 * We tried to reach the debtor; `conversation` tells whether somebody spoke with him.
 *
 * @since 0.1.0
 */
export const RecordContact = t.intersection([
  t.strict({
    type: t.literal('RecordContact'),
    ...about,
    channel: Channel,
    outcome: ContactOutcome,
    conversation: t.boolean,
  }),
  t.exact(t.partial({ regarding: Text })),
])

/**
 * The debtor reached us, `regarding` what.
 *
 * @since 0.1.0
 */
export const RecordInboundContact = t.strict({
  type: t.literal('RecordInboundContact'),
  ...about,
  channel: Channel,
  conversation: t.boolean,
  regarding: Text,
})

/**
 * The debtor complains of how he is treated. It holds nothing by itself; what he owes is disputed by `RaiseDispute`.
 *
 * @since 0.1.0
 */
export const RecordComplaint = t.strict({
  type: t.literal('RecordComplaint'),
  ...about,
  channel: Channel,
  complaint: Text,
})

/**
 * A note for colleagues, which the debtor is not shown.
 *
 * @since 0.1.0
 */
export const AddNote = t.strict({ type: t.literal('AddNote'), ...about, note: Text })
