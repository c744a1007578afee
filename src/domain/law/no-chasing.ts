import { dunnableBalance } from '../debt/rule/reminder.js'
import { inCurrencyOf } from '../debt/state.js'
import { tellAmount } from '../value/tell-amount.js'
import { eachEvent } from './each-event.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt } from './replayed.js'

/**
 * A reminder asks for no more than is open and neither disputed, promised, held, nor due later by a plan.
 *
 * @since 0.1.0
 */
export const noChasing: Law<ReplayedDebt> = {
  name: 'nobody is reminded of what is disputed, promised, held or not due by a plan',
  source: 'a promise, a plan, a dispute or a hold keeps dunning off the amount it concerns',
  says: 'We never ask for what is disputed, promised, on hold or not due yet.',
  guard: whereThereIs('DebtorReminded'),
  check: (history) =>
    eachEvent(history, (event, _, before) => {
      if (event.type !== 'DebtorReminded' || before.situation === 'unissued') return undefined
      const free = dunnableBalance(before, event.on)
      return event.balance.amount <= free
        ? undefined
        : `reminded of ${tellAmount(event.balance)} where ${tellAmount(inCurrencyOf(before, free))} may be asked for`
    }),
}
