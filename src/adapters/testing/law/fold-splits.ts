import { isDeepStrictEqual } from 'node:util'
import { fold } from '../../../domain/decider.js'
import type { Law } from '../../../domain/law/law.js'
import { statesOf } from '../../../domain/law/replayed.js'
import type { AnyHistory } from './any-history.js'

/**
 * Folding a history in two parts, split anywhere, gives the same state as folding it at once: snapshots are safe.
 *
 * @since 0.1.0
 */
export const foldSplits: Law<AnyHistory> = {
  name: 'the fold of a split history is the fold of the whole',
  source: 'J. Chassaing, Functional Event Sourcing Decider (2021)',
  says: 'It makes no difference whether the books are read at once or in two sittings.',
  guard: ({ events }) => events.length,
  check: ({ decider, events }) => {
    const whole = fold(decider, events)
    for (const [cut, kept] of statesOf(decider, events).entries()) {
      if (!isDeepStrictEqual(fold(decider, events.slice(cut), kept), whole)) {
        return { after: cut, wrong: 'cut here, the rest folds to another state' }
      }
    }
    return undefined
  },
}
