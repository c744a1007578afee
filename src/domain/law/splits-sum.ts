import { type Split, splitTotal } from '../value/component.js'
import { eachEvent } from './each-event.js'
import { whereEventsSay } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt } from './replayed.js'

/**
 * Where an event splits an amount by component, the parts sum to the whole and none is below zero.
 *
 * @since 0.1.0
 */
export const splitsSum: Law<ReplayedDebt> = {
  name: 'the parts of an amount sum to the whole',
  source: 'exact money',
  says: 'The parts of an amount add up to the whole.',
  guard: whereEventsSay('split'),
  check: (history) =>
    eachEvent(history, (event) => {
      if (!('split' in event)) return undefined
      const split: Split = event.split
      if (Object.values(split).some((part) => part < 0n)) return 'a part is below zero'
      // A payment that had recovered what was written off closed nothing, so its reversal re-opens nothing.
      const nothing = event.type === 'PaymentReversed' && Object.keys(split).length === 0
      const sum = splitTotal(split)
      const whole = event.type === 'SettlementFailed' ? event.restored.amount : event.amount.amount
      return nothing || sum === whole ? undefined : `the parts sum to ${sum}, not ${whole}`
    }),
}
