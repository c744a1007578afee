import { inCurrencyOf } from '../debt/state.js'
import type { Money } from '../value/money.js'
import { amountIn } from './amounts.js'
import type { Asked } from './asked.js'
import type { StepFee } from './step.js'

/** What a step costs the debtor; none where the policy says nothing of the currency. A share is rounded half up, once. */
export const feeOf = ({ debt, parts, day }: Asked, fee: StepFee | undefined): Money | undefined => {
  if (fee === undefined) return undefined
  const fixed = amountIn(fee.amounts, debt.currency)
  if (fixed === undefined && fee.share === undefined) return undefined
  const late = parts.reduce(
    (sum, { component, due, open }) => (component === 'principal' && due < day ? sum + open : sum),
    0n,
  )
  return inCurrencyOf(debt, (fixed ?? 0n) + (late * BigInt(fee.share ?? 0) + 5_000n) / 10_000n)
}
