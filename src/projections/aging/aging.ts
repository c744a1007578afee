import type { CurrencyCode } from '../../domain/value/currency.js'
import { type Covers, coverAt } from '../open-item/cheque-cover.js'
import { positionAt } from '../open-item/debt-at.js'
import { type OpenItem, paymentItem } from '../open-item/item.js'
import type { ItemHistory } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { paymentAt } from '../open-item/payment-at.js'
import { placed } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import type { At } from '../projection/state-at.js'
import { recognisedAt } from './aged.js'
import { net } from './aging-convention.js'
import type { AgingGroup, AgingQuery, AgingReport } from './aging-report.js'
import { addPosition, currenciesOf, emptyTally, type Tally } from './aging-tally.js'
import { grouping } from './grouping.js'

/**
 * Ages a book on any day, as known at any time: arithmetic over the schedules of its debts. Every open amount is in exactly
 * one bucket, whether overdue, due today or due later; unapplied cash is never netted into a bucket.
 *
 * @since 0.1.0
 */
export const aging = (states: States<OpenItemState>, query: AgingQuery): AgingReport => {
  const { convention = net, recognition = 'clearing' } = query
  const at = placed(states, query)
  const asked = { ...query, ...at }
  const covers = coverAt(states, at)
  const groupOf = grouping(states, asked)
  const whole = new Map<CurrencyCode, Tally>()
  const groups = new Map<string, Map<CurrencyCode, Tally>>()
  const tallyIn = (tallies: Map<CurrencyCode, Tally>, currency: CurrencyCode): Tally => {
    const tally = tallies.get(currency) ?? emptyTally(convention)
    tallies.set(currency, tally)
    return tally
  }
  for (const history of states.values()) {
    const found = history && standing(history, asked, covers)
    if (found === undefined) continue
    found.addTo(tallyIn(whole, found.item.currency))
    if (groupOf === undefined) continue
    const name = groupOf(found.item)
    const group = groups.get(name) ?? new Map<CurrencyCode, Tally>()
    groups.set(name, group)
    found.addTo(tallyIn(group, found.item.currency))
  }
  return {
    asOf: query.asOf,
    knownAt: query.knownAt,
    place: at.place,
    convention,
    recognition,
    currencies: currenciesOf(whole, convention),
    groups:
      query.groupBy && byName([...groups].map(([group, of]) => ({ group, currencies: currenciesOf(of, convention) }))),
  }
}

/** What a report has to show of a stream: of a debt that is open, or of a payment that is not wholly placed. */
interface Standing {
  readonly item: OpenItem
  readonly addTo: (tally: Tally) => void
}

const standing = (history: ItemHistory, query: AgingQuery & At, covers: Covers): Standing | undefined => {
  const { asOf, convention = net, recognition = 'clearing' } = query
  switch (history.kind) {
    case 'debt': {
      const position = positionAt(history, query)
      if (position === undefined) return undefined
      const aged = recognisedAt(position, covers, recognition, asOf)
      return { item: position.item, addTo: (tally) => addPosition(tally, aged, asOf, convention) }
    }
    case 'payment': {
      const payment = paymentAt(history, query)
      if (payment === undefined || payment.unapplied === 0n) return undefined
      return {
        item: paymentItem(payment),
        addTo: (tally) => {
          tally.unapplied += payment.unapplied
        },
      }
    }
    default:
      return undefined
  }
}

const byName = (groups: ReadonlyArray<AgingGroup>): ReadonlyArray<AgingGroup> =>
  [...groups].sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0))
