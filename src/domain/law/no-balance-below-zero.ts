import { inCurrencyOf } from '../debt/state.js'
import { tellAmount } from '../tell-amount.js'
import { dailyBalance } from './daily-balance.js'
import { eachEvent } from './each-event.js'
import type { Law } from './law.js'
import { bookkeeper } from './ledger.js'
import type { ToldDebt } from './told.js'

/** No component of a debt is ever below zero, nor its balance at the end of any day, as known at any time. */
export const noBalanceBelowZero: Law<ToldDebt> = {
  name: 'no balance of a debt is below zero, on any day',
  source: 'nobody can pay more than is owed',
  check: (history) => {
    const enter = bookkeeper()
    const move = dailyBalance()
    return eachEvent(history, (event, after) => {
      const entry = enter(event)
      const low =
        entry === undefined || entry.column === 'recovered'
          ? undefined
          : move({ on: entry.on, amount: entry.column === 'issued' ? entry.amount : -entry.amount })
      if (after.situation === 'unissued') return undefined
      for (const [component, amount] of Object.entries(after.open)) {
        if (amount < 0n) return `${component} is ${tellAmount(inCurrencyOf(after, amount))}`
      }
      return low !== undefined && low.amount < 0n
        ? `the balance of ${low.on} is ${tellAmount(inCurrencyOf(after, low.amount))}`
        : undefined
    })
  },
}
