import type { DebtCommand, DebtCommandOf } from '../../debt/command.js'
import type { KnownDebt } from '../../debt/state.js'
import type { ChargeId } from '../../value/id.js'
import type { LocalDate } from '../../value/local-date.js'
import type { CollectionPolicy } from '../policy/policy.js'
import type { LadderStep, StepTone } from '../policy/step.js'
import type { DueStep } from './decision.js'

/**
 * Rates and indices by name, which late charges go by.
 *
 * @since 0.2.0
 */
export type ChargeTables = Pick<DebtCommandOf<'ChargeLateness'>, 'baseRates' | 'indices'>

/**
 * What the debt is charged with a step that is due on a day, before it is taken, so that it asks for that too: what lateness has borne until
 * then, by the terms of the debt or else by the strategy, and the fee of the step. A fee of the same step and day is charged once.
 *
 * @since 0.2.0
 */
export const chargesWith = (
  policy: CollectionPolicy,
  due: DueStep,
  debt: KnownDebt,
  { on, strategy, tables = {} }: { readonly on: LocalDate; readonly strategy: string; readonly tables?: ChargeTables },
): ReadonlyArray<DebtCommand> => {
  const own = policy.strategies.find((one) => one.strategy === strategy)
  const step = own?.steps.find((one) => one.step === due.step)
  if (step === undefined) return []
  const about = { debt: debt.debt, on }
  const found: DebtCommand[] = []
  const agreed = debt.issued.terms?.lateCharge
  const charged = agreed ?? own?.lateCharge
  if (charged !== undefined && chargesLateness(step)) {
    const by = agreed === undefined ? { strategy: charged } : {}
    found.push({ type: 'ChargeLateness', ...about, ...by, ...tables })
  }
  const charge = `fee ${due.step} ${on}`.slice(0, 200) as ChargeId
  if (due.fee !== undefined && due.fee.amount > 0n && !debt.file.costs.includes(charge)) {
    const evidence = `fee of ${due.step}, by policy ${policy.version}`
    found.push({ type: 'AddCollectionCost', ...about, charge, amount: due.fee, evidence })
  }
  return found
}

const grave: ReadonlySet<StepTone> = new Set(['firm', 'final-notice', 'legal-notice'])

/** A friendly word charges nothing for the time, unless its step says so. */
const chargesLateness = ({ lateCharge, tone, does }: LadderStep): boolean =>
  lateCharge ?? ((tone !== undefined && grave.has(tone)) || does === 'refer-to-legal' || does === 'place-with-agency')
