import { describe, test } from 'vitest'
import { eventStoreContract } from '../../../src/adapters/testing/event-store-contract.js'
import { type Counted, counted, forgotten } from '../toy-codec.js'
import { admin, openAlone } from './open-store.js'

describe.each([
  ['in one stream of appends', {}],
  ['with a call for each append', { credentials: admin }],
])('the contract, on KurrentDB %s', (_, options) => {
  for (const { name, run } of eventStoreContract<Counted>({
    open: () => openAlone(options),
    event: counted,
    stranger: forgotten,
    batches: 'stopping',
    times: 'stamped',
    // The server knows an append again by its ids.
    repeats: 'by-id',
  })) {
    // Each client of KurrentDB takes half a second to connect.
    test.concurrent(name, run)
  }
})
