import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { streamOf } from '../../../../src/adapters/command/aggregate.js'
import { memoryStore } from '../../../../src/adapters/memory/index.js'
import { eventId } from '../../../../src/adapters/store/event-id.js'
import { type NewEvent, NO_STREAM, type StreamName } from '../../../../src/adapters/store/event-store.js'
import { bookHistory } from '../../../../src/adapters/testing/arbitrary/book/history.js'
import { right } from '../../../../src/adapters/testing/contract-case.js'
import { story } from '../../../../src/adapters/testing/story.js'
import { verifyBook } from '../../../../src/adapters/verify/verify-book.js'
import type { BookEvent } from '../../../../src/domain/book/book.js'
import { instant } from '../../../../src/domain/value/instant.js'
import { localDate } from '../../../../src/domain/value/local-date.js'

/** A store that holds a history: in each stream, each turn is a command of its own. */
const storeOf = async (turns: ReadonlyArray<{ readonly events: ReadonlyArray<BookEvent> }>) => {
  const store = memoryStore<BookEvent>()
  const revisions = new Map<StreamName, number>()
  for (const [turn, { events }] of turns.entries()) {
    const indexes = new Map<StreamName, number>()
    for (const event of events) {
      const stream = streamOf(event)
      const index = indexes.get(stream) ?? 0
      indexes.set(stream, index + 1)
      const commandId = `c-${turn}`
      const told: NewEvent<BookEvent> = {
        id: eventId(commandId, index),
        recordedAt: instant('2026-01-01T00:00:00.000Z'),
        actor: 'clerk-1',
        commandId,
        correlationId: commandId,
        causationId: commandId,
        tenant: undefined,
        event,
      }
      const expected = revisions.get(stream) ?? NO_STREAM
      revisions.set(stream, right(await store.append({ stream, expected, events: [told] })()))
    }
  }
  return store
}

it('holds no law against a book that the deciders made', async () => {
  await fc.assert(
    fc.asyncProperty(bookHistory(), async ({ turns, events }) => {
      const { failures } = right(await verifyBook(await storeOf(turns), localDate('2026-03-31'), () => {}))
      expect(failures, story(events)).toEqual([])
    }),
    { numRuns: 150 },
  )
})
