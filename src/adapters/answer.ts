import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/**
 * A `TaskEither` that can also be awaited: `await book.submit(command, by)` does the work and returns the `Either`.
 *
 * The work starts only when it is awaited or called. Awaiting twice does it once; each call does it again, as with any task.
 *
 * @since 0.2.0
 */
export interface Answer<E, A> extends TaskEither<E, A>, PromiseLike<Either<E, A>> {}

/**
 * The task as an {@link Answer}.
 *
 * @since 0.2.0
 * @example
 * const answered = await answer(async () => right(42)) // right(42)
 */
export const answer = <E, A>(task: TaskEither<E, A>): Answer<E, A> => {
  let awaited: Promise<Either<E, A>> | undefined
  // A new function: the caller's task may be shared, so it must not become thenable itself.
  const run = (): Promise<Either<E, A>> => task()
  const then: Promise<Either<E, A>>['then'] = (fulfilled, rejected) => {
    awaited ??= run()
    return awaited.then(fulfilled, rejected)
  }
  // biome-ignore lint/suspicious/noThenProperty: to be awaited is what it is for.
  run.then = then
  return run
}

/** Work that was asked for and has not begun. */
interface Intent {
  readonly what: string
}

const notBegun = new Set<Intent>()
let dropped: FinalizationRegistry<Intent> | undefined

const warn = (intent: Intent): void => {
  if (notBegun.delete(intent)) {
    process.emitWarning(`${intent.what} was never done: await it, or call it`, { code: 'RECEIVABLES_NEVER_DONE' })
  }
}

/** Created on first use: importing a module must have no side effects. */
const watching = (): FinalizationRegistry<Intent> => {
  if (dropped === undefined) {
    dropped = new FinalizationRegistry(warn)
    process.once('beforeExit', () => notBegun.forEach(warn))
  }
  return dropped
}

/**
 * Like `answer`, for work that changes something. If nobody awaits or calls it, the process emits a warning with the code
 * `RECEIVABLES_NEVER_DONE` when the answer is garbage-collected, at the latest before the process ends.
 *
 * @since 0.2.0
 */
export const intended = <E, A>(what: string, task: TaskEither<E, A>): Answer<E, A> => {
  const registry = watching()
  const intent: Intent = { what }
  const begun = answer<E, A>(() => {
    if (notBegun.delete(intent)) registry.unregister(intent)
    return task()
  })
  notBegun.add(intent)
  registry.register(begun, intent, intent)
  return begun
}
