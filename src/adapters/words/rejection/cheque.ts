import type { ChequeCommand } from '../../../domain/cheque/command.js'
import type { ChequeRejection } from '../../../domain/cheque/rejection.js'
import type { ChequeSituation } from '../../../domain/cheque/state.js'
import { tellAmount } from '../amount.js'
import type { Own } from './common.js'
import type { Words } from './words.js'

const situations: Readonly<Record<ChequeSituation, string>> = {
  'in-hand': 'in hand',
  deposited: 'with the bank',
  cleared: 'cleared',
  bounced: 'bounced',
  legal: 'enforced by law',
  endorsed: 'passed on',
  replaced: 'replaced',
  redeemed: 'redeemed',
  settled: 'settled',
  returned: 'given back',
  stopped: 'stopped',
}

const asked: Readonly<Record<ChequeCommand['type'], string>> = {
  ReceiveCheque: 'received',
  DepositCheque: 'deposited',
  RecallCheque: 'recalled',
  ClearCheque: 'cleared',
  PartlyClearCheque: 'cleared in part',
  BounceCheque: 'bounced',
  RepresentCheque: 'presented again',
  EndorseCheque: 'passed on',
  ReplaceCheque: 'replaced',
  RedeemCheque: 'redeemed',
  ReturnCheque: 'given back',
  StopCheque: 'stopped',
  ReverseClearing: 'un-cleared',
  ReferChequeToLegal: 'referred to legal',
}

export const chequeRejections: Words<Own<ChequeRejection>> = {
  UnknownCheque: (why) => `cheque ${why.cheque} has not been received`,
  ChequeAlreadyReceived: (why) => `cheque ${why.cheque} was received already, with another ${why.differs.join(', ')}`,
  NotPossible: (why) => `cheque ${why.cheque} cannot be ${asked[why.command]}: it is ${situations[why.situation]}`,
  BeforePrevious: (why) => `${why.on} is before what happened to the cheque last, on ${why.previous}`,
  BeforeChequeDate: (why) => `${why.on} is before the date of the cheque, ${why.chequeDate}`,
  CoversTooMuch: (why) =>
    `the debts that the cheque is for sum to ${tellAmount(why.covered)}, which is more than its ${tellAmount(why.amount)}`,
  CoversTwice: (why) => `debt ${why.debt} is named twice by the cheque`,
  ReplacesItself: (why) => `cheque ${why.cheque} cannot replace itself`,
  NoReplacement: (why) => `no cheque is named that replaces cheque ${why.cheque}`,
  NotInPart: (why) => `${tellAmount(why.amount)} is not a part of the ${tellAmount(why.presented)} that was asked for`,
  NotInFull: (why) =>
    `${tellAmount(why.amount)} is not all of the ${tellAmount(why.required)}, and the cheque has not bounced`,
  ExceedsShortfall: (why) =>
    `${tellAmount(why.amount)} is more than the ${tellAmount(why.shortfall)} that the cheque still owes`,
  DuplicatePayment: (why) => `payment ${why.payment} is clearing ${why.clearing} of the cheque already`,
  UnknownClearing: (why) => `cheque ${why.cheque} has no clearing ${why.clearing} to take back`,
  NoRecourse: (why) => `cheque ${why.cheque} was passed on to ${why.to} for good: it cannot come back`,
}
