import { openBalance } from '../debt/state.js'
import { money } from '../value/money.js'
import { amountIn } from './amounts.js'
import { type Asked, daysLate } from './asked.js'
import type { StepFinding } from './reason.js'

/** That a debt is such a rest, if it is. */
export const smallRestOf = (asked: Asked): StepFinding | undefined => {
  const { writeOff } = asked.policy
  if (writeOff === undefined) return undefined
  const { debt } = asked
  const most = amountIn(writeOff.most, debt.currency)
  const open = openBalance(debt)
  const late = daysLate(asked)
  return most === undefined || open > most || late < writeOff.daysPastDue
    ? undefined
    : { rule: 'small-rest', most: money(most, debt.currency), open: money(open, debt.currency), daysPastDue: late }
}
