import { isDeepStrictEqual } from 'node:util'
import { eachTurn } from './each-turn.js'
import type { AnyHistory, Law } from './law.js'

/** The same command on the same state has the same answer, and neither deciding nor evolving writes to what it is given. */
export const decideIsPure: Law<AnyHistory> = {
  name: 'deciding twice is the same, and changes neither command nor state',
  source: 'J. Chassaing, Functional Event Sourcing Decider (2021)',
  check: ({ decider, turns }) =>
    eachTurn(turns, ({ command, answer, before, events }) => {
      const copies = structuredClone({ command, before, events })
      if (!isDeepStrictEqual(decider.decide(command, before), answer)) return 'decided again, the answer is another'
      let state = before
      for (const event of events) state = decider.evolve(state, event)
      return isDeepStrictEqual(structuredClone({ command, before, events }), copies)
        ? undefined
        : 'deciding wrote to what it was given'
    }),
}
