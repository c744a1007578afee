import { type BookEvent, debtorOfEvent } from '../../domain/book/book.js'
import { streamOf } from '../command/aggregate.js'
import { eventId } from '../store/event-id.js'
import type { Recorded } from '../store/event-store.js'

// What holds for the record of any stream, whatever its events say.

type Stream = ReadonlyArray<Recorded<BookEvent>>

/** Where a stream breaks a law: at which event, by the revision that it says it has, and what is wrong. */
export interface Misrecorded {
  readonly revision: number
  readonly wrong: string
}

export interface RecordLaw {
  readonly name: string
  readonly check: (stream: Stream) => Misrecorded | undefined
}

const each =
  (wrong: (recorded: Recorded<BookEvent>, index: number, stream: Stream) => string | undefined) =>
  (stream: Stream): Misrecorded | undefined => {
    for (const [index, recorded] of stream.entries()) {
      const found = wrong(recorded, index, stream)
      if (found !== undefined) return { revision: recorded.revision, wrong: found }
    }
    return undefined
  }

const beginnings: ReadonlySet<BookEvent['type']> = new Set([
  'DebtIssued',
  'PaymentReceived',
  'CreditGranted',
  'DebitRequested',
  'ChequeReceived',
  'DebtorRegistered',
])

/** A stream that breaks this is left out of the laws that follow: its figures mean nothing. */
export const contiguous: RecordLaw = {
  name: 'revisions count from 0 without a gap',
  check: each(({ revision }, index) =>
    revision === index ? undefined : `revision ${revision} comes where ${index} is next`,
  ),
}

/** As is one that breaks this. */
export const oneSubject: RecordLaw = {
  name: 'a stream begins once and is about one debt, payment, cheque or debtor',
  check: each(({ stream, event }, index, events) => {
    const first = events[0]
    const own = streamOf(event)
    // A house adopts one policy after the other.
    if (event.type === 'PolicyAdopted') return own === stream ? undefined : `an event of ${own}`
    // A direct debit brings its payment later, in the same stream.
    const begins = beginnings.has(event.type)
    const debited = event.type === 'PaymentReceived' && first?.event.type === 'DebitRequested'
    const again = event.type === 'DebitRequested' && first?.event.type === 'DebitRequested'
    if (begins !== (index === 0) && !debited && !again) {
      return begins ? `${event.type} comes again` : `it begins with ${event.type}`
    }
    if (own !== stream) return `an event of ${own}`
    // A debt is somebody else's from the event on that says so.
    const of = event.type === 'DebtAssumed' ? event.from : event.debtor
    const before = events[index - 1] ?? first
    return before !== undefined && of === debtorOfEvent(before.event) ? undefined : `an event of debtor ${of}`
  }),
}

export const uniqueIds: RecordLaw = {
  name: 'no event id comes twice in a stream',
  check: (stream) => {
    const ids = new Set<string>()
    return each(({ id }) => {
      if (ids.has(id)) return `event id ${id} comes again`
      ids.add(id)
      return undefined
    })(stream)
  },
}

export const ownIds: RecordLaw = {
  name: 'an event has the id that follows from its command',
  check: (stream) => {
    const told = new Map<string, number>()
    return each(({ id, commandId, stream }) => {
      const index = told.get(commandId) ?? 0
      told.set(commandId, index + 1)
      const own = id === eventId(commandId, index, stream) || id === eventId(commandId, index)
      return own ? undefined : `id ${id} is not that of event ${index} of ${commandId}`
    })(stream)
  },
}

export const recordLaws: ReadonlyArray<RecordLaw> = [uniqueIds, ownIds]
