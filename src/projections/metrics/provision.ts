/**
 * A bucket of a provision matrix: what is open in it, in minor units, and the loss rate of it, 0.016 for 1.6 per cent; nothing
 * where none is known, and nothing is set aside then.
 *
 * @since 0.2.0
 */
export interface RatedBucket {
  readonly id: string
  readonly open: bigint
  readonly rate: number | undefined
}

/**
 * A bucket with its rate as it was used, and the allowance for it in minor units.
 *
 * @since 0.2.0
 */
export interface ProvidedBucket extends RatedBucket {
  readonly allowance: bigint
}

/**
 * What is set aside for expected losses, bucket by bucket.
 *
 * @since 0.2.0
 */
export interface ProvisionMatrix {
  readonly buckets: ReadonlyArray<ProvidedBucket>
  readonly allowance: bigint
}

/** Rates are taken to so many places, so that money is multiplied by a whole number. */
const places = 1_000_000_000

const times = (amount: bigint, rate: number): bigint => {
  const product = amount * BigInt(Math.round(rate * places))
  const whole = BigInt(places)
  return (product + whole / 2n) / whole
}

/**
 * The provision matrix of the simplified approach: what is open in each bucket, times its loss rate, times a factor for what is
 * ahead that the past does not show. A rate ends at 1. An allowance is rounded to the minor unit, half up. Source: IFRS 9 B5.5.35.
 *
 * @since 0.2.0
 * @example
 * provisionMatrix([{ id: 'current', open: 15_000_000n, rate: 0.003 }]).allowance // 45000n
 */
export const provisionMatrix = (buckets: ReadonlyArray<RatedBucket>, forwardFactor = 1): ProvisionMatrix => {
  const provided = buckets.map(({ id, open, rate }): ProvidedBucket => {
    const used = rate === undefined ? undefined : Math.min(1, rate * forwardFactor)
    return { id, open, rate: used, allowance: used !== undefined && open > 0n ? times(open, used) : 0n }
  })
  return { buckets: provided, allowance: provided.reduce((sum, { allowance }) => sum + allowance, 0n) }
}

/**
 * Loss rates by flow: what was lost of sales, as a share of what was still unpaid at the beginning of each bucket. `unpaid` begins
 * with the sales themselves. Nothing for a bucket that nothing came to. Source: the provision matrix by flow rates.
 *
 * @since 0.2.0
 * @example lossRates([100_000n, 50_000n, 23_000n, 8_000n, 2_000n], 2_000n) // 0.02, 0.04, 0.087, 0.25, 1
 */
export const lossRates = (unpaid: ReadonlyArray<bigint>, lost: bigint): ReadonlyArray<number | undefined> =>
  unpaid.map((amount) => (amount <= 0n ? undefined : Math.min(1, Number(lost) / Number(amount))))

/**
 * How an allowance moved from one day to another: by what is open, at the rates of the first day, and by the rates.
 *
 * @since 0.2.0
 */
export interface AllowanceMovement {
  readonly id: string
  readonly opening: bigint
  readonly byBalance: bigint
  readonly byRate: bigint
  readonly closing: bigint
}

/**
 * Explains an allowance by that of an earlier day, bucket by bucket: `opening + byBalance + byRate = closing`, exactly. Both are of
 * the same buckets; one that the earlier day had not begins with nothing.
 *
 * @since 0.2.0
 */
export const allowanceMovement = (
  before: ProvisionMatrix,
  after: ProvisionMatrix,
): ReadonlyArray<AllowanceMovement> => {
  const earlier = new Map(before.buckets.map((bucket) => [bucket.id, bucket]))
  return after.buckets.map(({ id, open, rate, allowance: closing }) => {
    const was = earlier.get(id)
    const opening = was?.allowance ?? 0n
    const atOldRate = open > 0n ? times(open, was?.rate ?? rate ?? 0) : 0n
    return { id, opening, byBalance: atOldRate - opening, byRate: closing - atOldRate, closing }
  })
}
