import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Book } from '../book.js'
import type { CashApplicationError } from '../command/apply-cash.js'
import { brokenOff } from '../store/broken-off.js'
import type { InvalidCommand } from '../store/envelope-check.js'
import { shifts } from './agenda.js'
import { businessDays } from './business-day.js'
import { demoDays } from './demo-days.js'
import { commandId, type DemoSeed } from './demo-seed.js'

export interface Filled {
  /** Commands that were given, and how many of them the book had heard before, or refused. */
  readonly commands: number
  readonly repeated: number
  readonly refused: number
}

const brokenOffIn = (
  failure: CashApplicationError | InvalidCommand,
  commands: number,
): CashApplicationError | InvalidCommand =>
  failure._tag === 'StepsNotTaken' || failure._tag === 'InvalidCommand' ? failure : brokenOff('demo', commands, failure)

/**
 * Tells a book the year and a half of a demo, a shift at a time. A book that has heard all of it is left as it is; one
 * that has heard a part of it hears the rest.
 */
export const fillDemo =
  (
    book: Book,
    demo: DemoSeed,
    onDay: (done: number, days: number) => void = () => {},
  ): TaskEither<CashApplicationError | InvalidCommand, Filled> =>
  async () => {
    const all = businessDays().length * shifts.length
    let done = 0
    let [commands, repeated, refused] = [0, 0, 0]
    for (const { day, tasks, debtors, settleAt } of demoDays(demo)) {
      if (tasks.length > 0) {
        const handled = await book.handleBatch(tasks)()
        if (E.isLeft(handled)) return E.left(brokenOff('demo', commands, handled.left))
        commands += tasks.length
        for (const outcome of handled.right) {
          if (E.isLeft(outcome)) refused += 1
          else if (outcome.right.repeated) repeated += 1
        }
      }
      if (debtors.length > 0) {
        const by = { actor: 'cash-application', at: settleAt, commandId: commandId(demo, 0) }
        const settled = await book.applyCash({ ...by, correlationId: `${by.commandId}:${day}` }, debtors)()
        if (E.isLeft(settled)) return E.left(brokenOffIn(settled.left, commands))
      }
      done += 1
      onDay(done, all)
    }
    return E.right({ commands, repeated, refused })
  }
