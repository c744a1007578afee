import type { CurrencyCode } from '../../domain/value/currency.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import type { SimulationSetting } from './setting.js'
import type { SimulationTotals } from './totals.js'

/**
 * What a simulation takes for granted, so that nobody takes it for a measurement.
 *
 * - `no-new-debts`: only debts that were there on the day before the first are looked at.
 * - `all-debtors-alike`: every debtor has the same chances, by days past due and channel.
 * - `contacts-cause-answers`: what followed a contact is taken to be its answer, and who was contacted to be like who was not.
 * - `who-pays-pays-what-is-asked`: by transfer, to the debt that he was asked for, and nothing that is disputed or promised.
 * - `money-on-account-stays`: what is on account and not placed is placed by nobody.
 * - `nothing-else-happens`: no late charge is added, no plan or settlement agreed, no payment returned, and no consent given or withdrawn.
 *
 * @since 0.2.0
 */
export const simulationAssumes = [
  'no-new-debts',
  'all-debtors-alike',
  'contacts-cause-answers',
  'who-pays-pays-what-is-asked',
  'money-on-account-stays',
  'nothing-else-happens',
] as const
/**
 * One thing that a simulation takes for granted.
 *
 * @since 0.2.0
 */
export type SimulationAssumption = (typeof simulationAssumes)[number]

/**
 * One currency of a simulation. `opening + issued = paid + givenUp + closing`; the months sum to `paid`.
 *
 * @since 0.2.0
 */
export interface CurrencySimulation {
  readonly currency: CurrencyCode
  readonly opening: Money
  readonly issued: Money
  readonly paid: Money
  readonly givenUp: Money
  readonly closing: Money
  readonly fees: Money
  readonly cost: Money
  readonly months: ReadonlyArray<{ readonly month: string; readonly paid: Money }>
}

/**
 * What a policy did and what came of it, with what is assumed. Counts are as in {@link SimulationTotals}.
 *
 * @since 0.2.0
 */
export interface SimulationReport
  extends Pick<
    SimulationTotals,
    'accounts' | 'debts' | 'steps' | 'contacts' | 'answers' | 'events' | 'held' | 'refused'
  > {
  readonly policy: string
  readonly seed: number
  readonly from: LocalDate
  readonly to: LocalDate
  readonly currencies: ReadonlyArray<CurrencySimulation>
  readonly assumed: ReadonlyArray<SimulationAssumption>
}

const amountNames = ['opening', 'issued', 'paid', 'givenUp', 'closing', 'fees', 'cost'] as const

const currencySimulation = (totals: SimulationTotals, currency: CurrencyCode): CurrencySimulation => {
  const of = (name: (typeof amountNames)[number]): Money => money(totals[name][currency] ?? 0n, currency)
  return {
    ...{ currency, opening: of('opening'), issued: of('issued'), paid: of('paid'), givenUp: of('givenUp') },
    ...{ closing: of('closing'), fees: of('fees'), cost: of('cost') },
    months: Object.entries(totals.paidIn)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([month, amounts]) => {
        const paid = amounts[currency]
        return paid === undefined ? [] : [{ month, paid: money(paid, currency) }]
      }),
  }
}

/**
 * The totals of a simulation as a report.
 *
 * @since 0.2.0
 */
export const simulationReport = (
  { policy, seed, from, to }: Pick<SimulationSetting, 'policy' | 'seed' | 'from' | 'to'>,
  totals: SimulationTotals,
): SimulationReport => {
  const { accounts, debts, steps, contacts, answers, events, held, refused } = totals
  const currencies = new Set(amountNames.flatMap((name) => Object.keys(totals[name]) as CurrencyCode[]))
  return {
    ...{ policy: policy.version, seed, from, to, accounts, debts, steps, contacts, answers, events, held, refused },
    currencies: [...currencies].sort().map((currency) => currencySimulation(totals, currency)),
    assumed: simulationAssumes,
  }
}
