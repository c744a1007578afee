import assert from 'node:assert/strict'
import type { EventStore } from '../store/event-store.js'
import type { ViewStore } from '../store/view-store.js'

/** Maximum calls of a store per clause: no clause needs half of it. */
const mostCalls = 200_000

/** Number of calls after which timers get a turn, so that the time limit works for a store that never waits. */
const breath = 64

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

type Task<A> = () => Promise<A>

/** Counts calls, and fails at the limit: a store that repeats its answer for ever is reported and does not fill memory. */
const counter = () => {
  let calls = 0
  const count = (): Promise<void> | undefined => {
    calls += 1
    assert.ok(calls <= mostCalls, `asked ${mostCalls} times, and there was no end`)
    return calls % breath === 0 ? breathe() : undefined
  }
  const counted =
    <A>(task: Task<A>): Task<A> =>
    async () => {
      await count()
      return task()
    }
  return { count, counted }
}

/** A store with a limited number of calls, which gives timers a turn in between. */
export const bounded = <E>(store: EventStore<E>): EventStore<E> => {
  const { count, counted } = counter()
  return {
    ...(store.views === undefined ? {} : { views: store.views }),
    append: (append) => counted(store.append(append)),
    appendBatch: (appends) => counted(store.appendBatch(appends)),
    read: (stream, from) => counted(store.read(stream, from)),
    readBatch: (streams, from) => counted(store.readBatch(streams, from)),
    readAll: (after, limit, decoding, unknown) => counted(store.readAll(after, limit, decoding, unknown)),
    subscribe: (after, onPage, unknown) => {
      const handed = async (page: Parameters<typeof onPage>[0]): Promise<void> => {
        await count()
        await onPage(page)
      }
      return store.subscribe(after, handed, unknown)
    },
    ...(store.closeUntil && { closeUntil: store.closeUntil.bind(store) }),
    comparePositions: (a, b) => store.comparePositions(a, b),
    start: store.start,
    close: () => store.close(),
  }
}

/** The same for a view store. */
export const boundedViews = (views: ViewStore): ViewStore => {
  const { counted } = counter()
  const all = views as Required<ViewStore>
  return {
    load: (view) => counted(views.load(view)),
    ...(views.loadKeys && { loadKeys: (view, keys) => counted(all.loadKeys(view, keys)) }),
    ...(views.loadPage && { loadPage: (view, after, limit) => counted(all.loadPage(view, after, limit)) }),
    save: (view, save) => counted(views.save(view, save)),
    promote: (name, version) => counted(views.promote(name, version)),
    current: (name) => counted(views.current(name)),
    close: () => views.close(),
  }
}

/**
 * Runs the work, or fails after so many milliseconds. The work itself cannot be cancelled; what it does later is ignored.
 */
export const inTime = async (milliseconds: number, work: () => Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const failure = new Error(`not done in ${milliseconds / 1000} s: what was waited for never came`)
    timer = setTimeout(() => reject(failure), milliseconds)
  })
  try {
    await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}
