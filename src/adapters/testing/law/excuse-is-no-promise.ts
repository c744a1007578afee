import type { DebtEvent } from '../../../domain/debt/event.js'
import type { Law } from '../../../domain/law/law.js'
import type { DebtHistory } from '../arbitrary/debt/history.js'
import { eachAccepted, whereAccepted } from './each-command.js'

const types = [
  'RecordExcuse',
  'RecordRefusal',
  'RecordDelayReason',
  'RecordContact',
  'RecordInboundContact',
  'RecordComplaint',
  'AddNote',
] as const

const conversation: ReadonlySet<DebtEvent['type']> = new Set([
  'ExcuseRecorded',
  'RefusalRecorded',
  'DelayReasonRecorded',
  'ContactAttempted',
  'InboundContactRecorded',
  'ComplaintRecorded',
  'NoteAdded',
])

/**
 * Statements in a conversation are recorded and have no other effect: an excuse is no promise, and moves no due date.
 *
 * @since 0.2.0
 */
export const excuseIsNoPromise: Law<DebtHistory> = {
  name: 'an excuse is no promise, and what is said does nothing by itself',
  source: 'a promise to pay is unconditional',
  says: '"When my cheque clears" is no promise to pay.',
  guard: whereAccepted(...types),
  check: (history) =>
    eachAccepted(history, types, ({ command, events }) => {
      const more = events.find(({ type }) => !conversation.has(type))
      return more === undefined ? undefined : `${command.type} made ${more.type}`
    }),
}
