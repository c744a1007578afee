import type { Component } from '../../domain/value/component.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import { type Covers, coverAt } from '../open-item/cheque-cover.js'
import { positionAt } from '../open-item/debt-at.js'
import { factsAt } from '../open-item/facts-at.js'
import { type OpenItem, paymentItem } from '../open-item/item.js'
import type { DebtItemHistory, PaymentItemHistory } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { paymentAt } from '../open-item/payment-at.js'
import { placed } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import type { At } from '../projection/state-at.js'
import { ageOf, recognisedAt } from './aged.js'
import { type AgingBucket, bucketOf, net } from './aging-convention.js'
import type { AgingQuery } from './aging-report.js'
import { grouping } from './grouping.js'

/**
 * An amount behind a report, with its age and the events that made it. Unapplied cash is of no component, and has no age and
 * no bucket.
 *
 * @since 0.1.0
 */
export interface AgedAmount {
  readonly item: OpenItem
  readonly component: Component | undefined
  readonly due: LocalDate | undefined
  readonly daysPastDue: number | undefined
  readonly bucket: AgingBucket | undefined
  readonly amount: Money
  readonly events: ReadonlyArray<string>
}

/**
 * Which figure: of one currency, one group, one bucket (by its id, or `unapplied`); what is left out is not narrowed.
 *
 * @since 0.1.0
 */
export interface AgingFigure {
  readonly currency?: CurrencyCode
  readonly group?: string
  readonly bucket?: string
}

/**
 * The amounts behind a figure of an aging, with the ids of the events that made them.
 *
 * @since 0.1.0
 */
export const explainAging = (
  states: States<OpenItemState>,
  asked: AgingQuery,
  { currency, group, bucket }: AgingFigure = {},
): ReadonlyArray<AgedAmount> => {
  const query = { ...asked, ...placed(states, asked) }
  const covers = coverAt(states, query)
  const groupOf = grouping(states, query)
  const isAsked = ({ item, bucket: own }: AgedAmount): boolean =>
    (currency === undefined || item.currency === currency) &&
    (group === undefined || groupOf?.(item) === group) &&
    (bucket === undefined || bucket === (own?.id ?? 'unapplied'))
  return [...states.values()].flatMap((history) => {
    switch (history?.kind) {
      case 'debt':
        return agedAmountsOf(history, query, covers).filter(isAsked)
      case 'payment':
        return unappliedOf(history, query).filter(isAsked)
      default:
        return []
    }
  })
}

const agedAmountsOf = (history: DebtItemHistory, query: AgingQuery & At, covers: Covers): ReadonlyArray<AgedAmount> => {
  const { convention = net, recognition = 'clearing', asOf } = query
  const position = positionAt(history, query)
  if (position === undefined) return []
  const { item, issuedOn, events } = position
  return recognisedAt(position, covers, recognition, asOf).parts.map(({ component, due, open }) => {
    const age = ageOf(due, issuedOn, asOf, convention)
    const bucket = convention.buckets[bucketOf(convention, age)]
    return { item, component, due, daysPastDue: age, bucket, amount: money(open, item.currency), events }
  })
}

const unappliedOf = (history: PaymentItemHistory, query: At): ReadonlyArray<AgedAmount> => {
  const payment = paymentAt(history, query)
  if (payment === undefined || payment.unapplied === 0n) return []
  const item = paymentItem(payment)
  const events = factsAt(history, query).map(({ id }) => id)
  const unaged = { item, component: undefined, due: undefined, daysPastDue: undefined, bucket: undefined }
  return [{ ...unaged, amount: money(-payment.unapplied, item.currency), events }]
}
