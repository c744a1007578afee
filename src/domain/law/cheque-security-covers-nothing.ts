import { coverOf } from '../cheque/cover.js'
import { eachEvent } from './each-event.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedCheque } from './replayed-cheque.js'

/**
 * A cheque held as security covers no debt, wherever it is, as long as it has not brought money.
 *
 * @since 0.1.0
 */
export const chequeSecurityCoversNothing: Law<ReplayedCheque> = {
  name: 'a security cheque covers nothing',
  source: 'a guarantee is no payment until it is enforced',
  says: 'A cheque held as security pays nothing until it is used.',
  guard: whereThereIs('ChequeReceived'),
  check: (history) => {
    let security = false
    return eachEvent(history, (event, after) => {
      if (event.type === 'ChequeReceived') security = event.purpose === 'security'
      const covers = coverOf(after)?.covers ?? []
      return security && covers.length > 0 ? `it covers debt ${covers.map(({ debt }) => debt).join(', ')}` : undefined
    })
  },
}
