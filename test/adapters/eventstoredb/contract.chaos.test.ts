import { describe, test } from 'vitest'
import { eventStoreContract } from '../../../src/adapters/testing/event-store-contract.js'
import { type Counted, counted, forgotten } from '../toy-codec.js'
import { admin, openBoth } from './open-store.js'

describe.each([
  ['in one stream of appends', {}],
  ['with a call for each append', { credentials: admin }],
  ['in a namespace, with small pages', { namespace: 'north', pageSize: 2 }],
])('the contract, on EventStoreDB %s', (_, options) => {
  for (const { name, run } of eventStoreContract<Counted>({
    open: async () => (await openBoth(options)).store,
    event: counted,
    stranger: forgotten,
    batches: 'stopping',
    times: 'stamped',
    // The server knows an append again by its ids.
    repeats: 'by-id',
  })) {
    test(name, run)
  }
})
