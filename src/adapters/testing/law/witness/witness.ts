import * as E from 'fp-ts/lib/Either.js'
import type { Decider } from '../../../../domain/decider.js'
import type { Asked, History } from '../../history.js'

/** The events that a witness makes of the command of a turn, on the state that it met; none where the witness refuses it. */
export type Witness<C, S, E, R> = (turn: Asked<C, S, E, R>) => E.Either<R, ReadonlyArray<E>>

/** The decider of the package as a witness of what another was asked. Each turn is asked about once, by however many laws. */
export const witnessOf = <C, S, E, R>(ours: Decider<C, S, E, R>): Witness<C, S, E, R> => {
  const known = new WeakMap<object, E.Either<R, ReadonlyArray<E>>>()
  return (turn) => {
    const answer = known.get(turn) ?? ours.decide(turn.command, turn.before)
    known.set(turn, answer)
    return answer
  }
}

/** A command and an event have a name. */
export type Named = { readonly type: string }

/** Turns that were accepted, with what the witness makes of them; those that the witness refuses are left out. */
export const acceptedByBoth = <C, S, E, R>({ turns }: History<C, S, E, R>, witness: Witness<C, S, E, R>): number =>
  turns.filter((turn) => E.isRight(turn.answer) && E.isRight(witness(turn))).length
