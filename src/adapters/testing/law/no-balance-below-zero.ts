import { money } from '../../../domain/money.js'
import { tellAmount } from '../../../domain/tell-amount.js'
import { eachEvent } from './each-event.js'
import type { Law } from './law.js'
import { entriesOf } from './ledger.js'
import { lowest } from './lowest.js'
import type { ToldDebt } from './told.js'

/** No component of a debt is ever below zero, nor its balance at the end of any day, as known at any time. */
export const noBalanceBelowZero: Law<ToldDebt> = {
  name: 'no balance is below zero, on any day',
  source: 'nobody can pay more than is owed',
  check: (history) =>
    eachEvent(history, (_, after, __, index) => {
      if (after.situation === 'unissued') return undefined
      for (const [component, amount] of Object.entries(after.open)) {
        if (amount < 0n) return `${component} is ${tellAmount(money(amount, after.currency))}`
      }
      const entries = entriesOf(history.events.slice(0, index + 1)).filter((entry) => entry.column !== 'recovered')
      const low = lowest(
        entries.map(({ on, column, amount }) => ({ on, amount: column === 'issued' ? amount : -amount })),
      )
      return low.amount < 0n
        ? `the balance of ${low.on} is ${tellAmount(money(low.amount, after.currency))}`
        : undefined
    }),
}
