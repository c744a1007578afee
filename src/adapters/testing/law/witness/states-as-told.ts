import type { Decider } from '../../../../domain/decider.js'
import type { Law } from '../../../../domain/law/law.js'
import { statesOf } from '../../../../domain/law/replayed.js'
import { differences } from '../../../../domain/value/same.js'
import { Series } from '../../../../domain/value/series.js'
import type { History } from '../../history.js'

/**
 * The state after any event is what the events until then tell: what is open, of what, due when, promised, disputed, held and by whom. What a fold of yours
 * remembers beside that is its own affair.
 */
export const statesAsTold = <C, S extends object, E, R>(ours: Decider<C, S, E, R>): Law<History<C, S, E, R>> => ({
  name: 'a state is what its events tell',
  source: 'one evolve: a state is the fold of its events',
  says: 'What we know of a debt is what the entries say, all of them, and nothing else.',
  guard: ({ events }) => events.length,
  check: ({ decider, events, states }) => {
    if (decider.evolve === ours.evolve) return undefined
    for (const [after, told] of statesOf(ours, events).entries()) {
      const state = states[after]
      const [field] = state === undefined ? [] : differences(listed(told), listed(state)).filter((name) => name in told)
      if (field !== undefined) return { after, wrong: `its ${field} is not what the entries say` }
    }
    return undefined
  },
})

/** A state with its series as lists, which can be compared. */
const listed = (state: object): object =>
  Object.fromEntries(Object.entries(state).map(([name, part]) => [name, list(part)]))

const list = (part: unknown): unknown => {
  if (part instanceof Series) return part.toArray().map(list)
  return typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype
    ? listed(part)
    : part
}
