import type { LocalDate } from '../value/local-date.js'
import { eachEvent } from './each-event.js'
import { everyEvent } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedCheque } from './replayed-cheque.js'

/**
 * No step of a cheque is dated before the one that it follows.
 *
 * @since 0.1.0
 */
export const chequeStepsInOrder: Law<ReplayedCheque> = {
  name: 'no step of a cheque is dated before the last',
  source: 'paper is in one place at a time',
  says: 'A cheque is in one place at a time.',
  guard: everyEvent,
  check: (history) => {
    let latest: LocalDate | undefined
    return eachEvent(history, ({ type, on }) => {
      const previous = latest
      if (previous !== undefined && on < previous) return `${type} on ${on} follows a step of ${previous}`
      latest = on
      return undefined
    })
  },
}
