import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'

/**
 * A range of days past due, both ends inclusive; `null` is open.
 *
 * @since 0.1.0
 */
export interface AgingBucket {
  readonly id: string
  readonly from: number | null
  readonly to: number | null
}

/**
 * A convention as it is said, before it is known to be one.
 *
 * @since 0.2.0
 */
export interface AgingConventionSpec {
  readonly name: string
  /** `due` counts from the due date of each part (an instalment, a charge), `issue` from the issue date. */
  readonly anchor: 'due' | 'issue'
  readonly buckets: ReadonlyArray<AgingBucket>
}

/**
 * Mark of the type, which tells a checked {@link AgingConvention} from any other text.
 *
 * @since 0.2.0
 */
export interface AgingConventionBrand {
  readonly AgingConvention: unique symbol
}

/**
 * How a book is aged: which day the age counts from, and which ages share a bucket. The buckets are in order and cover every
 * age exactly once: {@link agingConvention} makes no other. A view prints the name of its convention.
 *
 * @since 0.1.0
 */
export type AgingConvention = t.Branded<AgingConventionSpec, AgingConventionBrand>

/**
 * Why buckets are no convention. A bucket, by its id, does not begin where it has to (`from`), ends before it begins or at no
 * whole day (`to`), or is the last and ends (`last`); its `id` is that of another one; or there are no `buckets`. `expected`
 * and `given` are the days at the end that is wrong, `null` an open one.
 *
 * @since 0.2.0
 */
export interface InvalidConvention {
  readonly _tag: 'InvalidConvention'
  readonly convention: string
  readonly bucket: string | undefined
  readonly wrong: 'buckets' | 'id' | 'from' | 'to' | 'last'
  readonly expected: number | null | undefined
  readonly given: number | null | undefined
}

/**
 * A convention, if its buckets cover every age exactly once: the first has no beginning, each of the others begins on the day
 * after the one before it ends, and the last has no end.
 *
 * @since 0.2.0
 * @example
 * agingConvention({
 *   name: 'in quarters',
 *   anchor: 'due',
 *   buckets: [
 *     { id: 'not due', from: null, to: 0 },
 *     { id: 'first quarter', from: 1, to: 90 },
 *     { id: 'later', from: 91, to: null },
 *   ],
 * })
 */
export const agingConvention = (spec: AgingConventionSpec): E.Either<InvalidConvention, AgingConvention> => {
  const wrong = firstWrong(spec)
  return wrong === undefined ? E.right(sealed(spec)) : E.left(wrong)
}

/** A copy that nobody changes: what was checked stays so. */
const sealed = ({ buckets, ...spec }: AgingConventionSpec): AgingConvention => {
  const kept = Object.freeze(buckets.map((bucket) => Object.freeze({ ...bucket })))
  return Object.freeze({ ...spec, buckets: kept }) as AgingConvention
}

/** The ids of a report beside those of the buckets. */
const reserved = 'unapplied'

const firstWrong = ({ name, buckets }: AgingConventionSpec): InvalidConvention | undefined => {
  const invalid = (
    bucket: string | undefined,
    wrong: InvalidConvention['wrong'],
    expected?: number | null,
    given?: number | null,
  ): InvalidConvention => ({ _tag: 'InvalidConvention', convention: name, bucket, wrong, expected, given })
  if (buckets.length === 0) return invalid(undefined, 'buckets')
  const ids = new Set([reserved])
  let from: number | null = null
  for (const [index, bucket] of buckets.entries()) {
    const isLast = index === buckets.length - 1
    if (ids.has(bucket.id)) return invalid(bucket.id, 'id')
    ids.add(bucket.id)
    if (bucket.from !== from) return invalid(bucket.id, 'from', from, bucket.from)
    if (isLast && bucket.to !== null) return invalid(bucket.id, 'last', null, bucket.to)
    if (isLast) return undefined
    const least = from ?? Number.MIN_SAFE_INTEGER
    if (bucket.to === null || !Number.isSafeInteger(bucket.to) || bucket.to < least) {
      return invalid(bucket.id, 'to', from, bucket.to)
    }
    from = bucket.to + 1
  }
  return undefined
}

/**
 * Bounds of buckets that do not rise, are no whole days above zero, or are none.
 *
 * @since 0.1.0
 */
export interface InvalidBounds {
  readonly _tag: 'InvalidBounds'
  readonly bounds: ReadonlyArray<number>
}

const named = (from: number, to: number): string => `${from}-${to}`

/**
 * The default way to bound buckets: `current` up to 0 days past due, then up to each bound, then the rest.
 *
 * @since 0.1.0
 * @example netConvention([30, 60, 90]) // current, 1-30, 31-60, 61-90, 91+
 */
export const netConvention = (
  bounds: ReadonlyArray<number>,
  name = `net ${bounds.join('/')}`,
): E.Either<InvalidBounds, AgingConvention> => {
  const rising = bounds.every((bound, index) => Number.isSafeInteger(bound) && bound > (bounds[index - 1] ?? 0))
  return rising && bounds.length > 0
    ? E.right(convention(name, [current(0), ...upTo(1, bounds)]))
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
): AgingConvention => sealed({ name, anchor, buckets })

/**
 * The default: an amount due today is current, and the thirtieth day past due is the last of `1-30`.
 *
 * @since 0.1.0
 */
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

/**
 * The default and the conventions of other systems, so that their figures can be reproduced.
 *
 * @since 0.1.0
 */
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

/**
 * Names of the conventions that come with the package.
 *
 * @since 0.1.0
 */
export type AgingConventionName = keyof typeof agingConventions

/**
 * The index of the one bucket that an age in days past due is in.
 *
 * @since 0.1.0
 */
export const bucketOf = ({ buckets }: AgingConvention, daysPastDue: number): number =>
  buckets.findIndex(({ to }) => to === null || daysPastDue <= to)
