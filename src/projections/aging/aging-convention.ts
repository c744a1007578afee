import * as E from 'fp-ts/lib/Either.js'

/** A range of days past due, both ends inclusive; `null` is open. */
export interface AgingBucket {
  readonly id: string
  readonly from: number | null
  readonly to: number | null
}

/**
 * How a book is aged: which day the age counts from, and which ages share a bucket. The buckets cover every age exactly
 * once, in order. A view prints the name of its convention.
 */
export interface AgingConvention {
  readonly name: string
  /** `due` counts from the due date (of the instalment, where there is a plan), `issue` from the issue date. */
  readonly anchor: 'due' | 'issue'
  readonly buckets: ReadonlyArray<AgingBucket>
}

export interface InvalidBounds {
  readonly _tag: 'InvalidBounds'
  readonly bounds: ReadonlyArray<number>
}

const named = (from: number, to: number): string => `${from}-${to}`

/**
 * The default way to bound buckets: `current` up to 0 days past due, then up to each bound, then the rest.
 *
 * @example netConvention([30, 60, 90]) // current, 1-30, 31-60, 61-90, 91+
 */
export const netConvention = (
  bounds: ReadonlyArray<number>,
  name = `net ${bounds.join('/')}`,
): E.Either<InvalidBounds, AgingConvention> => {
  const rising = bounds.every((bound, index) => Number.isSafeInteger(bound) && bound > (bounds[index - 1] ?? 0))
  return rising && bounds.length > 0
    ? E.right({ name, anchor: 'due', buckets: [current(0), ...upTo(1, bounds)] })
    : E.left({ _tag: 'InvalidBounds', bounds })
}

const current = (to: number): AgingBucket => ({ id: 'current', from: null, to })

const upTo = (from: number, bounds: ReadonlyArray<number>): ReadonlyArray<AgingBucket> => {
  const last = bounds[bounds.length - 1] ?? from - 1
  return [
    ...bounds.map((to, index) => {
      const start = index === 0 ? from : (bounds[index - 1] ?? 0) + 1
      return { id: named(start, to), from: start, to }
    }),
    { id: `${last + 1}+`, from: last + 1, to: null },
  ]
}

const convention = (
  name: string,
  buckets: ReadonlyArray<AgingBucket>,
  anchor: AgingConvention['anchor'] = 'due',
): AgingConvention => ({ name, anchor, buckets })

/** The default: an amount due today is current, and the thirtieth day past due is the last of `1-30`. */
export const net: AgingConvention = convention('net', [current(0), ...upTo(1, [30, 60, 90])])

/** Ranges without a bucket for what is not due: the first takes everything up to its bound. */
const fromZero = (bounds: ReadonlyArray<number>): ReadonlyArray<AgingBucket> =>
  upTo(0, bounds).map((bucket, index) => (index === 0 ? { ...bucket, from: null } : bucket))

/** Where what is due today is overdue already, and bounds are the first day of the next bucket. */
const dueTodayIsOverdue = (bounds: ReadonlyArray<number>): ReadonlyArray<AgingBucket> => [
  current(-1),
  ...upTo(
    0,
    bounds.map((bound) => bound - 1),
  ),
]

/** The default and the conventions of other systems, so that their figures can be reproduced. */
export const agingConventions = {
  net,
  /** Ages count from the issue date, with the bounds of the default. */
  'net-by-issue-date': convention('net-by-issue-date', net.buckets, 'issue'),
  'oca-financial-report': convention('oca-financial-report', [current(0), ...upTo(1, [30, 60, 90, 120])]),
  /** Its columns are labelled 1-30, 31-60, ..., but the thirtieth day is in the second. */
  'oca-partner-statement': convention('oca-partner-statement', [current(0), ...upTo(1, [29, 59, 89, 119])]),
  erpnext: convention('erpnext', fromZero([30, 60, 90, 120])),
  /** Aged Accounts Receivable by 30 days: what is due today is in the first overdue column. */
  'business-central': convention('business-central', dueTodayIsOverdue([30, 60, 90])),
  'invoice-ninja': convention('invoice-ninja', [current(-1), ...upTo(0, [30, 60, 90, 120])]),
  'sage-intacct': convention('sage-intacct', fromZero([30, 60, 90, 120])),
} as const satisfies Readonly<Record<string, AgingConvention>>

export type AgingConventionName = keyof typeof agingConventions

/** The bucket of an age in days past due. */
export const bucketOf = ({ buckets }: AgingConvention, daysPastDue: number): number => {
  for (let index = 0; index < buckets.length; index++) {
    const to = buckets[index]?.to
    if (to === null || to === undefined || daysPastDue <= to) return index
  }
  return buckets.length - 1
}
