const abs = (n: bigint): bigint => (n < 0n ? -n : n)

/**
 * Splits an amount by weights, exactly: the parts always sum to the whole. What integer division leaves over goes, one
 * minor unit each, to the largest remainders; ties go to the earlier part (Hare-Niemeyer). No weights, or only zeros,
 * give no split: the parts are then empty or the whole is in the first part.
 *
 * @since 0.1.0
 * @example splitByWeights(3_000_000n, [33_334n, 33_334n, 33_334n]) // [1_000_000n, 1_000_000n, 1_000_000n]
 */
export const splitByWeights = (amount: bigint, weights: ReadonlyArray<bigint>): ReadonlyArray<bigint> => {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (total === 0n) return weights.map((_, index) => (index === 0 ? amount : 0n))
  const whole = abs(amount)
  const sign = amount < 0n ? -1n : 1n
  const parts = weights.map((weight) => (whole * weight) / total)
  let left = whole - parts.reduce((sum, part) => sum + part, 0n)
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (whole * weight) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  for (const { index } of byRemainder) {
    if (left === 0n) break
    parts[index] = (parts[index] ?? 0n) + 1n
    left -= 1n
  }
  return parts.map((part) => part * sign)
}

/**
 * Splits an amount into `count` equal parts; the earlier parts take what is left over.
 *
 * @since 0.1.0
 */
export const splitEvenly = (amount: bigint, count: number): ReadonlyArray<bigint> =>
  splitByWeights(
    amount,
    Array.from({ length: count }, () => 1n),
  )
