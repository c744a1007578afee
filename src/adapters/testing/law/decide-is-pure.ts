import { isDeepStrictEqual } from 'node:util'
import { eachTurn } from '../../../domain/law/each-turn.js'
import type { Law } from '../../../domain/law/law.js'
import type { AnyHistory } from './any-history.js'

/**
 * The same command on the same state has the same answer, and neither deciding nor evolving writes to what it is given.
 *
 * @since 0.1.0
 */
export const decideIsPure: Law<AnyHistory> = {
  name: 'deciding twice is the same, and changes neither command nor state',
  source: 'J. Chassaing, Functional Event Sourcing Decider (2021)',
  says: 'The same question on the same facts has the same answer, and asking changes nothing.',
  guard: ({ turns }) => turns.length,
  check: ({ decider, turns, states }) => {
    let count = 0
    return eachTurn(turns, ({ command, answer, before, events }) => {
      // The states were folded anew, after all was decided.
      if (!isDeepStrictEqual(states[count], before)) return 'deciding wrote to the state that it was given'
      count += events.length
      const copies = structuredClone({ command, before, events })
      if (!isDeepStrictEqual(decider.decide(command, before), answer)) return 'decided again, the answer is another'
      let state = before
      for (const event of events) state = decider.evolve(state, event)
      const same = isDeepStrictEqual(structuredClone({ command, before, events }), copies)
      return same ? undefined : 'deciding or evolving wrote to what it was given'
    })
  },
}
