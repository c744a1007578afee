import type { Clock } from './clock.js'

/** What a call that gave no answer in time fails with: the `type` is in the words of the clients. */
export interface TimedOut {
  readonly type: 'timed-out'
  readonly message: string
}

/**
 * Gives up waiting after so many milliseconds. The clients have deadlines of their own, but not on every path: an append
 * without credentials waits for ever for a server that is silent.
 */
export const within = <A>(clock: Clock, milliseconds: number, work: () => Promise<A>): Promise<A> =>
  new Promise((resolve, reject) => {
    const late: TimedOut = { type: 'timed-out', message: `no answer within ${milliseconds} ms` }
    const done = Number.isFinite(milliseconds) ? clock.after(milliseconds, () => reject(late)) : () => {}
    // A late answer is dropped here, and a late failure is no unhandled rejection.
    Promise.resolve().then(work).then(resolve, reject).finally(done)
  })
