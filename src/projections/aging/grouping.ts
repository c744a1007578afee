import { headOf, parentsAt } from '../open-item/company.js'
import type { OpenItem } from '../open-item/item.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import type { States } from '../projection/projection.js'
import type { At } from '../projection/state-at.js'
import type { AgingQuery } from './aging-report.js'

/** How a report names the group of an item; none where it has no groups. */
export const grouping = (
  states: States<OpenItemState>,
  query: AgingQuery & At,
): ((item: OpenItem) => string) | undefined => {
  const { groupBy } = query
  if (groupBy === undefined) return undefined
  const parents = parentsAt(states, query)
  return (item) => groupBy(item, headOf(parents, item.debtor))
}
