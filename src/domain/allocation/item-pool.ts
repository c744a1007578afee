import type { AutomaticStrategy } from '../payment/event.js'
import type { DebtId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { OpenItems } from './capacity.js'
import { type PriorityQueue, priorityQueue } from './priority-queue.js'
import { byAge, type PayableItem, type Share, sharesByDebt, strategies } from './strategy.js'

/** The items of a debt as they were last worked out: entries of the queues with another number are of the past. */
interface Current extends OpenItems {
  readonly number: number
}

interface Entry {
  readonly item: PayableItem
  readonly number: number
}

/**
 * The open items of the debts of one debtor in one currency. They are worked out and ordered only when money asks for them, and
 * again only for debts that were touched since.
 */
export interface ItemPool {
  /** What can be paid on a debt has changed, or will have by the day of the next question. */
  readonly touch: (debt: DebtId) => void
  readonly isEmpty: (day: LocalDate) => boolean
  /**
   * Where so much goes, on no debt more than `settles` it, where that says. What is taken has to be touched before the next
   * question.
   */
  readonly take: (
    strategy: AutomaticStrategy,
    amount: bigint,
    day: LocalDate,
    settles: (debt: DebtId) => bigint | undefined,
  ) => ReadonlyArray<Share>
}

/** What of a debt's items money may still take, one item after another: no more of all of them than settles the debt. */
const upTo = (settles: (debt: DebtId) => bigint | undefined) => {
  const left = new Map<DebtId, bigint>()
  return ({ debt, payable }: PayableItem): bigint => {
    const most = left.get(debt) ?? settles(debt)
    if (most === undefined) return payable
    const taken = payable < most ? payable : most
    left.set(debt, most - taken)
    return taken
  }
}

export const itemPool = (itemsOf: (debt: DebtId, day: LocalDate) => OpenItems): ItemPool => {
  const current = new Map<DebtId, Current>()
  const touched = new Set<DebtId>()
  const free = priorityQueue<Entry>((a, b) => byAge(a.item, b.item))
  const covered = priorityQueue<Entry>((a, b) => byAge(a.item, b.item))
  let numbers = 0

  const refresh = (day: LocalDate): void => {
    for (const debt of touched) {
      const items = itemsOf(debt, day)
      numbers += 1
      if (items.free.length === 0 && items.covered.length === 0) {
        current.delete(debt)
        continue
      }
      current.set(debt, { ...items, number: numbers })
      for (const item of items.free) free.push({ item, number: numbers })
      for (const item of items.covered) covered.push({ item, number: numbers })
    }
    touched.clear()
  }

  const first = (queue: PriorityQueue<Entry>): PayableItem | undefined => {
    for (;;) {
      const entry = queue.peek()
      if (entry === undefined || current.get(entry.item.debt)?.number === entry.number) return entry?.item
      queue.pop()
    }
  }

  const next = (day: LocalDate): PayableItem | undefined => {
    const [own, other] = [first(free), first(covered)]
    const isOwn = own !== undefined && (own.dueDate <= day || other === undefined || byAge(own, other) <= 0)
    return (isOwn ? free : covered).pop()?.item
  }

  const oldestFirst = (
    amount: bigint,
    day: LocalDate,
    takeable: (item: PayableItem) => bigint,
  ): ReadonlyArray<Share> => {
    const shares: Share[] = []
    let left = amount
    while (left > 0n) {
      const item = next(day)
      if (item === undefined) break
      const most = takeable(item)
      const share = most < left ? most : left
      if (share === 0n) {
        // Other money may still find something on it.
        touched.add(item.debt)
        continue
      }
      shares.push({ debt: item.debt, amount: share })
      left -= share
    }
    return sharesByDebt(shares)
  }

  const all = (of: (items: OpenItems) => ReadonlyArray<PayableItem>): ReadonlyArray<PayableItem> =>
    [...current.values()].flatMap(of).sort(byAge)

  const byStrategy = (
    strategy: AutomaticStrategy,
    amount: bigint,
    takeable: (item: PayableItem) => bigint,
  ): ReadonlyArray<Share> => {
    const settled = (items: ReadonlyArray<PayableItem>) => items.map((item) => ({ ...item, payable: takeable(item) }))
    const shares = strategies[strategy](amount, settled(all((items) => items.free)))
    const left = shares.reduce((rest, share) => rest - share.amount, amount)
    if (left === 0n) return shares
    const more = strategies[strategy](left, settled(all((items) => items.covered)))
    return sharesByDebt([...shares, ...more])
  }

  return {
    touch: (debt) => touched.add(debt),
    isEmpty: (day) => {
      refresh(day)
      return current.size === 0
    },
    take: (strategy, amount, day, settles) => {
      refresh(day)
      const takeable = upTo(settles)
      return strategy === 'oldest-due-first'
        ? oldestFirst(amount, day, takeable)
        : byStrategy(strategy, amount, takeable)
    },
  }
}
