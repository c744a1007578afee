import * as fc from 'fast-check'
import { localDate } from '../../local-date.js'
import { channel } from '../../method.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { contactOutcome, delayReason, excuse } from '../kinds.js'
import { amount, type EventArbitraries, says } from './says.js'

export const conversationEvents: EventArbitraries<
  | 'DebtorReminded'
  | 'ExcuseRecorded'
  | 'RefusalRecorded'
  | 'DelayReasonRecorded'
  | 'ContactAttempted'
  | 'InboundContactRecorded'
  | 'ComplaintRecorded'
  | 'NoteAdded'
  | 'StepWithheld'
> = {
  DebtorReminded: record({
    ...says('DebtorReminded'),
    channel: channel(),
    step: text(),
    tone: fc.nat(9),
    message: text(),
    balance: amount,
    revision: fc.nat(99),
  }),
  ExcuseRecorded: record({ ...says('ExcuseRecorded'), excuse: excuse(), channel: channel() }, { said: text() }),
  RefusalRecorded: record({ ...says('RefusalRecorded'), channel: channel(), written: fc.boolean() }, { said: text() }),
  DelayReasonRecorded: record({ ...says('DelayReasonRecorded'), delayReason: delayReason() }),
  ContactAttempted: record(
    { ...says('ContactAttempted'), channel: channel(), outcome: contactOutcome(), conversation: fc.boolean() },
    { regarding: text() },
  ),
  InboundContactRecorded: record({
    ...says('InboundContactRecorded'),
    channel: channel(),
    conversation: fc.boolean(),
    regarding: text(),
  }),
  ComplaintRecorded: record({ ...says('ComplaintRecorded'), channel: channel(), complaint: text() }),
  NoteAdded: record({ ...says('NoteAdded'), note: text() }),
  StepWithheld: record(
    { ...says('StepWithheld'), step: text(), policy: text(), rule: text() },
    { pack: text(), packVersion: text(), until: localDate() },
  ),
}
