export * from './allocation/account.js'
export type { Step, StepNotTaken } from './allocation/cash-application.js'
export * from './allocation/plan.js'
export * from './allocation/process.js'
export * from './allocation/strategy.js'
export * from './book/book.js'
export * from './calendar/index.js'
export { cheque } from './cheque/cheque.js'
export * from './cheque/command.js'
export { type Cover, type CoveredDebt, coverOf, coversBetween } from './cheque/cover.js'
export * from './cheque/event.js'
export type { ChequeRejection } from './cheque/rejection.js'
export * from './cheque/sayad-id.js'
export {
  broughtBy,
  type ChequeSituation,
  type ChequeState,
  type Clearing,
  type Endorsement,
  outstandingOf,
  type ReceivedCheque,
  recourseOf,
  shortfallOf,
} from './cheque/state.js'
export {
  type CaseFile,
  currentPlacement,
  currentSettlement,
  type DunningHold,
  type Guarantee,
  holdOn,
  type Placement as AgencyPlacement,
  type Proposal,
  type Settlement,
} from './debt/case-file.js'
export * from './debt/command.js'
export { debt } from './debt/debt.js'
export { debtOn } from './debt/debt-on.js'
export * from './debt/early-discount.js'
export * from './debt/event/discount-ladder.js'
export * from './debt/event.js'
export { finalNoticeStep } from './debt/evolve/evolve.js'
export { type Outstanding, outstandingBy } from './debt/plan-progress.js'
export type { DebtRejection, NotDunnable, UnmetLegalCondition } from './debt/rejection.js'
export { answerToDelay, answerToExcuse, type FittingAnswer } from './debt/rule/contact.js'
export { latenessOf } from './debt/rule/lateness.js'
export { deadlineAfter, type Pause, pausesOf } from './debt/rule/promise-pause.js'
export { countPromises, promisedBalance } from './debt/rule/promise-verdict.js'
export { dunnableBalance, ownerOfContact } from './debt/rule/reminder.js'
export { type PartOrigin, type SchedulePart, scheduleOf, scheduleOn } from './debt/schedule.js'
export {
  type AppliedPayment,
  currentPlan,
  type DebtIn,
  type DebtMovement,
  type DebtState,
  type Dispute,
  disputedBalance,
  type IssuedDebt,
  type KnownDebt,
  type OpenDebt,
  openBalance,
  type Plan,
  type PromiseToPay,
  recoverable,
  stillDisputed,
  type Verdict,
} from './debt/state.js'
export { cashSale, cashShareToFit, creditPart } from './debtor/cash-share.js'
export * from './debtor/command.js'
export { type Consent, consentFor, preferenceOn } from './debtor/consent.js'
export { debtor } from './debtor/debtor.js'
export * from './debtor/event.js'
export * from './debtor/in-force.js'
export type { DebtorRejection } from './debtor/rejection.js'
export * from './debtor/risk-band.js'
export { decideSale, type SaleDecision } from './debtor/sale/decide-sale.js'
export * from './debtor/sale/policy.js'
export * from './debtor/sale/reason.js'
export type { Exposure, Sale } from './debtor/sale/sale.js'
export type { DebtorState, KnownDebtor, RegisteredDebtor } from './debtor/state.js'
export * from './decider.js'
export * from './late-charge/index.js'
export * from './payment/command.js'
export * from './payment/event.js'
export { payment } from './payment/payment.js'
export type { PaymentRejection } from './payment/rejection.js'
export type {
  Allocation,
  CollectedDebit,
  DirectDebit,
  PaymentState,
  ReceivedPayment,
  Refund,
} from './payment/state.js'
export { refundedBalance } from './payment/state.js'
export * from './payment-terms.js'
export * from './value/codec-error.js'
export * from './value/component.js'
export * from './value/currency.js'
export * from './value/id.js'
export * from './value/instalment.js'
export * from './value/instant.js'
export * from './value/local-date.js'
export * from './value/method.js'
export * from './value/money.js'
export * from './value/money-arithmetic.js'
export * from './value/movement.js'
export * from './value/split.js'
export { readText, TextCodec } from './value/text-codec.js'
export * from './value/time-of-day.js'
export { visible } from './value/visible.js'
