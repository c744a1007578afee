export { bothSidesAgree } from './both-sides-agree.js'
export { chequeCountedOnce } from './cheque-counted-once.js'
export { chequeCoversFit } from './cheque-covers-fit.js'
export { chequeFiguresStated } from './cheque-figures-stated.js'
export { chequeLaws } from './cheque-laws.js'
export { chequeMoneyBooked } from './cheque-money-booked.js'
export { chequeSecurityCoversNothing } from './cheque-security-covers-nothing.js'
export { chequeStepsInOrder } from './cheque-steps-in-order.js'
export type { ToldCheque } from './cheque-told.js'
export { chequeTransitions } from './cheque-transitions.js'
export { debitInTurn } from './debit-in-turn.js'
export { disputedNotAllocated } from './disputed-not-allocated.js'
export { afterEveryEvent, eachEvent, type Wrong } from './each-event.js'
export { onEveryCheque, onEveryDebt, onEveryPayment } from './each-stream.js'
export { eachTurn } from './each-turn.js'
export type { Law, Violation } from './law.js'
export { bookLaws, debtLaws, paymentLaws } from './laws.js'
export { type Entry, entriesOf, type Ledger, ledgerOf, openIn } from './ledger.js'
export { moneyConserved } from './money-conserved.js'
export { moratoriumHolds } from './moratorium-holds.js'
export { noBalanceBelowZero } from './no-balance-below-zero.js'
export { noChasing } from './no-chasing.js'
export { noLegalStep } from './no-legal-step.js'
export { nothingBeforeIssue, nothingBeforeReceipt } from './nothing-before-issue.js'
export { ownDebtsOnly } from './own-debts-only.js'
export { paymentCountedOnce } from './payment-counted-once.js'
export { paymentTakenOnce } from './payment-taken-once.js'
export { plansSum } from './plans-sum.js'
export { promiseCounts } from './promise-counts.js'
export { promiseMoney } from './promise-money.js'
export { promiseVerdicts } from './promise-verdicts.js'
export { recoveryCapped } from './recovery-capped.js'
export { splitsSum } from './splits-sum.js'
export { debtFiguresStated, paymentFiguresStated } from './stated-figures.js'
export { statesOf, type Told, type ToldBook, type ToldDebt, type ToldPayment, type Turn, toldBy } from './told.js'
export {
  accountOf,
  debtorsIn,
  issuedDebts,
  receivedCheques,
  receivedPayments,
  type WholeBook,
  wholeBook,
} from './whole-book.js'
