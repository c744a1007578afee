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
} from './case-file.js'
export * from './command.js'
export { debt } from './debt.js'
export { debtOn } from './debt-on.js'
export {
  afterPaying,
  type EarlyDiscount,
  earlyDiscount,
  moneyToSettle,
  type Payable,
  payableOf,
  type Tender,
} from './early-discount.js'
export * from './event/discount-ladder.js'
export * from './event.js'
export { finalNoticeStep } from './evolve/evolve.js'
export { type Outstanding, outstandingBy } from './plan-progress.js'
export type { DebtRejection, NotDunnable, UnmetLegalCondition } from './rejection.js'
export { answerToDelay, answerToExcuse, type FittingAnswer } from './rule/contact.js'
export { latenessOf } from './rule/lateness.js'
export { deadlineAfter, type Pause, pausesOf } from './rule/promise-pause.js'
export { countPromises, promisedBalance } from './rule/promise-verdict.js'
export { dunnableBalance, ownerOfContact } from './rule/reminder.js'
export { type PartOrigin, type SchedulePart, scheduleOf, scheduleOn } from './schedule.js'
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
} from './state.js'
