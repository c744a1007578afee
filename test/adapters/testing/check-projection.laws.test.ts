import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { checkProjection } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { collectionItems } from '../../../src/projections/collection/collection-items.js'
import { openItems, type Projection } from '../../../src/projections/index.js'
import { pendingAccounts } from '../../../src/projections/pending-accounts.js'

const State = t.type({ count: t.number, last: t.string })
type State = t.TypeOf<typeof State>

/** Counts the events of a stream, and keeps the last of them. */
const sound: Projection<BookEvent, State> = {
  name: 'counts',
  version: 1,
  key: ({ stream }) => stream,
  empty: { count: 0, last: '' },
  apply: ({ count }, { event }) => ({ count: count + 1, last: event.type }),
  codec: State,
}

const handled = new Set<string>()

let counted = 0
let lastStream = ''

const faulty: ReadonlyArray<readonly [fault: string, projection: Projection<BookEvent, State>, law: string]> = [
  [
    'a random number',
    { ...sound, apply: ({ count }) => ({ count: count + Math.random(), last: '' }) },
    'the same events make the same states, on any day',
  ],
  [
    'a clock',
    { ...sound, apply: ({ count }) => ({ count: count + 1, last: new Date().toISOString().slice(0, 10) }) },
    'the same events make the same states, on any day',
  ],
  [
    'a closure across keys',
    {
      ...sound,
      apply: (_, { event }) => {
        counted += 1
        return { count: counted, last: event.type }
      },
    },
    'the same events make the same states, on any day',
  ],
  [
    'the order across keys',
    {
      ...sound,
      apply: ({ count }, { stream, event }) => {
        const other = count > 0 && lastStream !== stream
        lastStream = stream
        return { count: count + 1, last: other ? 'other' : event.type }
      },
    },
    'the state of a key comes from the events of that key alone',
  ],
  [
    'writing to the state',
    {
      ...sound,
      empty: { count: 0, last: '' },
      apply: (state, { event }) => Object.assign(state, { count: state.count + 1, last: event.type }),
    },
    'no state and no event is written to',
  ],
  [
    'a codec that loses a field',
    {
      ...sound,
      codec: new t.Type(
        'counts',
        State.is,
        (u, c) => State.validate({ last: '', ...(u as object) }, c),
        ({ count }) => ({ count }),
      ),
    },
    'a state is the same after its codec has kept it',
  ],
  [
    'a key that is not of the stream',
    { ...sound, key: ({ position }) => `${Number(position) % 7}` },
    'a key is text, and told by the event',
  ],
  ['a key that is no text', { ...sound, key: () => 7 as unknown as string }, 'a key is text, and told by the event'],
  [
    'a throw on the unknown',
    {
      ...sound,
      apply: (state, { event }) => {
        if ((event.type as string) === 'SomethingNewer') throw new Error('no such event')
        return { ...state, count: state.count + 1 }
      },
    },
    'an event that nobody here knows is taken without throwing',
  ],
  [
    'the zone of time of the machine',
    {
      ...sound,
      apply: ({ count }, { recordedAt }) => ({ count: count + 1, last: `${new Date(recordedAt).getDate()}` }),
    },
    'the same events make the same states, on any day',
  ],
  [
    'a key by the month of the machine',
    { ...sound, key: ({ recordedAt }) => `${new Date(recordedAt).getHours()}` },
    'a key is text, and told by the event',
  ],
  [
    'nothing for what is unknown',
    {
      ...sound,
      apply: (state, { event }) =>
        (event.type as string) === 'SomethingNewer'
          ? (undefined as unknown as State)
          : { count: state.count + 1, last: event.type },
    },
    'an event that nobody here knows is taken without throwing',
  ],
  [
    'a state of another kind for what is unknown',
    {
      ...sound,
      apply: (state, { event }) =>
        (event.type as string) === 'SomethingNewer'
          ? ({ ...state, count: Number.NaN } as State)
          : { count: state.count + 1, last: event.type },
    },
    'an event that nobody here knows is taken without throwing',
  ],
  [
    'writing to the envelope',
    {
      ...sound,
      apply: ({ count }, one) => {
        Object.assign(one, { actor: 'the report' })
        return { count: count + 1, last: one.event.type }
      },
    },
    'no state and no event is written to',
  ],
  [
    'events that it remembers to have handled',
    {
      ...sound,
      apply: (state, { id, event }) => {
        if (handled.has(id)) return state
        handled.add(id)
        return { count: state.count + 1, last: event.type }
      },
    },
    'the same events make the same states, on any day',
  ],
  [
    'one object for all keys',
    (() => {
      const one = { count: 0, last: '' }
      return {
        ...sound,
        apply: (_: State, { event }) => Object.assign(one, { count: one.count + 1, last: event.type }),
      }
    })(),
    'no state and no event is written to',
  ],
  [
    'where in the log an event is, for its key',
    { ...sound, key: ({ stream, id }) => (id.endsWith('-1') ? 'again' : stream) },
    'a key is text, and told by the event',
  ],
  [
    'a throw on what is rare',
    {
      ...sound,
      apply: (state, { event }) => {
        if (event.type === 'PaymentReturned') throw new Error('not thought of')
        return { ...state, count: state.count + 1 }
      },
    },
    'every event is taken without throwing',
  ],
]

describe('a faulty projection is found', () => {
  it.each(faulty)('%s', (_, projection, law) => {
    const { laws } = checkProjection(projection, { runs: 60 })
    const broken = laws.filter(({ verdict }) => verdict === 'broken')
    expect(broken.map((one) => one.law.replace('counts: ', ''))).toContain(law)
    expect(broken[0]?.counterexample?.events.length).toBeLessThanOrEqual(8)
    expect(broken[0]?.counterexample?.replay).toMatch(/^checkProjection\(projection, \{ seed: 2026, run: \d+ \}\)$/)
  })
})

describe('a sound projection passes', () => {
  it.each<[string, Projection<BookEvent, never>]>(
    [sound, openItems, collectionItems, pendingAccounts].map((one) => [
      one.name,
      one as unknown as Projection<BookEvent, never>,
    ]),
  )('%s', (_, projection) => {
    const { laws, passed } = checkProjection(projection, { runs: 40 })
    expect(laws.filter(({ verdict }) => verdict !== 'held')).toEqual([])
    expect(passed).toBe(true)
  })
})

describe('what is no projection is told in a sentence', () => {
  it.each<[unknown, string]>([
    [undefined, 'a projection is no projection: it is undefined, and not an object'],
    [{ name: 'x' }, 'x is no projection: it has no function key and no function apply'],
    [{ ...sound, version: '1' }, 'counts is no projection: it has no version, which is a whole number'],
    [
      { ...sound, codec: undefined },
      'counts is no projection: it has no codec, by which a view store keeps its states',
    ],
  ])('%j', (projection, why) => {
    expect(checkProjection(projection as never).trouble).toEqual({ _tag: 'NotAProjection', why })
  })
})
