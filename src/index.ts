// What an embedder needs in his first week. All the rest is in a subpath for each folder.
export type { Answer } from './adapters/answer.js'
export {
  type Book,
  type BookError,
  type BookSettings,
  type CommandBy,
  openBook,
  type ReportError,
  type Submitted,
} from './adapters/book.js'
export { bookCodec } from './adapters/codec/book-codec.js'
export { chequeStream, debtorStream, debtStream, paymentStream } from './adapters/command/aggregate.js'
export type { CashApplicationError, StepsNotTaken } from './adapters/command/apply-cash.js'
export type { Unfinished } from './adapters/command/cash-process.js'
export type { CommandInContext, Outcomes } from './adapters/command/handle-batch.js'
export type { Handled, HandleError, Rejected } from './adapters/command/handle-command.js'
export type { CommandContext } from './adapters/store/draft.js'
export type { InvalidCommand } from './adapters/store/envelope-check.js'
export type {
  AppendError,
  Conflict,
  EventStore,
  ReadError,
  Recorded,
  StoreFailure,
  StreamName,
  UnknownEvents,
} from './adapters/store/event-store.js'
export type { ViewStore } from './adapters/store/view-store.js'
export { catchUp } from './adapters/view/catch-up.js'
export { projector } from './adapters/view/projector.js'
export type { OnDay } from './adapters/view/read-one.js'
export { describe, type LibraryError } from './adapters/words/describe.js'
export {
  BookCommand,
  type BookCommandJson,
  BookEvent,
  type BookRejection,
  decodeCommand,
  isChequeCommand,
  isChequeEvent,
  isDebtCommand,
  isDebtEvent,
  isDebtorCommand,
  isDebtorEvent,
  isPaymentCommand,
  isPaymentEvent,
} from './domain/book/book.js'
export type { CommandInput } from './domain/book/command-input.js'
export { cheque } from './domain/cheque/cheque.js'
export { ChequeCommand } from './domain/cheque/command.js'
export { ChequeEvent } from './domain/cheque/event.js'
export type { ChequeRejection } from './domain/cheque/rejection.js'
export type { ChequeState } from './domain/cheque/state.js'
export { DebtCommand } from './domain/debt/command.js'
export { debt } from './domain/debt/debt.js'
export { DebtEvent } from './domain/debt/event.js'
export type { DebtRejection } from './domain/debt/rejection.js'
export { type SchedulePart, scheduleOn } from './domain/debt/schedule.js'
export { type DebtState, disputedBalance, type IssuedDebt, openBalance } from './domain/debt/state.js'
export { DebtorCommand } from './domain/debtor/command.js'
export { debtor } from './domain/debtor/debtor.js'
export { DebtorEvent } from './domain/debtor/event.js'
export type { DebtorRejection } from './domain/debtor/rejection.js'
export { decideSale, type SaleDecision } from './domain/debtor/sale/decide-sale.js'
export { SalePolicy } from './domain/debtor/sale/policy.js'
export type { Exposure, Sale } from './domain/debtor/sale/sale.js'
export type { DebtorState } from './domain/debtor/state.js'
export { type Decider, fold } from './domain/decider.js'
export { publishedBaseRates } from './domain/late-charge/preset/base-rate.js'
export { presetsFor } from './domain/late-charge/preset/preset.js'
export { LateChargeStrategy } from './domain/late-charge/strategy.js'
export { PaymentCommand } from './domain/payment/command.js'
export { PaymentEvent } from './domain/payment/event.js'
export { payment } from './domain/payment/payment.js'
export type { PaymentRejection } from './domain/payment/rejection.js'
export type { PaymentState } from './domain/payment/state.js'
export { dueDateBy, PaymentTerms } from './domain/payment-terms.js'
export { type Problem, problems, tellProblem } from './domain/value/codec-error.js'
export { CurrencyCode } from './domain/value/currency.js'
export {
  ChequeId,
  CreditNoteId,
  chequeId,
  creditNoteId,
  DebtId,
  DebtorId,
  DisputeId,
  debtId,
  debtorId,
  disputeId,
  PaymentId,
  PlanId,
  PromiseId,
  paymentId,
  planId,
  promiseId,
  Text,
} from './domain/value/id.js'
export { Instant, instant, instantOf } from './domain/value/instant.js'
export { addDays, daysBetween, daysPastDue, LocalDate, localDate } from './domain/value/local-date.js'
export { Channel, PaymentMethod } from './domain/value/method.js'
export {
  type AmountError,
  fromDecimal,
  Money,
  type MoneyJson,
  money,
  toDecimal,
} from './domain/value/money.js'
export type { Position } from './domain/value/position.js'
export { readText } from './domain/value/text-codec.js'
export { dayIn, Zone, zone } from './domain/value/zone.js'
export type { AccountView } from './projections/account/account-view.js'
export type { ChequeView } from './projections/account/cheque-view.js'
export type { DebtView } from './projections/account/debt-view.js'
export type { DebtorView } from './projections/account/debtor-view.js'
export type { PaymentView } from './projections/account/payment-view.js'
export { type AgingConvention, agingConvention, agingConventions } from './projections/aging/aging-convention.js'
export type { AgingQuery, AgingReport, CurrencyAging } from './projections/aging/aging-report.js'
export type { CashflowQuery, CashflowReport } from './projections/cashflow/cashflow.js'
export { type Horizon, parseHorizon } from './projections/cashflow/period.js'
export type { CurrencyExposure, ExposureQuery } from './projections/exposure.js'
export { openItems } from './projections/open-item/open-item.js'
export { type Projection, project, type States } from './projections/projection/projection.js'
export { type ReportJson, reportJson } from './projections/report-json.js'
export type { StatementQuery, StatementReport } from './projections/statement/statement.js'
export { tellEvent } from './projections/story.js'
