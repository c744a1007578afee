import * as M from 'fp-ts/lib/Monoid.js'
import * as N from 'fp-ts/lib/number.js'
import * as R from 'fp-ts/lib/ReadonlyRecord.js'
import * as t from 'io-ts'
import { MinorUnits } from '../../domain/value/money.js'

/**
 * Counts by name: of a step, a channel, a rule.
 *
 * @since 0.2.0
 */
export type CountsByName = Readonly<Record<string, number>>

/**
 * Amounts by currency, in minor units.
 *
 * @since 0.2.0
 */
export type AmountsByCurrency = Readonly<Record<string, bigint>>

/**
 * What came of a policy. Totals of some accounts and of others merge to those of all, in any order.
 *
 * - `steps`: how often each was taken, by strategy and name. `contacts`: by channel; several debts in one message are one.
 * - `answers`: to contacts, `silence` among them. `events`: what happened to debts, by type.
 * - `held`: steps that were due and held back, by rule, with its pack before it if it is a law. `refused`: commands that the rules
 *   of a debt refused, by why.
 * - `opening`, `issued`, `closing`: what was open before the first day, was added since, and is open after the last. `paid` came,
 *   and `givenUp` is what was credited, conceded, discounted or written off: `opening + issued = paid + givenUp + closing`.
 * - `fees`: what the steps would charge by the policy; it is not added to what is owed. `cost`: of contacts and of agencies.
 * - `paidIn`: what came, by month.
 *
 * @since 0.2.0
 */
export interface SimulationTotals {
  readonly accounts: number
  readonly debts: number
  readonly steps: CountsByName
  readonly contacts: CountsByName
  readonly answers: CountsByName
  readonly events: CountsByName
  readonly held: CountsByName
  readonly refused: CountsByName
  readonly opening: AmountsByCurrency
  readonly issued: AmountsByCurrency
  readonly paid: AmountsByCurrency
  readonly givenUp: AmountsByCurrency
  readonly closing: AmountsByCurrency
  readonly fees: AmountsByCurrency
  readonly cost: AmountsByCurrency
  readonly paidIn: Readonly<Record<string, AmountsByCurrency>>
}

const Counts = t.readonly(t.record(t.string, t.number))
const Amounts = t.readonly(t.record(t.string, MinorUnits))

/**
 * Codec of {@link SimulationTotals}, for whoever stops a simulation and goes on with it later.
 *
 * @since 0.2.0
 */
export const SimulationTotals: t.Type<SimulationTotals, unknown> = t.type(
  {
    accounts: t.number,
    debts: t.number,
    steps: Counts,
    contacts: Counts,
    answers: Counts,
    events: Counts,
    held: Counts,
    refused: Counts,
    opening: Amounts,
    issued: Amounts,
    paid: Amounts,
    givenUp: Amounts,
    closing: Amounts,
    fees: Amounts,
    cost: Amounts,
    paidIn: t.readonly(t.record(t.string, Amounts)),
  },
  'totals of a simulation',
)

const counts: M.Monoid<CountsByName> = R.getUnionMonoid(N.SemigroupSum)
const amounts: M.Monoid<AmountsByCurrency> = R.getUnionMonoid({ concat: (a: bigint, b: bigint) => a + b })

/**
 * Merges the totals of some accounts with those of others; `empty` is of none.
 *
 * @since 0.2.0
 */
export const simulationTotals: M.Monoid<SimulationTotals> = M.struct({
  accounts: N.MonoidSum,
  debts: N.MonoidSum,
  steps: counts,
  contacts: counts,
  answers: counts,
  events: counts,
  held: counts,
  refused: counts,
  opening: amounts,
  issued: amounts,
  paid: amounts,
  givenUp: amounts,
  closing: amounts,
  fees: amounts,
  cost: amounts,
  paidIn: R.getUnionMonoid(amounts),
})
