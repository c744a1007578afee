import type { CurrencyCode } from '../../domain/value/currency.js'
import { isInstant } from '../../domain/value/instant.js'
import { epochDay } from '../../domain/value/local-date.js'
import { isPosition } from '../../domain/value/position.js'
import { type AgingConvention, net } from '../aging/aging-convention.js'
import type { AgingGroup, AgingQuery, AgingReport } from '../aging/aging-report.js'
import { currenciesOf, emptyTally, type Tally } from '../aging/aging-tally.js'
import { headOf, type Parents } from '../open-item/company.js'
import type { OpenItem } from '../open-item/item.js'
import type { EventId, ReportAt, UnknownPlace } from '../open-item/place.js'
import type { AgingIndex } from './aging-index.js'
import { type DaySum, isKept } from './day-sums.js'
import { ScannedSums } from './scan.js'
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
  const isCurrent = event === index.places.length - 1
  const about = { asOf, knownAt, place: place?.id as EventId | undefined, convention, recognition }
  if (groupBy === undefined && isCurrent && isKept(epochDay(asOf))) {
    return { ...about, currencies: currenciesOf(totalsOn(index, query), convention), groups: undefined }
  }
  const groupOf = groupBy === undefined ? () => '' : grouped(index, groupBy, index.parentsAt(asOf, event))
  const groups = groupsOf(index, query, index.places.rowsAt(event), groupOf)
  const whole = new Map<CurrencyCode, Tally>()
  for (const tallies of groups.values()) {
    for (const [currency, tally] of tallies) addTo(whole, currency, tally, convention)
  }
  return {
    ...about,
    currencies: currenciesOf(whole, convention),
    groups:
      groupBy &&
      [...groups]
        .map(([group, of]): AgingGroup => ({ group, currencies: currenciesOf(of, convention) }))
        .sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0)),
  }
}

/**
 * Whether a question is answered by the sums alone, however large the book is; else it takes every piece of the index.
 */
export const takesSumsAlone = (index: AgingIndex, { asOf, knownAt, convention = net, groupBy }: AgingQuery): boolean =>
  groupBy === undefined &&
  index.places.isNow(knownAt) &&
  isKept(epochDay(asOf)) &&
  convention.buckets.every(({ from }) => from === null || index.hasBound({ anchor: convention.anchor, age: from }))

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

/** The figures of every currency with all that is known now, from the sums that are kept. */
const totalsOn = (
  index: AgingIndex,
  { asOf, convention = net, recognition = 'clearing' }: AgingQuery,
): ReadonlyMap<CurrencyCode, Tally> => {
  const day = epochDay(asOf)
  const tallies = new Map<CurrencyCode, Tally>()
  for (const currency of index.currencies) {
    const sums = index.columnsOf(currency)
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
      const aged = index.agedOf(currency, { anchor: convention.anchor, age })
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

/**
 * The group of each item, by its number. What is asked of nothing but what items share, such as their debtor, is asked once for
 * all that share it: the id of an item tells when it is read.
 */
const grouped = (
  { items }: AgingIndex,
  groupBy: NonNullable<AgingQuery['groupBy']>,
  parents: Parents,
): ((number: number) => string) => {
  const shared: Array<string | undefined> = []
  return (number) => {
    const holder = items.holderAt(number)
    const known = shared[holder]
    if (known !== undefined) return known
    const of = items.holders.at(holder)
    if (of === undefined) return ''
    let isOwn = false
    const item = {
      ...of,
      get id() {
        isOwn = true
        return items.at(number)?.item.id
      },
    } as OpenItem
    const group = groupBy(item, headOf(parents, of.debtor))
    if (!isOwn) shared[holder] = group
    return group
  }
}

/** The figures of every group and currency, in one pass over the first rows. */
const groupsOf = (
  index: AgingIndex,
  { asOf, convention = net, recognition = 'clearing' }: AgingQuery,
  end: number,
  groupOf: (item: number) => string,
): ReadonlyMap<string, ReadonlyMap<CurrencyCode, Tally>> => {
  const parts: Array<{ readonly group: string; readonly currency: CurrencyCode }> = []
  const numbers = new Map<string, number>()
  const partOfItem = new Int32Array(index.items.length).fill(-1)
  const partOf = (item: number): number => {
    const known = partOfItem[item] ?? -1
    if (known >= 0) return known
    const currency = index.items.holders.at(index.items.holderAt(item))?.currency
    if (currency === undefined) return 0
    const group = groupOf(item)
    const name = `${currency}${group}`
    const number = numbers.get(name) ?? parts.push({ group, currency }) - 1
    numbers.set(name, number)
    partOfItem[item] = number
    return number
  }
  const sums = new ScannedSums(index, { end, day: epochDay(asOf), convention, partOf })
  const groups = new Map<string, Map<CurrencyCode, Tally>>()
  for (const [part, { group, currency }] of parts.entries()) {
    const tally = sums.tallyOf(part, recognition)
    if (tally === undefined) continue
    const of = groups.get(group) ?? new Map<CurrencyCode, Tally>()
    groups.set(group, of.set(currency, tally))
  }
  return groups
}

/** Adds a group to the whole, which is nobody else's. */
const addTo = (
  whole: Map<CurrencyCode, Tally>,
  currency: CurrencyCode,
  tally: Tally,
  convention: AgingConvention,
): void => {
  const sums = whole.get(currency) ?? emptyTally(convention)
  whole.set(currency, sums)
  for (const [bucket, amount] of tally.amounts.entries()) sums.amounts[bucket] = (sums.amounts[bucket] ?? 0n) + amount
  for (const [bucket, count] of tally.counts.entries()) sums.counts[bucket] = (sums.counts[bucket] ?? 0) + count
  sums.unapplied += tally.unapplied
  sums.recognised += tally.recognised
  sums.disputed += tally.disputed
  sums.promised += tally.promised
  sums.covered += tally.covered
}
