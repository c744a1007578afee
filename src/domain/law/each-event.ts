import type { Law, Violation } from './law.js'
import type { Replayed } from './replayed.js'

/**
 * What is wrong with an event, if anything is: `before` is the state that it met, `after` the state that it made.
 *
 * @since 0.1.0
 */
export type Wrong<S, E> = (event: E, after: S, before: S, index: number) => string | undefined

/**
 * Looks at every event with the states around it; answers the first thing that is wrong.
 *
 * @since 0.1.0
 */
export const eachEvent = <S, E>({ events, states }: Replayed<S, E>, wrong: Wrong<S, E>): Violation | undefined => {
  for (const [index, event] of events.entries()) {
    const found = wrong(event, states[index + 1] as S, states[index] as S, index)
    if (found !== undefined) return { after: index + 1, wrong: found }
  }
  return undefined
}

/**
 * A law of your own, from what would be wrong after any event.
 *
 * @since 0.1.0
 * @example
 * const noSmallClaims = afterEveryEvent<DebtState, DebtEvent>('no small claims', 'house rule 7', (event) =>
 *   event.type === 'DebtReferredToLegal' && event.claim.amount < 5_000n ? 'too small for court' : undefined,
 * )
 */
export const afterEveryEvent = <S, E>(name: string, source: string, wrong: Wrong<S, E>): Law<Replayed<S, E>> => ({
  name,
  source,
  check: (history) => eachEvent(history, wrong),
})
