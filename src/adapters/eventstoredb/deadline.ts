import type { Clock } from './clock.js'

/** The error of a call without an answer in time; its `type` follows the convention of the clients. */
export interface TimedOut {
  readonly type: 'timed-out'
  readonly message: string
}

/**
 * Stops waiting after so many milliseconds. The clients have their own deadlines, but not for every call: an append without
 * credentials waits for ever for a silent server.
 */
export const within = <A>(clock: Clock, milliseconds: number, work: () => Promise<A>): Promise<A> =>
  new Promise((resolve, reject) => {
    const late: TimedOut = { type: 'timed-out', message: `no answer within ${milliseconds} ms` }
    const done = Number.isFinite(milliseconds) ? clock.after(milliseconds, () => reject(late)) : () => {}
    // A late answer is dropped, and a late failure does not become an unhandled rejection.
    Promise.resolve().then(work).then(resolve, reject).finally(done)
  })
