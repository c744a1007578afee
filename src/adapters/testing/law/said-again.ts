import { aggregateOf } from '../../../domain/book/aggregate-of.js'
import { sayingAgain, wholly } from './saying-again.js'

/**
 * Commands of a debt that set something, and so change nothing when repeated.
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
 * The same for a payment.
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
 * The same for a cheque.
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
 * The same for a debtor: all its commands set something.
 *
 * @since 0.2.0
 */
export const debtorSaidAgain = sayingAgain(
  ...Object.entries(aggregateOf).flatMap(([command, of]) => (of === 'debtor' ? [command] : [])),
)
