import type { CurrencyCode } from '../../domain/value/currency.js'
import { coverAt } from '../open-item/cheque-cover.js'
import type { OpenItemState } from '../open-item/open-item-codec.js'
import { balanceOf, factsAt, positionAt } from '../open-item/position.js'
import type { States } from '../projection/projection.js'
import { type Aged, recognisedAt } from './aged.js'
import { net } from './aging-convention.js'
import type { AgingGroup, AgingQuery, AgingReport } from './aging-report.js'
import { addPosition, currenciesOf, emptyTally, type Tally } from './aging-tally.js'

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

const byName = (groups: ReadonlyArray<AgingGroup>): ReadonlyArray<AgingGroup> =>
  [...groups].sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0))
