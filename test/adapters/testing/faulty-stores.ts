import * as E from 'fp-ts/lib/Either.js'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import type {
  Append,
  EventStore,
  Page,
  Placed,
  Position,
  Recorded,
  StreamName,
} from '../../../src/adapters/store/event-store.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { type Instant, instant } from '../../../src/domain/value/instant.js'
import { comparePositions as comparedAsText } from '../../../src/domain/value/position.js'

type Store = EventStore<BookEvent>

/** A store that is faulty in one way, and the clause of the contract that it breaks. */
export type FaultyStore = readonly [fault: string, make: (place: string) => Store, clause: string]

/** A store in memory with some functions of its own. */
const but = (own: (store: Store) => Partial<Store>) => (): Store => {
  const store = memoryStore<BookEvent>()
  return { ...store, ...own(store) }
}

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const closed = E.left({ _tag: 'Closed' as const, where: 'here', detail: 'closed' })

const mapped = (store: Store, change: (page: Page<BookEvent>, after: Position, limit: number) => Page<BookEvent>) => ({
  readAll: ((after, limit, decoding, unknown) => async () =>
    E.map((page: Page<BookEvent>) => change(page, after, limit))(
      await store.readAll(after, limit, decoding, unknown)(),
    )) as Store['readAll'],
})

const events = (answer: E.Either<unknown, ReadonlyArray<Recorded<BookEvent>>>): ReadonlyArray<Recorded<BookEvent>> =>
  E.isRight(answer) ? answer.right : []

const appendFaults: ReadonlyArray<FaultyStore> = [
  [
    'counts events, and not revisions',
    but((store) => ({ append: (append) => async () => E.map((n: number) => n + 1)(await store.append(append)()) })),
    'append answers the revision of the last event, from 0',
  ],
  [
    'appends at whatever revision there is',
    but((store) => ({
      append: (append) => async () => {
        const answer = await store.append(append)()
        return E.isLeft(answer) && answer.left._tag === 'Conflict'
          ? store.append({ ...append, expected: answer.left.actual })()
          : answer
      },
    })),
    'append at another revision than the last is a Conflict that names the actual one, and adds nothing',
  ],
  [
    'does not know an append again',
    but((store) => ({
      append: (append) => async () => {
        const actual = events(await store.read(append.stream)()).length - 1
        return actual > append.expected && append.events.length > 0
          ? E.left({ _tag: 'Conflict', stream: append.stream, expected: append.expected, actual })
          : store.append(append)()
      },
    })),
    'append of the same event ids at the same expected revision is a success and adds nothing',
  ],
  [
    'answers the revision of the stream to an append that it knows again',
    but((store) => ({
      append: (append) => async () =>
        E.isRight(await store.append(append)())
          ? E.right(events(await store.read(append.stream)()).length - 1)
          : store.append(append)(),
    })),
    'append repeated after the stream has grown answers the revision of its own last event',
  ],
  [
    'takes what it does not have of an append, and leaves out the rest',
    but((store) => ({
      append: (append) => async () => {
        const there = events(await store.read(append.stream)())
        const fresh = append.events.filter(({ id }) => !there.some((one) => one.id === id))
        const known = fresh.length < append.events.length && fresh.length > 0
        return known ? store.append({ ...append, expected: there.length - 1, events: fresh })() : store.append(append)()
      },
    })),
    'append whose ids are stored in part is a Conflict',
  ],
  [
    'knows ids again in any stream',
    but((store) => {
      const ids = new Set<string>()
      return {
        append: (append) => async () => {
          if (append.events.length > 0 && append.events.every(({ id }) => ids.has(id)) && append.stream === 'debt-2') {
            return E.right(append.expected + append.events.length)
          }
          for (const { id } of append.events) ids.add(id)
          return store.append(append)()
        },
      }
    }),
    'append of the ids of one stream to another is no repetition',
  ],
  [
    'takes an append of nothing',
    but((store) => ({
      append: (append) => (append.events.length === 0 ? async () => E.right(append.expected) : store.append(append)),
    })),
    'append of no events, or of one id twice, is an InvalidAppend',
  ],
  [
    'does not look at who an event is by',
    but((store) => ({
      append: (append) => store.append({ ...append, events: append.events.map((one) => ({ ...one, actor: 'clerk' })) }),
    })),
    'append of an envelope that could not be read again is an InvalidAppend, alone and in a batch',
  ],
  [
    'appends before it is asked to',
    but((store) => ({
      append: (append) => {
        const answer = store.append(append)()
        return () => answer
      },
    })),
    'append does nothing before it is run, and then once per run',
  ],
  [
    'loses an append that comes while another is under way',
    but((store) => {
      let under = false
      return {
        append: (append) => async () => {
          if (under) return E.right(append.expected + append.events.length)
          under = true
          await later(0)
          under = false
          return store.append(append)()
        },
      }
    }),
    'append by many writers at once, each trying again after a Conflict, loses nothing',
  ],
  [
    'keeps the first 500 events of an append',
    but((store) => ({
      append: (append) => async () =>
        E.map(() => append.expected + append.events.length)(
          await store.append({ ...append, events: append.events.slice(0, 500) })(),
        ),
    })),
    'append of more than a thousand events keeps all of them',
  ],
  [
    'takes the same ids with another content for a repetition',
    but((store) => ({
      append: (append) => async () => {
        const there = events(await store.read(append.stream)()).slice(append.expected + 1)
        const known = append.events.length > 0 && append.events.every(({ id }, n) => there[n]?.id === id)
        return known ? E.right(append.expected + append.events.length) : store.append(append)()
      },
    })),
    'append of the same event ids with another content is no repetition, and adds nothing',
  ],
  [
    'makes the events of an append visible one by one',
    but((store) => ({
      append: (append) => async () => {
        let answer: Awaited<ReturnType<ReturnType<Store['append']>>> = await store.append({
          ...append,
          events: append.events.slice(0, 1),
        })()
        for (let n = 1; n < append.events.length && E.isRight(answer); n++) {
          await later(0)
          const one: Append<BookEvent> = { ...append, expected: answer.right, events: append.events.slice(n, n + 1) }
          answer = await store.append(one)()
        }
        return answer
      },
    })),
    'the events of one append become visible at once',
  ],
]

/** A store that takes the position of an append before it is committed: a serial column, say. */
const positionBeforeCommit = (): Store => {
  const store = memoryStore<BookEvent>()
  const visible: Array<Placed<BookEvent>> = []
  let taken = 0
  const at = (n: number) => String(n).padStart(19, '0') as Position
  return {
    ...store,
    append: (append) => async () => {
      const first = taken
      const answer = await store.append(append)()
      if (E.isLeft(answer)) return answer
      const stored = events(await store.read(append.stream, append.expected + 1)()).slice(0, append.events.length)
      if (visible.some(({ id }) => id === stored[0]?.id)) return answer
      taken = Math.max(taken, first) + append.events.length
      const from = taken - append.events.length
      await later(append.events.length > 100 ? 20 : 0)
      stored.forEach((one, n) => {
        visible.push({ ...recorded(one), position: at(from + n + 1) })
      })
      return answer
    },
    readAll: (after, limit) => async () => {
      const rest = visible
        .toSorted((a, b) => (a.position < b.position ? -1 : 1))
        .filter(({ position }) => position > after)
      const page = rest.slice(0, limit)
      return E.right({ events: page, next: page.at(-1)?.position ?? after, end: page.length === rest.length })
    },
    start: at(0),
    comparePositions: comparedAsText,
  }
}

const recorded = (one: Recorded<BookEvent>): Recorded<BookEvent> => ({
  id: one.id,
  recordedAt: one.recordedAt,
  actor: one.actor,
  commandId: one.commandId,
  correlationId: one.correlationId,
  causationId: one.causationId,
  tenant: one.tenant,
  event: one.event,
  stream: one.stream,
  revision: one.revision,
})

/** Every event of a store. */
const everything = async (store: Store): Promise<ReadonlyArray<Placed<BookEvent>>> => {
  const page = await store.readAll(store.start, 1_000_000, 'trust')()
  return E.isRight(page) ? page.right.events : []
}

/** A store that tells its events at times of its own. */
const timed = (time: (told: Instant, kept: Instant) => Instant) =>
  but((store) => {
    const told = new Map<string, Instant>()
    const at = <R extends Recorded<BookEvent>>(one: R): R => {
      const recordedAt = time(told.get(one.id) ?? one.recordedAt, one.recordedAt)
      return { ...recorded(one), ...('position' in one && { position: one.position }), recordedAt } as unknown as R
    }
    return {
      append: (append) => {
        for (const { id, recordedAt } of append.events) told.set(id, recordedAt)
        return store.append(append)
      },
      appendBatch: (appends) => {
        for (const { events: batch } of appends) for (const { id, recordedAt } of batch) told.set(id, recordedAt)
        return store.appendBatch(appends)
      },
      read: (stream, from) => async () =>
        E.map((all: ReadonlyArray<Recorded<BookEvent>>) => all.map(at))(await store.read(stream, from)()),
      ...mapped(store, (page) => ({ ...page, events: page.events.map(at) })),
    }
  })

const timeFaults: ReadonlyArray<FaultyStore> = [
  [
    'forgets which instants were closed',
    but(() => ({ closeUntil: () => async () => E.right(undefined) })),
    'nothing is recorded at an instant that was closed or before it, where a store can close one',
  ],
  [
    'records at the times that it is told, wherever the log is',
    timed((told) => told),
    'recordedAt by the clock of the store never falls along the log, whatever the clocks of two writers tell',
  ],
  [
    'records at the times that it is told, whoever was later',
    timed((told) => told),
    'recordedAt never falls along the log, whatever the clocks of two writers tell',
  ],
  [
    'records a batch at the times that it is told',
    timed((told) => told),
    'recordedAt never falls within a batch, and a batch repeated adds nothing',
  ],
  [
    'writes to what it is handed',
    but((store) => ({
      append: (append) => {
        for (const event of append.events) Object.assign(event, { actor: 'the store' })
        return store.append(append)
      },
    })),
    'append leaves what the caller holds as it was: he may append it elsewhere',
  ],
  [
    'answers events whose fields are looked up when they are read',
    but((store) => ({
      read: (stream, from) => async () =>
        E.map((all: ReadonlyArray<Recorded<BookEvent>>) => all.map((one) => Object.create(one) as Recorded<BookEvent>))(
          await store.read(stream, from)(),
        ),
    })),
    'what is read is a plain value: a copy of it says all that it says',
  ],
  [
    'records all at one time',
    timed(() => instant('2026-04-01T00:00:00.000Z')),
    'recordedAt in the past is kept where nothing later is recorded, as of an old book',
  ],
]

const readFaults: ReadonlyArray<FaultyStore> = [
  [
    'forgets whose tenant an event is',
    but((store) => ({
      read: (stream, from) => async () =>
        E.map((all: ReadonlyArray<Recorded<BookEvent>>) => all.map((one) => ({ ...recorded(one), tenant: undefined })))(
          await store.read(stream, from)(),
        ),
    })),
    'read answers what was appended, with all that is known of it',
  ],
  [
    'reads a stream from its beginning always',
    but((store) => ({ read: (stream) => store.read(stream) })),
    'read answers a stream from a revision on',
  ],
  [
    'answers a stream that is not there in a batch',
    but((store) => ({
      readBatch: (streams, from) => async () =>
        E.map(
          (found: ReadonlyMap<StreamName, ReadonlyArray<Recorded<BookEvent>>>) =>
            new Map(streams.map((one) => [one, found.get(one) ?? []] as const)),
        )(await store.readBatch(streams, from)()),
    })),
    'readBatch answers each stream that is there as read does, and once',
  ],
  [
    'fails where a stream is not there',
    but((store) => ({
      read: (stream, from) => async () => {
        const answer = await store.read(stream, from)()
        return events(answer).length === 0 && stream === 'debt-none' ? closed : answer
      },
    })),
    'read of a stream that is not there answers no events',
  ],
  [
    'answers an array that grows with the stream',
    but((store) => {
      const arrays = new Map<StreamName, Array<Recorded<BookEvent>>>()
      return {
        read:
          (stream, from = 0) =>
          async () => {
            const now = events(await store.read(stream)())
            const array = arrays.get(stream) ?? []
            array.splice(0, array.length, ...now)
            arrays.set(stream, array)
            return E.right(from === 0 ? array : now.slice(from))
          },
      }
    }),
    'read answers what was there, not what is appended later',
  ],
  [
    'keeps names of streams in one byte a letter',
    but((store) => {
      const latin = (stream: StreamName) => Buffer.from(stream, 'latin1').toString('latin1') as StreamName
      return {
        append: (append) => store.append({ ...append, stream: latin(append.stream) }),
        read: (stream, from) => store.read(latin(stream), from),
      }
    }),
    'stream names are kept in any script',
  ],
  [
    'answers the last event of a page on the next one again',
    but((store) =>
      mapped(store, (page) => ({
        ...page,
        next: page.events.length > 1 && !page.end ? (page.events.at(-2)?.position ?? page.next) : page.next,
      })),
    ),
    'readAll answers every event once, whatever the limit, in an order that keeps that of each stream',
  ],
  [
    'does not say that a full page is the last',
    but((store) => mapped(store, (page, _, limit) => ({ ...page, end: page.events.length < limit }))),
    'readAll says the end when nothing more was stored',
  ],
  [
    'goes beyond what was read where it was the end',
    but((store) =>
      mapped(store, (page) => ({
        ...page,
        next: page.end ? (String(BigInt(page.next) + 1n).padStart(page.next.length, '0') as Position) : page.next,
      })),
    ),
    'readAll goes on after the next of any page, across later appends',
  ],
  [
    'compares positions the other way round',
    but((store) => ({ comparePositions: (a, b) => store.comparePositions(b, a) })),
    'positions compare as the order in which they were passed',
  ],
  [
    'gives an event the position before it',
    but((store) =>
      mapped(store, (page, after) => ({
        ...page,
        events: page.events.map((one, n) => ({ ...recorded(one), position: page.events[n - 1]?.position ?? after })),
      })),
    ),
    'an event of readAll has the position after it',
  ],
  ['goes on after it was closed', but(() => ({ close: async () => {} })), 'a closed store answers Closed'],
  [
    'answers readBatch from a cache for good',
    but((store) => {
      const cache = new Map<StreamName, ReadonlyArray<Recorded<BookEvent>>>()
      return {
        readBatch: (streams, from) => async () => {
          const found = new Map<StreamName, ReadonlyArray<Recorded<BookEvent>>>()
          for (const stream of streams) {
            const all = cache.get(stream) ?? events(await store.read(stream)())
            if (all.length > 0) cache.set(stream, all)
            const some = all.slice(from?.(stream) ?? 0)
            if (some.length > 0) found.set(stream, some)
          }
          return E.right(found)
        },
      }
    }),
    'readBatch answers hundreds of streams, and what was appended since it answered before',
  ],
  [
    'answers the first 50 streams of a batch',
    but((store) => ({ readBatch: (streams, from) => store.readBatch(streams.slice(0, 50), from) })),
    'readBatch answers hundreds of streams, and what was appended since it answered before',
  ],
  [
    'caps its pages at 100, and takes the end of one for the end of the log',
    but((store) => ({
      readAll: (after, limit, decoding) => async () =>
        E.map((page: Page<BookEvent>) => ({ ...page, end: page.events.length < limit }))(
          await store.readAll(after, Math.min(limit, 100), decoding)(),
        ),
    })),
    'readAll comes to the end whatever the limit, and a page is the last only where nothing more is stored',
  ],
  [
    'answers the same page for ever',
    but((store) => ({
      readAll: (_, limit, decoding) => async () =>
        E.map((page: Page<BookEvent>) => ({ ...page, end: false }))(
          await store.readAll(store.start, limit, decoding)(),
        ),
    })),
    'readAll answers every event once, whatever the limit, in an order that keeps that of each stream',
  ],
  [
    'numbers positions without leading zeros, and compares them as text',
    but((store) => {
      const short = (position: Position) => String(Number(position)).padStart(3, '0') as Position
      const long = (position: Position) => position.padStart(store.start.length, '0') as Position
      const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
      return {
        start: short(store.start),
        comparePositions: text,
        readAll: (after, limit, decoding) => async () =>
          E.map((page: Page<BookEvent>) => ({
            ...page,
            next: short(page.next),
            events: page.events.map((one) => ({ ...recorded(one), position: short(one.position) })),
          }))(await store.readAll(long(after), limit, decoding)()),
        subscribe: (after, onPage) =>
          store.subscribe(long(after), (page) => onPage({ ...page, next: short(page.next) })),
      }
    }),
    'positions compare as their order past a thousand events, and reading goes on after any of them',
  ],
  [
    'reads all streams whose name begins so',
    but((store) => ({
      read:
        (stream, from = 0) =>
        async () => {
          const all = (await everything(store)).filter((one) => one.stream.startsWith(stream))
          return E.right(all.slice(from))
        },
    })),
    'streams are told apart by their whole names: by no beginning of them, however long, and in upper and lower case',
  ],
  [
    'cuts the category of a stream after 20 characters',
    but((store) => {
      const cut = (stream: StreamName) => {
        const hyphen = stream.indexOf('-')
        return `${stream.slice(0, Math.min(hyphen, 20))}${stream.slice(hyphen)}` as StreamName
      }
      return {
        append: (append) => store.append({ ...append, stream: cut(append.stream) }),
        read: (stream, from) => store.read(cut(stream), from),
      }
    }),
    'streams are told apart by their whole names: by no beginning of them, however long, and in upper and lower case',
  ],
  [
    'orders its log by clock',
    () => {
      const store = timed((told) => told)()
      return {
        ...store,
        readAll: (after, limit) => async () => {
          const all = (await everything(store)).toSorted((a, b) =>
            a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0,
          )
          const placed = all.map((one, n) => ({
            ...recorded(one),
            position: String(n + 1).padStart(after.length, '0') as Position,
          }))
          const rest = placed.filter(({ position }) => position > after)
          const page = rest.slice(0, limit)
          return E.right({ events: page, next: page.at(-1)?.position ?? after, end: page.length === rest.length })
        },
      }
    },
    'the global order is that of the appends, whatever time they are told to be recorded at',
  ],
  [
    'takes a position before it commits, so that a reader passes what is committed later',
    positionBeforeCommit,
    'a reader who follows while many write misses nothing: no event comes before a position that was passed',
  ],
]

const batchFaults: ReadonlyArray<FaultyStore> = [
  [
    'makes the appends of a batch one stream after the other',
    but((store) => ({
      appendBatch: (appends) => async () => {
        const sorted = appends.toSorted((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0))
        return store.appendBatch(sorted)()
      },
    })),
    'appendBatch is as if the appends were made one after another',
  ],
  [
    'refuses a batch of nothing',
    but((store) => ({
      appendBatch: (appends) => (appends.length === 0 ? async () => closed : store.appendBatch(appends)),
    })),
    'appendBatch of nothing answers nothing',
  ],
  [
    'does not know a batch again',
    but((store) => ({
      appendBatch: (appends) => async () => {
        for (const { stream, expected, events: told } of appends) {
          const there = events(await store.read(stream)())
          if (told.length > 0 && there.some(({ id }) => id === told[0]?.id)) {
            return E.left({ _tag: 'Conflict', stream, expected, actual: there.length - 1 })
          }
        }
        return store.appendBatch(appends)()
      },
    })),
    'appendBatch repeated adds nothing',
  ],
  [
    'goes on after an append of a batch that failed',
    but((store) => ({
      appendBatch: (appends) => async () => {
        const answers = []
        for (const append of appends) answers.push(await store.append(append)())
        const failed = answers.find(E.isLeft)
        return failed ?? E.right(answers.flatMap((answer) => (E.isRight(answer) ? [answer.right] : [])))
      },
    })),
    'appendBatch stops at the first append that fails',
  ],
]

const subscribeFaults: ReadonlyArray<FaultyStore> = [
  [
    'hands over what was stored, and nothing that comes',
    but((store) => ({
      subscribe: (after, onPage) => {
        const handed = store
          .readAll(after, 1_000_000, 'trust')()
          .then((page) => (E.isRight(page) ? onPage(page.right) : undefined))
        return { stop: async () => handed, ended: handed.then(() => undefined) }
      },
    })),
    'subscribe hands over what was stored, then what is appended',
  ],
  [
    'subscribes from the beginning always',
    but((store) => ({ subscribe: (_, onPage) => store.subscribe(store.start, onPage) })),
    'subscribe begins after the checkpoint, and again there if it was not moved',
  ],
  [
    'hands over the checkpoint before a page as the one after it',
    but((store) => ({
      subscribe: (after, onPage) => {
        let before = after
        return store.subscribe(after, (page) => {
          const handed = onPage({ ...page, next: before })
          before = page.next
          return handed
        })
      },
    })),
    'the next of a page handed over is a checkpoint after it',
  ],
  [
    'hands over pages without waiting',
    but((store) => ({
      subscribe: (after, onPage) =>
        store.subscribe(after, async (page) => {
          void onPage(page)
        }),
    })),
    'subscribe hands over a page only once the one before was handled',
  ],
  [
    'goes on after a handler that rejects',
    but((store) => ({
      subscribe: (after, onPage) => store.subscribe(after, (page) => onPage(page).catch(() => undefined)),
    })),
    'a handler that rejects ends the subscription with its cause',
  ],
  [
    'stops without waiting for the page in hand',
    but((store) => ({ subscribe: (after, onPage) => ({ ...store.subscribe(after, onPage), stop: async () => {} }) })),
    'stop waits for the page in hand, and none comes after it',
  ],
  [
    'leaves its subscriptions running when it is closed',
    but((store) => ({
      subscribe: (after, onPage) => ({ ...store.subscribe(after, onPage), ended: new Promise(() => {}) }),
    })),
    'closing the store ends its subscriptions with Closed',
  ],
  [
    'stops a subscription after 100 events',
    but((store) => ({
      subscribe: (after, onPage) => {
        let count = 0
        return store.subscribe(after, async (page) => {
          const left = page.events.slice(0, Math.max(0, 100 - count))
          count += left.length
          if (left.length > 0) await onPage({ ...page, events: left })
        })
      },
    })),
    'subscribe hands over hundreds of events that were stored, and hundreds that come',
  ],
]

/** Stores that can be opened again. */
const againFaults: ReadonlyArray<FaultyStore> = [
  [
    'keeps nothing after it is closed',
    (_place) => memoryStore<BookEvent>(),
    'what was appended is there when the store is opened again after close',
  ],
]

export const faultyStores: ReadonlyArray<FaultyStore> = [
  ...appendFaults,
  ...batchFaults,
  ...timeFaults,
  ...readFaults,
  ...subscribeFaults,
  ...againFaults,
]
