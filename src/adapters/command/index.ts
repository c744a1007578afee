export {
  type Aggregate,
  books,
  chequeStream,
  cheques,
  debtorStream,
  debtors,
  debtStream,
  debts,
  paymentStream,
  payments,
} from './aggregate.js'
export type { CashApplicationError, StepsNotTaken, UnreadAccount, UntakenStep } from './apply-cash.js'
export * from './handle-batch.js'
export { type Handled, type HandleError, type HandlerOptions, handleCommand, type Rejected } from './handle-command.js'
