import type { AppendError, ReadError } from './event-store.js'

/**
 * The store failed after a part of the work was stored, which stays: `done` commands of a batch or a demo, events of a copy,
 * placements of cash, and at least so many. The same again, with the same command ids, goes on from there and does nothing
 * twice.
 *
 * @since 0.2.0
 */
export interface BrokenOff {
  readonly _tag: 'BrokenOff'
  readonly what: 'batch' | 'copy' | 'demo' | 'cash'
  readonly done: number
  readonly cause: AppendError | ReadError
}

/** The failure with what is stored already; as it stands where nothing is. */
export const brokenOff = <F extends AppendError | ReadError>(
  what: BrokenOff['what'],
  done: number,
  failure: F | BrokenOff,
): F | BrokenOff => {
  const [cause, more] = failure._tag === 'BrokenOff' ? [failure.cause, failure.done] : [failure, 0]
  // Placements of cash are none of the commands of a demo.
  const all = failure._tag === 'BrokenOff' && failure.what === 'cash' && what !== 'cash' ? done : done + more
  return all === 0 ? failure : { _tag: 'BrokenOff', what, done: all, cause }
}
