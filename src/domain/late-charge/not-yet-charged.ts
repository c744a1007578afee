import type { Split } from '../value/component.js'
import type { ChargeLine, LateCharge } from './late-charge.js'

/**
 * A change of one component, in minor units: above zero to be charged, below zero charged too much (to be waived).
 *
 * @since 0.1.0
 */
export interface ChargeDifference {
  readonly component: ChargeLine['component']
  readonly amount: bigint
}

const chargedComponents = ['cost', 'interest', 'fee'] as const

/**
 * What a late charge still adds to `charged`, what was charged for being late before, by component. Charging month by
 * month so ends at the same cent as charging once, and a compensation is charged once. Below zero where a back-dated
 * payment shows that too much was charged.
 *
 * What was waived as a favour stays in `charged`, or it would be charged again; what was taken back as wrong does not.
 *
 * @since 0.1.0
 * @example
 * // 84.41 of interest and 40.00 of compensation by the end of April; some of it was charged in the middle of the month.
 * notYetCharged(charge, { interest: 42_21n, cost: 40_00n }) // [{ component: 'interest', amount: 42_20n }]
 */
export const notYetCharged = ({ lines }: LateCharge, charged: Split): ReadonlyArray<ChargeDifference> =>
  chargedComponents.flatMap((component) => {
    const due = lines.reduce((sum, line) => (line.component === component ? sum + line.amount : sum), 0n)
    const amount = due - (charged[component] ?? 0n)
    return amount === 0n ? [] : [{ component, amount }]
  })
