import type { CurrencyCode } from '../../domain/value/currency.js'
import { type Money, money } from '../../domain/value/money.js'
import { type AgingConvention, net } from '../aging/aging-convention.js'
import type { EventId, ReportAt } from '../open-item/place.js'
import type { AgingIndex } from './aging-index.js'
import { type ChangeReason, changeReasons } from './change-reason.js'
import { beside, compared } from './compared-rows.js'
import type {
  AgingChange,
  AgingComparison,
  ComparedAmounts,
  ComparisonQuery,
  CurrencyComparison,
} from './comparison.js'

interface Sums {
  readonly lines: bigint[]
  events: number
  lastEvent: number
}

const empty = ({ buckets }: AgingConvention): Sums => ({
  lines: Array.from({ length: buckets.length + beside.length }, () => 0n),
  events: 0,
  lastEvent: -1,
})

const add = (sums: Sums, line: number, amount: bigint, event?: number): void => {
  if (line < 0) return
  sums.lines[line] = (sums.lines[line] ?? 0n) + amount
  if (event === undefined || sums.lastEvent === event) return
  sums.events += 1
  sums.lastEvent = event
}

interface OfCurrency {
  readonly before: Sums
  readonly after: Sums
  readonly changes: Map<ChangeReason, Sums>
}

/**
 * Explains the difference of two agings by the events between them. What changed is told at the age it had on the first day,
 * and what then grew older is `fallen-due`: so what was paid meanwhile leaves the bucket that it stood in. The parts sum to
 * the difference, in every figure.
 *
 * @since 0.2.0
 */
export const compareAging = (index: AgingIndex, query: ComparisonQuery): AgingComparison => {
  const { before, after, convention = net } = query
  const currencies = new Map<CurrencyCode, OfCurrency>()
  for (const one of compared(index, query)) {
    const { currency } = one.item
    const of = currencies.get(currency) ?? { before: empty(convention), after: empty(convention), changes: new Map() }
    currencies.set(currency, of)
    const change = (reason: ChangeReason): Sums => {
      const sums = of.changes.get(reason) ?? empty(convention)
      of.changes.set(reason, sums)
      return sums
    }
    const [first, second] = one.lines
    if (one.isBefore) add(of.before, first, one.amount)
    if (one.isAfter) add(of.after, second, one.amount)
    if (one.isBefore && !one.isAfter) add(change(one.reason), first, -one.amount, one.event)
    if (one.isAfter && !one.isBefore) add(change(one.reason), first, one.amount, one.event)
    if (!one.isAfter || first === second) continue
    add(change('fallen-due'), first, -one.amount)
    add(change('fallen-due'), second, one.amount)
  }
  const placeOf = (at: ReportAt): EventId | undefined =>
    index.places.at(index.places.lastKnown(at.knownAt))?.id as EventId | undefined
  return {
    before: { ...before, place: placeOf(before) },
    after: { ...after, place: placeOf(after) },
    convention,
    currencies: [...currencies]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, of]) => comparisonOf(currency, of, convention))
      .filter((one) => one !== undefined),
  }
}

const isNothing = ({ lines }: Sums): boolean => lines.every((amount) => amount === 0n)

const comparisonOf = (
  currency: CurrencyCode,
  { before, after, changes }: OfCurrency,
  convention: AgingConvention,
): CurrencyComparison | undefined => {
  const told = changeReasons.flatMap((reason): ReadonlyArray<AgingChange> => {
    const sums = changes.get(reason)
    // Movements can take each other back, and then nothing changed by them.
    if (sums === undefined || isNothing(sums)) return []
    return [{ reason, events: sums.events, amounts: amountsOf(currency, sums.lines, convention) }]
  })
  if (isNothing(before) && isNothing(after) && told.length === 0) return undefined
  const difference = after.lines.map((amount, line) => amount - (before.lines[line] ?? 0n))
  return {
    currency,
    before: amountsOf(currency, before.lines, convention),
    after: amountsOf(currency, after.lines, convention),
    difference: amountsOf(currency, difference, convention),
    changes: told,
  }
}

const amountsOf = (
  currency: CurrencyCode,
  lines: ReadonlyArray<bigint>,
  { buckets }: AgingConvention,
): ComparedAmounts => {
  const at = (line: number): bigint => lines[line] ?? 0n
  const of = (amount: bigint): Money => money(amount, currency)
  const open = buckets.reduce((sum, _, bucket) => sum + at(bucket), 0n)
  const [unapplied = 0n, disputed = 0n, promised = 0n, covered = 0n] = lines.slice(buckets.length)
  return {
    buckets: buckets.map(({ id }, bucket) => ({ id, amount: of(at(bucket)) })),
    open: of(open),
    unapplied: of(unapplied),
    outstanding: of(open - unapplied),
    disputed: of(disputed),
    promised: of(promised),
    covered: of(covered),
  }
}
