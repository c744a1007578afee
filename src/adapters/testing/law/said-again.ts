import { aggregateOf } from '../../../domain/book/aggregate-of.js'
import { sayingAgain, wholly } from './saying-again.js'

/**
 * What of a debt is said of how it is to be, and so changes nothing when it is said again.
 *
 * @since 0.2.0
 */
export const debtSaidAgain = sayingAgain(
  'IssueDebt',
  'ApplyPayment',
  'ReversePayment',
  'EvaluatePromise',
  'WithdrawPromise',
  'CancelPlan',
  'ReleaseGuarantee',
  'ResolveDispute',
  'EvaluateSettlement',
  'ChargeLateness',
  'AssignCollector',
  'ReleaseDunning',
  'RecallFromAgency',
  wholly('ReverseWriteOff'),
)

/**
 * The same of a payment.
 *
 * @since 0.2.0
 */
export const paymentSaidAgain = sayingAgain(
  'ReceivePayment',
  'GrantCredit',
  wholly('UnallocatePayment'),
  wholly('ReturnPayment'),
  'RequestDebit',
  'RecordDebitFailure',
  'RetryDebit',
  'ConfirmDebit',
)

/**
 * The same of a cheque.
 *
 * @since 0.2.0
 */
export const chequeSaidAgain = sayingAgain(
  'ReceiveCheque',
  'ReplaceCheque',
  'ReturnCheque',
  'StopCheque',
  'ReverseClearing',
)

/**
 * The same of a debtor: every command says how something is to be.
 *
 * @since 0.2.0
 */
export const debtorSaidAgain = sayingAgain(
  ...Object.entries(aggregateOf).flatMap(([command, of]) => (of === 'debtor' ? [command] : [])),
)
