import type { Proposal } from '../../domain/debt/case-file.js'
import type { DebtEvent, DebtEventOf } from '../../domain/debt/event.js'
import { planMoney } from '../../domain/debt/plan-money.js'
import { owedOf } from '../../domain/debt/plan-progress.js'
import { inCurrencyOf, type KnownDebt, type Plan, schedulingPlan } from '../../domain/debt/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { PlanId } from '../../domain/value/id.js'
import type { Instalment } from '../../domain/value/instalment.js'
import { daysPastDue, type LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import { sumIn } from '../../domain/value/money-arithmetic.js'
import { ratioOf } from '../metrics/ratio.js'
import { debtAt } from '../open-item/debt-at.js'
import { factsAt } from '../open-item/facts-at.js'
import type { ItemHistory } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import type { States } from '../projection/projection.js'
import type { At } from '../projection/state-at.js'
import { type OfDebt, ofDebt } from './of-debt.js'
import {
  byStatusIn,
  type Counted,
  type CountedBy,
  countedIn,
  ofEach,
  type Register,
  type RegisterQuery,
  type RegisterRow,
  registerOf,
} from './register.js'

/**
 * How a plan stands. `proposed`: on the table, and `lapsed`: it was not signed while it was valid. `late`: in force, and an instalment
 * is past its day. All others are what was recorded of it.
 *
 * @since 0.2.0
 */
export const planStatuses = [
  ...(['proposed', 'lapsed'] as const),
  ...(['in-force', 'late', 'completed', 'defaulted', 'cancelled'] as const),
] as const

/**
 * How a plan stands.
 *
 * @since 0.2.0
 */
export type PlanStatus = (typeof planStatuses)[number]

/**
 * A plan on a day. `amount` is the sum of its instalments; `cleared` what came for it until its end, by payment, credit or concession;
 * `missing` what is still to come of its instalments, and `overdue` what of that is past its day. `since` is the day on which it was
 * signed or proposed. `missed` are the instalments on record as missed, counted from 1.
 *
 * @since 0.2.0
 */
export interface PlanRow extends RegisterRow, OfDebt {
  readonly plan: PlanId
  readonly since: LocalDate
  readonly endedOn: LocalDate | undefined
  readonly status: PlanStatus
  readonly cleared: Money
  readonly missing: Money
  readonly overdue: Money
  readonly nextDue: LocalDate | undefined
  readonly missed: ReadonlyArray<number>
  readonly instalments: ReadonlyArray<{ readonly due: LocalDate; readonly amount: Money; readonly missing: Money }>
}

/**
 * Plans of one currency. `keptShare` is how many of those that ended were completed, and did not default, of 1; of none that ended
 * there is none.
 *
 * @since 0.2.0
 */
export interface PlanSums {
  readonly currency: CurrencyCode
  readonly plans: Counted
  readonly byStatus: CountedBy<PlanStatus>
  readonly cleared: Money
  readonly missing: Money
  readonly overdue: Money
  readonly keptShare: number | undefined
}

/**
 * The plans of a book on any day, as known at any time, those first of which something is due first. Proposals and missed instalments
 * are on record in the states of `collectionItems`; by those of `openItems` there are none.
 *
 * @since 0.2.0
 */
export const planRegister: (
  states: States<OpenItemState>,
  query: RegisterQuery<PlanRow>,
) => Register<PlanRow, PlanSums> = registerOf({
  rowsIn: ofEach((history, at) => planRows(history, at)),
  order: ({ nextDue, since, debt, plan }) => `${nextDue ?? '9999-12-31'}\n${since}\n${debt}\n${plan}`,
  sumsOf: (currency, rows) => {
    const sum = (of: (row: PlanRow) => Money): Money => sumIn(currency, rows.map(of))
    const byStatus = byStatusIn(currency, planStatuses, rows)
    const { completed, defaulted } = byStatus
    return {
      currency,
      plans: countedIn(currency, rows),
      byStatus,
      cleared: sum(({ cleared }) => cleared),
      missing: sum(({ missing }) => missing),
      overdue: sum(({ overdue }) => overdue),
      keptShare: ratioOf(BigInt(completed.count), BigInt(completed.count + defaulted.count)),
    }
  },
})

/** The plans of a debt on a day, and what is proposed; none of anything else. */
export function planRows(history: ItemHistory, at: At): ReadonlyArray<PlanRow> {
  if (history.kind !== 'debt') return []
  const events = factsAt(history, at).map(({ event }) => event)
  const debt = events.some(({ type }) => begins.has(type)) ? debtAt(history, at) : undefined
  if (debt === undefined) return []
  const ended = new Map(events.flatMap((event) => (isEnd(event) ? [[event.plan, event.on] as const] : [])))
  const { proposal } = debt.file
  return [
    ...debt.plans.map((plan) => signedRow(debt, plan, ended.get(plan.plan), at.asOf)),
    ...(proposal === undefined ? [] : [proposedRow(debt, proposal, at.asOf)]),
  ]
}

const begins: ReadonlySet<DebtEvent['type']> = new Set(['PlanProposed', 'PlanCountered', 'DebtRescheduled'])

const isEnd = (event: DebtEvent): event is DebtEventOf<'PlanCompleted' | 'PlanDefaulted' | 'PlanCancelled'> =>
  event.type === 'PlanCompleted' || event.type === 'PlanDefaulted' || event.type === 'PlanCancelled'

const amountOf = (debt: KnownDebt, instalments: ReadonlyArray<Instalment>): Money =>
  sumIn(
    debt.currency,
    instalments.map(({ amount }) => amount),
  )

/** What is still to come of a plan by which the debt is due; of any other nothing is waited for, and what comes after it is not its. */
const signedRow = (debt: KnownDebt, plan: Plan, ended: LocalDate | undefined, asOf: LocalDate): PlanRow => {
  const schedules = plan === schedulingPlan(debt)
  const endedOn = plan.status === 'in-force' ? undefined : ended
  const came = planMoney(debt, plan, schedules ? asOf : (endedOn ?? asOf))
  const owed = schedules ? owedOf(plan, came) : []
  const of = (amount: bigint): Money => inCurrencyOf(debt, amount)
  const sumOf = (some: typeof owed): Money => of(some.reduce((sum, { missing }) => sum + missing, 0n))
  const late = owed.filter(({ due }) => daysPastDue(due, asOf) > 0)
  return {
    ...ofDebt(debt),
    ...{ plan: plan.plan, since: plan.on, endedOn },
    status: plan.status === 'in-force' && late.length > 0 ? 'late' : plan.status,
    ...{
      amount: amountOf(debt, plan.instalments),
      cleared: of(came.cleared),
      missing: sumOf(owed),
      overdue: sumOf(late),
    },
    ...{ nextDue: owed[0]?.due, missed: plan.missed },
    instalments: plan.instalments.map(({ due, amount }, index) => ({
      ...{ due, amount },
      missing: of(owed.find(({ number }) => number === index + 1)?.missing ?? 0n),
    })),
  }
}

const proposedRow = (debt: KnownDebt, proposal: Proposal, asOf: LocalDate): PlanRow => {
  const { plan, on, instalments, validUntil } = proposal
  const nothing = money(0n, debt.currency)
  return {
    ...ofDebt(debt),
    ...{ plan, since: on, endedOn: undefined },
    status: validUntil !== undefined && asOf > validUntil ? 'lapsed' : 'proposed',
    ...{ amount: amountOf(debt, instalments), cleared: nothing, missing: nothing, overdue: nothing },
    ...{ nextDue: undefined, missed: [] },
    instalments: instalments.map(({ due, amount }) => ({ due, amount, missing: nothing })),
  }
}
