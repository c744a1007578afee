import type { ClientResolved, ClientSubscription, LogPosition } from './client.js'
import type { Clock } from './clock.js'
import { compareLog, isLogPosition } from './log-position.js'

/** The state of a subscription to the server. */
export interface SubscriptionStream {
  /** Takes at most `most` events from the client's buffer; none if it is empty. */
  readonly take: (most: number) => ReadonlyArray<ClientResolved>
  /** Number of events in the client's buffer. */
  readonly held: () => number
  /** Why it has ended: by an error or by the server, which is no error for the client; `undefined` while it runs. */
  readonly over: () => { readonly error: unknown } | undefined
  /** Like {@link over}, but already set when the server accepts no more answers, even if buffered events remain. */
  readonly deaf: () => { readonly error: unknown } | undefined
  /** Sends an answer to the server; rejects if the server accepts none any more, where the clients would wait for ever. */
  readonly tell: (work: () => Promise<void>) => Promise<void>
  /** How far the server has read. Valid only when all taken events are handled and the buffer is empty. */
  readonly checkpoint: () => LogPosition | undefined
  /** Whether the server has reported the end of the log and the buffer is empty. */
  readonly caughtUp: () => boolean
  readonly confirmed: () => boolean
  /** Waits for news; false after so many milliseconds without any. */
  readonly news: (milliseconds: number) => Promise<boolean>
  /** Ends a wait for news. */
  readonly wake: () => void
  readonly cancel: () => Promise<void>
}

type CheckpointReached = (subscription: unknown, position: LogPosition) => void

/**
 * Pulls events from a client's subscription with `read`, not with an iterator: only so is it always known which events are in the
 * client's buffer and which were taken.
 *
 * The clients report a checkpoint when its marker goes INTO their buffer, where events may still be before it; and they stop for
 * ever, silently, if that listener throws. So the listener only notes the checkpoint. Once the buffer is empty, all events before
 * the marker have been taken.
 */
export const subscriptionStream = (
  clock: Clock,
  open: (checkpointReached: CheckpointReached) => ClientSubscription,
): SubscriptionStream => {
  let over: { readonly error: unknown } | undefined
  let checkpoint: LogPosition | undefined
  let caughtUp = false
  let confirmed = false
  let news = false
  let waiting = (): void => {}
  let deaf: { readonly error: unknown } | undefined
  const telling = new Set<(error: unknown) => void>()

  const deafen = (error: unknown): void => {
    deaf ??= { error }
    for (const give of telling) give(error)
  }

  const wake = (): void => {
    news = true
    waiting()
  }

  const end = (error: unknown): void => {
    over ??= { error }
    deafen(error)
    wake()
  }

  const subscription: ClientSubscription = open((_, position) => {
    if (!isLogPosition(position) || compareLog(position, checkpoint) <= 0) return
    checkpoint = position
    wake()
  })
  // Listen before awaiting anything: an `error` event without a listener ends the process.
  subscription.on('error', ((error: unknown) => end(error)) as (...values: Array<never>) => void)
  const ended = { type: 'ended', message: 'the server ended the subscription' }
  subscription.on('finish', () => deafen(ended))
  subscription.on('end', () => end(ended))
  subscription.on('close', () => end({ type: 'ended', message: 'the subscription was closed' }))
  subscription.on('readable', wake)
  subscription.on('confirmation', () => {
    confirmed = true
    wake()
  })
  subscription.on('caughtUp', () => {
    caughtUp = true
    wake()
  })
  subscription.on('fellBehind', () => {
    caughtUp = false
  })

  return {
    take: (most) => {
      const events: Array<ClientResolved> = []
      while (events.length < most) {
        const resolved = subscription.read() as ClientResolved | null
        if (resolved === null) break
        events.push(resolved)
      }
      return events
    },
    held: () => subscription.readableLength,
    over: () => over,
    deaf: () => deaf,
    tell: (work) =>
      new Promise((resolve, reject) => {
        if (deaf !== undefined) return reject(deaf.error)
        telling.add(reject)
        work()
          .then(resolve, reject)
          .finally(() => telling.delete(reject))
      }),
    checkpoint: () => checkpoint,
    caughtUp: () => caughtUp && subscription.readableLength === 0,
    confirmed: () => confirmed,
    news: (milliseconds) =>
      new Promise((resolve) => {
        const done = (heard: boolean): void => {
          forget()
          waiting = () => {}
          news = false
          resolve(heard)
        }
        const forget = clock.after(milliseconds, () => done(false))
        waiting = () => done(true)
        if (news) done(true)
      }),
    wake,
    // A client that never connected rejects here.
    cancel: () => subscription.unsubscribe().catch(() => {}),
  }
}
