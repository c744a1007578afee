import * as E from 'fp-ts/lib/Either.js'
import {
  type BookCommand,
  type BookEvent,
  type BookRejection,
  decodeCommand,
  type OutsideCommand,
} from '../../domain/book/book.js'
import { type CommandInput, commandJson } from '../../domain/book/command-input.js'
import type { BrokenOff } from '../store/broken-off.js'
import { type InvalidCommand, invalidGiven } from '../store/envelope-check.js'
import type { AppendError, EventStore, ReadError, Undecodable } from '../store/event-store.js'
import type { TellAsking } from './asking-commands.js'
import type { JudgingBook } from './by-policy.js'
import { type CommandBy, named, timed } from './command-by.js'
import { type CommandInContext, handleBatch, type Outcomes } from './handle-batch.js'
import { inPlace, rightsOf } from './in-place.js'
import { entriesOf, noCommand } from './no-command.js'
import { withRecordedTimes } from './recorded-time.js'

/**
 * A command of a batch, as JSON or typed, and who acts.
 *
 * @since 0.2.0
 */
export interface BatchCommand {
  readonly command: CommandInput | OutsideCommand
  readonly given: CommandBy
}

/** A task of a batch, read once, with its command id; or why it is invalid. */
export type ReadTask = E.Either<
  InvalidCommand,
  { readonly command: BatchCommand['command']; readonly by: CommandBy | undefined }
>

const readTask = (task: BatchCommand): ReadTask => {
  try {
    const { command, given } = task
    return E.right({ command, by: named(given) })
  } catch {
    return E.left(noCommand(task, 'a command and who acts, which can be read'))
  }
}

/** Reads the tasks of a batch at once, because the caller may change the list later. */
export const readTasks = (tasks: ReadonlyArray<BatchCommand>): ReadonlyArray<ReadTask> => entriesOf(tasks).map(readTask)

/** A task between two stages: ready for the next, or already refused. */
type Underway = E.Either<InvalidCommand | Undecodable, CommandInContext<BookCommand>>

/** The stages of a batch before it is stored. */
export interface BeforeBatch {
  readonly tell: TellAsking
  readonly judge: (tasks: ReadonlyArray<CommandInContext<BookCommand>>) => Promise<E.Either<ReadError, JudgingBook>>
}

const checked =
  (date: Date) =>
  (task: ReadTask): Underway => {
    if (E.isLeft(task)) return task
    const { command, by } = task.right
    const given = timed(by, date)
    if (given === undefined) return E.left(invalidGiven(given, date) ?? noCommand(command))
    const decoded = decodeCommand(commandJson(command))
    return E.isLeft(decoded)
      ? E.left({ _tag: 'InvalidCommand', problems: decoded.left })
      : E.right({ command: decoded.right, given })
  }

/** Completes all tasks together; if that fails because of one, one by one, so that it does not block the others. */
const tellEach = async (
  tell: TellAsking,
  tasks: ReadonlyArray<CommandInContext<BookCommand>>,
): Promise<E.Either<ReadError, ReadonlyArray<Underway>>> => {
  const all = await tell(tasks.map(({ command }) => command))
  if (E.isRight(all)) {
    return E.right(tasks.map((task, at) => E.right({ ...task, command: all.right[at] ?? task.command })))
  }
  if (all.left._tag !== 'Undecodable') return all
  const each: Underway[] = []
  for (const task of tasks) {
    const one = await tell([task.command])
    if (E.isRight(one)) each.push(E.right({ ...task, command: one.right[0] ?? task.command }))
    else if (one.left._tag === 'Undecodable') each.push(E.left(one.left))
    else return one
  }
  return E.right(each)
}

/**
 * Handles many commands with one append of all their events. A command that is invalid, cannot be judged or is refused has the
 * reason in its place, and does not block the others.
 */
export const submitBatch = async (
  store: EventStore<BookEvent>,
  { tell, judge }: BeforeBatch,
  tasks: ReadonlyArray<ReadTask>,
  date: Date,
): Promise<E.Either<AppendError | ReadError | BrokenOff, Outcomes<BookEvent, BookRejection>>> => {
  const asked = tasks.map(checked(date))
  const told = await tellEach(tell, rightsOf(asked))
  if (E.isLeft(told)) return told
  const known = inPlace(asked, told.right)
  const judging = await judge(rightsOf(known))
  if (E.isLeft(judging)) return judging
  const { aggregate, unread } = judging.right
  const ready = known.map((one): Underway => {
    const unjudged = E.isRight(one) ? unread.get(one.right.command) : undefined
    return unjudged === undefined ? one : E.left(unjudged)
  })
  const handled = await handleBatch(store, aggregate, { now: () => date })(rightsOf(ready))()
  if (E.isLeft(handled)) return handled
  const done = rightsOf(ready).flatMap(({ given }, at) => {
    const one = handled.right[at]
    return one !== undefined && E.isRight(one) ? [[one.right, given] as const] : []
  })
  const recorded = await withRecordedTimes(store, done)
  return E.right(inPlace(ready, inPlace(handled.right, recorded.map(E.right))))
}
