import type * as fc from 'fast-check'
import type { Decider } from '../../../domain/decider.js'
import type { Fit, History } from '../history.js'
import { type HistoryConstraints, history } from './history.js'
import { mostlyAccepted } from './mostly-accepted.js'

/** A decider whose last answer is remembered. */
const askedOnce = <C, S, E, R>(decider: Decider<C, S, E, R>): Decider<C, S, E, R> => {
  let last: { readonly command: C; readonly state: S; readonly answer: ReturnType<typeof decider.decide> } | undefined
  return {
    ...decider,
    decide: (command, state) => {
      if (last?.command === command && last.state === state) return last.answer
      const answer = decider.decide(command, state)
      last = { command, state, answer }
      return answer
    },
  }
}

/**
 * Histories of commands that are mostly accepted, by the decider or by `ours`. Who looks for such a command has the answer already, and the decider is not
 * asked for it again; laws ask anew.
 */
export const lives = <C, S, E, R>(
  decider: Decider<C, S, E, R>,
  ours: Decider<C, S, E, R>,
  step: fc.Arbitrary<Fit<C, S>>,
  constraints: HistoryConstraints<C, S>,
): fc.Arbitrary<History<C, S, E, R>> => {
  const asked = askedOnce(decider)
  const next = mostlyAccepted(asked, step, ours === decider ? asked : ours)
  return history(asked, next, constraints).map((one) => ({ ...one, decider }))
}
