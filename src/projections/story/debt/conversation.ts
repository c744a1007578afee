import type { DebtEventOf, DelayReason, Excuse } from '../../../domain/debt/event.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { aside, when } from '../phrase.js'
import type { Words } from '../words.js'

const excuses: Readonly<Record<Excuse, string>> = {
  'cheque-of-other': 'a cheque from somebody else has to clear first',
  'third-party-owes': 'somebody else has to pay first',
  'awaiting-transfer': 'a transfer is awaited',
  'awaiting-loan': 'a loan is awaited',
  'asset-sale': 'something has to be sold first',
  'no-sales-today': 'nothing was sold today',
  'no-money': 'there is no money',
  other: 'another excuse',
}

const delayReasons: Readonly<Record<DelayReason, string>> = {
  forgot: 'it was forgotten',
  'invoice-missing': 'the invoice is missing',
  'invoice-wrong': 'the invoice is wrong',
  'dispute-quality': 'the quality is disputed',
  'approval-process': 'it waits for an approval',
  'temporary-cash': 'short of cash for a while',
  insolvent: 'insolvent',
  unwilling: 'unwilling to pay',
  'bank-technical': 'a technical matter of the bank',
  'third-party-excuse': 'somebody else is blamed',
  'deceased-or-closed': 'deceased, or out of business',
  'force-majeure': 'force majeure',
}

const outcomes: Readonly<Record<DebtEventOf<'ContactAttempted'>['outcome'], string>> = {
  reached: 'reached',
  'reached-other': 'somebody else was reached',
  'no-answer': 'no answer',
  busy: 'busy',
  'wrong-number': 'wrong number or address',
  voicemail: 'left a message',
  delivered: 'delivered',
  undelivered: 'could not be delivered',
}

type Conversation = DebtEventOf<
  | 'DebtorReminded'
  | 'ExcuseRecorded'
  | 'RefusalRecorded'
  | 'DelayReasonRecorded'
  | 'ContactAttempted'
  | 'InboundContactRecorded'
  | 'ComplaintRecorded'
  | 'NoteAdded'
  | 'StepWithheld'
>

export const conversationWords: Words<Conversation> = {
  DebtorReminded: (e) => `Reminded of ${tellAmount(e.balance)} by ${e.channel} (${e.step}; message ${e.message})`,
  ExcuseRecorded: (e) => `Excuse by ${e.channel}: ${excuses[e.excuse]}${aside(e.said)}`,
  RefusalRecorded: (e) => `Debtor refuses to pay, by ${e.channel}${e.written ? ' and in writing' : ''}${aside(e.said)}`,
  DelayReasonRecorded: (e) => `Reason of the delay: ${delayReasons[e.delayReason]}`,
  ContactAttempted: (e) =>
    `Contact by ${e.channel}: ${outcomes[e.outcome]}${e.conversation ? ', and spoken to' : ''}${when(e.regarding, (what) => `; it was about ${what}`)}`,
  InboundContactRecorded: (e) =>
    `Debtor got in touch by ${e.channel}${e.conversation ? ', and was spoken to,' : ''} about ${e.regarding}`,
  ComplaintRecorded: (e) => `Debtor complains by ${e.channel}: ${e.complaint}`,
  NoteAdded: (e) => `Internal note: ${e.note}`,
  StepWithheld: (e) =>
    `Step ${e.step} held back by ${e.rule}${when(e.pack, (pack) => ` of ${pack}`)}${when(e.packVersion, (version) => ` ${version}`)} (policy ${e.policy})${when(e.until, (day) => ` until ${day}`)}`,
}
