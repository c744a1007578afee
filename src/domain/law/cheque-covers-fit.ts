import { coverOf } from '../cheque/cover.js'
import { inCurrencyOf, outstandingOf } from '../cheque/state.js'
import { tellAmount } from '../value/tell-amount.js'
import { eachEvent } from './each-event.js'
import { everyEvent } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedCheque } from './replayed-cheque.js'

/**
 * A cheque covers each debt once, for what it was given for at most, and in all no more than it can still bring.
 *
 * @since 0.1.0
 */
export const chequeCoversFit: Law<ReplayedCheque> = {
  name: 'a cheque covers no more than its amount, nor than is outstanding of it',
  source: 'a claim is secured once by the same paper',
  says: 'A cheque stands for no more than it can still bring.',
  guard: everyEvent,
  check: (history) =>
    eachEvent(history, (event, after) => {
      if (after.situation === 'unreceived') return undefined
      const tell = (amount: bigint) => tellAmount(inCurrencyOf(after, amount))
      const { amount, covers } = after.received
      if (event.type === 'ChequeReceived') {
        if (new Set(covers.map(({ debt }) => debt)).size < covers.length) return 'a debt is covered twice'
        if (covers.some((one) => one.amount.currency !== amount.currency))
          return 'a debt of another currency is covered'
        if (covers.some((one) => one.amount.amount <= 0n)) return 'a debt is covered for nothing'
        const named = covers.reduce((sum, one) => sum + one.amount.amount, 0n)
        if (named > amount.amount) return `${tell(named)} is covered by ${tellAmount(amount)}`
      }
      let covered = 0n
      for (const { debt, amount: part } of coverOf(after)?.covers ?? []) {
        const most = covers.find((one) => one.debt === debt)?.amount.amount ?? 0n
        if (part <= 0n || part > most) return `${tell(part)} of debt ${debt} is covered, of ${tell(most)}`
        covered += part
      }
      const left = outstandingOf(after)
      return covered <= left ? undefined : `${tell(covered)} is covered, and ${tell(left)} is outstanding`
    }),
}
