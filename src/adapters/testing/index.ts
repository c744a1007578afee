/**
 * The test kit: whole random histories, laws as values, and counterexamples told as dated stories.
 *
 * @example
 * import * as fc from 'fast-check'
 * import { bookHistory, bookLaws, debtHistory, obeys } from 'receivables/testing'
 *
 * fc.assert(fc.property(bookHistory(), obeys(...bookLaws)))
 * fc.assert(fc.property(debtHistory(), ({ states }) => states.every(myRuleHolds)))
 */
export { tellAmount } from '../../domain/value/tell-amount.js'
/**
 * Generators of fast-check for every value, command and event of the domain.
 *
 * @since 0.1.0
 */
export * as arbitrary from './arbitrary/index.js'
export {
  type BookHistory,
  type BookHistoryConstraints,
  bookHistory,
  type DebtHistory,
  type DebtHistoryConstraints,
  debtHistory,
  debtHistoryLike,
  type HistoryConstraints,
  history,
  type PaymentHistory,
  type PaymentHistoryConstraints,
  paymentHistory,
} from './arbitrary/index.js'
export { checkDecider } from './check/check-decider.js'
export { checkLateCharge, type LateChargeCheckOptions } from './check/check-late-charge.js'
export { checkGate, checkPolicy, type PolicyCheckOptions } from './check/check-policy.js'
export { checkProjection, type ProjectionCheckOptions } from './check/check-projection.js'
export {
  agesByDays,
  asksOnlyWhatMayBeAsked,
  checkRule,
  type DebtRule,
  givesUpOnlyWhatIsLost,
  type RuleCheckOptions,
  type RuleLaw,
  suesOnlyWhatMayBeSued,
} from './check/check-rule.js'
export {
  checkEventStore,
  checkViewStore,
  type EventStoreCheckOptions,
  type Make,
  type StoreCheckOptions,
  type ViewStoreCheckOptions,
} from './check/check-store.js'
export type { Checked, Counterexample, LawChecked, Reached, Trouble } from './check/checked.js'
export { type Explored, explore, type World } from './check/explore.js'
export type { KindName } from './check/kind.js'
export { laws } from './check/laws.js'
export type { CheckOptions } from './check/options.js'
export { sample } from './check/sample.js'
export { type SmallWorldOptions, smallDebtWorld } from './check/small-debt-world.js'
export { assertStory, type StoryJson, storyJson, storyTest } from './check/story-of.js'
export { tellChecked } from './check/tell-checked.js'
export { asTests, testsOf } from './check/tests-of.js'
export {
  collectionUnder,
  type House,
  type HouseCommand,
  type HouseEvent,
  type HouseRules,
  type HouseState,
  type MoneySetAside,
  type RunDay,
  type SetMoneyAside,
} from './collection/house.js'
export type { HouseHistory } from './collection/run.js'
export { type Coverage, coverageOf, tellCoverage, uncovered } from './coverage.js'
export * from './event-store-contract.js'
export { given, type Then, type When } from './given-when-then.js'
export { type Asked, type Fit, type History, play } from './history.js'
export * from './law/index.js'
export { seenEvents } from './seen-events.js'
export { carryOut, comeToRest, pending, settledBook } from './settled-book.js'
export { type StoryOptions, story } from './story.js'
export * from './view-store-contract.js'
export { type Rules, withRule } from './with-rule.js'
