import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import type { Decider } from '../../../domain/decider.js'
import type { Fit } from '../history.js'
import { rarely } from './rarely.js'

/**
 * Of a few commands drawn, the first that the decider answers with events, or `ours` does: what another refuses or keeps silent about is asked all
 * the same. One time in four simply the first, so that refusals and repetitions are not forgotten.
 */
export const mostlyAccepted = <C, S, E, R>(
  decider: Decider<C, S, E, R>,
  command: fc.Arbitrary<Fit<C, S>>,
  ours: Decider<C, S, E, R> = decider,
): fc.Arbitrary<Fit<C, S>> =>
  fc.tuple(rarely(4), command, command, command, command).map(([stubborn, first, ...others]) => (state, before) => {
    const asked = first(state, before)
    if (stubborn) return asked
    const accepts = (by: Decider<C, S, E, R>, one: C): boolean => {
      const answer = by.decide(one, state)
      return E.isRight(answer) && answer.right.length > 0
    }
    const accepted = (one: C): boolean => accepts(decider, one) || (ours !== decider && accepts(ours, one))
    if (accepted(asked)) return asked
    for (const other of others) {
      const instead = other(state, before)
      if (accepted(instead)) return instead
    }
    return asked
  })
