import type { AppendError, ReadError } from './event-store.js'

/**
 * The store failed after a part of the work was stored; that part stays. `done` counts at least what is stored: commands of a
 * batch or a demo, events of a copy, placements of cash. A retry with the same command ids resumes there and does nothing twice.
 *
 * @since 0.2.0
 */
export interface BrokenOff {
  readonly _tag: 'BrokenOff'
  readonly what: 'batch' | 'copy' | 'demo' | 'cash'
  readonly done: number
  readonly cause: AppendError | ReadError
}

/** Adds the count of what is stored to a failure; returns the failure unchanged if nothing is stored. */
export const brokenOff = <F extends AppendError | ReadError>(
  what: BrokenOff['what'],
  done: number,
  failure: F | BrokenOff,
): F | BrokenOff => {
  const [cause, more] = failure._tag === 'BrokenOff' ? [failure.cause, failure.done] : [failure, 0]
  // `done` of cash counts placements, which are not commands or events: never add the two.
  const all = failure._tag === 'BrokenOff' && failure.what === 'cash' && what !== 'cash' ? done : done + more
  return all === 0 ? failure : { _tag: 'BrokenOff', what, done: all, cause }
}
