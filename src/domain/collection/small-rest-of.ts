import { currentPlan, openBalance } from '../debt/state.js'
import { addDays, type LocalDate } from '../value/local-date.js'
import { money } from '../value/money.js'
import { amountIn } from './amounts.js'
import { type Asked, daysLate } from './asked.js'
import type { StepFinding } from './reason.js'

type SmallRestFinding = Extract<StepFinding, { readonly rule: 'small-rest' }>

/** That a debt is such a rest, if it is. What is promised, planned, disputed or covered, if only in part, is not given up. */
export const smallRestOf = (asked: Asked): SmallRestFinding | undefined => {
  const { policy, debt } = asked
  const late = daysLate(asked)
  const rest = restOf(asked)
  return rest === undefined || policy.writeOff === undefined || late < policy.writeOff.daysPastDue
    ? undefined
    : {
        rule: 'small-rest',
        most: money(rest.most, debt.currency),
        open: money(rest.open, debt.currency),
        daysPastDue: late,
      }
}

/** The day from which on a debt that is so little already is such a rest, if that is later. */
export const smallRestFrom = (asked: Asked): LocalDate | undefined => {
  const { policy, day } = asked
  const wait = (policy.writeOff?.daysPastDue ?? 0) - daysLate(asked)
  return wait > 0 && restOf(asked) !== undefined ? addDays(day, wait) : undefined
}

const restOf = ({ policy, debt, amount }: Asked): { readonly most: bigint; readonly open: bigint } | undefined => {
  const most = amountIn(policy.writeOff?.most, debt.currency)
  const open = openBalance(debt)
  const isFree = amount === open && currentPlan(debt) === undefined
  return most === undefined || open > most || !isFree ? undefined : { most, open }
}
