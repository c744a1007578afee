import type { DebtCommandOf } from '../command.js'
import type { DelayReason, Excuse } from '../event.js'
import type { DebtState } from '../state.js'
import { about, accept, type Decision, whenIssued } from './decision.js'

/** Records an excuse. It moves no due date and is no promise. */
export const recordExcuse = (command: DebtCommandOf<'RecordExcuse'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { excuse, channel, said, on } = command
    const what = { excuse, channel, ...(said === undefined ? {} : { said }) }
    return accept({ type: 'ExcuseRecorded', ...about(debt, on), ...what })
  })

/** Records that the debtor refuses to pay. */
export const recordRefusal = (command: DebtCommandOf<'RecordRefusal'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { channel, written, said, on } = command
    const what = { channel, written, ...(said === undefined ? {} : { said }) }
    return accept({ type: 'RefusalRecorded', ...about(debt, on), ...what })
  })

export const recordDelayReason = (command: DebtCommandOf<'RecordDelayReason'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { delayReason, on } = command
    return accept({ type: 'DelayReasonRecorded', ...about(debt, on), delayReason })
  })

/** Each attempt to reach the debtor is on record, whether it came through or not. */
export const recordContact = (command: DebtCommandOf<'RecordContact'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { channel, outcome, conversation, regarding, on } = command
    const what = { channel, outcome, conversation, ...(regarding === undefined ? {} : { regarding }) }
    return accept({ type: 'ContactAttempted', ...about(debt, on), ...what })
  })

export const recordInboundContact = (command: DebtCommandOf<'RecordInboundContact'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { channel, conversation, regarding, on } = command
    return accept({ type: 'InboundContactRecorded', ...about(debt, on), channel, conversation, regarding })
  })

export const recordComplaint = (command: DebtCommandOf<'RecordComplaint'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { channel, complaint, on } = command
    return accept({ type: 'ComplaintRecorded', ...about(debt, on), channel, complaint })
  })

/** For the creditor's eyes only. */
export const addNote = (command: DebtCommandOf<'AddNote'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { note, on } = command
    return accept({ type: 'NoteAdded', ...about(debt, on), note })
  })

/**
 * The fitting answer to an excuse or a reason for delay. `insist`: what was agreed is due.
 *
 * @since 0.1.0
 */
export type FittingAnswer =
  | 'offer-a-plan'
  | 'send-the-invoice'
  | 'open-a-dispute'
  | 'extend-the-due-date'
  | 'pause-and-ask-who-represents'
  | 'insist'

/**
 * "I have no money" leads to a plan; every other excuse to `insist`.
 *
 * @since 0.1.0
 */
export const answerToExcuse = (excuse: Excuse): FittingAnswer => (excuse === 'no-money' ? 'offer-a-plan' : 'insist')

const answers: Readonly<Record<DelayReason, FittingAnswer>> = {
  forgot: 'insist',
  'invoice-missing': 'send-the-invoice',
  'invoice-wrong': 'open-a-dispute',
  'dispute-quality': 'open-a-dispute',
  'approval-process': 'extend-the-due-date',
  'temporary-cash': 'offer-a-plan',
  insolvent: 'pause-and-ask-who-represents',
  unwilling: 'insist',
  'bank-technical': 'extend-the-due-date',
  'third-party-excuse': 'insist',
  'deceased-or-closed': 'pause-and-ask-who-represents',
  'force-majeure': 'extend-the-due-date',
}

/**
 * The usual remedy for a reason for delay. A debtor who died, closed or is insolvent can agree to nothing: an heir, liquidator
 * or administrator must.
 *
 * @since 0.1.0
 */
export const answerToDelay = (reason: DelayReason): FittingAnswer => answers[reason]
