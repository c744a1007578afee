import * as E from 'fp-ts/lib/Either.js'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import type { EventStore, NewEvent, Position, Recorded, StreamName } from '../../../src/adapters/store/event-store.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { type Instant, instant } from '../../../src/domain/value/instant.js'
import type { FaultyStore } from './faulty-stores.js'

type Store = EventStore<BookEvent>
type New = NewEvent<BookEvent>

const but = (own: (store: Store) => Partial<Store>) => (): Store => {
  const store = memoryStore<BookEvent>()
  return { ...store, ...own(store) }
}

/** A store that keeps something else of each event than it is told. */
const keeping = (change: (told: New) => Partial<New>) =>
  but((store) => ({
    append: (append) => store.append({ ...append, events: append.events.map((one) => ({ ...one, ...change(one) })) }),
  }))

const noted = (change: (note: string) => string) =>
  keeping(({ event }) => ({ event: event.type === 'NoteAdded' ? { ...event, note: change(event.note) } : event }))

const whole = 'read answers what was appended, with all that is known of it'
const large = 'append of more than a thousand events keeps all of them'
const apart = 'each of several subscriptions has every event, and the end of one ends no other'
const names =
  'streams are told apart by their whole names: by no beginning of them, however long, and in upper and lower case'

/** A store whose streams have one name where the names of the caller only look alike. */
const named = (change: (stream: string) => string) =>
  but((store) => {
    const changed = (stream: StreamName) => change(stream) as StreamName
    return {
      append: (append) => store.append({ ...append, stream: changed(append.stream) }),
      read: (stream, from) => store.read(changed(stream), from),
    }
  })

const envelopeFaults: ReadonlyArray<FaultyStore> = [
  [
    'takes correlation and cause for each other',
    keeping(({ correlationId, causationId }) => ({ correlationId: causationId, causationId: correlationId })),
    whole,
  ],
  [
    'keeps times to the second',
    keeping(({ recordedAt }) => ({ recordedAt: instant(`${recordedAt.slice(0, 19)}.000Z`) as Instant })),
    whole,
  ],
  ['cuts who did it after 64 characters', keeping(({ actor }) => ({ actor: actor.slice(0, 64) })), whole],
  ['keeps who did it in lower case', keeping(({ actor }) => ({ actor: actor.toLowerCase() })), whole],
  ['trims the tenant', keeping(({ tenant }) => ({ tenant: tenant?.trim() })), whole],
  ['cuts an event above 64 kB', noted((note) => note.slice(0, 60_000)), large],
  ['puts marks and letters together', noted((note) => note.normalize('NFC')), large],
  ['trims what is written', noted((note) => note.trim()), large],
  ['takes names that end in a space for those that do not', named((stream) => stream.trimEnd()), names],
  ['puts marks and letters of names together', named((stream) => stream.normalize('NFC')), names],
]

const manyFaults: ReadonlyArray<FaultyStore> = [
  [
    'keeps the first 500 appends of a batch',
    but((store) => ({
      appendBatch: (appends) => async () =>
        E.map((kept: ReadonlyArray<number>) => [
          ...kept,
          ...appends.slice(500).map(({ expected, events }) => expected + events.length),
        ])(await store.appendBatch(appends.slice(0, 500))()),
    })),
    'appendBatch of hundreds of appends keeps all of them',
  ],
  [
    'reads all streams of a batch from where the first is to be read',
    but((store) => ({
      readBatch: (streams, from = () => 0) => {
        const first = streams[0]
        return store.readBatch(streams, first === undefined ? from : () => from(first))
      },
    })),
    'readBatch answers each stream that is there as read does, and once',
  ],
]

const subscribeFaults: ReadonlyArray<FaultyStore> = [
  [
    'has one subscriber: the last',
    but((store) => {
      let last = 0
      return {
        subscribe: (after, onPage) => {
          last += 1
          const mine = last
          return store.subscribe(after, async (page) => {
            if (mine === last) await onPage(page)
          })
        },
      }
    }),
    apart,
  ],
  [
    'hands over nothing to anybody after one handler failed',
    but((store) => {
      let failed = false
      return {
        subscribe: (after, onPage) =>
          store.subscribe(after, async (page) => {
            if (failed) return
            try {
              await onPage(page)
            } catch (cause) {
              failed = true
              throw cause
            }
          }),
      }
    }),
    apart,
  ],
  [
    'ends all subscriptions where one is stopped',
    but((store) => {
      const all: Array<() => Promise<void>> = []
      return {
        subscribe: (after, onPage) => {
          const { stop, ended } = store.subscribe(after, onPage)
          all.push(stop)
          return {
            stop: async () => {
              await Promise.all(all.map((one) => one()))
            },
            ended,
          }
        },
      }
    }),
    apart,
  ],
  [
    'subscribes after the append that the checkpoint is in',
    but((store) => ({
      subscribe: (after, onPage) => {
        let inside: string | undefined
        return store.subscribe(store.start, async (page) => {
          const placed = page.events.map((one) => {
            const append = `${one.stream} ${one.commandId}`
            return { one, append, passed: store.comparePositions(one.position, after) <= 0 }
          })
          const rest = placed.filter(({ one, passed }) => {
            if (passed) inside = one.stream
            return !passed && one.stream !== inside
          })
          if (rest.length > 0) await onPage({ ...page, events: rest.map(({ one }) => one) })
        })
      },
    })),
    'subscribe begins in the middle of an append, where the checkpoint is there',
  ],
]

/** Stores by their place: each opening is a connection of its own to what is kept there. */
const connected = (own: (store: Store, kept: Store) => Partial<Store>) => {
  const places = new Map<string, Store>()
  return (place: string): Store => {
    const kept = places.get(place) ?? memoryStore<BookEvent>()
    places.set(place, kept)
    let closed = false
    const refused = E.left({ _tag: 'Closed' as const, where: place, detail: 'closed' })
    const mine: Store = {
      ...kept,
      append: (append) => async () => (closed ? refused : kept.append(append)()),
      close: async () => {
        closed = true
      },
    }
    return { ...mine, ...own(mine, kept) }
  }
}

/** Sound ones, beside which the others are faulty. */
export const connectedStores = () => connected(() => ({}))

const againFaults: ReadonlyArray<FaultyStore> = [
  [
    'knows an append again by what this connection has appended',
    connected((store) => {
      const ids = new Set<string>()
      return {
        append: (append) => async () => {
          const known = append.events.every(({ id }) => ids.has(id))
          const there = await store.read(append.stream)()
          const actual = E.isRight(there) ? there.right.length - 1 : -1
          if (!known && actual > append.expected)
            return E.left({ _tag: 'Conflict', stream: append.stream, expected: append.expected, actual })
          for (const { id } of append.events) ids.add(id)
          return store.append(append)()
        },
      }
    }),
    'an append is known again by another connection, and after the store was opened again',
  ],
  [
    'tells its subscriptions of its own appends alone',
    connected((store) => {
      const own = new Set<string>()
      return {
        append: (append) => async () => {
          for (const { id } of append.events) own.add(id)
          return store.append(append)()
        },
        subscribe: (after: Position, onPage) =>
          store.subscribe(after, async (page) => {
            const events = page.events.filter(({ id }: Recorded<BookEvent>) => own.has(id))
            if (events.length > 0) await onPage({ ...page, events })
          }),
      }
    }),
    'a subscription of one connection hands over what another appends',
  ],
]

/** Stores that are faulty in what is seldom looked at. */
export const storesFaultyInDetail: ReadonlyArray<FaultyStore> = [
  ...envelopeFaults,
  ...manyFaults,
  ...subscribeFaults,
  ...againFaults,
]
