import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent, BookRejection } from '../../domain/book/book.js'
import type { BatchRefusal, Outcomes } from '../command/handle-batch.js'
import type { Role, RowTask } from './row-tasks.js'

/**
 * Numbers of rows that are new to the book, and of those that it already had.
 *
 * @since 0.2.0
 */
export interface NewAndUnchanged {
  readonly new: number
  readonly unchanged: number
}

/** Why a command of a row was refused. */
export type Refused = BatchRefusal<BookRejection>

type Counted = 'issue' | 'dispute' | 'receive' | 'credit' | 'cheque' | 'clear' | 'bounce'

/** Counts of rows by the role of their commands. */
export interface Tally {
  readonly of: (role: Counted) => NewAndUnchanged
  readonly events: () => number
  /** Counts a row if all its commands were accepted; else counts nothing and returns the first refusal. */
  readonly count: (
    tasks: ReadonlyArray<RowTask>,
    outcomes: Outcomes<BookEvent, BookRejection>,
  ) => { readonly role: Role; readonly why: Refused } | undefined
}

export const tally = (): Tally => {
  const counts: Record<Counted, { new: number; unchanged: number }> = {
    issue: { new: 0, unchanged: 0 },
    dispute: { new: 0, unchanged: 0 },
    receive: { new: 0, unchanged: 0 },
    credit: { new: 0, unchanged: 0 },
    cheque: { new: 0, unchanged: 0 },
    clear: { new: 0, unchanged: 0 },
    bounce: { new: 0, unchanged: 0 },
  }
  let events = 0
  return {
    of: (role) => ({ ...counts[role] }),
    events: () => events,
    count: (tasks, outcomes) => {
      for (const [index, outcome] of outcomes.entries()) {
        const role = tasks[index]?.role
        if (E.isLeft(outcome) && role !== undefined) return { role, why: outcome.left }
      }
      for (const [index, outcome] of outcomes.entries()) {
        const role = tasks[index]?.role
        if (E.isLeft(outcome) || role === undefined) continue
        const added = outcome.right.repeated ? 0 : outcome.right.events.length
        events += added
        if (role in counts) counts[role as Counted][added > 0 ? 'new' : 'unchanged'] += 1
      }
      return undefined
    },
  }
}
