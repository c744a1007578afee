import * as t from 'io-ts'
import { BasisPoints } from '../../debt/event/discount-ladder.js'
import { PlanTerms } from '../../debt/event/plan.js'
import { Count } from '../../value/count.js'
import type { Instalment } from '../../value/instalment.js'
import { daysBetween, type LocalDate } from '../../value/local-date.js'
import { type Money, money } from '../../value/money.js'
import { amountIn, PolicyAmounts } from './amounts.js'

/**
 * Which plans a house offers and signs.
 *
 * - `maxInstalments`, `maxDays`: how many, and how long from the day of the plan to the last.
 * - `leastInstalment`: none is for less. `firstShare`: the first is at least that share (basis points) of the whole.
 * - `guaranteeAbove`: a plan of more needs a guarantee.
 * - `terms`: grace, tolerated misses and what a default means.
 *
 * @since 0.2.0
 */
export const PlanRules = t.partial(
  {
    maxInstalments: Count,
    maxDays: Count,
    leastInstalment: PolicyAmounts,
    firstShare: BasisPoints,
    guaranteeAbove: PolicyAmounts,
    terms: PlanTerms,
  },
  'rules of plans',
)
export type PlanRules = Readonly<t.TypeOf<typeof PlanRules>>

/**
 * Why a plan is not one that the house signs.
 *
 * @since 0.2.0
 */
export type PlanObjection =
  | { readonly rule: 'instalments'; readonly most: number; readonly actual: number }
  | { readonly rule: 'days'; readonly most: number; readonly actual: number }
  | { readonly rule: 'least-instalment'; readonly instalment: number; readonly least: Money; readonly actual: Money }
  | { readonly rule: 'first-share'; readonly least: Money; readonly actual: Money }
  | { readonly rule: 'guarantee'; readonly above: Money; readonly total: Money }

/**
 * All that speaks against a plan by the rules of the house; nothing, and it may be signed.
 *
 * @since 0.2.0
 */
export const planObjections = (
  rules: PlanRules,
  plan: { readonly on: LocalDate; readonly instalments: ReadonlyArray<Instalment>; readonly isGuaranteed: boolean },
): ReadonlyArray<PlanObjection> => {
  const { on, instalments, isGuaranteed } = plan
  const [first] = instalments
  const last = instalments.at(-1)
  if (first === undefined || last === undefined) return []
  const { currency } = first.amount
  const total = instalments.reduce((sum, { amount }) => sum + amount.amount, 0n)
  const found: PlanObjection[] = []
  const { maxInstalments, maxDays, leastInstalment, firstShare, guaranteeAbove } = rules
  if (maxInstalments !== undefined && instalments.length > maxInstalments) {
    found.push({ rule: 'instalments', most: maxInstalments, actual: instalments.length })
  }
  const days = daysBetween(on, last.due)
  if (maxDays !== undefined && days > maxDays) found.push({ rule: 'days', most: maxDays, actual: days })
  const least = amountIn(leastInstalment, currency)
  instalments.forEach(({ amount }, index) => {
    if (least === undefined || amount.amount >= least) return
    found.push({ rule: 'least-instalment', instalment: index + 1, least: money(least, currency), actual: amount })
  })
  // What is wanted at first is rounded up: a share of it is never less.
  const wanted = (total * BigInt(firstShare ?? 0) + 9_999n) / 10_000n
  if (first.amount.amount < wanted) {
    found.push({ rule: 'first-share', least: money(wanted, currency), actual: first.amount })
  }
  const above = amountIn(guaranteeAbove, currency)
  if (above !== undefined && total > above && !isGuaranteed) {
    found.push({ rule: 'guarantee', above: money(above, currency), total: money(total, currency) })
  }
  return found
}
