import type { CurrencyCode } from '../../domain/value/currency.js'
import type { AgingIndex } from '../aging-index/aging-index.js'
import { type ScannedBalances, scannedBalances } from '../aging-index/balance-scan.js'
import { type AmountsByDay, Balances, daysOfWindow } from './balances.js'
import type { MetricsWindow } from './metrics-window.js'

/** The balances of each currency. */
export type IndexedBalances = ReadonlyMap<CurrencyCode, Balances>

const addAll = (to: AmountsByDay, amounts: ReadonlyMap<number, bigint> | undefined): void => {
  for (const [day, amount] of amounts ?? []) to.add(day, amount)
}

/** So many windows are told by one pass at most: each takes room. */
const mostWindows = 120

/** The balances of some windows by what was known at an event of an index, by its number: one pass over its columns tells ten years. */
export const indexedBalances = (
  index: AgingIndex,
  windows: ReadonlyArray<MetricsWindow>,
  event: number,
): ReadonlyArray<IndexedBalances> => {
  if (windows.length > mostWindows) {
    const [first, others] = [windows.slice(0, mostWindows), windows.slice(mostWindows)]
    return [...indexedBalances(index, first, event), ...indexedBalances(index, others, event)]
  }
  const days = [...new Set(windows.flatMap((window) => Object.values(daysOfWindow(window))))].sort((a, b) => a - b)
  const scanned = scannedBalances(index, days, event)
  return windows.map((window) => new Map(scanned.map((one) => [one.currency, balancesOf(one, window, days)])))
}

const balancesOf = (scanned: ScannedBalances, window: MetricsWindow, days: ReadonlyArray<number>): Balances => {
  const { before, rolling, now } = daysOfWindow(window)
  const last = days.indexOf(now)
  const balances = new Balances(window)
  addAll(balances.before, scanned.open[days.indexOf(before)])
  addAll(balances.rolling, scanned.open[days.indexOf(rolling)])
  addAll(balances.now, scanned.open[last])
  for (const [received, amount] of scanned.onAccount[last] ?? []) balances.seeOnAccount(received, amount)
  for (const [debtor, open] of scanned.debtorsOn(now)) balances.debtors.set(debtor, open)
  for (const [day, amount] of scanned.sold) if (day <= now) balances.sold.add(day, amount)
  for (const [day, debts] of scanned.debts) if (day <= now) balances.items += debts
  return balances
}
