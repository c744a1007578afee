import { countPromises } from '../debt/rule/promise-verdict.js'
import { inCurrencyOf } from '../debt/state.js'
import { tellAmount } from '../value/tell-amount.js'
import { eachEvent } from './each-event.js'
import { whereEventsSay } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt } from './replayed.js'

/**
 * What a verdict says was counted is what counts for its promise of the money that came before.
 *
 * @since 0.1.0
 */
export const promiseCounts: Law<ReplayedDebt> = {
  name: 'what is counted for a promise is what came for it',
  source: 'promise to pay: kept, kept in part, broken',
  says: 'A promise is judged by the money that came for it.',
  guard: whereEventsSay('counted'),
  check: (history) =>
    eachEvent(history, (event, _, before) => {
      if (!('counted' in event) || before.situation === 'unissued') return undefined
      const came = countPromises(before).get(event.promise) ?? 0n
      return came === event.counted.amount
        ? undefined
        : `${tellAmount(event.counted)} is counted for ${event.promise}, and ${tellAmount(inCurrencyOf(before, came))} came`
    }),
}
