import type { CurrencyCode } from '../../value/currency.js'
import type { PolicyAmounts } from '../policy/amounts.js'
import type { CollectionPolicy } from '../policy/policy.js'
import type { LadderStep } from '../policy/step.js'
import type { CollectionStrategy } from '../policy/strategy.js'
import type { StepFinding } from './reason.js'

/** Least amounts by currency, in minor units. */
export type AmountByCurrency = ReadonlyMap<CurrencyCode, bigint>

/** A strategy as it is asked for a hundred thousand debts: its steps by name, its amounts by currency. */
export interface Ladder {
  readonly strategy: CollectionStrategy
  readonly steps: ReadonlyArray<LadderStep>
  readonly indexOf: ReadonlyMap<string, number>
  readonly least: AmountByCurrency
  /** What is said of every step that waits for that one, or was jumped by it. */
  readonly waitsFor: ReadonlyArray<ReadonlyArray<StepFinding>>
  readonly jumpedBy: ReadonlyArray<ReadonlyArray<StepFinding>>
}

const byCurrency = (amounts: PolicyAmounts = []): AmountByCurrency =>
  new Map(amounts.map(({ currency, amount }) => [currency, amount]))

const ladderOf = (strategy: CollectionStrategy): Ladder => ({
  strategy,
  steps: strategy.steps,
  indexOf: new Map(strategy.steps.map(({ step }, index) => [step, index])),
  least: byCurrency(strategy.leastAmount),
  waitsFor: strategy.steps.map(({ step }) => [{ rule: 'waits-for', step }]),
  jumpedBy: strategy.steps.map(({ step }) => [{ rule: 'jumped', by: step }]),
})

const known = new WeakMap<CollectionPolicy, ReadonlyArray<Ladder>>()

/** The ladders of a policy, worked out once of each. */
export const laddersOf = (policy: CollectionPolicy): ReadonlyArray<Ladder> => {
  const found = known.get(policy)
  if (found !== undefined) return found
  const made = policy.strategies.map(ladderOf)
  known.set(policy, made)
  return made
}
