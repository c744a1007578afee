import { isDeepStrictEqual } from 'node:util'
import { eachTurn } from '../../../domain/law/each-turn.js'
import type { Law } from '../../../domain/law/law.js'
import { statesOf } from '../../../domain/law/replayed.js'
import type { AnyHistory } from './any-history.js'

/**
 * The same command on the same state has the same decision, and neither `decide` nor `evolve` mutates its arguments.
 *
 * @since 0.1.0
 */
export const decideIsPure: Law<AnyHistory> = {
  name: 'deciding twice is the same, and changes neither command nor state',
  source: 'J. Chassaing, Functional Event Sourcing Decider (2021)',
  says: 'The same question on the same facts has the same answer, and asking changes nothing.',
  guard: ({ turns }) => turns.length,
  check: ({ decider, turns, commands, events }) => {
    const given = { initial: decider.initial, commands, events }
    const copies = structuredClone(given)
    // Fold again after all decisions.
    const states = statesOf(decider, events)
    let count = 0
    const violation = eachTurn(turns, ({ command, answer, before, events: made }) => {
      const state = states[count]
      count += made.length
      const again = decider.decide(command, before)
      let next = before
      for (const event of made) next = decider.evolve(next, event)
      if (!isDeepStrictEqual(state, before)) return 'deciding or evolving wrote to what it was given'
      return isDeepStrictEqual(again, answer) ? undefined : 'decided again, the answer is another'
    })
    if (violation !== undefined || isDeepStrictEqual(structuredClone(given), copies)) return violation
    return { after: events.length, wrong: 'deciding or evolving wrote to what it was given' }
  },
}
