import type { CurrencyCode } from '../../domain/value/currency.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import type { BacktestSetting, BacktestTotals, DifferingDebt } from './backtest.js'
import type { AmountsByCurrency, CountsByName } from './totals.js'

/**
 * What a backtest takes for granted, so that nobody takes it for a measurement.
 *
 * - `debtors-act-the-same`: payments, promises, disputes and all else that debtors did came on the day on which they came, whoever was
 *   contacted how and when. So cash differs in what is expected only.
 * - `house-acts-by-policy`: reminders, calls, placements with agencies and referrals to court that the house made in those days are left
 *   out, and the policy's own are put in their place; holds, plans, concessions and write-offs are as they were.
 * - `policies-hold`: both are tried as if they held on the first day.
 * - `given-up-is-over`: what a policy writes off, nobody pays any more.
 * - `expected-by-behaviour`: cash is expected as in a simulation from the first day, with the debts that were issued since.
 *
 * @since 0.2.0
 */
export const backtestAssumes = [
  'debtors-act-the-same',
  'house-acts-by-policy',
  'policies-hold',
  'given-up-is-over',
  'expected-by-behaviour',
  'all-debtors-alike',
  'contacts-cause-answers',
  'nothing-else-happens',
] as const
/**
 * One thing that a backtest takes for granted.
 *
 * @since 0.2.0
 */
export type BacktestAssumption = (typeof backtestAssumes)[number]

/**
 * A figure under either policy, and by how much it is more `against`.
 *
 * @since 0.2.0
 */
export interface ComparedCount {
  readonly name: string
  readonly policy: number
  readonly against: number
  readonly difference: number
}

/**
 * An amount under either policy, and by how much it is more `against`.
 *
 * @since 0.2.0
 */
export interface ComparedAmount {
  readonly currency: CurrencyCode
  readonly policy: Money
  readonly against: Money
  readonly difference: Money
}

/**
 * Two policies on the same past, beside what the house did. `cost` is of the past as it was; `expectedCash` and `expectedCost` are
 * the mean over the draws of luck.
 *
 * @since 0.2.0
 */
export interface PolicyBacktestReport {
  readonly policy: string
  readonly against: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly seed: number
  readonly draws: number
  readonly accounts: number
  readonly debts: number
  readonly done: BacktestTotals['done']
  readonly steps: ReadonlyArray<ComparedCount>
  readonly contacts: ReadonlyArray<ComparedCount>
  readonly held: ReadonlyArray<ComparedCount>
  readonly refused: ReadonlyArray<ComparedCount>
  readonly cost: ReadonlyArray<ComparedAmount>
  readonly fees: ReadonlyArray<ComparedAmount>
  readonly expectedCash: ReadonlyArray<ComparedAmount>
  readonly expectedCost: ReadonlyArray<ComparedAmount>
  readonly differing: number
  readonly differingDebts: ReadonlyArray<DifferingDebt>
  readonly assumed: ReadonlyArray<BacktestAssumption>
}

const namesIn = (...all: ReadonlyArray<Readonly<Record<string, unknown>>>): ReadonlyArray<string> =>
  [...new Set(all.flatMap((one) => Object.keys(one)))].sort()

const comparedCounts = (policy: CountsByName, against: CountsByName): ReadonlyArray<ComparedCount> =>
  namesIn(policy, against).map((name) => {
    const [a, b] = [policy[name] ?? 0, against[name] ?? 0]
    return { name, policy: a, against: b, difference: b - a }
  })

const comparedAmounts = (
  policy: AmountsByCurrency,
  against: AmountsByCurrency,
  draws = 1,
): ReadonlyArray<ComparedAmount> =>
  (namesIn(policy, against) as ReadonlyArray<CurrencyCode>).map((currency) => {
    const mean = (amounts: AmountsByCurrency): bigint => (amounts[currency] ?? 0n) / BigInt(Math.max(1, draws))
    const [a, b] = [mean(policy), mean(against)]
    return { currency, policy: money(a, currency), against: money(b, currency), difference: money(b - a, currency) }
  })

/**
 * The totals of a backtest as a report.
 *
 * @since 0.2.0
 */
export const backtestReport = (
  { policy, against, from, to, seed, draws }: BacktestSetting,
  { done, policy: own, against: other, expected, differing, debts }: BacktestTotals,
): PolicyBacktestReport => {
  const counts = (name: 'steps' | 'contacts' | 'held' | 'refused') => comparedCounts(own[name], other[name])
  const means = (name: 'paid' | 'cost') => comparedAmounts(expected.policy[name], expected.against[name], draws)
  return {
    ...{ policy: policy.version, against: against.version, from, to, seed, draws },
    ...{ accounts: own.accounts, debts: own.debts, done },
    ...{ steps: counts('steps'), contacts: counts('contacts'), held: counts('held'), refused: counts('refused') },
    ...{ cost: comparedAmounts(own.cost, other.cost), fees: comparedAmounts(own.fees, other.fees) },
    ...{ expectedCash: means('paid'), expectedCost: means('cost') },
    ...{ differing, differingDebts: debts, assumed: backtestAssumes },
  }
}
