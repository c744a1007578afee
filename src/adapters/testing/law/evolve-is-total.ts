import type { Law } from '../../../domain/law/law.js'
import type { AnyHistory } from './any-history.js'

/**
 * `evolve` accepts every event of the history in every one of its states without throwing.
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
