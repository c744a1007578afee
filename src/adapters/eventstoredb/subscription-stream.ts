import type { ClientResolved, ClientSubscription, LogPosition } from './client.js'
import type { Clock } from './clock.js'
import { compareLog, isLogPosition } from './log-position.js'

/** What came of a subscription to the server, so far. */
export interface SubscriptionStream {
  /** Events that the client holds, at most so many: none when its buffer is empty. */
  readonly take: (most: number) => ReadonlyArray<ClientResolved>
  /** How many the client holds. */
  readonly held: () => number
  /** Why it is over: the error, or that the server ended it, which is no error to the client. */
  readonly over: () => { readonly error: unknown } | undefined
  /** As {@link over}, and once the server takes no answers any more, though some of what it sent may still be taken. */
  readonly deaf: () => { readonly error: unknown } | undefined
  /** Tells the server something; rejects where it takes no answers any more: the clients would wait for ever. */
  readonly tell: (work: () => Promise<void>) => Promise<void>
  /** How far the server has looked. It may be relied on only once what was taken is handled, and no more can be taken. */
  readonly checkpoint: () => LogPosition | undefined
  /** True once the server said that it had no more, and all that it sent was taken. */
  readonly caughtUp: () => boolean
  readonly confirmed: () => boolean
  /** Waits for news: false when there is none for so long. */
  readonly news: (milliseconds: number) => Promise<boolean>
  /** Ends a wait for news. */
  readonly wake: () => void
  readonly cancel: () => Promise<void>
}

type CheckpointReached = (subscription: unknown, position: LogPosition) => void

/**
 * Pulls events out of a client's subscription, with `read` and not with an iterator: only so is it known at every moment
 * what is in the client's buffer and what is in hand.
 *
 * The clients tell of a checkpoint when its marker goes INTO their buffer, where events may still wait in front of it; and
 * they stop for ever, without a word, when that listener throws. So it only takes note; by the time that the buffer is
 * empty, all that was in front of the marker has come out.
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
  // Before anything is awaited: an error that nobody listens for ends the process.
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
    // A client whose connection never came to be rejects here.
    cancel: () => subscription.unsubscribe().catch(() => {}),
  }
}
