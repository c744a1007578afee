import { countsAsMoney } from '../../domain/debt/rule/promise-verdict.js'
import { type KnownDebt, overOn } from '../../domain/debt/state.js'
import { total } from '../../domain/value/component.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId } from '../../domain/value/id.js'
import { daysBetween, epochDay, type LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import { type DebtLife, debtOn } from '../forecast/debt-life.js'
import { disputeRecordOf } from '../forecast/dispute-record.js'
import { type Past, pastOf } from '../forecast/past.js'
import { promiseOutcomes } from '../forecast/promise-outcomes.js'
import { headOf, parentsAt } from '../open-item/company.js'
import { debtItem, type OpenItem, paymentItem } from '../open-item/item.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { paymentAt } from '../open-item/payment-at.js'
import { type PlacedAt, placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import { collectionEffectiveness, receivablesTurnover, rollRate } from './effectiveness.js'
import type { MetricName } from './metric.js'
import { monthsOfSales } from './months-of-sales.js'
import { ratioOf } from './ratio.js'
import { averageDaysDelinquent, bestPossibleDso, countbackDso, daysSalesOutstanding } from './sales-outstanding.js'
import { openAmounts, standingOn } from './standing.js'
import { type AmountOfDays, averageDaysLate, concentration, weightedDays } from './weighted.js'

/**
 * What metrics are asked: of the end of which day, over the window from the day `from` to it, and whose knowledge. `groupBy` names the
 * group of an item, as in an aging: its debtor, its collector, a tag, or the head of the companies of its debtor.
 *
 * @since 0.2.0
 */
export interface MetricsQuery extends ReportAt {
  readonly from: LocalDate
  readonly groupBy?: ((item: OpenItem, head: DebtorId) => string) | undefined
}

/**
 * Share of a bucket of 30 days that went on to the next: what was in it 30 days before, and what is in the next one now.
 *
 * @since 0.2.0
 */
export interface RollRate {
  readonly from: string
  readonly to: string
  readonly rate: number | undefined
}

/**
 * The metrics of one currency, and the amounts that they are made of. One whose denominator is nothing is nothing, and never zero.
 *
 * @since 0.2.0
 */
export interface CurrencyMetrics {
  readonly currency: CurrencyCode
  readonly beginning: Money
  readonly receivable: Money
  readonly current: Money
  readonly sales: Money
  readonly collected: Money
  readonly unapplied: Money
  readonly metrics: Readonly<Record<MetricName, number | undefined>>
  readonly rollRates: ReadonlyArray<RollRate>
}

/**
 * One group of metrics, by what `groupBy` answered.
 *
 * @since 0.2.0
 */
export interface MetricsGroup {
  readonly group: string
  readonly currencies: ReadonlyArray<CurrencyMetrics>
}

/**
 * The metrics of a book. `place` is the last event that was known, by its id.
 *
 * @since 0.2.0
 */
export interface MetricsReport {
  readonly asOf: ReportAt['asOf']
  readonly knownAt: ReportAt['knownAt']
  readonly place: ReturnType<typeof placed>['place']
  readonly from: LocalDate
  readonly currencies: ReadonlyArray<CurrencyMetrics>
  readonly groups: ReadonlyArray<MetricsGroup> | undefined
}

/** A debt of a book on the day that is asked about. */
interface Known {
  readonly life: DebtLife
  readonly debt: KnownDebt
}

/** Cash on account of a payment, and how old it is. */
interface OnAccount extends AmountOfDays {
  readonly item: OpenItem
}

const sumOf = (amounts: Iterable<bigint>): bigint => {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return sum
}

const meanOf = (values: ReadonlyArray<number>): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length

/** How late debts were that are settled, and whose last payment came in a window: last payment less due date. */
const lateness = (debts: ReadonlyArray<Known['debt']>, within: (day: LocalDate) => boolean): ReadonlyArray<number> =>
  debts.flatMap(({ situation, payments, dueDate }) => {
    if (situation !== 'settled') return []
    const paid = payments.filter(countsAsMoney).map(({ on }) => on)
    const last = paid.reduce<LocalDate | undefined>(
      (latest, on) => (latest === undefined || on > latest ? on : latest),
      undefined,
    )
    return last === undefined || !within(last) ? [] : [daysBetween(dueDate, last)]
  })

const bands = [
  { id: 'current', from: Number.NEGATIVE_INFINITY, to: 0 },
  { id: '1-30', from: 1, to: 30 },
  { id: '31-60', from: 31, to: 60 },
  { id: '61-90', from: 61, to: 90 },
  { id: '91-120', from: 91, to: 120 },
] as const

const rollRates = (debts: ReadonlyArray<DebtLife>, day: number): ReadonlyArray<RollRate> => {
  const before = standingOn(debts, day - 30)
  const now = standingOn(debts, day)
  return bands.slice(1).flatMap((band, index) => {
    const earlier = bands[index]
    if (earlier === undefined) return []
    // Of what was not due, only what fell due in the 30 days could go on.
    const from = earlier.id === 'current' ? before.late(-29, 0) : before.late(earlier.from, earlier.to)
    return [{ from: earlier.id, to: band.id, rate: rollRate(from, now.late(band.from, band.to)) }]
  })
}

const currencyMetrics = (
  currency: CurrencyCode,
  known: ReadonlyArray<Known>,
  onAccount: ReadonlyArray<OnAccount>,
  { asOf, from }: MetricsQuery,
): CurrencyMetrics => {
  const day = epochDay(asOf)
  const first = epochDay(from)
  const days = daysBetween(from, asOf) + 1
  const lives = known.map(({ life }) => life)
  const debts = known.map(({ debt }) => debt)
  const within = (on: LocalDate): boolean => from <= on && on <= asOf
  const beginning = standingOn(lives, first - 1).open
  const { amounts, open: receivable, current } = standingOn(lives, day)
  const sold = debts.map(({ issued }) => ({ on: issued.on, amount: issued.principal.amount }))
  const sales = sumOf(sold.filter(({ on }) => within(on)).map(({ amount }) => amount))
  const cash = known.filter(
    ({ life, debt }) => within(debt.issued.on) && openAmounts(life, epochDay(debt.issued.on)).length === 0,
  )
  const collected = sumOf(
    debts.flatMap(({ payments }) =>
      payments.filter((payment) => within(payment.on) && countsAsMoney(payment)).map(({ amount }) => amount),
    ),
  )
  const overdue = amounts.filter((one) => one.days > 0)
  const byDebtor = new Map<string, bigint>()
  for (const { life, debt } of known) {
    const open = sumOf(openAmounts(life, day).map(({ amount }) => amount))
    byDebtor.set(debt.debtor, (byDebtor.get(debt.debtor) ?? 0n) + open)
  }
  const spread = concentration([...byDebtor.values()])
  const disputes = disputeRecordOf(
    debts.flatMap((debt) =>
      debt.disputes.filter((dispute) => {
        const over = overOn(dispute)
        return over !== undefined && within(over)
      }),
    ),
  )
  const writeOffs = debts.flatMap(({ writeOff }) => (writeOff === undefined ? [] : [writeOff]))
  const costs = sumOf(
    debts.flatMap(({ history }) =>
      history.flatMap((event) =>
        event.type === 'CollectionCostAdded' && within(event.on) ? [event.amount.amount] : [],
      ),
    ),
  )
  const of = (amount: bigint): Money => money(amount, currency)
  return {
    currency,
    beginning: of(beginning),
    receivable: of(receivable),
    current: of(current),
    sales: of(sales),
    collected: of(collected),
    unapplied: of(sumOf(onAccount.map(({ amount }) => amount))),
    metrics: {
      daysSalesOutstanding: daysSalesOutstanding(receivable, sales, days),
      countbackDso: countbackDso(receivable, monthsOfSales(sold, asOf)),
      bestPossibleDso: bestPossibleDso(current, sales, days),
      averageDaysDelinquent: averageDaysDelinquent(receivable, current, sales, days),
      averageDaysLate: averageDaysLate(lateness(debts, within)),
      collectionEffectiveness: collectionEffectiveness({
        ...{ beginning, sales, ending: receivable, endingCurrent: current },
      }),
      turnover: receivablesTurnover(sales, beginning, receivable),
      overdueShare: ratioOf(receivable - current, receivable),
      overdueAge: weightedDays(overdue),
      cashSales: ratioOf(sumOf(cash.map(({ debt }) => debt.issued.principal.amount)), sales),
      largestDebtor: spread?.largest,
      concentration: spread?.index,
      unappliedAge: weightedDays(onAccount),
      promisesKept: meanOf(debts.flatMap((debt) => promiseOutcomes(debt, asOf, from)).map(({ share }) => share)),
      disputesGivenUp: disputes?.givenUp,
      disputeDays: disputes?.days,
      recovery: ratioOf(
        sumOf(writeOffs.map(({ recovered }) => recovered)),
        sumOf(writeOffs.map(({ lost }) => total(lost))),
      ),
      costToCollect: ratioOf(costs, collected),
    },
    rollRates: rollRates(lives, day),
  }
}

const byCurrency = (
  known: ReadonlyArray<Known>,
  onAccount: ReadonlyArray<OnAccount>,
  query: MetricsQuery,
): ReadonlyArray<CurrencyMetrics> => {
  const currencies = new Set([...known.map(({ debt }) => debt.currency), ...onAccount.map(({ item }) => item.currency)])
  return [...currencies].sort().map((currency) =>
    currencyMetrics(
      currency,
      known.filter(({ debt }) => debt.currency === currency),
      onAccount.filter(({ item }) => item.currency === currency),
      query,
    ),
  )
}

/**
 * The metrics of a past that is there already.
 *
 * @since 0.2.0
 */
export const metricsFrom = (
  past: Past,
  states: States<OpenItemState>,
  at: PlacedAt,
  query: MetricsQuery,
): MetricsReport => {
  const { asOf, from, groupBy } = query
  const known = past.debts.flatMap((life): ReadonlyArray<Known> => {
    const debt = debtOn(life, asOf)
    return debt === undefined || debt.situation === 'cancelled' ? [] : [{ life, debt }]
  })
  const onAccount = [...states.values()].flatMap((history): ReadonlyArray<OnAccount> => {
    const payment = history?.kind === 'payment' ? paymentAt(history, at) : undefined
    if (payment === undefined || payment.unapplied <= 0n) return []
    return [{ item: paymentItem(payment), amount: payment.unapplied, days: daysBetween(payment.received.on, asOf) }]
  })
  const groups = new Map<string, { readonly known: Known[]; readonly onAccount: OnAccount[] }>()
  const parents = parentsAt(states, at)
  const groupOf = (item: OpenItem) => {
    const name = groupBy?.(item, headOf(parents, item.debtor)) ?? ''
    const group = groups.get(name) ?? { known: [], onAccount: [] }
    groups.set(name, group)
    return group
  }
  if (groupBy !== undefined) {
    for (const one of known) groupOf(debtItem(one.debt)).known.push(one)
    for (const one of onAccount) groupOf(one.item).onAccount.push(one)
  }
  return {
    ...{ asOf, knownAt: query.knownAt, place: at.place, from },
    currencies: byCurrency(known, onAccount, query),
    groups:
      groupBy === undefined
        ? undefined
        : [...groups]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([group, one]) => ({ group, currencies: byCurrency(one.known, one.onAccount, query) })),
  }
}

/**
 * How a department is doing, by the figures that departments are run by: of any day and any knowledge, over any window, in each
 * currency, and by group where one is asked for. {@link metricDefinitions} tells how each is reckoned.
 *
 * @since 0.2.0
 */
export const metrics = (states: States<OpenItemState>, query: MetricsQuery): MetricsReport => {
  const at = placed(states, query)
  return metricsFrom(pastOf(states, at.knownAt), states, at, query)
}
