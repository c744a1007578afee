import * as E from 'fp-ts/lib/Either.js'
import type { Instant } from '../../domain/value/instant.js'
import type { Decoding, EventStore, Page, Placed, Recorded, StreamName, Undecodable } from './event-store.js'

/** Why an event from a store must not be used, or `undefined`. */
export type Judge<E> = (recorded: Recorded<E>, decoding: Decoding) => Undecodable | undefined

/**
 * Wraps a store so that every event read is judged. A stream read fails at the first bad event; `readAll` and `subscribe` skip
 * and list unknown events on request. `decoding` applies to reads without such a parameter; `judgeOwn` judges the events of
 * stream reads, if they need a stricter check.
 */
export const judgedStore = <E>(
  store: EventStore<E>,
  judge: Judge<E>,
  decoding: Decoding = 'trust',
  judgeOwn: Judge<E> = judge,
): EventStore<E> => {
  const wrongIn = (events: ReadonlyArray<Recorded<E>>): Undecodable | undefined => {
    for (const recorded of events) {
      const wrong = judgeOwn(recorded, decoding)
      if (wrong !== undefined) return wrong
    }
    return undefined
  }

  const judgedPage = (page: Page<E>, how: Decoding, skips: boolean): E.Either<Undecodable, Page<E>> => {
    const events: Array<Placed<E>> = []
    const skipped: Undecodable[] = []
    for (const placed of page.events) {
      const wrong = judge(placed, how)
      if (wrong === undefined) events.push(placed)
      else if (skips && wrong.unknown !== undefined) skipped.push(wrong)
      else return E.left(wrong)
    }
    return E.right(skipped.length === 0 ? page : { ...page, events, skipped: [...(page.skipped ?? []), ...skipped] })
  }

  return {
    append: (append) => store.append(append),
    appendBatch: (appends) => store.appendBatch(appends),

    read: (stream, from) => async () => {
      const read = await store.read(stream, from)()
      if (E.isLeft(read)) return read
      const wrong = wrongIn(read.right)
      return wrong === undefined ? read : E.left(wrong)
    },

    readBatch: (streams: ReadonlyArray<StreamName>, from) => async () => {
      const read = await store.readBatch(streams, from)()
      if (E.isLeft(read)) return read
      for (const events of read.right.values()) {
        const wrong = wrongIn(events)
        if (wrong !== undefined) return E.left(wrong)
      }
      return read
    },

    readAll: (after, limit, how, unknownEvents) => async () => {
      const read = await store.readAll(after, limit, how, unknownEvents)()
      return E.isLeft(read) ? read : judgedPage(read.right, how, unknownEvents === 'skip')
    },

    subscribe: (after, onPage, unknownEvents) => {
      let wrong: Undecodable | undefined
      const running = store.subscribe(
        after,
        async (page) => {
          const judged = judgedPage(page, decoding, unknownEvents === 'skip')
          if (E.isRight(judged)) return onPage(judged.right)
          wrong = judged.left
          throw new Error('an event that is not to be read ends a subscription')
        },
        unknownEvents,
      )
      return { ended: running.ended.then((error) => wrong ?? error), stop: () => running.stop() }
    },

    comparePositions: (a, b) => store.comparePositions(a, b),
    start: store.start,
    ...(store.views !== undefined && { views: store.views }),
    ...(store.closeUntil !== undefined && {
      closeUntil: (at: Instant) => async () => (await store.closeUntil?.(at)()) ?? E.right(undefined),
    }),
    close: () => store.close(),
  }
}
