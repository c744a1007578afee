import { noComponents, plus, total } from '../../../domain/component.js'
import type { DebtEvent } from '../../../domain/debt/event.js'
import { inCurrencyOf, openBalance, recoverable } from '../../../domain/debt/state.js'
import type { Money } from '../../../domain/money.js'
import { inWords } from '../amount.js'
import { eachEvent, type StreamLaw, type ToldDebt } from './law.js'

/** What an event says is open after it (or at it, where it changes nothing), if it says so. */
const statedOpen = (event: DebtEvent): Money | undefined =>
  'remaining' in event ? event.remaining : event.type === 'DebtReferredToLegal' ? event.claim : undefined

/** What an event says of the debt is what the events before it make of the debt. */
export const statedFigures: StreamLaw<ToldDebt> = {
  name: 'the figures that a debt event states are those of the fold',
  check: eachEvent((event, debt, before) => {
    const open = openBalance(debt)
    const stated = statedOpen(event)
    if (stated !== undefined && stated.amount !== open) {
      return `it states ${inWords(stated)}, and ${inWords(inCurrencyOf(debt, open))} is open`
    }
    if ('split' in event) {
      const parts = total(plus(noComponents, event.split))
      const ofRecovery = event.type === 'PaymentReversed' && parts === 0n
      if (parts !== event.amount.amount && !ofRecovery) {
        return `its parts sum to ${inWords(inCurrencyOf(debt, parts))} of ${inWords(event.amount)}`
      }
    }
    switch (event.type) {
      case 'DebtPaid':
      case 'DebtWrittenOff':
      case 'DebtCancelled':
        return open === 0n ? undefined : `${inWords(inCurrencyOf(debt, open))} is left open`
      case 'DebtPartiallyPaid':
        return open > 0n ? undefined : 'it is paid in part, and nothing is left open'
      case 'DebtRecovered':
        return event.outstanding.amount === recoverable(debt)
          ? undefined
          : `it states ${inWords(event.outstanding)}, and ${inWords(inCurrencyOf(debt, recoverable(debt)))} may still come`
      case 'DebtRescheduled': {
        const sum = event.instalments.reduce((sum, { amount }) => sum + amount.amount, 0n)
        return sum === open ? undefined : `the instalments sum to ${inWords(inCurrencyOf(debt, sum))}`
      }
      case 'DebtorReminded':
        return event.balance.amount <= open ? undefined : `it asks for ${inWords(event.balance)}`
      case 'DisputeRaised':
        return event.amount.amount <= openBalance(before ?? debt) ? undefined : `it disputes ${inWords(event.amount)}`
      default:
        return undefined
    }
  }),
}
