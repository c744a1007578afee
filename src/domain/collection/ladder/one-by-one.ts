import { openBalance } from '../../debt/state.js'
import { type Asked, daysLate } from './asked.js'
import type { Together } from './blockers.js'
import { climb } from './climb.js'
import type { Ladder } from './compiled.js'
import type { DebtDecision } from './decision.js'
import { actOf, type DueAct } from './due-act.js'
import type { SaidToday } from './said-today.js'

/** A debt on its ladder, and where its decision goes. */
export interface Member {
  readonly index: number
  readonly ask: Asked
}

/** Whether a debt is late for so long that it counts, and goes along with another. */
export const isLate = ({ strategy: { along } }: Ladder, { ask }: Member): boolean =>
  daysLate(ask) >= (along?.daysPastDue ?? 1)

/** How much debts are together, and how many of them are late. */
export type SumOf = Omit<Together, 'contactDays'>

/** What is late counts, and where nothing is, what comes due. */
export const sumOf = (ladder: Ladder, members: ReadonlyArray<Member>): SumOf => {
  const late = members.filter((member) => isLate(ladder, member))
  const counted = late.length > 0 ? late : members
  return {
    amount: counted.reduce((sum, { ask }) => sum + ask.amount, 0n),
    open: members.reduce((sum, { ask }) => sum + openBalance(ask.debt), 0n),
    debts: late.length,
  }
}

/** Each debt by itself, the most late first: what is said of one counts for the next. */
export const oneByOne = (
  said: SaidToday,
  ladder: Ladder,
  members: ReadonlyArray<Member>,
  { debts }: SumOf,
  decisions: DebtDecision[],
): ReadonlyArray<DueAct> =>
  [...members]
    .sort((a, b) => b.ask.late - a.ask.late)
    .flatMap(({ index, ask }) => {
      const together = { amount: ask.amount, debts, contactDays: said.contactDays() }
      const decision = climb(said.gated(), ask, ladder, together)
      decisions[index] = decision
      for (const step of decision.due) said.add(step, [ask])
      return decision.due.map((step) => actOf(ladder, step, [ask]))
    })
