import type { CollectionPolicy } from '../policy/policy.js'
import { eachCondition } from '../policy/step.js'
import type { PolicyFault } from './fault.js'
import { cadences } from './of-cadence.js'
import { courtBeforeLaw } from './of-court.js'
import { ofLadder } from './of-ladder.js'
import { ofStrategies } from './of-strategies.js'
import { type SilentLife, silentLife } from './silent-life.js'
import type { StoryLine } from './story.js'
import { unknownPacks } from './unknown-packs.js'
import { witnessOf } from './witness.js'

/**
 * Everything that is wrong with a policy, each with its place in the JSON and, where one shows it, the shortest story: what the
 * policy does, day by day, about somebody who never pays and never says a word. A policy without fault has none.
 *
 * Its structure is checked by `readPolicy`, before.
 *
 * @since 0.2.0
 */
export const checkPolicy = (policy: CollectionPolicy): ReadonlyArray<PolicyFault> => {
  const found = known.get(policy)
  if (found !== undefined) return found
  const faults = [
    ...ofStrategies(policy),
    ...ofCalendars(policy),
    ...unknownPacks(policy),
    ...cadences(policy),
    ...policy.strategies.flatMap((_, index) => ofOneStrategy(policy, index)),
  ]
  known.set(policy, faults)
  return faults
}

// Lives of years are lived for it: once of each policy.
const known = new WeakMap<CollectionPolicy, ReadonlyArray<PolicyFault>>()

const ofCalendars = ({ calendar, promises, strategies }: CollectionPolicy): ReadonlyArray<PolicyFault> => {
  if (calendar !== undefined) return []
  const faults: PolicyFault[] = strategies.flatMap(({ strategy, businessDays }, index) =>
    businessDays === true
      ? [{ path: `strategies.${index}.businessDays`, story: [], fault: 'no-calendar', what: strategy } as const]
      : [],
  )
  return (promises?.graceBusinessDays ?? 0) > 0
    ? [...faults, { path: 'promises.graceBusinessDays', story: [], fault: 'no-calendar', what: 'promises' }]
    : faults
}

/** Looks at the ladder, lets somebody live under it, and tells what of it no life comes to. */
const ofOneStrategy = (policy: CollectionPolicy, index: number): ReadonlyArray<PolicyFault> => {
  const strategy = policy.strategies[index]
  if (strategy === undefined) return []
  const path = `strategies.${index}`
  const looked = ofLadder(strategy, path)
  const lives = livesUnder(policy, index)
  const whole = shortest(lives.map((life) => life.story))
  // A step that nobody comes to shows in what happens instead.
  const storyTo = (step: string): ReadonlyArray<StoryLine> => {
    const until = lives.flatMap(({ story }) => upTo(story, step))
    return until.length === 0 ? whole : shortest(until)
  }
  const faults = looked.map(
    (fault): PolicyFault => ('step' in fault ? { ...fault, story: storyTo(fault.step) } : fault),
  )
  const isTold = new Set(
    looked.filter(({ fault }) => fault === 'unknown-need').map((fault) => fault.path.split('.')[3]),
  )
  const unreachable = strategy.steps.flatMap(({ step }, at): ReadonlyArray<PolicyFault> => {
    if (lives.length === 0 || lives.some(({ taken }) => taken.includes(step)) || isTold.has(String(at))) return []
    return [{ path: `${path}.steps.${at}`, story: whole, fault: 'unreachable-step', step }]
  })
  const early = courtBeforeLaw(policy, strategy, path, (lawless) => livesUnder(lawless, index))
  return [...faults, ...early, ...unreachable]
}

/** Lives of silent debtors of every size that the strategy tells apart, alone and with as many debts as a step asks for. */
const livesUnder = (policy: CollectionPolicy, index: number): ReadonlyArray<SilentLife> => {
  const strategy = policy.strategies[index]
  if (strategy === undefined) return []
  const witness = witnessOf(strategy, strategy.for ?? {}, policy.effectiveFrom)
  const several = Math.min(
    20,
    Math.max(1, ...strategy.steps.flatMap(({ when }) => eachCondition(when).map(({ minDebts = 1 }) => minDebts))),
  )
  const counts = several === 1 ? [1] : [1, several]
  // The strategy alone: which one a debt gets is looked at elsewhere.
  const { for: _, ...alone } = strategy
  const only = { ...policy, strategies: [alone] }
  return witness.amounts.flatMap((amount) => counts.map((count) => silentLife(only, witness, amount, count)))
}

/** The story until that step is taken. */
const upTo = (story: ReadonlyArray<StoryLine>, step: string): ReadonlyArray<ReadonlyArray<StoryLine>> => {
  const at = story.findIndex((line) => line.happens === 'step' && line.step === step)
  return at < 0 ? [] : [story.slice(0, at + 1)]
}

const shortest = (stories: ReadonlyArray<ReadonlyArray<StoryLine>>): ReadonlyArray<StoryLine> =>
  stories.reduce<ReadonlyArray<StoryLine> | undefined>(
    (best, one) => (best === undefined || one.length < best.length ? one : best),
    undefined,
  ) ?? []
