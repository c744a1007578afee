import type { LocalDate } from '../../domain/value/local-date.js'

/** The state of something from a day on, until the next step. */
export interface Step<S> {
  readonly on: LocalDate
  readonly state: S
}

/**
 * The state of something on every day, to a reader of all that is known: a step for each day on which something happened, the
 * earliest first. It is the decider's own fold for each of the days, made event by event.
 */
export type Timeline<S> = ReadonlyArray<Step<S>>

/**
 * Takes one more event into steps that the caller owns. What is recorded last comes last in the fold of every day from its own
 * on, so it is folded once into each of those: an event of today into one, whatever went before.
 */
export const happen = <S, E extends { readonly on: LocalDate }>(
  { initial, evolve }: { readonly initial: S; readonly evolve: (state: S, event: E) => S },
  steps: Step<S>[],
  event: E,
): void => {
  let after = steps.length
  for (let later = steps[after - 1]; later !== undefined && later.on > event.on; later = steps[after - 1]) {
    after -= 1
    steps[after] = { on: later.on, state: evolve(later.state, event) }
  }
  const until = steps[after - 1]
  const step = { on: event.on, state: evolve(until?.state ?? initial, event) }
  if (until?.on === event.on) steps[after - 1] = step
  else steps.splice(after, 0, step)
}

/** The state at the end of a day; none before the first step. */
export const stateOn = <S>(steps: Timeline<S>, day: LocalDate): S | undefined => {
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at]
    if (step !== undefined && step.on <= day) return step.state
  }
  return undefined
}

/** The steps after a day, found from the end: what happens now happens there. */
export const stepsAfter = <S>(steps: Timeline<S>, day: LocalDate): Timeline<S> => {
  let from = steps.length
  for (let last = steps[from - 1]; last !== undefined && last.on > day; last = steps[from - 1]) from -= 1
  return from === steps.length ? [] : steps.slice(from)
}
