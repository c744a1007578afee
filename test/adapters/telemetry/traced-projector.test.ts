import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import { memoryViewStore } from '../../../src/adapters/memory/memory-view-store.js'
import {
  observeParked,
  parkedEvents,
  tracedCatchUp,
  tracedProjector,
  tracedStore,
  tracedViewStore,
} from '../../../src/adapters/telemetry/index.js'
import { left, right, until } from '../../../src/adapters/testing/contract-case.js'
import { appendRange, counting, whole } from '../counting.js'
import { type Counted, toldToy } from '../toy-codec.js'
import { followCalls, recorder } from './recorder.js'

beforeAll(followCalls)

/** Half a minute after the toy events were recorded. */
const now = () => new Date('2026-03-31T09:30:30.000Z')
const about = { 'receivables.projection': 'counting', 'receivables.projection.version': 1 }

const place = async (count: number) => {
  const told = recorder()
  const telemetry = { ...told, now }
  const plain = memoryStore<Counted>()
  await appendRange(plain, 0, count)
  return { told, telemetry, plain, store: tracedStore(plain, told), views: tracedViewStore(memoryViewStore(), told) }
}

describe('a traced projector', () => {
  it('makes a span of each page, around its reading and its saving, inside that of the catch-up', async () => {
    const { told, telemetry, store, views } = await place(25)
    const { states } = right(await tracedProjector(store, views, counting, { batchSize: 10, ...telemetry }).catchUp()())
    expect(states).toEqual(whole(25))
    const page = 'catchUp counting > project counting'
    expect(told.paths()).toEqual([
      'catchUp counting',
      'catchUp counting > load counting',
      ...Array.from({ length: 3 }, () => [page, `${page} > readAll`, `${page} > save counting`]).flat(),
      'catchUp counting > promote counting',
    ])
    expect(told.spans.every(({ ends, status }) => ends === 1 && status.code === SpanStatusCode.UNSET)).toBe(true)
    const pages = told.spans.filter(({ name }) => name === 'project counting')
    expect(pages.map(({ attributes }) => attributes['messaging.batch.message_count'])).toEqual([10, 10, 5])
    expect(pages[0]).toMatchObject({ kind: SpanKind.CONSUMER, attributes: about })
    expect(told.spans.find(({ name }) => name === 'save counting')?.attributes).toMatchObject({
      'db.operation.name': 'save',
      'db.collection.name': 'counting',
      'receivables.view.version': 1,
      'receivables.states': 6,
    })
  })

  it('tells how many events it handled, how old they were, and whether more is waiting', async () => {
    const { told, telemetry, store, views } = await place(25)
    right(await tracedProjector(store, views, counting, { batchSize: 10, ...telemetry }).catchUp()())
    const values = (instrument: string) => told.of(instrument).map(({ value }) => value)
    expect(values('receivables.projection.events')).toEqual([10, 10, 5])
    expect(values('receivables.projection.lag')).toEqual([30, 30, 30])
    expect(values('receivables.projection.pages_behind')).toEqual([1, 1, 0])
    expect(told.of('receivables.projection.lag')[0]?.attributes).toEqual(about)
  })

  it('tells that it is at the end where there is nothing to handle', async () => {
    const { told, telemetry, store, views } = await place(0)
    right(await tracedProjector(store, views, counting, telemetry).catchUp()())
    expect(told.measured.filter(({ instrument }) => instrument.startsWith('receivables.'))).toEqual([
      { instrument: 'receivables.projection.pages_behind', value: 0, attributes: about },
    ])
  })

  it('follows with a trace of its own for each page', async () => {
    const { told, telemetry, plain, store, views } = await place(3)
    const following = told.tracer.startActiveSpan('request', (span) => {
      span.end()
      return tracedProjector(store, views, counting, telemetry).follow()
    })
    const handled = () => told.of('receivables.projection.events').reduce((sum, { value }) => sum + value, 0)
    await until(() => handled() === 3)
    await appendRange(plain, 3, 8)
    await until(() => handled() === 8)
    await following.stop()
    expect(await following.ended).toBe(undefined)
    const paths = told.paths()
    expect(paths.filter((path) => path.startsWith('request >'))).toEqual([])
    expect(paths).toContain('process > project counting > save counting')
    expect(told.spans.every(({ ends }) => ends === 1)).toBe(true)
    const pages = told.spans.filter(({ name }) => name === 'process')
    expect(pages[0]?.attributes).toMatchObject({ 'messaging.operation.type': 'process' })
  })

  it('marks the page that could not be saved, and counts nothing of it', async () => {
    const { told, telemetry, store, views } = await place(25)
    const failing = {
      ...views,
      save: () => async () => E.left({ _tag: 'Full', where: 'test', detail: 'quotes ACME' } as const),
    }
    left(await tracedProjector(store, failing, counting, { batchSize: 10, ...telemetry }).catchUp()())
    const failed = told.spans.filter(({ status }) => status.code === SpanStatusCode.ERROR)
    expect(failed.map(({ name, status }) => [name, status.message])).toEqual([
      ['catchUp counting', 'Full'],
      ['project counting', 'Full'],
    ])
    expect(told.of('receivables.projection.events')).toEqual([])
  })

  it('marks the page at which the projection itself fails, in history and live', async () => {
    const throwing = {
      ...counting,
      apply: () => {
        throw new RangeError('no')
      },
    }
    const failedOf = (told: ReturnType<typeof recorder>) =>
      told.spans.flatMap(({ name, status, ends }) =>
        status.code === SpanStatusCode.ERROR ? [[name, status.message, ends]] : [],
      )
    const history = await place(5)
    left(await tracedProjector(history.store, history.views, throwing, history.telemetry).catchUp()())
    expect(failedOf(history.told)).toEqual([
      ['catchUp counting', 'HandlerFailed', 1],
      ['project counting', 'HandlerFailed', 1],
    ])
    const live = await place(0)
    const following = tracedProjector(live.store, live.views, throwing, live.telemetry).follow()
    await new Promise((resolve) => setTimeout(resolve, 5))
    await appendRange(live.plain, 1, 2)
    expect(await following.ended).toMatchObject({ _tag: 'HandlerFailed' })
    expect(failedOf(live.told)).toEqual([
      ['process', 'RangeError', 1],
      ['project counting', 'RangeError', 1],
    ])
  })

  it('has twins that do not disturb each other', async () => {
    const { told, telemetry, store, views } = await place(25)
    const twins = tracedProjector(store, views, counting, { batchSize: 4, ...telemetry })
    const [one, other] = await Promise.all([twins.catchUp()(), twins.catchUp()()])
    expect(right(one).states).toEqual(whole(25))
    expect(right(other).states).toEqual(whole(25))
    expect(told.spans.every(({ ends }) => ends === 1)).toBe(true)
  })
})

describe('a traced catch-up in memory', () => {
  it('tells of every page, the last one too', async () => {
    const { told, telemetry, store } = await place(25)
    const { states } = right(await tracedCatchUp(store, counting, { pageSize: 10, ...telemetry })())
    expect(states).toEqual(whole(25))
    expect(told.of('receivables.projection.events').map(({ value }) => value)).toEqual([10, 10, 5])
    const page = 'catchUp counting > project counting'
    expect(told.paths()).toEqual([
      'catchUp counting',
      ...Array(3)
        .fill([page, `${page} > readAll`])
        .flat(),
    ])
    expect(told.spans.every(({ ends }) => ends === 1)).toBe(true)
  })
})

describe('a traced store', () => {
  it('lets a handler make its spans inside that of its page, and marks a page that it rejects', async () => {
    const { told, plain, store } = await place(2)
    const seen: Array<string | undefined> = []
    const subscription = store.subscribe(store.start, async (page) => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      seen.push(trace.getSpan(context.active()) === undefined ? 'no span' : 'a span')
      if (page.events.length === 1) throw new Error('no')
    })
    await until(() => seen.length >= 1)
    right(await plain.append({ stream: 'debt-9', expected: -1, events: [toldToy(9)] })())
    expect(await subscription.ended).toMatchObject({ _tag: 'HandlerFailed' })
    expect(seen).toEqual(['a span', 'a span'])
    const pages = told.spans.filter(({ name }) => name === 'process')
    expect(pages.map(({ kind, parent, status, ends }) => [kind, parent, status.code, ends])).toEqual([
      [SpanKind.CONSUMER, undefined, SpanStatusCode.UNSET, 1],
      [SpanKind.CONSUMER, undefined, SpanStatusCode.ERROR, 1],
    ])
    expect(pages[1]?.attributes).toMatchObject({
      'messaging.batch.message_count': 1,
      'messaging.message.conversation_id': 'command-9',
    })
  })

  it('keeps what a store has beside the port', () => {
    expect(tracedStore({ ...memoryStore<Counted>(), settings: 'here' }).settings).toBe('here')
  })
})

describe('events put aside', () => {
  const poisoned = { stream: 'debt-INV-1', cause: { _tag: 'Undecodable' } } as const

  it('are counted once they are parked', async () => {
    const told = recorder()
    const parked = parkedEvents('aging', told)
    const put: unknown[] = []
    await parked.counted(async (one: typeof poisoned) => void put.push(one))(poisoned)
    parked.tell(poisoned)
    await expect(parked.counted(async () => Promise.reject(new Error('full')))(poisoned)).rejects.toThrow('full')
    expect(put).toEqual([poisoned])
    const attributes = {
      'messaging.consumer.group.name': 'aging',
      'receivables.category': 'debt',
      'error.type': 'Undecodable',
    }
    const one = { instrument: 'receivables.events.parked', value: 1, attributes }
    expect(told.measured).toEqual([one, one])
  })

  it('are observed where they wait, as long as their number can be had', async () => {
    const told = recorder()
    let answer: E.Either<unknown, number> = E.right(3)
    const stop = observeParked('letters', () => async () => answer, told)
    await told.collect()
    answer = E.left({ _tag: 'Unavailable' })
    await told.collect()
    stop()
    answer = E.right(4)
    await told.collect()
    expect(told.of('receivables.events.parked.waiting').map(({ value }) => value)).toEqual([3])
  })
})
