import * as t from 'io-ts'
import { BookEvent } from '../../domain/book/event.js'
import { Instant } from '../../domain/value/instant.js'
import { Position } from '../../domain/value/position.js'
import { factsOf, type ItemHistory, type RecordedEvent, withEvent } from './item-history.js'

// FROZEN per version of the projection: the form in which a durable view store keeps its states. It is that of the events.

const Recorded = t.type({ id: t.string, position: Position, recordedAt: Instant, event: BookEvent })

const Stored = t.type({ events: t.readonlyArray(Recorded) })

const isHistory = (u: unknown): u is ItemHistory => typeof u === 'object' && u !== null && 'kind' in u && 'last' in u

const History = new t.Type<ItemHistory, unknown>(
  'the history of an open item',
  isHistory,
  (u, context) => {
    const stored = Stored.validate(u, context)
    if (stored._tag === 'Left') return stored
    let history: ItemHistory | undefined
    for (const recorded of stored.right.events) history = withEvent(history, recorded)
    return history === undefined ? t.failure(u, context, 'a history has at least one event') : t.success(history)
  },
  (history) => ({
    events: eventsOf(history).map(({ id, position, recordedAt, event }) => ({
      id,
      position,
      recordedAt,
      event: BookEvent.encode(event),
    })),
  }),
)

const eventsOf = (history: ItemHistory): ReadonlyArray<RecordedEvent<BookEvent>> => factsOf<BookEvent>(history)

/**
 * What the projection keeps for one stream: its events in the order of the log; `undefined` before the first.
 *
 * @since 0.1.0
 */
export const OpenItemState: t.Type<OpenItemState, unknown> = t.union([History, t.undefined])
export type OpenItemState = ItemHistory | undefined
