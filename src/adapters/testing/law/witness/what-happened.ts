import type { ChequeCommand } from '../../../../domain/cheque/command.js'
import type { DebtCommand } from '../../../../domain/debt/command.js'
import type { DebtorCommand } from '../../../../domain/debtor/command.js'
import type { PaymentCommand } from '../../../../domain/payment/command.js'

type Names<C extends { readonly type: string }> = ReadonlyArray<C['type']>

/** What happens to a debt, whatever a rule thinks of it: money that comes and goes back, what is said, what a court decides, a day that is over. */
export const happenedToDebt: Names<DebtCommand> = [
  'ApplyPayment',
  'ReversePayment',
  'RaiseDispute',
  'RecordExcuse',
  'RecordRefusal',
  'RecordDelayReason',
  'RecordContact',
  'RecordInboundContact',
  'RecordComplaint',
  'RecordAgencyCollection',
  'RecordLegalOutcome',
  'EvaluatePromise',
  'EvaluatePlan',
  'EvaluateSettlement',
]

export const happenedToPayment: Names<PaymentCommand> = [
  'ReceivePayment',
  'ReturnPayment',
  'RecordDebitFailure',
  'ConfirmDebit',
]

export const happenedToCheque: Names<ChequeCommand> = [
  'ClearCheque',
  'PartlyClearCheque',
  'BounceCheque',
  'StopCheque',
  'ReverseClearing',
]

export const happenedToDebtor: Names<DebtorCommand> = [
  'RevokeConsent',
  'RequestCease',
  'ChangeContactPreference',
  'StartMoratorium',
  'RecordInsolvency',
  'RevokeMandate',
  'PlaceRetentionHold',
]
