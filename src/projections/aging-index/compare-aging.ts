import type { CurrencyCode } from '../../domain/value/currency.js'
import { epochDay, fromEpochDay, type LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import { type AgingConvention, bucketOf, net } from '../aging/aging-convention.js'
import { type MovementColumn, movementColumns } from '../movement/column.js'
import type { OpenItem } from '../open-item/item.js'
import type { EventId, ReportAt } from '../open-item/place.js'
import type { AgingIndex } from './aging-index.js'
import { type ChangeReason, changeReasons, reasonOf } from './change-reason.js'
import { exact } from './day-sums.js'
import { scaled, together } from './words.js'

/**
 * Two agings by one convention: the days that they are about, and what each knew.
 *
 * @since 0.2.0
 */
export interface ComparisonQuery {
  readonly before: ReportAt
  readonly after: ReportAt
  readonly convention?: AgingConvention
}

/**
 * Amounts of one currency. The sum of `buckets` is `open`; `open` less `unapplied` is `outstanding`; what is disputed, promised
 * or covered by cheques stands beside.
 *
 * @since 0.2.0
 */
export interface ComparedAmounts {
  readonly buckets: ReadonlyArray<{ readonly id: string; readonly amount: Money }>
  readonly open: Money
  readonly unapplied: Money
  readonly outstanding: Money
  readonly disputed: Money
  readonly promised: Money
  readonly covered: Money
}

/**
 * What one reason did to every figure, and by how many events: by none where it is time alone that passed.
 *
 * @since 0.2.0
 */
export interface AgingChange {
  readonly reason: ChangeReason
  readonly events: number
  readonly amounts: ComparedAmounts
}

/**
 * One currency of a comparison: `after` is `before` and all `changes` together, in each figure.
 *
 * @since 0.2.0
 */
export interface CurrencyComparison {
  readonly currency: CurrencyCode
  readonly before: ComparedAmounts
  readonly after: ComparedAmounts
  readonly difference: ComparedAmounts
  readonly changes: ReadonlyArray<AgingChange>
}

/**
 * Why two agings differ. Each of both is named as its report is: asked with its place, it is the same for ever.
 *
 * @since 0.2.0
 */
export interface AgingComparison {
  readonly before: ReportAt & { readonly place: EventId | undefined }
  readonly after: ReportAt & { readonly place: EventId | undefined }
  readonly convention: AgingConvention
  readonly currencies: ReadonlyArray<CurrencyComparison>
}

/**
 * What one event did to one figure of one item between two agings. `bucket` is the one it changed, for what is open.
 *
 * @since 0.2.0
 */
export interface ChangeCause {
  readonly reason: ChangeReason
  readonly event: string
  readonly item: OpenItem
  readonly on: LocalDate
  readonly due: LocalDate
  readonly column: MovementColumn
  readonly bucket: string | undefined
  readonly amount: Money
}

/** One movement with where it stands in both reports: the place of its bucket, or of what stands beside. */
interface Compared {
  readonly event: number
  readonly item: OpenItem
  readonly on: number
  readonly due: number
  readonly code: number
  readonly amount: bigint
  readonly isBefore: boolean
  readonly isAfter: boolean
  readonly reason: ChangeReason
  /** On the first day, and on the second. */
  readonly lines: readonly [number, number]
}

/** What stands beside the buckets, in the order of its lines. */
const beside: ReadonlyArray<MovementColumn | undefined> = ['unapplied', 'disputed', 'promised', 'covered']

/** The number of a line: a bucket, or after them what stands beside; none for what no report shows by itself. */
const lineOf = (code: number, age: number, convention: AgingConvention): number => {
  if (code < 4) return bucketOf(convention, age)
  const place = beside.indexOf(movementColumns[code])
  return place < 0 ? -1 : convention.buckets.length + place
}

interface Side {
  readonly day: number
  readonly event: number
}

const sideOf = ({ places }: AgingIndex, { asOf, knownAt }: ReportAt): Side => ({
  day: epochDay(asOf),
  event: places.lastKnown(knownAt),
})

/** Every movement that either report is made of. */
function* compared(index: AgingIndex, query: ComparisonQuery): Generator<Compared> {
  const convention = query.convention ?? net
  const [before, after] = [sideOf(index, query.before), sideOf(index, query.after)]
  const last = Math.max(before.event, after.event)
  let event = 0
  let number = -1
  for (const row of index.rowsUntil(index.places.rowsAt(last))) {
    number += 1
    while (number >= index.places.rowsAt(event)) event += 1
    const isBefore = row.on <= before.day && event <= before.event
    const isAfter = row.on <= after.day && event <= after.event
    const indexed = index.items.at(row.item)
    const type = index.places.typeAt(event)
    if ((!isBefore && !isAfter) || indexed === undefined || type === undefined) continue
    const { item, began } = indexed
    const from = convention.anchor === 'issue' ? began : row.due
    const code = row.column % scaled
    const words = exact(row.high, row.low)
    const amount = row.column >= scaled ? together(0n, words) : words
    const isCorrected = isBefore ? row.on <= after.day : row.on <= before.day
    yield {
      ...{ event, item, on: row.on, due: row.due, code, amount, isBefore, isAfter },
      reason: isCorrected ? 'corrected' : reasonOf[type],
      lines: [lineOf(code, before.day - from, convention), lineOf(code, after.day - from, convention)],
    }
  }
}

interface Sums {
  readonly lines: bigint[]
  events: number
  lastEvent: number
}

const empty = ({ buckets }: AgingConvention): Sums => ({
  lines: Array.from({ length: buckets.length + beside.length }, () => 0n),
  events: 0,
  lastEvent: -1,
})

const add = (sums: Sums, line: number, amount: bigint, event?: number): void => {
  if (line < 0) return
  sums.lines[line] = (sums.lines[line] ?? 0n) + amount
  if (event === undefined || sums.lastEvent === event) return
  sums.events += 1
  sums.lastEvent = event
}

interface OfCurrency {
  readonly before: Sums
  readonly after: Sums
  readonly changes: Map<ChangeReason, Sums>
}

/**
 * Explains the difference of two agings by the events between them. What changed is told at the age it had on the first day,
 * and what then grew older is `fallen-due`: so what was paid meanwhile leaves the bucket that it stood in. The parts sum to
 * the difference, in every figure.
 *
 * @since 0.2.0
 */
export const compareAging = (index: AgingIndex, query: ComparisonQuery): AgingComparison => {
  const { before, after, convention = net } = query
  const currencies = new Map<CurrencyCode, OfCurrency>()
  for (const one of compared(index, query)) {
    const { currency } = one.item
    const of = currencies.get(currency) ?? { before: empty(convention), after: empty(convention), changes: new Map() }
    currencies.set(currency, of)
    const change = (reason: ChangeReason): Sums => {
      const sums = of.changes.get(reason) ?? empty(convention)
      of.changes.set(reason, sums)
      return sums
    }
    const [first, second] = one.lines
    if (one.isBefore) add(of.before, first, one.amount)
    if (one.isAfter) add(of.after, second, one.amount)
    if (one.isBefore && !one.isAfter) add(change(one.reason), first, -one.amount, one.event)
    if (one.isAfter && !one.isBefore) add(change(one.reason), first, one.amount, one.event)
    if (!one.isAfter || first === second) continue
    add(change('fallen-due'), first, -one.amount)
    add(change('fallen-due'), second, one.amount)
  }
  const placeOf = (at: ReportAt): EventId | undefined =>
    index.places.at(index.places.lastKnown(at.knownAt))?.id as EventId | undefined
  return {
    before: { ...before, place: placeOf(before) },
    after: { ...after, place: placeOf(after) },
    convention,
    currencies: [...currencies]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, of]) => comparisonOf(currency, of, convention))
      .filter((one) => one !== undefined),
  }
}

const isNothing = ({ lines }: Sums): boolean => lines.every((amount) => amount === 0n)

const comparisonOf = (
  currency: CurrencyCode,
  { before, after, changes }: OfCurrency,
  convention: AgingConvention,
): CurrencyComparison | undefined => {
  const told = changeReasons.flatMap((reason): ReadonlyArray<AgingChange> => {
    const sums = changes.get(reason)
    // Movements can take each other back, and then nothing changed by them.
    if (sums === undefined || isNothing(sums)) return []
    return [{ reason, events: sums.events, amounts: amountsOf(currency, sums.lines, convention) }]
  })
  if (isNothing(before) && isNothing(after) && told.length === 0) return undefined
  const difference = after.lines.map((amount, line) => amount - (before.lines[line] ?? 0n))
  return {
    currency,
    before: amountsOf(currency, before.lines, convention),
    after: amountsOf(currency, after.lines, convention),
    difference: amountsOf(currency, difference, convention),
    changes: told,
  }
}

const amountsOf = (
  currency: CurrencyCode,
  lines: ReadonlyArray<bigint>,
  { buckets }: AgingConvention,
): ComparedAmounts => {
  const at = (line: number): bigint => lines[line] ?? 0n
  const of = (amount: bigint): Money => money(amount, currency)
  const open = buckets.reduce((sum, _, bucket) => sum + at(bucket), 0n)
  const [unapplied = 0n, disputed = 0n, promised = 0n, covered = 0n] = lines.slice(buckets.length)
  return {
    buckets: buckets.map(({ id }, bucket) => ({ id, amount: of(at(bucket)) })),
    open: of(open),
    unapplied: of(unapplied),
    outstanding: of(open - unapplied),
    disputed: of(disputed),
    promised: of(promised),
    covered: of(covered),
  }
}

/**
 * What stands behind a comparison: each event with what it did, of one reason or of all that happened. What only fell due is
 * asked for by name.
 *
 * @since 0.2.0
 */
export const comparisonCauses = (
  index: AgingIndex,
  query: ComparisonQuery,
  reason?: ChangeReason,
): ReadonlyArray<ChangeCause> => {
  const convention = query.convention ?? net
  const causes: ChangeCause[] = []
  for (const one of compared(index, query)) {
    const [first, second] = one.lines
    const put = (why: ChangeReason, line: number, amount: bigint): void => {
      const column = movementColumns[one.code]
      if (line < 0 || column === undefined || amount === 0n) return
      causes.push({
        ...{ reason: why, event: index.places.at(one.event)?.id ?? '', item: one.item, column },
        ...{ on: fromEpochDay(one.on), due: fromEpochDay(one.due), bucket: convention.buckets[line]?.id },
        amount: money(amount, one.item.currency),
      })
    }
    if (one.isBefore !== one.isAfter && (reason === undefined || reason === one.reason)) {
      put(one.reason, first, one.isAfter ? one.amount : -one.amount)
    }
    if (reason !== 'fallen-due' || !one.isAfter || first === second) continue
    put('fallen-due', first, -one.amount)
    put('fallen-due', second, one.amount)
  }
  return causes
}
