import type { DebtorId } from '../../domain/value/id.js'
import type { States } from '../projection/projection.js'
import type { At } from '../projection/state-at.js'
import { factsAt } from './facts-at.js'
import type { OpenItemState } from './item-history-codec.js'

/**
 * Whose company a debtor is: the one named as its parent, as far as that is on record.
 *
 * @since 0.2.0
 */
export type Parents = ReadonlyMap<DebtorId, DebtorId>

/**
 * The parents of debtors as they were registered by a day.
 *
 * @since 0.2.0
 */
export const parentsAt = (states: States<OpenItemState>, at: At): Parents => {
  const parents = new Map<DebtorId, DebtorId>()
  for (const history of states.values()) {
    if (history?.kind !== 'debtor') continue
    for (const { event } of factsAt(history, at)) {
      if (event.type !== 'DebtorRegistered' || event.parent === undefined || parents.has(event.debtor)) continue
      parents.set(event.debtor, event.parent)
    }
  }
  return parents
}

/** A debtor and those above it, the nearest first. Parents that go in a circle end where it closes. */
const chainOf = (parents: Parents, debtor: DebtorId): ReadonlyArray<DebtorId> => {
  const chain = [debtor]
  for (let above = parents.get(debtor); above !== undefined && !chain.includes(above); above = parents.get(above)) {
    chain.push(above)
  }
  return chain
}

/**
 * The head of the group that a debtor is in: the last above it, or itself. Of a circle the first by name.
 *
 * @since 0.2.0
 */
export const headOf = (parents: Parents, debtor: DebtorId): DebtorId => {
  if (!parents.has(debtor)) return debtor
  const chain = chainOf(parents, debtor)
  const head = chain.at(-1) ?? debtor
  const above = parents.get(head)
  if (above === undefined) return head
  const circle = chain.slice(chain.indexOf(above))
  return circle.reduce((first, one) => (one < first ? one : first), head)
}

/**
 * Whether a debtor is below another one, or is it.
 *
 * @since 0.2.0
 */
export const isBelow = (parents: Parents, debtor: DebtorId, head: DebtorId): boolean =>
  chainOf(parents, debtor).includes(head)

/**
 * A debtor and all below it, for whichever one asks: every chain is walked once.
 *
 * @since 0.2.0
 */
export const membersOf = (parents: Parents): ((head: DebtorId) => ReadonlyArray<DebtorId>) => {
  const below = new Map<DebtorId, DebtorId[]>()
  for (const debtor of parents.keys()) {
    for (const above of chainOf(parents, debtor)) {
      if (above === debtor) continue
      const known = below.get(above)
      if (known === undefined) below.set(above, [debtor])
      else known.push(debtor)
    }
  }
  return (head) => [head, ...(below.get(head) ?? [])]
}
