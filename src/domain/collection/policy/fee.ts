import * as t from 'io-ts'
import { BasisPoints } from '../../debt/event/discount-ladder.js'
import { PolicyAmounts } from './amounts.js'

const charged = { amounts: PolicyAmounts, share: BasisPoints }

/**
 * What a step costs from so much on that is late: in place of what the fee says for all.
 *
 * @since 0.2.0
 */
export const FeeBand = t.intersection([t.type({ from: PolicyAmounts }), t.partial(charged)], 'a band of a fee')
export type FeeBand = Readonly<t.TypeOf<typeof FeeBand>>

/**
 * What a step costs the debtor. What was charged before bears none.
 *
 * - `amounts`: a fixed amount, once for all debts that go together. `perDebt`: for each of them.
 * - `share`: basis points of the principal that is late.
 * - `bands`: by how much principal is late of all of them; the last one counts that it reaches. With `everyBand` all count that it
 *   reaches, each with its share of what lies between it and the next, and they are charged to the first debt.
 * - `least`, `most`: what all of it comes to at least, and at most.
 *
 * @since 0.2.0
 */
export const StepFee = t.partial(
  {
    ...charged,
    perDebt: PolicyAmounts,
    bands: t.readonlyArray(FeeBand),
    everyBand: t.boolean,
    least: PolicyAmounts,
    most: PolicyAmounts,
  },
  'a fee of a step',
)
export type StepFee = Readonly<t.TypeOf<typeof StepFee>>
