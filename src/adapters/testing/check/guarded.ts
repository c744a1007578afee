import * as E from 'fp-ts/lib/Either.js'
import { type Decider, fold } from '../../../domain/decider.js'
import { plain } from '../story/plain.js'

/** How a decider failed to answer a command: it threw, or its answer has another shape. */
export class Fault {
  readonly _tag = 'Fault'

  constructor(readonly wrong: string) {}
}

/** What is running: a command that the decider has not answered yet, or a law that is being checked. */
export interface Waiting {
  command: unknown
  law: string | undefined
}

/**
 * A decider that never throws: an exception becomes a rejection with a {@link Fault}, so that the history continues and its story
 * can be told.
 */
export const guarded = <C, S, E, R>(decider: Decider<C, S, E, R>, waiting: Waiting): Decider<C, S, E, R | Fault> => ({
  ...decider,
  decide: (command, state) => {
    waiting.command = command
    const answer = answerOf(decider, command, state)
    waiting.command = undefined
    return answer
  },
})

const answerOf = <C, S, E, R>(
  decider: Decider<C, S, E, R>,
  command: C,
  state: S,
): E.Either<R | Fault, ReadonlyArray<E>> => {
  try {
    const answer = decider.decide(command, state)
    const wrong = whyNoAnswer(answer)
    if (wrong !== undefined) return E.left(new Fault(`decide answered ${wrong}`))
    if (E.isRight(answer)) fold(decider, answer.right, state)
    return answer
  } catch (cause) {
    return E.left(new Fault(`it threw ${tellCause(cause)}`))
  }
}

/** The message of an error; any other thrown value as it is. */
export const tellCause = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'message' in cause && 'name' in cause
    ? `${cause.name}: ${cause.message}`
    : plain(cause)

const whyNoAnswer = (answer: unknown): string | undefined => {
  if (typeof answer !== 'object' || answer === null) return `${plain(answer)}, which is no Either`
  if ('then' in answer) return 'a promise, and not an Either: deciding waits for nothing'
  if (!('_tag' in answer)) return `${plain(answer).slice(0, 200)}, which is no Either`
  if (answer._tag === 'Left') return 'left' in answer ? undefined : 'a Left without a rejection'
  if (answer._tag !== 'Right') return `${plain(answer).slice(0, 200)}, which is no Either`
  return 'right' in answer && Array.isArray(answer.right) ? undefined : 'a Right that is no list of events'
}
