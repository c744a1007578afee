import type { BookEvent } from '../../src/domain/book.js'
import { instant } from '../../src/domain/instant.js'
import { addDays, type LocalDate, localDate } from '../../src/domain/local-date.js'
import { openItems } from '../../src/projections/open-item.js'
import { project, type Seen } from '../../src/projections/projection.js'

const second = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString()

/** The events of a book as a projection sees them, each recorded a second after the one before. */
export const seen = (events: ReadonlyArray<BookEvent>): ReadonlyArray<Seen<BookEvent>> =>
  events.map((event, n) => ({
    id: `event-${n}`,
    stream:
      'payment' in event && event.type.startsWith('Payment') && event.type !== 'PaymentReversed'
        ? `payment-${event.payment}`
        : `debt-${(event as { debt: string }).debt}`,
    recordedAt: instant(second(n)),
    event,
  }))

export const recordedAt = (n: number) => instant(second(n))

export const states = (events: ReadonlyArray<BookEvent>) => project(openItems, seen(events))

/** Days worth asking about: those of the events, the days beside them, and some far away. */
export const daysOf = (events: ReadonlyArray<BookEvent>): ReadonlyArray<LocalDate> => [
  ...new Set([
    localDate('1999-12-31'),
    localDate('2099-12-31'),
    ...events.flatMap(({ on }) => [addDays(on, -1), on, addDays(on, 31)]),
  ]),
]
