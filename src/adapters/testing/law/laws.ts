import { bothSidesAgree } from './both-sides-agree.js'
import { decideIsPure } from './decide-is-pure.js'
import { disputedNotAllocated } from './disputed-not-allocated.js'
import { onEveryDebt, onEveryPayment } from './each-stream.js'
import { evolveIsTotal } from './evolve-is-total.js'
import { foldSplits } from './fold-splits.js'
import type { AnyHistory, Law } from './law.js'
import { moneyConserved } from './money-conserved.js'
import { noBalanceBelowZero } from './no-balance-below-zero.js'
import { noChasing } from './no-chasing.js'
import { noLegalStep } from './no-legal-step.js'
import { nothingBeforeIssue } from './nothing-before-issue.js'
import { ownDebtsOnly } from './own-debts-only.js'
import { paymentCountedOnce } from './payment-counted-once.js'
import { plansSum } from './plans-sum.js'
import { promiseMoney } from './promise-money.js'
import { promiseVerdicts } from './promise-verdicts.js'
import { recoveryCapped } from './recovery-capped.js'
import { rejectionsChangeNothing } from './rejections-change-nothing.js'
import { splitsSum } from './splits-sum.js'
import type { ToldBook, ToldDebt, ToldPayment } from './told.js'

/** What every decider must keep, an embedder's own as well. */
export const deciderLaws: ReadonlyArray<Law<AnyHistory>> = [
  foldSplits,
  rejectionsChangeNothing,
  decideIsPure,
  evolveIsTotal,
]

/** What holds for every debt. */
export const debtLaws: ReadonlyArray<Law<ToldDebt>> = [
  moneyConserved,
  splitsSum,
  noBalanceBelowZero,
  nothingBeforeIssue,
  recoveryCapped,
  promiseVerdicts,
  promiseMoney,
  plansSum,
  noLegalStep,
  noChasing,
]

/** What holds for every payment. */
export const paymentLaws: ReadonlyArray<Law<ToldPayment>> = [paymentCountedOnce]

/** What holds for a whole book at rest: the laws of each of its debts and payments, and those between them. */
export const bookLaws: ReadonlyArray<Law<ToldBook>> = [
  bothSidesAgree,
  disputedNotAllocated,
  ownDebtsOnly,
  ...debtLaws.map(onEveryDebt),
  ...paymentLaws.map(onEveryPayment),
]
