import type { Law } from '../../../domain/law/law.js'
import type { AnyHistory } from './any-history.js'

/**
 * Any event of the history may come in any of its states, and is taken without throwing.
 *
 * @since 0.1.0
 */
export const evolveIsTotal: Law<AnyHistory> = {
  name: 'evolve takes any event in any state',
  source: 'J. Chassaing, Functional Event Sourcing Decider (2021)',
  says: 'Whatever is in the books can be read.',
  guard: ({ events }) => events.length,
  check: ({ decider, events, states }) => {
    for (const [after, state] of states.entries()) {
      for (const [index, event] of events.entries()) {
        try {
          decider.evolve(state, event)
        } catch (error) {
          return { after, wrong: `event ${index + 1} coming here makes evolve throw: ${error}` }
        }
      }
    }
    return undefined
  },
}
