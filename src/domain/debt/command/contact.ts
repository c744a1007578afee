import * as t from 'io-ts'
import { Text } from '../../value/id.js'
import { Channel } from '../../value/method.js'
import { ContactOutcome, DelayReason, Excuse } from '../event/contact.js'
import { about } from './header.js'

export const RecordExcuse = t.intersection([
  t.strict({ type: t.literal('RecordExcuse'), ...about, excuse: Excuse, channel: Channel }),
  t.exact(t.partial({ said: Text })),
])

export const RecordRefusal = t.intersection([
  t.strict({ type: t.literal('RecordRefusal'), ...about, channel: Channel, written: t.boolean }),
  t.exact(t.partial({ said: Text })),
])

export const RecordDelayReason = t.strict({ type: t.literal('RecordDelayReason'), ...about, delayReason: DelayReason })

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

export const RecordInboundContact = t.strict({
  type: t.literal('RecordInboundContact'),
  ...about,
  channel: Channel,
  conversation: t.boolean,
  regarding: Text,
})

export const RecordComplaint = t.strict({
  type: t.literal('RecordComplaint'),
  ...about,
  channel: Channel,
  complaint: Text,
})

export const AddNote = t.strict({ type: t.literal('AddNote'), ...about, note: Text })
