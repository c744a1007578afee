import { promisedBalance } from '../debt/promise-verdict.js'
import { disputedBalance, inCurrencyOf, openBalance } from '../debt/state.js'
import { tellAmount } from '../tell-amount.js'
import { eachEvent } from './each-event.js'
import type { Law } from './law.js'
import type { ToldDebt } from './told.js'

/** A reminder asks for no more than is open and neither disputed nor promised. */
export const noChasing: Law<ToldDebt> = {
  name: 'nobody is reminded of what is disputed or promised',
  source: 'a promise or a dispute keeps dunning off the amount it concerns',
  check: (history) =>
    eachEvent(history, (event, _, before) => {
      if (event.type !== 'DebtorReminded' || before.situation === 'unissued') return undefined
      const free = openBalance(before) - disputedBalance(before) - promisedBalance(before, event.on)
      return event.balance.amount <= free
        ? undefined
        : `reminded of ${tellAmount(event.balance)} where ${tellAmount(inCurrencyOf(before, free))} may be asked for`
    }),
}
