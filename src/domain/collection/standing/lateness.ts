import type { DelayReason } from '../../debt/event/contact.js'
import { scheduleOf } from '../../debt/schedule.js'
import type { KnownDebt } from '../../debt/state.js'
import type { CurrencyCode } from '../../value/currency.js'
import { daysBetween, type LocalDate } from '../../value/local-date.js'
import { weightOn } from './weight.js'

/** Money that came, or is open and late, so many days after it was due; told on the day that it came, or today. */
export interface LateMoney {
  readonly currency: CurrencyCode
  readonly amount: bigint
  readonly days: number
  readonly on: LocalDate
}

/** Reasons of delay that are nobody's fault, or the house's own. */
const excusing: ReadonlySet<DelayReason> = new Set([
  'invoice-missing',
  'invoice-wrong',
  'bank-technical',
  'force-majeure',
])

/** Whether a debt was late for a reason that its debtor has no part in: what it says of him is nothing. */
export const isExcused = ({ history }: KnownDebt): boolean => {
  for (const event of history) {
    if (event.type === 'DelayReasonRecorded' && excusing.has(event.delayReason)) return true
    if (event.type !== 'DisputeResolved') continue
    if (event.outcome === 'upheld' || event.outcome === 'creditor-error') return true
  }
  return false
}

/**
 * The money of a debt by how late it came: what was paid, the oldest part first, and what is open and late on that day. What was paid
 * while a plan was in force goes by the plan, whose misses are counted by themselves.
 */
export const lateMoneyOf = (debt: KnownDebt, day: LocalDate): ReadonlyArray<LateMoney> => {
  if (debt.situation === 'cancelled' || isExcused(debt)) return []
  const { currency } = debt
  const found: LateMoney[] = []
  const planned = [...debt.plans][0]?.on
  const dues = debt.dues.map(({ due, amount }) => ({ due, left: amount }))
  for (const { valueDate: on, amount, method, reversed } of debt.payments) {
    if (reversed !== undefined || method === 'credit' || on > day || (planned !== undefined && on >= planned)) continue
    let left = amount
    for (const part of dues) {
      const taken = part.left < left ? part.left : left
      if (taken <= 0n) continue
      part.left -= taken
      left -= taken
      found.push({ currency, amount: taken, days: daysBetween(part.due, on), on })
    }
  }
  if (debt.situation === 'open') {
    for (const { due, open } of scheduleOf(debt)) {
      if (due < day) found.push({ currency, amount: open, days: daysBetween(due, day), on: day })
    }
  }
  return found
}

/**
 * The mean lateness by amount, in whole days, of the currency in which it is worst; nothing where no money tells. Currencies are
 * never added, and the mean is the same whatever the unit of the amounts.
 */
export const meanLateness = (money: ReadonlyArray<LateMoney>, day: LocalDate): number | undefined => {
  const sums = new Map<CurrencyCode, { late: bigint; all: bigint }>()
  for (const { currency, amount, days, on } of money) {
    const weighed = amount * BigInt(weightOn(day, on))
    const sum = sums.get(currency) ?? { late: 0n, all: 0n }
    sum.late += weighed * BigInt(days)
    sum.all += weighed
    sums.set(currency, sum)
  }
  const means = [...sums.values()].flatMap(({ late, all }) => (all > 0n ? [Number(late / all)] : []))
  return means.length === 0 ? undefined : Math.max(...means)
}
