import type { BookEvent } from '../../domain/book/book.js'
import { directDebits } from '../../projections/forecast/direct-debits.js'
import type { OpenItemState } from '../../projections/open-item/item-history-codec.js'
import { openItems } from '../../projections/open-item/open-item.js'
import type { Projection, States } from '../../projections/projection/projection.js'

/** No stream has such a name. */
const debitKey = (stream: string): string => `debit ${stream}`

/** Open items, and direct debits under keys of their own: a log that is read for both is read once. */
export const itemsAndDebits: Projection<BookEvent, OpenItemState> = {
  ...openItems,
  name: 'open-items-and-direct-debits',
  version: 1,
  key: (seen) => {
    const debit = directDebits.key(seen)
    const item = openItems.key(seen)
    if (typeof debit !== 'string') return item
    return typeof item === 'string' ? [item, debitKey(debit)] : debitKey(debit)
  },
}

/** The states of both. */
export interface ItemsAndDebits {
  readonly items: States<OpenItemState>
  readonly debits: States<OpenItemState>
}

/** Takes the states of both apart; most books have no direct debits, and are not copied. */
export const parted = (states: States<OpenItemState>): ItemsAndDebits => {
  const debits = new Map<string, OpenItemState>()
  for (const [key, state] of states) if (key.startsWith('debit ')) debits.set(key, state)
  if (debits.size === 0) return { items: states, debits }
  return { items: new Map([...states].filter(([key]) => !debits.has(key))), debits }
}
