import { inCurrencyOf } from '../debt/state.js'
import { tellAmount } from '../value/tell-amount.js'
import { dailyBalance } from './daily-balance.js'
import { eachEvent } from './each-event.js'
import { everyEvent } from './guard.js'
import type { Law } from './law.js'
import { bookkeeper, openedBy } from './ledger.js'
import type { ReplayedDebt } from './replayed.js'

/**
 * No component of a debt is ever below zero, nor its balance at the end of any day, as known at any time.
 *
 * @since 0.1.0
 */
export const noBalanceBelowZero: Law<ReplayedDebt> = {
  name: 'no balance of a debt is below zero, on any day',
  source: 'nobody can pay more than is owed',
  says: 'Nobody can pay more than he owes, on any day.',
  guard: everyEvent,
  check: (history) => {
    const enter = bookkeeper()
    const move = dailyBalance()
    return eachEvent(history, (event, after) => {
      // All that one event changes is of one day, so it moves the balance once.
      const entries = enter(event).filter(({ column }) => column !== 'recovered')
      const moved = entries.reduce((sum, entry) => sum + openedBy(entry), 0n)
      const low = entries.length === 0 ? undefined : move({ on: event.on, amount: moved })
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
