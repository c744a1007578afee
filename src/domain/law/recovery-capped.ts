import { inCurrencyOf } from '../debt/state.js'
import { tellAmount } from '../value/tell-amount.js'
import { dailyBalance } from './daily-balance.js'
import { eachEvent } from './each-event.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import { bookkeeper } from './ledger.js'
import type { ReplayedDebt } from './replayed.js'

/**
 * Never more is recovered than was written off, on any day, as known at any time.
 *
 * @since 0.1.0
 */
export const recoveryCapped: Law<ReplayedDebt> = {
  name: 'no more is recovered than was written off',
  source: 'a write-off is no new claim',
  says: 'No more is recovered than was given up for lost.',
  guard: whereThereIs('DebtRecovered'),
  check: (history) => {
    const enter = bookkeeper()
    const move = dailyBalance()
    return eachEvent(history, (event, after) => {
      for (const { on, column, amount } of enter(event)) {
        if (column !== 'writtenOff' && column !== 'recovered') continue
        const low = move({ on, amount: column === 'writtenOff' ? amount : -amount })
        if (after.situation === 'unissued' || low.amount >= 0n) continue
        return `on ${low.on}, ${tellAmount(inCurrencyOf(after, -low.amount))} more were recovered than written off`
      }
      return undefined
    })
  },
}
