import type { DebtorEvent } from '../../../../domain/debtor/event.js'
import { eachTurn } from '../../../../domain/law/each-turn.js'
import type { Law } from '../../../../domain/law/law.js'
import type { DebtorHistory } from '../../arbitrary/debtor/history.js'
import { isOver, spellsOf } from './in-force.js'

/** What needs the person. */
const withPerson: ReadonlySet<DebtorEvent['type']> = new Set([
  'ContactPreferenceChanged',
  'ConsentGiven',
  'ConsentRevoked',
  'CeaseRequested',
  'MandateGranted',
  'CreditAssessed',
  'RetentionHoldPlaced',
])

/**
 * Nobody is erased while his data must be kept, and nothing is heard of, agreed with or learned about one who was.
 *
 * @since 0.2.0
 */
export const keptWhileHeld: Law<DebtorHistory> = {
  name: 'nobody is erased while data must be kept, and nothing is agreed with one who was',
  source: 'GDPR, article 17(1) and (3)',
  says: 'Who asks to be forgotten is forgotten, once nothing has to be kept.',
  guard: ({ events }) => events.filter(({ type }) => type === 'SubjectErased').length,
  check: ({ turns }) => {
    const before: DebtorEvent[] = []
    return eachTurn(turns, ({ events }) => {
      for (const event of events) {
        const held = spellsOf(before).find((one) => one.kind === 'retention hold' && !isOver(one, event.on))
        const erased = before.some(({ type }) => type === 'SubjectErased')
        before.push(event)
        if (event.type === 'SubjectErased' && held !== undefined) return `erased while ${held.id} keeps the data`
        if (erased && withPerson.has(event.type)) return `${event.type} of one who was erased`
      }
      return undefined
    })
  },
}
