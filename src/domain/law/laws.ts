import { agencySpares } from './agency-spares.js'
import { bothSidesAgree } from './both-sides-agree.js'
import { chequeLaws } from './cheque-laws.js'
import { chequeMoneyBooked } from './cheque-money-booked.js'
import { creditOnAccount } from './credit-on-account.js'
import { debitInTurn } from './debit-in-turn.js'
import { discountInTime } from './discount-in-time.js'
import { disputedNotAllocated } from './disputed-not-allocated.js'
import { dueDateByAgreement } from './due-date-by-agreement.js'
import { onEveryCheque, onEveryDebt, onEveryPayment } from './each-stream.js'
import { idsSaidOnce } from './ids-said-once.js'
import type { Law } from './law.js'
import { missAfterGrace } from './miss-after-grace.js'
import { moneyConserved } from './money-conserved.js'
import { moneyPlaced } from './money-placed.js'
import { moratoriumBearsNothing } from './moratorium-bears-nothing.js'
import { moratoriumHolds } from './moratorium-holds.js'
import { noBalanceBelowZero } from './no-balance-below-zero.js'
import { noChasing } from './no-chasing.js'
import { noLegalStep } from './no-legal-step.js'
import { nothingAskedOfClosed } from './nothing-asked-of-closed.js'
import { nothingBeforeIssue, nothingBeforeReceipt } from './nothing-before-issue.js'
import { ownDebtsOnly } from './own-debts-only.js'
import { paymentCountedOnce } from './payment-counted-once.js'
import { paymentTakenOnce } from './payment-taken-once.js'
import { plansSum } from './plans-sum.js'
import { promiseCounts } from './promise-counts.js'
import { promiseMoney } from './promise-money.js'
import { promiseVerdicts } from './promise-verdicts.js'
import { recoveryCapped } from './recovery-capped.js'
import type { ReplayedBook, ReplayedDebt, ReplayedPayment } from './replayed.js'
import { settlementJudged } from './settlement-judged.js'
import { splitsSum } from './splits-sum.js'
import { debtFiguresStated, paymentFiguresStated } from './stated-figures.js'

/**
 * What holds for every debt.
 *
 * @since 0.1.0
 */
export const debtLaws: ReadonlyArray<Law<ReplayedDebt>> = [
  moneyConserved,
  splitsSum,
  noBalanceBelowZero,
  debtFiguresStated,
  nothingBeforeIssue,
  paymentTakenOnce,
  recoveryCapped,
  promiseVerdicts,
  promiseCounts,
  promiseMoney,
  plansSum,
  noLegalStep,
  noChasing,
  agencySpares,
  nothingAskedOfClosed,
  discountInTime,
  missAfterGrace,
  settlementJudged,
  dueDateByAgreement,
  moratoriumBearsNothing,
  idsSaidOnce,
]

/**
 * What holds for every payment.
 *
 * @since 0.1.0
 */
export const paymentLaws: ReadonlyArray<Law<ReplayedPayment>> = [
  paymentCountedOnce,
  paymentFiguresStated,
  nothingBeforeReceipt,
  debitInTurn,
]

/**
 * What holds for a whole book at rest: the laws of each of its debts, payments and cheques, and those between them.
 *
 * @since 0.1.0
 */
export const bookLaws: ReadonlyArray<Law<ReplayedBook>> = [
  bothSidesAgree,
  disputedNotAllocated,
  ownDebtsOnly,
  chequeMoneyBooked,
  creditOnAccount,
  moneyPlaced,
  moratoriumHolds,
  ...debtLaws.map(onEveryDebt),
  ...paymentLaws.map(onEveryPayment),
  ...chequeLaws.map(onEveryCheque),
]
