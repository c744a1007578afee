/**
 * How right forecasts were: the sum of the differences as a share of what came (weighted absolute error), and how much more was
 * expected than came, as a share of it. Nothing where nothing came.
 *
 * @since 0.2.0
 */
export interface Accuracy {
  readonly error: number | undefined
  readonly bias: number | undefined
}

/** An amount that was expected, and what came, in minor units. */
export interface Judged {
  readonly expected: bigint
  readonly came: bigint
}

const ratio = (part: bigint, whole: bigint): number | undefined =>
  whole === 0n ? undefined : Number(part) / Number(whole)

export const accuracyOf = (judged: Iterable<Judged>): Accuracy => {
  let off = 0n
  let over = 0n
  let sum = 0n
  for (const { expected, came } of judged) {
    const difference = expected - came
    off += difference < 0n ? -difference : difference
    over += difference
    sum += came
  }
  return { error: ratio(off, sum), bias: ratio(over, sum) }
}
