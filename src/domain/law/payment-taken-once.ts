import { eachEvent } from './each-event.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt } from './replayed.js'

/**
 * An allocation of a payment comes to a debt once, whatever becomes of it.
 *
 * @since 0.1.0
 */
export const paymentTakenOnce: Law<ReplayedDebt> = {
  name: 'no debt takes a payment twice',
  source: 'at-least-once delivery of payments',
  says: 'The same payment is never taken twice.',
  guard: whereThereIs('DebtPaid', 'DebtPartiallyPaid', 'DebtRecovered'),
  check: (history) => {
    const taken = new Set<string>()
    return eachEvent(history, (event) => {
      if (event.type !== 'DebtPaid' && event.type !== 'DebtPartiallyPaid' && event.type !== 'DebtRecovered') {
        return undefined
      }
      const which = `${event.payment}/${event.allocation}`
      if (taken.has(which)) return `allocation ${event.allocation} of payment ${event.payment} again`
      taken.add(which)
      return undefined
    })
  },
}
