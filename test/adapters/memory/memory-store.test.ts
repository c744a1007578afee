import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import { NO_STREAM, type Position } from '../../../src/adapters/store/event-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { eventStoreContract } from '../../../src/adapters/testing/event-store-contract.js'
import { type Counted, counted, forgotten, toldToy, toyCodec } from '../toy-codec.js'

describe('the contract, in memory', () => {
  const contract = eventStoreContract({ open: async () => memoryStore<Counted>(), event: counted, batches: 'atomic' })
  for (const { name, run } of contract) test(name, run)
})

describe('the contract, in memory with a codec', () => {
  const open = async () => memoryStore({ codec: toyCodec })
  const contract = eventStoreContract({ open, event: counted, batches: 'atomic', stranger: forgotten })
  for (const { name, run } of contract) test(name, run)
})

describe('memoryStore', () => {
  test('keeps events by reference', async () => {
    const store = memoryStore<Counted>()
    const told = toldToy(0)
    right(await store.append({ stream: 'debt-1', expected: NO_STREAM, events: [told] })())
    expect(right(await store.read('debt-1')())[0]?.event).toBe(told.event)
  })

  test('makes JSON of an event as a plain object would', async () => {
    const store = memoryStore<Counted>()
    right(await store.append({ stream: 'debt-1', expected: NO_STREAM, events: [toldToy(0)] })())
    const json = JSON.parse(JSON.stringify(right(await store.read('debt-1')())[0]))
    const { tenant: _, ...told } = toldToy(0)
    expect(json).toEqual({ ...told, stream: 'debt-1', revision: 0, position: '1' })
  })

  test('answers an error to the position of some other store', async () => {
    const store = memoryStore<Counted>()
    expect(await store.readAll('C:9/P:9' as Position, 10, 'trust')()).toMatchObject({
      left: { _tag: 'Unavailable', detail: "'C:9/P:9' is no position of this store" },
    })
  })
})
