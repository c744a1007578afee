import type { CurrencyCode } from '../../domain/value/currency.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import { type Covers, coverAt } from '../open-item/cheque-cover.js'
import type { ItemHistory, OpenItem, OpenItemState } from '../open-item/open-item-codec.js'
import { balanceOf, factsAt, positionAt } from '../open-item/position.js'
import type { States } from '../projection/projection.js'
import { ageOf, recognisedAt } from './aged.js'
import { type AgingBucket, bucketOf, net } from './aging-convention.js'
import type { AgingQuery } from './aging-report.js'

/** An amount behind a report, with its age and the events that made it. Unapplied cash has no age and no bucket. */
export interface AgedAmount {
  readonly item: OpenItem
  readonly due: LocalDate | undefined
  readonly daysPastDue: number | undefined
  readonly bucket: AgingBucket | undefined
  readonly amount: Money
  readonly events: ReadonlyArray<string>
}

/** Which figure: of one currency, one group, one bucket (by its id, or `unapplied`); what is left out is not narrowed. */
export interface AgingFigure {
  readonly currency?: CurrencyCode
  readonly group?: string
  readonly bucket?: string
}

/** The amounts behind a figure of an aging, with the ids of the events that made them. */
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
