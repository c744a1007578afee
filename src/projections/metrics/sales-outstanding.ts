import { ratioOf } from './ratio.js'

/**
 * Days sales outstanding: `receivable / sales * days`, with what is open at the end of so many days and what was sold on credit in
 * them, in minor units. Nothing where nothing was sold. Source: the balance method, as Oracle and D365 reckon it.
 *
 * @since 0.2.0
 * @example daysSalesOutstanding(1_200_000n, 10_000_000n, 365) // 43.8
 */
export const daysSalesOutstanding = (receivable: bigint, sales: bigint, days: number): number | undefined => {
  const ratio = ratioOf(receivable, sales)
  return ratio === undefined ? undefined : ratio * days
}

/**
 * Best possible days sales outstanding: `current / sales * days`, with only what is not yet due. Nothing where nothing was sold.
 *
 * @since 0.2.0
 * @example bestPossibleDso(800_000n, 10_000_000n, 365) // 29.2
 */
export const bestPossibleDso = daysSalesOutstanding

/**
 * Average days delinquent: days sales outstanding less the best possible. Nothing where nothing was sold.
 *
 * @since 0.2.0
 * @example averageDaysDelinquent(1_200_000n, 800_000n, 10_000_000n, 365) // 14.6
 */
export const averageDaysDelinquent = (
  receivable: bigint,
  current: bigint,
  sales: bigint,
  days: number,
): number | undefined => daysSalesOutstanding(receivable - current, sales, days)

/**
 * Sales of a month, in minor units, and its days.
 *
 * @since 0.2.0
 */
export interface MonthOfSales {
  readonly sales: bigint
  readonly days: number
}

/**
 * Days sales outstanding by countback: whole months of sales are taken off what is open, the newest first, and of the last as
 * many days as its share. Nothing where more is open than the months have. Source: the count-back (exhaustion) method.
 *
 * @since 0.2.0
 * @example
 * const months = [100_000n, 80_000n, 70_000n].map((sales) => ({ sales, days: 30 }))
 * countbackDso(212_000n, months) // 73.7
 */
export const countbackDso = (receivable: bigint, newestFirst: Iterable<MonthOfSales>): number | undefined => {
  let left = receivable
  let counted = 0
  if (left <= 0n) return 0
  for (const { sales, days } of newestFirst) {
    if (left <= sales) return counted + (Number(left) / Number(sales)) * days
    left -= sales
    counted += days
  }
  return undefined
}
