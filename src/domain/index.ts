export * from './allocation/account.js'
export * from './allocation/plan.js'
export * from './allocation/process.js'
export * from './allocation/strategy.js'
export * from './book.js'
export * from './codec-error.js'
export * from './component.js'
export * from './currency.js'
export * from './debt/command.js'
export { debt } from './debt/debt.js'
export * from './debt/event.js'
export { finalNoticeStep } from './debt/evolve.js'
export { countPromises, promisedBalance } from './debt/promise-verdict.js'
export type { DebtRejection, UnmetLegalCondition } from './debt/rejection.js'
export { dunnableBalance } from './debt/remind.js'
export {
  type AppliedPayment,
  type DebtState,
  type Dispute,
  disputedBalance,
  type IssuedDebt,
  type OpenDebt,
  openBalance,
  type Plan,
  type PromiseToPay,
  recoverable,
  type Verdict,
} from './debt/state.js'
export * from './decider.js'
export * from './id.js'
export * from './instant.js'
export * from './late-charge/index.js'
export * from './local-date.js'
export * from './method.js'
export * from './money.js'
export * from './movement.js'
export * from './payment/command.js'
export * from './payment/event.js'
export { payment } from './payment/payment.js'
export type { PaymentRejection } from './payment/rejection.js'
export type { Allocation, PaymentState, ReceivedPayment } from './payment/state.js'
export * from './payment-terms.js'
export * from './split.js'
