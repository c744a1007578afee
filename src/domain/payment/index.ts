export * from './command.js'
export * from './event.js'
export { payment } from './payment.js'
export type { PaymentRejection } from './rejection.js'
export type {
  Allocation,
  CollectedDebit,
  DirectDebit,
  PaymentState,
  ReceivedPayment,
  Refund,
} from './state.js'
export { refundedBalance } from './state.js'
