export * from '../../../domain/law/index.js'
export type { AnyHistory } from './any-history.js'
export { afterEvery, always, atMost, before, never, type OtherWay, sameWhen, type Which } from './builders.js'
export { debtRuleLaws } from './debt-rule-laws.js'
export { decideIsPure } from './decide-is-pure.js'
export { deciderLaws } from './decider-laws.js'
export { evolveIsTotal } from './evolve-is-total.js'
export { excuseIsNoPromise } from './excuse-is-no-promise.js'
export { foldSplits } from './fold-splits.js'
export { keptHalfWay } from './kept-half-way.js'
export { lateChargeLaws } from './late-charge/late-charge-laws.js'
export type {
  AssessLateCharge,
  LateChargeAsked,
  LateChargeHistory,
  LateChargeQuestion,
} from './late-charge/question.js'
export { lateChargeEarned } from './late-charge-earned.js'
export { legalConditionsMet } from './legal-conditions-met.js'
export { type HistoryOf, LawBroken, obeys } from './obeys.js'
export { ownerSpeaks } from './owner-speaks.js'
export { planGuaranteed } from './plan-guaranteed.js'
export { projectionLaws, type SeenOf } from './projection-laws.js'
export { rejectionsChangeNothing } from './rejections-change-nothing.js'
export { chequeSaidAgain, debtorSaidAgain, debtSaidAgain, paymentSaidAgain } from './said-again.js'
export { sayingAgain, type Wholly, wholly } from './saying-again.js'
export { setAsideNotAsked } from './set-aside-not-asked.js'
export { withinApproval } from './within-approval.js'
export { type Facts, factLaws } from './witness/fact-laws.js'
