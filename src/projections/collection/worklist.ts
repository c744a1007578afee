import type { CurrencyCode } from '../../domain/value/currency.js'
import { type Money, money } from '../../domain/value/money.js'
import type { CollectionAccount } from './accounts.js'
import type { WorkItem } from './work-item.js'
import { inFront, type WorklistQuery, workOf } from './work-of.js'

/**
 * What a collector has to do: `items` in front of the line, as many as fit a day, and how many there are in all, with their amounts.
 *
 * @since 0.2.0
 */
export interface CollectorLoad {
  readonly collector: string | undefined
  readonly items: ReadonlyArray<WorkItem>
  readonly load: number
  readonly amounts: ReadonlyArray<Money>
}

const usualCapacity = 40

interface Line {
  readonly items: WorkItem[]
  load: number
  readonly amounts: Map<CurrencyCode, bigint>
}

/**
 * The work list of a book: for each collector what is in front, as much as fits a day, and the load.
 *
 * @since 0.2.0
 */
export const worklist = (accounts: Iterable<CollectionAccount>, query: WorklistQuery): ReadonlyArray<CollectorLoad> => {
  const { take, lists } = worklistInTurn(query)
  for (const account of accounts) take(account)
  return lists()
}

/**
 * A work list whose accounts come one after the other, such as those of a book that does not fit into memory: no more is kept of them
 * than fits the lists.
 *
 * @since 0.2.0
 */
export interface WorklistInTurn {
  readonly take: (account: CollectionAccount) => void
  /** The lists of all that were taken. */
  readonly lists: () => ReadonlyArray<CollectorLoad>
}

/**
 * A work list of no accounts yet.
 *
 * @since 0.2.0
 */
export const worklistInTurn = (query: WorklistQuery): WorklistInTurn => {
  const { capacity = usualCapacity } = query
  const lines = new Map<string | undefined, Line>()
  return {
    take: (account) => {
      for (const item of workOf(account, query)) {
        const line = lines.get(item.collector) ?? { items: [], load: 0, amounts: new Map() }
        lines.set(item.collector, line)
        add(line, item, capacity)
      }
    },
    lists: () =>
      [...lines]
        .map(([collector, line]) => loadOf(collector, line, capacity))
        .sort((a, b) => b.load - a.load || ((a.collector ?? '') < (b.collector ?? '') ? -1 : 1)),
  }
}

const loadOf = (collector: string | undefined, { items, load, amounts }: Line, capacity: number): CollectorLoad => ({
  collector,
  items: items.toSorted(inFront).slice(0, capacity),
  load,
  amounts: [...amounts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, amount]) => money(amount, currency)),
})

/** Twice what fits is kept before the rest is dropped, so that each item costs the logarithm of the capacity. */
const add = (line: Line, item: WorkItem, capacity: number): void => {
  line.load += 1
  const { amount, currency } = item.amount
  line.amounts.set(currency, (line.amounts.get(currency) ?? 0n) + amount)
  line.items.push(item)
  if (line.items.length >= 2 * capacity + 16) line.items.sort(inFront).splice(capacity)
}
