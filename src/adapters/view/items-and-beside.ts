import type { BookEvent } from '../../domain/book/book.js'
import { directDebits } from '../../projections/forecast/direct-debits.js'
import { agencyCollections } from '../../projections/metrics/agency-collections.js'
import type { OpenItemState } from '../../projections/open-item/item-history-codec.js'
import { openItems } from '../../projections/open-item/open-item.js'
import type { Projection, States } from '../../projections/projection/projection.js'

/** Further projections by the prefix of their keys; no stream name begins with one. */
const beside = { debits: directDebits, agencies: agencyCollections } as const

type Beside = keyof typeof beside

const parts = Object.keys(beside) as ReadonlyArray<Beside>

/** Open items and the further projections as one, so that the log is read only once. */
export const itemsAndBeside: Projection<BookEvent, OpenItemState> = {
  ...openItems,
  name: 'open-items-and-beside',
  version: 1,
  key: (seen) => {
    const item = openItems.key(seen)
    const others = parts.flatMap((part) => {
      const key = beside[part].key(seen)
      return typeof key === 'string' ? [`${part} ${key}`] : []
    })
    if (others.length === 0) return item
    return typeof item === 'string' ? [item, ...others] : others
  },
}

/** The states of each projection. */
export type ItemsAndBeside = { readonly items: States<OpenItemState> } & Readonly<Record<Beside, States<OpenItemState>>>

/** Separates the states by projection. Without further states, as in most books, nothing is copied. */
export const parted = (states: States<OpenItemState>): ItemsAndBeside => {
  const own = { debits: new Map<string, OpenItemState>(), agencies: new Map<string, OpenItemState>() }
  for (const [key, state] of states) {
    const part = parts.find((one) => key.startsWith(`${one} `))
    if (part !== undefined) own[part].set(key, state)
  }
  if (parts.every((part) => own[part].size === 0)) return { items: states, ...own }
  return { items: new Map([...states].filter(([key]) => parts.every((part) => !own[part].has(key)))), ...own }
}
