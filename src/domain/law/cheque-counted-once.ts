import type { ChequeEvent } from '../cheque/event.js'
import { broughtBy, inCurrencyOf, outstandingOf } from '../cheque/state.js'
import { tellAmount } from '../value/tell-amount.js'
import { eachEvent } from './each-event.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedCheque } from './replayed-cheque.js'

interface Booked {
  readonly payment: string
  readonly amount: bigint
  taken: boolean
}

type Money = Extract<ChequeEvent, { readonly clearing: number }>

/** Why money cannot come or go as that event says, by what the events before it have said. */
const whyNot = (event: Money, booked: Map<number, Booked>): string | undefined => {
  const { clearing, payment, amount } = event
  const known = booked.get(clearing)
  if (event.type === 'ClearingReversed') {
    if (known === undefined || known.taken) return `clearing ${clearing} is not there to be reversed`
    if (known.payment !== payment) return `clearing ${clearing} came by payment ${known.payment}, not ${payment}`
    if (known.amount !== amount.amount) return `${tellAmount(amount)} reversed of ${known.amount} minor units`
    known.taken = true
    return undefined
  }
  if (clearing !== booked.size + 1) return `clearing ${clearing} comes after ${booked.size}`
  for (const one of booked.values()) if (one.payment === payment) return `payment ${payment} again`
  if (amount.amount <= 0n) return `${tellAmount(amount)} came`
  booked.set(clearing, { payment, amount: amount.amount, taken: false })
  return undefined
}

/**
 * What a cheque has cleared and was redeemed for, less what was reversed, and what is outstanding are its amount.
 *
 * @since 0.1.0
 */
export const chequeCountedOnce: Law<ReplayedCheque> = {
  name: 'no cheque is counted twice: cleared + redeemed - reversed + outstanding = its amount, after every event',
  source: 'double-entry bookkeeping',
  says: 'A cheque pays what is written on it, once.',
  guard: whereThereIs('ChequeCleared', 'ChequePartlyCleared', 'ChequeRedeemed', 'ClearingReversed'),
  check: (history) => {
    const booked = new Map<number, Booked>()
    return eachEvent(history, (event, after) => {
      if (after.situation === 'unreceived') return undefined
      const wrong = 'clearing' in event ? whyNot(event, booked) : undefined
      if (wrong !== undefined) return wrong
      const { amount, currency } = after.received.amount
      if ('clearing' in event && event.amount.currency !== currency) return `${tellAmount(event.amount)} in ${currency}`
      let brought = 0n
      for (const one of booked.values()) if (!one.taken) brought += one.amount
      const tell = (minor: bigint) => tellAmount(inCurrencyOf(after, minor))
      if (brought > amount) return `${tell(brought)} came of ${tell(amount)}`
      if (brought !== broughtBy(after)) return `the state has ${tell(broughtBy(after))} of ${tell(brought)} that came`
      return brought + outstandingOf(after) === amount
        ? undefined
        : `${tell(brought)} came and ${tell(outstandingOf(after))} is outstanding of ${tell(amount)}`
    })
  },
}
