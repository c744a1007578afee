import { inCurrencyOf } from '../../debt/state.js'
import type { Money } from '../../value/money.js'
import { amountIn } from '../policy/amounts.js'
import type { FeeBand, StepFee } from '../policy/fee.js'
import type { Asked } from './asked.js'

/** What a step costs of one debt; none where the policy says nothing of the currency. */
export const feeOf = (asked: Asked, fee: StepFee | undefined): Money | undefined => feesOf([asked], fee)[0]

/** What a step costs of each debt that it asks for: what is for all of them is charged to the first. */
export const feesOf = (asks: ReadonlyArray<Asked>, fee: StepFee | undefined): ReadonlyArray<Money | undefined> => {
  const [first] = asks
  if (fee === undefined || first === undefined) return asks.map(() => undefined)
  const { currency } = first.debt
  const late = asks.map(latePrincipal)
  const total = late.reduce((sum, one) => sum + one, 0n)
  const { amounts, share } = fee.everyBand === true ? fee : bandOf(fee, currency, total)
  const tiers = fee.everyBand === true ? everyBandOf(fee, currency, total) : undefined
  const fixed = tiers === undefined ? amountIn(amounts, currency) : (amountIn(amounts, currency) ?? 0n) + tiers
  const each = amountIn(fee.perDebt, currency)
  if (fixed === undefined && share === undefined && each === undefined) return asks.map(() => undefined)
  const own = late.map((one, at) => (at === 0 ? (fixed ?? 0n) : 0n) + (each ?? 0n) + shareOf(one, share))
  const bounded = atMost(atLeast(own, amountIn(fee.least, currency)), amountIn(fee.most, currency))
  return asks.map(({ debt }, at) => inCurrencyOf(debt, bounded[at] ?? 0n))
}

const latePrincipal = ({ parts, day }: Asked): bigint =>
  parts.reduce((sum, { component, due, open }) => (component === 'principal' && due < day ? sum + open : sum), 0n)

const bandOf = (
  fee: StepFee,
  currency: Asked['debt']['currency'],
  late: bigint,
): Pick<FeeBand, 'amounts' | 'share'> => {
  const reached = fee.bands?.findLast(({ from }) => {
    const least = amountIn(from, currency)
    return least !== undefined && late >= least
  })
  return reached ?? fee
}

/** What all bands come to that so much reaches, each of what lies in it; none where it reaches none. */
const everyBandOf = (fee: StepFee, currency: Asked['debt']['currency'], late: bigint): bigint | undefined => {
  const reached = (fee.bands ?? []).flatMap((band) => {
    const from = amountIn(band.from, currency)
    return from === undefined || late < from ? [] : [{ from, band }]
  })
  if (reached.length === 0) return undefined
  return reached.reduce((sum, { from, band }, at) => {
    const within = (reached[at + 1]?.from ?? late) - from
    return sum + (amountIn(band.amounts, currency) ?? 0n) + shareOf(within, band.share)
  }, 0n)
}

/** Rounded half up, once of each debt. */
const shareOf = (late: bigint, share = 0): bigint => (late * BigInt(share) + 5_000n) / 10_000n

const sumOf = (fees: ReadonlyArray<bigint>): bigint => fees.reduce((sum, one) => sum + one, 0n)

const atLeast = (fees: ReadonlyArray<bigint>, least = 0n): ReadonlyArray<bigint> => {
  const missing = least - sumOf(fees)
  return missing > 0n ? fees.map((one, at) => (at === 0 ? one + missing : one)) : fees
}

/** What is too much is taken off the last. */
const atMost = (fees: ReadonlyArray<bigint>, most: bigint | undefined): ReadonlyArray<bigint> => {
  let left = most ?? sumOf(fees)
  return fees.map((one) => {
    const kept = one < left ? one : left
    left -= kept
    return kept
  })
}
