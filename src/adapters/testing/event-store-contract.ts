import type { EventStore } from '../store/event-store.js'
import { appendContract } from './append-contract.js'
import { batchContract } from './batch-contract.js'
import type { Bench } from './contract-case.js'
import { readContract } from './read-contract.js'
import { subscribeContract } from './subscribe-contract.js'

export interface ContractOptions<E> {
  /** Opens a fresh store with no events; the contract closes it. */
  readonly open: () => Promise<EventStore<E>>
  /** Makes an event; equal numbers make equal events. */
  readonly event: (n: number) => E
  /** `atomic`: a batch that fails leaves nothing. `stopping`: it leaves what came before the failure. */
  readonly batches: Bench<E>['batches']
}

export interface ContractTest {
  readonly name: string
  readonly run: () => Promise<void>
}

/**
 * The contract of the event store port as tests for any runner: each rejects with an assertion error where a store does
 * not keep it.
 *
 * ```ts
 * for (const { name, run } of eventStoreContract({ open, event, batches: 'atomic' })) test(name, run)
 * ```
 */
export const eventStoreContract = <E>({ open, event, batches }: ContractOptions<E>): ReadonlyArray<ContractTest> =>
  [...appendContract<E>(), ...batchContract<E>(), ...readContract<E>(), ...subscribeContract<E>()].map(
    ({ name, run }) => ({
      name,
      run: async () => {
        const store = await open()
        try {
          await run({ store, event, batches })
        } finally {
          await store.close()
        }
      },
    }),
  )
