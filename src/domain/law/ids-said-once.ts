import type { DebtEvent } from '../debt/event.js'
import { eachEvent } from './each-event.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt } from './replayed.js'

/** What begins something that has a number of its own. */
const numbered = {
  PaymentPromised: 'promise',
  DebtRescheduled: 'plan',
  DisputeRaised: 'dispute',
  CreditNoteIssued: 'creditNote',
  ConcessionGranted: 'concession',
  SettlementAgreed: 'settlement',
  CollectionCostAdded: 'charge',
  DunningHeld: 'hold',
  PlacedWithAgency: 'placement',
} as const satisfies { readonly [T in DebtEvent['type']]?: string }

const numberIn = (event: DebtEvent): readonly [what: string, number: string] | undefined => {
  const what = (numbered as Readonly<Record<string, string>>)[event.type]
  if (what === undefined) return undefined
  return [what, String((event as unknown as Readonly<Record<string, unknown>>)[what])]
}

/**
 * A promise, plan, dispute, credit note, concession, settlement, cost, hold or placement begins once: its number is not used again.
 *
 * @since 0.2.0
 */
export const idsSaidOnce: Law<ReplayedDebt> = {
  name: 'nothing that has a number begins twice',
  source: 'at-least-once delivery of commands',
  says: 'A credit note, a cost or a promise counts once, however often the message comes.',
  guard: whereThereIs(...Object.keys(numbered)),
  check: (history) => {
    const used = new Set<string>()
    return eachEvent(history, (event) => {
      const number = numberIn(event)
      if (number === undefined) return undefined
      const key = number.join(' ')
      if (used.has(key)) return `${key} again`
      used.add(key)
      return undefined
    })
  },
}
