import * as fc from 'fast-check'
import { localDate } from '../../local-date.js'
import { channel } from '../../method.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { contactOutcome, delayReason, excuse } from '../kinds.js'
import { amount, type CommandArbitraries, says } from './says.js'

export const conversationCommands: CommandArbitraries<
  | 'RemindDebtor'
  | 'RecordContact'
  | 'RecordInboundContact'
  | 'RecordExcuse'
  | 'RecordRefusal'
  | 'RecordDelayReason'
  | 'RecordComplaint'
  | 'AddNote'
  | 'WithholdStep'
> = {
  RemindDebtor: record(
    {
      ...says('RemindDebtor'),
      channel: channel(),
      step: text(),
      tone: fc.nat(9),
      message: text(),
      balance: amount,
      revision: fc.nat(99),
    },
    {
      covered: amount,
      unapplied: amount,
      by: fc.constantFrom('creditor' as const, 'agency' as const, 'legal' as const),
    },
  ),
  RecordContact: record(
    { ...says('RecordContact'), channel: channel(), outcome: contactOutcome(), conversation: fc.boolean() },
    { regarding: text() },
  ),
  RecordInboundContact: record({
    ...says('RecordInboundContact'),
    channel: channel(),
    conversation: fc.boolean(),
    regarding: text(),
  }),
  RecordExcuse: record({ ...says('RecordExcuse'), excuse: excuse(), channel: channel() }, { said: text() }),
  RecordRefusal: record({ ...says('RecordRefusal'), channel: channel(), written: fc.boolean() }, { said: text() }),
  RecordDelayReason: record({ ...says('RecordDelayReason'), delayReason: delayReason() }),
  RecordComplaint: record({ ...says('RecordComplaint'), channel: channel(), complaint: text() }),
  AddNote: record({ ...says('AddNote'), note: text() }),
  WithholdStep: record(
    { ...says('WithholdStep'), step: text(), policy: text(), rule: text() },
    { pack: text(), packVersion: text(), until: localDate() },
  ),
}
