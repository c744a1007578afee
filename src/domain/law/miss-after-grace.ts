import type { DebtEventOf } from '../debt/event.js'
import type { IssuedDebt, Plan } from '../debt/state.js'
import { addDays } from '../value/local-date.js'
import { tellAmount } from '../value/tell-amount.js'
import { eachEvent } from './each-event.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt } from './replayed.js'

/**
 * An instalment is missed only after its grace, once, and with no more missing than it is; a plan defaults only with more misses
 * than its terms tolerate.
 *
 * @since 0.2.0
 */
export const missAfterGrace: Law<ReplayedDebt> = {
  name: 'no instalment is missed before its grace is over, and no plan defaults before it may',
  source: 'the terms of the plan',
  says: 'Nobody has broken his plan before the days of grace are over.',
  guard: whereThereIs('InstalmentMissed', 'PlanDefaulted'),
  check: (history) =>
    eachEvent(history, (event, _, before) => {
      if (event.type !== 'InstalmentMissed' && event.type !== 'PlanDefaulted') return undefined
      const plan = before.situation === 'unissued' ? undefined : planOf(before, event.plan)
      if (plan === undefined) return `${event.plan} is not in force`
      return event.type === 'InstalmentMissed' ? wrongMiss(event, plan) : wrongDefault(event, plan)
    }),
}

const planOf = (debt: IssuedDebt, id: Plan['plan']): Plan | undefined =>
  debt.plans.find(({ plan, status }) => plan === id && status === 'in-force')

const wrongMiss = (
  event: DebtEventOf<'InstalmentMissed'>,
  { instalments, terms, missed }: Plan,
): string | undefined => {
  const { instalment, due, missing, on } = event
  const agreed = instalments[instalment - 1]
  if (agreed === undefined || agreed.due !== due) return `no instalment ${instalment} is due on ${due}`
  if (missed.includes(instalment)) return `instalment ${instalment} is missed already`
  const last = addDays(due, terms.graceDays)
  if (on <= last) return `missed on ${on}, and it may come until ${last}`
  return missing.amount > 0n && missing.amount <= agreed.amount.amount
    ? undefined
    : `${tellAmount(missing)} missing of ${tellAmount(agreed.amount)}`
}

const wrongDefault = ({ missed: told }: DebtEventOf<'PlanDefaulted'>, { missed, terms }: Plan): string | undefined => {
  if (told !== missed.length) return `${told} missed, and ${missed.length} are on record`
  return told > terms.toleratedMisses ? undefined : `${told} missed, and ${terms.toleratedMisses} are tolerated`
}
