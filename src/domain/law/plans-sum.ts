import { openBalance } from '../debt/state.js'
import { eachEvent } from './each-event.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt } from './replayed.js'

/**
 * The instalments of a plan are above zero, sum to what was open, and follow each other from the day it was agreed.
 *
 * @since 0.1.0
 */
export const plansSum: Law<ReplayedDebt> = {
  name: 'a plan sums to what is open, on days that increase',
  source: 'a plan changes when money is due, not how much',
  says: 'The instalments of a plan add up to what is owed.',
  guard: whereThereIs('DebtRescheduled'),
  check: (history) =>
    eachEvent(history, (event, _, before) => {
      if (event.type !== 'DebtRescheduled' || before.situation === 'unissued') return undefined
      const { instalments, on } = event
      if (instalments.some(({ amount }) => amount.amount <= 0n || amount.currency !== before.currency)) {
        return 'an instalment is not an amount above zero in the currency of the debt'
      }
      const days = instalments.map(({ due }) => due)
      if (days.some((due, index) => due < on || (index > 0 && due <= (days[index - 1] ?? '')))) {
        return `the instalments are due on ${days.join(', ')}`
      }
      const sum = instalments.reduce((total, { amount }) => total + amount.amount, 0n)
      return sum === openBalance(before) ? undefined : `the instalments sum to ${sum} of ${openBalance(before)}`
    }),
}
