import type { CurrencyCode } from '../../domain/value/currency.js'
import { isInstant } from '../../domain/value/instant.js'
import { epochDay } from '../../domain/value/local-date.js'
import { isPosition } from '../../domain/value/position.js'
import { type AgingConvention, net } from '../aging/aging-convention.js'
import type { AgingQuery, AgingReport, CurrencyAging } from '../aging/aging-report.js'
import { agingIn, currenciesOf, emptyTally, type Tally } from '../aging/aging-tally.js'
import type { EventId, ReportAt, UnknownPlace } from '../open-item/place.js'
import type { AgingIndex } from './aging-index.js'
import type { BookSums, Bound } from './book-sums.js'
import { BucketSums } from './bucket-sums.js'
import { type DaySum, isKept } from './day-sums.js'
import { partsByCurrency, partsOf } from './item-parts.js'
import { scanned } from './scan.js'
import { agedLines } from './sums.js'
import { codeOf } from './words.js'

/**
 * The aging of a book from its index: the figures of `aging`, to the last minor unit, on any day and as known at any time. Totals
 * with all that is known now cost as many look-ups as there are buckets, however large the book is; groups, and what was known
 * at an earlier time, cost one pass over the movements.
 *
 * @since 0.2.0
 */
export const indexedAging = (index: AgingIndex, query: AgingQuery): AgingReport => {
  const { asOf, knownAt, convention = net, recognition = 'clearing', groupBy } = query
  const event = index.places.lastKnown(knownAt)
  const place = index.places.at(event)
  const about = { asOf, knownAt, place: place?.id as EventId | undefined, convention, recognition }
  const sums = groupBy === undefined && isKept(epochDay(asOf)) ? index.sumsWith(event, boundsOf(convention)) : undefined
  if (sums !== undefined)
    return { ...about, currencies: currenciesOf(totalsOn(sums, query), convention), groups: undefined }
  return { ...about, ...scannedFigures(index, query, event) }
}

/**
 * Whether a question is answered by the sums alone, however large the book is; else it takes every piece of the index.
 */
export const takesSumsAlone = (index: AgingIndex, { asOf, knownAt, convention = net, groupBy }: AgingQuery): boolean =>
  groupBy === undefined &&
  index.places.isNow(knownAt) &&
  isKept(epochDay(asOf)) &&
  boundsOf(convention).every((bound) => index.sumsAt(index.places.length - 1)?.hasBound(bound))

/** The ages at which a later bucket begins. */
const boundsOf = ({ anchor, buckets }: AgingConvention): ReadonlyArray<Bound> =>
  buckets.flatMap(({ from }) => (from === null ? [] : [{ anchor, age: from }]))

/**
 * Why an index cannot be asked by that place; nothing where it can.
 *
 * @since 0.2.0
 */
export const unknownPlaceOf = (
  { places }: AgingIndex,
  { knownAt }: Pick<ReportAt, 'knownAt'>,
): UnknownPlace | undefined =>
  knownAt === undefined || isInstant(knownAt) || isPosition(knownAt) || places.has(knownAt)
    ? undefined
    : { _tag: 'UnknownPlace', knownAt }

const codes = {
  unapplied: codeOf('unapplied'),
  disputed: codeOf('disputed'),
  promised: codeOf('promised'),
  covered: codeOf('covered'),
  dated: codeOf('dated'),
}
const openCodes = (['principal', 'fee', 'interest', 'cost'] as const).map(codeOf)

const none: DaySum = { amount: 0n, count: 0 }
const add = (a: DaySum, b: DaySum): DaySum => ({ amount: a.amount + b.amount, count: a.count + b.count })
const less = (a: DaySum, b: DaySum): DaySum => ({ amount: a.amount - b.amount, count: a.count - b.count })

/** The figures of every currency, from sums that are kept. */
const totalsOn = (
  book: BookSums,
  { asOf, convention = net, recognition = 'clearing' }: AgingQuery,
): ReadonlyMap<CurrencyCode, Tally> => {
  const day = epochDay(asOf)
  const tallies = new Map<CurrencyCode, Tally>()
  for (const currency of book.currencies) {
    const sums = book.columnsOf(currency)
    const open = openCodes.map((code) => sums.on(day, code)).reduce(add, none)
    const unapplied = sums.on(day, codes.unapplied)
    if (open.count === 0 && unapplied.count === 0) continue
    const counted = recognition === 'receipt' ? ('covered' as const) : ('dated' as const)
    const recognised = recognition === 'clearing' ? none : sums.on(day, codes[counted])
    /** What is as old as a bucket begins, or older. */
    const from = (bucket: number): DaySum => {
      const age = convention.buckets[bucket]?.from
      if (bucket === 0) return less(open, recognised)
      if (age === undefined || age === null) return none
      const aged = book.agedOf(currency, { anchor: convention.anchor, age })
      const all = aged?.on(day, agedLines.open) ?? none
      return recognition === 'clearing' ? all : less(all, aged?.on(day, agedLines[counted]) ?? none)
    }
    const bounds = [...convention.buckets.map((_, bucket) => from(bucket)), none]
    const buckets = convention.buckets.map((_, bucket) => less(bounds[bucket] ?? none, bounds[bucket + 1] ?? none))
    tallies.set(currency, {
      amounts: buckets.map(({ amount }) => amount),
      counts: buckets.map(({ count }) => count),
      unapplied: unapplied.amount,
      recognised: recognised.amount,
      disputed: sums.on(day, codes.disputed).amount,
      promised: sums.on(day, codes.promised).amount,
      covered: sums.on(day, codes.covered).amount,
    })
  }
  return tallies
}

/** The figures of every group, and of all, in one pass over the first rows. */
const scannedFigures = (
  index: AgingIndex,
  query: AgingQuery,
  event: number,
): Pick<AgingReport, 'currencies' | 'groups'> => {
  const { asOf, convention = net, recognition = 'clearing', groupBy } = query
  const parts = groupBy === undefined ? partsByCurrency(index) : partsOf(index, groupBy, index.parentsAt(asOf, event))
  const sums = scanned(index, { ...parts, end: index.places.rowsAt(event), day: epochDay(asOf), convention })
  const all = new BucketSums(parts.currencies.length, convention.buckets.length)
  const tally = emptyTally(convention)
  const currencies: CurrencyAging[] = []
  const groups: Array<{ readonly group: string; readonly currencies: CurrencyAging[] }> = []
  // Most books have one currency: each group is met once, and nothing has to be found again.
  const met = parts.currencies.length > 1 ? new Map<string, CurrencyAging[]>() : undefined
  for (const [place, { currency, numbers }] of parts.currencies.entries()) {
    const aging = agingIn(currency, convention)
    for (const [group, part] of numbers) {
      all.addPart(place, sums, part)
      if (groupBy === undefined || !sums.tell(part, recognition, tally)) continue
      const of = met?.get(group)
      if (of !== undefined) {
        of.push(aging(tally))
        continue
      }
      const own = [aging(tally)]
      groups.push({ group, currencies: own })
      met?.set(group, own)
    }
    if (all.tell(place, recognition, tally)) currencies.push(aging(tally))
  }
  return { currencies, groups: groupBy && groups.sort((a, b) => (a.group < b.group ? -1 : 1)) }
}
