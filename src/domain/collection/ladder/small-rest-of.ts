import { currentPlan, openBalance } from '../../debt/state.js'
import { addDays, type LocalDate, laterOf } from '../../value/local-date.js'
import { money } from '../../value/money.js'
import { amountIn } from '../policy/amounts.js'
import { type Asked, daysLate } from './asked.js'
import type { StepFinding } from './reason.js'
import { againstAmounts, type Obstacle } from './stands-against.js'

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

/**
 * The day from which on a debt that is so little already may be such a rest, if that is later: when it is old enough, and what is
 * promised or covered of it, or not due, may be asked for. What is disputed or on account has no such day.
 */
export const smallRestFrom = (asked: Asked): LocalDate | undefined => {
  const { policy, debt, day, amount } = asked
  if (policy.writeOff === undefined || smallEnough(asked) === undefined) return undefined
  const wait = policy.writeOff.daysPastDue - daysLate(asked)
  const oldEnough = addDays(day, Math.max(0, wait))
  const [first, ...others] =
    amount === openBalance(debt) ? [day] : againstAmounts(asked).flatMap((one) => (ends(one) ? [one.again] : []))
  if (first === undefined) return undefined
  const from = laterOf(
    oldEnough,
    others.reduce((one, other) => (other < one ? other : one), first),
  )
  return from > day ? from : undefined
}

const ends = ({ finding }: Obstacle): boolean =>
  finding.rule === 'promised' || finding.rule === 'covered' || finding.rule === 'not-due'

const restOf = (asked: Asked): { readonly most: bigint; readonly open: bigint } | undefined => {
  const rest = smallEnough(asked)
  return rest?.open === asked.amount ? rest : undefined
}

/** What is open, and how much of it is a small rest at most, if it is no more and in no plan. */
const smallEnough = ({ policy, debt }: Asked): { readonly most: bigint; readonly open: bigint } | undefined => {
  const most = amountIn(policy.writeOff?.most, debt.currency)
  const open = openBalance(debt)
  return most === undefined || open > most || currentPlan(debt) !== undefined ? undefined : { most, open }
}
