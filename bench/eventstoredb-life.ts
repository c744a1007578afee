// Events of debts as both sides append them: ours as the book drafts them, and the bare client's as they are then stored.
import { jsonEvent } from '@eventstore/db-client'
import { type BookEvent, bookCodec, type DebtId, type Recorded } from 'receivables'
import { books, handleCommand } from 'receivables/command'
import { memoryStore } from 'receivables/memory'
import type { NewEvent } from 'receivables/store'
import { eventId } from 'receivables/store'
import { lives } from './life.js'

const store = memoryStore<BookEvent>()
for (const { command, given } of lives(1)) await handleCommand(store, books)(command, given)()
const read = await store.read('debt-INV-0')()
if (read._tag === 'Left') throw new Error('no life')
const sample: ReadonlyArray<Recorded<BookEvent>> = read.right

/** How many events a life has. */
export const inALife = sample.length

/** The n-th event of the debt's life; after the last one the first comes again, since nobody decides here. */
export const eventOf = (debt: string, n: number): NewEvent<BookEvent> => {
  const { recordedAt, actor, tenant, event } = sample[n % sample.length] as Recorded<BookEvent>
  const commandId = `${debt}-${n}`
  return {
    ...{ id: eventId(commandId, 0), recordedAt, actor, tenant, commandId },
    ...{ correlationId: commandId, causationId: commandId, event: { ...event, debt: debt as DebtId } as BookEvent },
  }
}

/** The same, as it is stored. */
export const rawEvent = ({
  id,
  recordedAt,
  actor,
  commandId,
  correlationId,
  causationId,
  event,
}: NewEvent<BookEvent>) =>
  jsonEvent({
    id,
    type: event.type,
    data: bookCodec.encode(event) as Record<string, never>,
    metadata: {
      ...{ $correlationId: correlationId, $causationId: causationId, commandId, actor, recordedAt },
      version: String(bookCodec.version(event)),
    },
  })
