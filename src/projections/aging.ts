import type { CurrencyCode } from '../domain/currency.js'
import { daysPastDue, type LocalDate } from '../domain/local-date.js'
import { type Money, money } from '../domain/money.js'
import { type AgingBucket, type AgingConvention, bucketOf, net } from './aging-convention.js'
import { type Covers, coverAt, coveredBy, coverOf, type Recognition, recognised } from './cheque-cover.js'
import { type DuePart, withoutFirst } from './due-part.js'
import type { ItemHistory, OpenItem, OpenItemState } from './open-item-codec.js'
import { type At, balanceOf, factsAt, type Position, positionAt } from './position.js'
import type { States } from './projection.js'

/** What the report is asked. `groupBy` names the group of an item: its debtor, currency, a tag, the item itself. */
export interface AgingQuery extends At {
  readonly convention?: AgingConvention
  /** When cheques count: when they clear, unless said otherwise. */
  readonly recognition?: Recognition
  readonly groupBy?: (item: OpenItem) => string
}

/** An open amount in the one bucket that it is in; `count` of how many debts or instalments it is made. */
export interface AgedBucket extends AgingBucket {
  readonly amount: Money
  readonly count: number
}

/**
 * One currency of a report. The sum of `buckets` is `open`; `open` less `unapplied` is `outstanding`: the balance of the
 * streams. `columns` stand beside: what of the open amount is disputed, promised, or covered by cheques. `recognised` is what
 * cheques that have not cleared were taken off by the recognition asked for, and is in no bucket: nothing by the default.
 */
export interface CurrencyAging {
  readonly currency: CurrencyCode
  readonly outstanding: Money
  readonly open: Money
  readonly unapplied: Money
  readonly recognised: Money
  readonly buckets: ReadonlyArray<AgedBucket>
  readonly columns: { readonly disputed: Money; readonly promised: Money; readonly covered: Money }
  /** The last bucket that holds anything. */
  readonly worstBucket: string | undefined
}

export interface AgingGroup {
  readonly group: string
  readonly currencies: ReadonlyArray<CurrencyAging>
}

export interface AgingReport {
  readonly asOf: At['asOf']
  readonly knownAt: At['knownAt']
  readonly convention: AgingConvention
  readonly recognition: Recognition
  readonly currencies: ReadonlyArray<CurrencyAging>
  readonly groups: ReadonlyArray<AgingGroup> | undefined
}

/** An amount behind a report, with its age and the events that made it. Unapplied cash has no age and no bucket. */
export interface AgedAmount {
  readonly item: OpenItem
  readonly due: LocalDate | undefined
  readonly daysPastDue: number | undefined
  readonly bucket: AgingBucket | undefined
  readonly amount: Money
  readonly events: ReadonlyArray<string>
}

/**
 * Ages a book on any day, as known at any time: pure arithmetic over the `open-items` projection. Every open amount is in
 * exactly one bucket, whether overdue, due today or due later; unapplied cash is never netted into a bucket.
 */
export const aging = (states: States<OpenItemState>, query: AgingQuery): AgingReport => {
  const { convention = net, recognition = 'clearing' } = query
  const covers = coverAt(states, query)
  const whole = new Map<CurrencyCode, Tally>()
  const groups = new Map<string, Map<CurrencyCode, Tally>>()
  for (const history of states.values()) {
    if (history === undefined || history.item.kind === 'cheque') continue
    const { item } = history
    const add = (tallies: Map<CurrencyCode, Tally>, position: Aged | bigint) => {
      const tally = tallies.get(item.currency) ?? emptyTally(convention)
      tallies.set(item.currency, tally)
      if (typeof position === 'bigint') tally.unapplied += position
      else addPosition(tally, position, query.asOf, convention)
    }
    const found =
      item.kind === 'payment'
        ? balanceOf(factsAt(history, query))
        : recognisedAt(positionAt(history, query), covers, recognition, query.asOf)
    if (found === undefined || found === 0n) continue
    add(whole, found)
    if (query.groupBy === undefined) continue
    const name = query.groupBy(item)
    const group = groups.get(name) ?? new Map<CurrencyCode, Tally>()
    groups.set(name, group)
    add(group, found)
  }
  return {
    asOf: query.asOf,
    knownAt: query.knownAt,
    convention,
    recognition,
    currencies: currenciesOf(whole, convention),
    groups:
      query.groupBy && byName([...groups].map(([group, of]) => ({ group, currencies: currenciesOf(of, convention) }))),
  }
}

/** Which figure: of one currency, one group, one bucket (by its id, or `unapplied`); what is left out is not narrowed. */
export interface AgingFigure {
  readonly currency?: CurrencyCode
  readonly group?: string
  readonly bucket?: string
}

/** The amounts behind a figure of {@link aging}, with the ids of the events that made them. */
export const explainAging = (
  states: States<OpenItemState>,
  query: AgingQuery,
  { currency, group, bucket }: AgingFigure = {},
): ReadonlyArray<AgedAmount> => {
  const covers = coverAt(states, query)
  return [...states.values()].flatMap((history) => {
    if (history === undefined) return []
    const { item } = history
    if (item.kind === 'cheque') return []
    if (currency !== undefined && item.currency !== currency) return []
    if (group !== undefined && query.groupBy?.(item) !== group) return []
    const amounts = item.kind === 'payment' ? unappliedOf(history, query) : agedAmountsOf(history, query, covers)
    return amounts.filter((aged) => bucket === undefined || bucket === (aged.bucket?.id ?? 'unapplied'))
  })
}

const agedAmountsOf = (history: ItemHistory, query: AgingQuery, covers: Covers): ReadonlyArray<AgedAmount> => {
  const { convention = net, recognition = 'clearing' } = query
  const aged = recognisedAt(positionAt(history, query), covers, recognition, query.asOf)
  if (aged === undefined) return []
  const { position, parts } = aged
  const { item } = position
  return parts.map(({ due, amount }) => {
    const age = ageOf(due, position.issuedOn, query.asOf, convention)
    const bucket = convention.buckets[bucketOf(convention, age)]
    return { item, due, daysPastDue: age, bucket, amount: money(amount, item.currency), events: position.events }
  })
}

const unappliedOf = (history: ItemHistory, query: AgingQuery): ReadonlyArray<AgedAmount> => {
  const { item } = history
  const facts = factsAt(history, query)
  const balance = balanceOf(facts)
  const unaged = { item, due: undefined, daysPastDue: undefined, bucket: undefined }
  return balance === 0n
    ? []
    : [{ ...unaged, amount: money(-balance, item.currency), events: facts.map((fact) => fact.id) }]
}

/** A position with the parts that are to be aged, after what cheques were recognised for: the oldest parts first. */
interface Aged {
  readonly position: Position
  readonly parts: ReadonlyArray<DuePart>
  readonly covered: bigint
  readonly recognised: bigint
}

const recognisedAt = (
  position: Position | undefined,
  covers: Covers,
  recognition: Recognition,
  asOf: LocalDate,
): Aged | undefined => {
  if (position === undefined) return undefined
  const cover = coverOf(covers, position)
  const counted = recognised(cover, recognition, asOf)
  return { position, parts: withoutFirst(position.parts, counted), covered: coveredBy(cover), recognised: counted }
}

interface Tally {
  readonly amounts: bigint[]
  readonly counts: number[]
  unapplied: bigint
  recognised: bigint
  disputed: bigint
  promised: bigint
  covered: bigint
}

const emptyTally = ({ buckets }: AgingConvention): Tally => ({
  amounts: buckets.map(() => 0n),
  counts: buckets.map(() => 0),
  unapplied: 0n,
  recognised: 0n,
  disputed: 0n,
  promised: 0n,
  covered: 0n,
})

const ageOf = (due: LocalDate, issuedOn: LocalDate, asOf: LocalDate, { anchor }: AgingConvention): number =>
  daysPastDue(anchor === 'issue' ? issuedOn : due, asOf)

const addPosition = (
  tally: Tally,
  { position, parts, covered, recognised }: Aged,
  asOf: LocalDate,
  convention: AgingConvention,
): void => {
  for (const { due, amount } of parts) {
    const index = bucketOf(convention, ageOf(due, position.issuedOn, asOf, convention))
    tally.amounts[index] = (tally.amounts[index] ?? 0n) + amount
    tally.counts[index] = (tally.counts[index] ?? 0) + 1
  }
  tally.recognised += recognised
  tally.covered += covered
  tally.disputed += position.disputed
  const promised = position.promises.reduce((sum, { left }) => sum + left, 0n)
  tally.promised += promised < position.open ? promised : position.open
}

const currenciesOf = (
  tallies: ReadonlyMap<CurrencyCode, Tally>,
  { buckets }: AgingConvention,
): ReadonlyArray<CurrencyAging> =>
  [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, tally]) => {
      const open = tally.amounts.reduce((sum, amount) => sum + amount, 0n)
      const of = (amount: bigint) => money(amount, currency)
      const worst = tally.amounts.findLastIndex((amount) => amount > 0n)
      return {
        currency,
        outstanding: of(open - tally.unapplied),
        open: of(open),
        unapplied: of(tally.unapplied),
        recognised: of(tally.recognised),
        buckets: buckets.map((bucket, index) => ({
          ...bucket,
          amount: of(tally.amounts[index] ?? 0n),
          count: tally.counts[index] ?? 0,
        })),
        columns: { disputed: of(tally.disputed), promised: of(tally.promised), covered: of(tally.covered) },
        worstBucket: buckets[worst]?.id,
      }
    })

const byName = (groups: ReadonlyArray<AgingGroup>): ReadonlyArray<AgingGroup> =>
  [...groups].sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0))
