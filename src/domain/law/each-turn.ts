import type { Violation } from './law.js'
import type { Turn } from './replayed.js'

/**
 * Looks at every turn; answers the first thing that is wrong, after the last event of its turn.
 *
 * @since 0.1.0
 */
export const eachTurn = <T extends Turn<unknown, unknown>>(
  turns: ReadonlyArray<T>,
  wrong: (turn: T) => string | undefined,
): Violation | undefined => {
  let after = 0
  for (const turn of turns) {
    after += turn.events.length
    const found = wrong(turn)
    if (found !== undefined) return { after, wrong: found }
  }
  return undefined
}
