import type { CollectionPolicy } from '../../../../domain/collection/policy/policy.js'
import type { LadderStep } from '../../../../domain/collection/policy/step.js'
import type { CollectionStrategy } from '../../../../domain/collection/policy/strategy.js'
import type { Law } from '../../../../domain/law/law.js'
import type { HouseHistory } from '../../collection/run.js'
import { plain } from '../../story/plain.js'
import { cadenceKept, lawfulContacts, nobodyPestered, oneActOfAll } from './contact-laws.js'
import { gateJudgesThePast } from './gate-in-the-past.js'
import {
  gateForbidsUnlawful,
  gateIsMonotone,
  gateIsPure,
  gateNamesFirst,
  gateSaysWhy,
  optOutOfOneMedium,
} from './gate-laws.js'
import {
  courtAfterNotice,
  decidesTheSame,
  nextDayNamed,
  noStepLost,
  stepsInOrder,
  stepsNotRepeated,
  toneNeverSoftens,
} from './ladder-laws.js'
import {
  asksWhatMayBeAsked,
  canBeDone,
  feesWithinReason,
  givesUpWhatIsLost,
  noFeeOnFees,
  noInterestWhereNone,
  nothingBeforeDue,
  onlyOpenDebts,
  promisesNeedMoney,
} from './money-laws.js'

type When = (policy: CollectionPolicy) => boolean

const always: When = () => true

const anyStrategy =
  (holds: (strategy: CollectionStrategy) => boolean): When =>
  ({ strategies }) =>
    strategies.some(holds)

const anyStep = (holds: (step: LadderStep) => boolean): When => anyStrategy(({ steps }) => steps.some(holds))

const inSaudiArabia: When = (policy) =>
  plain(policy).includes('"SAR"') ||
  anyStrategy(({ for: { jurisdictions } = {} }) => jurisdictions?.some((one) => one.startsWith('SA')) ?? false)(policy)

/** Each law, and the policies that can come to its case at all. */
const lawsWhen: ReadonlyArray<readonly [law: Law<HouseHistory>, when: When]> = [
  [lawfulContacts, anyStep(({ channels = [] }) => channels.length > 0)],
  [cadenceKept, anyStrategy(({ cadence }) => cadence !== undefined)],
  [nobodyPestered, anyStep(({ does = 'remind' }) => does === 'remind' || does === 'negotiate')],
  [oneActOfAll, anyStrategy(({ per }) => per === 'debtor')],
  [asksWhatMayBeAsked, anyStep(({ does = 'remind' }) => does === 'remind' || does === 'negotiate')],
  [canBeDone, always],
  [onlyOpenDebts, always],
  [nothingBeforeDue, always],
  [stepsNotRepeated, anyStep(({ does = 'remind' }) => does === 'remind' || does === 'negotiate')],
  [stepsInOrder, anyStrategy(({ mode }) => mode === 'ladder')],
  [noStepLost, always],
  [nextDayNamed, always],
  [courtAfterNotice, anyStep(({ does }) => does === 'refer-to-legal')],
  [toneNeverSoftens, anyStep(({ does = 'remind' }) => does === 'remind' || does === 'negotiate')],
  [givesUpWhatIsLost, (policy) => policy.writeOff !== undefined || anyStep(({ does }) => does === 'write-off')(policy)],
  [feesWithinReason, anyStep(({ fee }) => fee !== undefined)],
  [noFeeOnFees, anyStep(({ fee }) => fee?.share !== undefined)],
  [noInterestWhereNone, inSaudiArabia],
  [promisesNeedMoney, always],
  [decidesTheSame, always],
]

/**
 * What every collection policy must keep, in whatever life: the laws that `checkPolicy` holds against those that can come to their case.
 *
 * @since 0.2.0
 */
export const policyLaws: ReadonlyArray<Law<HouseHistory>> = lawsWhen.map(([law]) => law)

/** The laws whose case a policy can come to. */
export const lawsOfPolicy = (policy: CollectionPolicy): ReadonlyArray<Law<HouseHistory>> =>
  lawsWhen.flatMap(([law, when]) => (when(policy) ? [law] : []))

/**
 * What every contact gate must keep: the laws that are held against it by `checkGate`, and against the gate of a policy.
 *
 * @since 0.2.0
 */
export const gateLaws: ReadonlyArray<Law<HouseHistory>> = [
  gateForbidsUnlawful,
  gateSaysWhy,
  gateNamesFirst,
  gateIsMonotone,
  optOutOfOneMedium,
  gateIsPure,
  gateJudgesThePast,
]
