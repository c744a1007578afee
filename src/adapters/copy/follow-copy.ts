import { setTimeout as sleep } from 'node:timers/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book/book.js'
import type { Instant } from '../../domain/value/instant.js'
import type { Conflict, EventStore, Placed, Position, ReadError } from '../store/event-store.js'
import { notBefore } from '../store/not-before.js'
import { sameEvent } from './same-event.js'

type Events = ReadonlyArray<Placed<BookEvent>>

/** Called with events that are equal in source and copy. */
export type OnSame = (source: Events, copy: Events) => void

/** How far a copy goes: the number of its events, and the position in the source after the last one. */
export interface Followed {
  readonly events: number
  readonly position: Position
}

/** Reads exactly `count` events after a position, or fewer at the end. */
const readExactly = async (
  store: EventStore<BookEvent>,
  after: Position,
  count: number,
): Promise<E.Either<ReadError, { readonly events: Events; readonly next: Position }>> => {
  const events: Array<Placed<BookEvent>> = []
  let next = after
  while (events.length < count) {
    const page = await store.readAll(next, count - events.length, 'validate')()
    if (E.isLeft(page)) return page
    events.push(...page.right.events)
    next = page.right.next
    if (page.right.end) break
  }
  return E.right({ events, next })
}

/** Milliseconds between reads of a copy that is behind, and the number of tries. */
const wait = 100
const mostWaits = 20

export interface FollowOptions {
  readonly pageSize: number
  /** Number of events that the copy must have; waits for a server node that lacks the last ones. */
  readonly given?: number
  readonly onSame: OnSame
}

/**
 * Reads a copy to its end in parallel with its source. The events of a copy are the first ones of the source, in the same order.
 * The first different event is a `Conflict`, with its stream, and its revision as `actual`.
 */
export const followCopy = async (
  source: EventStore<BookEvent>,
  copy: EventStore<BookEvent>,
  { pageSize, given = 0, onSame }: FollowOptions,
): Promise<E.Either<ReadError | Conflict, Followed>> => {
  let position = source.start
  let events = 0
  let at: Instant | undefined
  let waits = 0
  for (let after = copy.start; ; ) {
    const page = await copy.readAll(after, pageSize, 'validate')()
    if (E.isLeft(page)) return page
    const there = page.right.events
    const wanted = await readExactly(source, position, there.length)
    if (E.isLeft(wanted)) return wanted
    for (const [i, event] of there.entries()) {
      const original = wanted.right.events[i]
      if (original !== undefined) {
        at = notBefore(at, original.recordedAt)
        if (sameEvent(original, event, at)) continue
      }
      const { stream, revision } = event
      return E.left({ _tag: 'Conflict', stream, expected: revision - 1, actual: revision })
    }
    onSame(wanted.right.events, there)
    events += there.length
    position = wanted.right.next
    after = page.right.next
    if (!page.right.end) continue
    if (events >= given || waits === mostWaits) return E.right({ events, position })
    waits += 1
    await sleep(wait)
  }
}
