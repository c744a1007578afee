import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import { memoryViewStore } from '../../../src/adapters/memory/memory-view-store.js'
import { checkEventStore, checkViewStore, tellChecked } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { type FaultyStore, faultyStores } from './faulty-stores.js'
import { connectedStores, storesFaultyInDetail } from './faulty-stores-by-detail.js'
import { copying, faultyViewStores } from './faulty-view-stores.js'
import { viewStoresFaultyInDetail } from './faulty-view-stores-by-detail.js'

const stores = [...faultyStores, ...storesFaultyInDetail]
const viewStores = [...faultyViewStores, ...viewStoresFaultyInDetail]

describe('a faulty event store is caught by the clause that it breaks', () => {
  it.each(stores)('one that %s', async (_, make, clause) => {
    const durable = make.length > 0
    const { laws, trouble } = await checkEventStore(make, { only: clause, patience: 2_000, durable })
    expect(trouble).toBeUndefined()
    expect(laws.map(({ law, verdict }) => [law, verdict])).toEqual([[clause, 'broken']])
  })

  it('and every clause catches one', async () => {
    const { laws } = await checkEventStore(() => memoryStore<BookEvent>())
    const caught = new Set(stores.map(([, , clause]) => clause))
    expect(laws.filter(({ law }) => !caught.has(law)).map(({ law }) => law)).toEqual([])
  })
})

describe('a faulty view store is caught by the clause that it breaks', () => {
  it.each(viewStores)('one that %s', async (_, make, clause) => {
    const durable = make.length > 0
    const { laws, trouble } = await checkViewStore(make, { only: clause, patience: 2_000, durable })
    expect(trouble).toBeUndefined()
    expect(laws.map(({ law, verdict }) => [law, verdict])).toEqual([[clause, 'broken']])
  })

  it('and every clause catches one', async () => {
    const { laws } = await checkViewStore(copying)
    const caught = new Set(viewStores.map(([, , clause]) => clause))
    expect(laws.filter(({ law }) => !caught.has(law)).map(({ law }) => law)).toEqual([])
  })
})

describe('a sound view store', () => {
  it('passes every clause', async () => {
    const { passed, laws } = await checkViewStore(copying)
    expect(laws.filter(({ verdict }) => verdict !== 'held')).toEqual([])
    expect(passed).toBe(true)
  })

  it('that keeps states by reference passes where it says so', async () => {
    expect((await checkViewStore(() => memoryViewStore(), { states: 'by-reference' })).passed).toBe(true)
  })
})

describe('what a check of a store tells', () => {
  it('is the clause, what was expected, and how to see it again', async () => {
    const [, make, clause] = faultyStores[0] as FaultyStore
    const checked = await checkEventStore(make, { only: clause })
    expect(tellChecked(checked)).toContain('Broken: append answers the revision of the last event, from 0')
    expect(tellChecked(checked)).toContain(
      'Again: checkEventStore(make, { only: "append answers the revision of the last event, from 0" })',
    )
  })

  it('is the names of clauses where there is none of that name', async () => {
    expect((await checkEventStore(() => memoryStore(), { only: 'nothing' })).trouble?.why).toBe(
      'the contract has no clause "nothing"',
    )
  })
})

describe('a sound event store', () => {
  it('passes every clause', async () => {
    const { passed, laws } = await checkEventStore(() => memoryStore<BookEvent>())
    expect(laws.filter(({ verdict }) => verdict !== 'held')).toEqual([])
    expect(passed).toBe(true)
  })
})

describe('what stores of several connections are faulty beside', () => {
  it.each([
    'an append is known again by another connection, and after the store was opened again',
    'a subscription of one connection hands over what another appends',
  ])('is sound: %s', async (only) => {
    expect((await checkEventStore(connectedStores(), { only, durable: true })).passed).toBe(true)
  })
})

describe('what is no event store is told in a sentence', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'an event store cannot be checked: what was made is undefined, and not a store'],
    [
      'an object',
      {},
      'an event store cannot be checked: what was made has no function append, appendBatch, read, readBatch, readAll, subscribe, comparePositions, close',
    ],
  ])('%s', async (_, made, why) => {
    expect((await checkEventStore(() => made as never)).trouble).toEqual({ _tag: 'NotAStore', why })
  })

  it('one that cannot be opened', async () => {
    const refuses = () => Promise.reject(new Error('no such host'))
    expect((await checkEventStore(refuses)).trouble?.why).toBe(
      'an event store cannot be checked: it could not be opened: Error: no such host',
    )
  })

  it('a maker that is no function', async () => {
    expect((await checkEventStore(undefined as never)).trouble?.why).toMatch(
      /^an event store cannot be checked: it could not be opened: TypeError/,
    )
  })
})
