import { debtor as debtorDecider } from '../../../../domain/debtor/debtor.js'
import { addDays } from '../../../../domain/value/local-date.js'
import { same } from '../../../../domain/value/same.js'
import { instantOf } from '../../collection/house.js'
import { houseLaw } from '../../collection/run.js'
import { onAnotherDay } from '../on-another-day.js'
import { asked, putsOf } from './gate-laws.js'

/** A moment that is over is judged as it was then. */
export const gateJudgesThePast = houseLaw({
  name: 'a gate judges a moment of the past as it did then',
  source: 'which law binds goes by the place, the kind of debtor, the collector and the day',
  says: 'What was allowed on the day stays allowed, whatever came later.',
  of: (run) => putsOf(run).filter(({ answer }) => answer.allowed),
  wrong: ({ question, answer }, { rules, on, hour }) => {
    const { debtor, contacts, channel } = question
    if (
      !same(
        onAnotherDay(() => rules.gate(question)),
        answer,
      )
    ) {
      return `asked again a year later, the answer to ${asked(question)} is another`
    }
    // Where the debtor is it may be tomorrow already.
    const later = addDays(on, 2)
    const call = {
      at: instantOf(later, hour),
      channel,
      direction: 'outbound',
      conversation: true,
      connected: true,
    } as const
    if (!rules.gate({ ...question, contacts: [...contacts, call] }).allowed) {
      return `${asked(question)} was a yes, and is a no by a talk of ${later}`
    }
    if (debtor.situation === 'unregistered') return undefined
    const about = { debtor: debtor.registered.debtor, on: later }
    const ceased = debtorDecider.evolve(debtor, { type: 'ConsentRevoked', ...about, channel })
    return rules.gate({ ...question, debtor: ceased }).allowed
      ? undefined
      : `${asked(question)} was a yes, and is a no by an opt-out of ${later}`
  },
})
