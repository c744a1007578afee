import { money } from '../../../domain/money.js'
import { tellAmount } from '../../../domain/tell-amount.js'
import { eachEvent } from './each-event.js'
import type { Law } from './law.js'
import { entriesOf } from './ledger.js'
import { lowest } from './lowest.js'
import type { ToldDebt } from './told.js'

/** Never more is recovered than was written off, on any day, as known at any time. */
export const recoveryCapped: Law<ToldDebt> = {
  name: 'no more is recovered than was written off',
  source: 'a write-off is no new claim',
  check: (history) =>
    eachEvent(history, (_, after, __, index) => {
      if (after.situation === 'unissued') return undefined
      const moves = entriesOf(history.events.slice(0, index + 1)).flatMap(({ on, column, amount }) =>
        column === 'writtenOff' ? [{ on, amount }] : column === 'recovered' ? [{ on, amount: -amount }] : [],
      )
      const low = lowest(moves)
      return low.amount < 0n
        ? `on ${low.on}, ${tellAmount(money(-low.amount, after.currency))} more were recovered than written off`
        : undefined
    }),
}
