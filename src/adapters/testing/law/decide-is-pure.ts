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
  check: ({ decider, turns, states, commands, events }) => {
    const given = { initial: decider.initial, commands, events }
    const copies = structuredClone(given)
    let count = 0
    const violation = eachTurn(turns, ({ command, answer, before, events: made }) => {
      // The states were folded anew, after all was decided.
      const state = states[count]
      if (!isDeepStrictEqual(state, before)) return 'deciding wrote to the state that it was given'
      count += made.length
      if (!isDeepStrictEqual(decider.decide(command, before), answer)) return 'decided again, the answer is another'
      let next = before
      for (const event of made) next = decider.evolve(next, event)
      return isDeepStrictEqual(state, before) ? undefined : 'deciding or evolving wrote to what it was given'
    })
    if (violation !== undefined || isDeepStrictEqual(structuredClone(given), copies)) return violation
    return { after: events.length, wrong: 'deciding or evolving wrote to what it was given' }
  },
}
