import type { EventStore } from '../store/event-store.js'
import { appendContract } from './append-contract.js'
import { batchContract } from './batch-contract.js'
import { bounded, inTime } from './bounded.js'
import type { Bench, ContractCase } from './contract-case.js'
import { largeContract } from './large-contract.js'
import { readContract } from './read-contract.js'
import { recordedContract } from './recorded-contract.js'
import { subscribeContract } from './subscribe-contract.js'
import { againContract, comparedContract, togetherContract } from './together-contract.js'
import { unknownContract } from './unknown-contract.js'

/**
 * A fresh store for each test of the contract, and events to put into it.
 *
 * @since 0.1.0
 */
export interface ContractOptions<E> {
  /**
   * Opens the last store of `open` once more, as another process would; the contract closes it. Leave it out if the content lives
   * only in the store object.
   *
   * @since 0.2.0
   */
  readonly again?: () => Promise<EventStore<E>>
  /**
   * `by-id` if the store recognises a repeated append by its event ids alone. By default it also compares the contents, and the
   * same ids with another content are a conflict.
   *
   * @since 0.2.0
   */
  readonly repeats?: 'compared' | 'by-id'
  /**
   * Time limit of one test in milliseconds, 60,000 by default.
   *
   * @since 0.2.0
   */
  readonly patience?: number
  /** Opens a fresh store with no events; the contract closes it. */
  readonly open: () => Promise<EventStore<E>>
  /** Makes an event; equal numbers make equal events. */
  readonly event: (n: number) => E
  /** `atomic`: a failed batch leaves nothing. `stopping`: it leaves the appends before the failure. */
  readonly batches: Bench<E>['batches']
  /**
   * `stamped` if the store has its own clock and cannot read the end of its log while it appends. It stamps events with
   * `clock: 'store'`, and keeps the given time of the others, which may be earlier than the last one. By default `recordedAt` never
   * falls.
   *
   * @since 0.2.0
   */
  readonly times?: 'never-falling' | 'stamped'
  /**
   * An event that the codec of the store can write but does not know when it reads, like one of a newer version. Leave it out for
   * a store without a codec.
   */
  readonly stranger?: E & { readonly type: string }
}

/**
 * One test of a contract, for any test runner: it rejects if the contract is broken.
 *
 * @since 0.1.0
 */
export interface ContractTest {
  readonly name: string
  readonly run: () => Promise<void>
}

/**
 * The contract of the event store port as tests for any runner: each rejects with an assertion error if the store breaks it.
 *
 * ```ts
 * for (const { name, run } of eventStoreContract({ open, event, batches: 'atomic' })) test(name, run)
 * ```
 *
 * @since 0.1.0
 */
export const eventStoreContract = <E>(options: ContractOptions<E>): ReadonlyArray<ContractTest> => {
  const { open, again, event, batches, repeats = 'compared', times = 'never-falling' } = options
  const { patience = 60_000, stranger } = options
  const cases: ReadonlyArray<ContractCase<E>> = [
    ...appendContract<E>(),
    ...batchContract<E>(),
    ...readContract<E>(),
    ...recordedContract<E>(times),
    ...largeContract<E>(),
    ...togetherContract<E>(),
    ...(repeats === 'compared' ? comparedContract<E>() : []),
    ...(again === undefined ? [] : againContract<E>()),
    ...subscribeContract<E>(),
    ...(stranger === undefined ? [] : unknownContract<E>(stranger)),
  ]
  return cases.map(({ name, run }) => ({
    name,
    run: () =>
      inTime(patience, async () => {
        const opened: Array<EventStore<E>> = []
        const bench = async (opening: () => Promise<EventStore<E>>): Promise<Bench<E>> => {
          const store = await opening()
          opened.push(store)
          return { store: bounded(store), event, batches, again: () => bench(again ?? open) }
        }
        try {
          await run(await bench(open))
        } finally {
          for (const store of opened.toReversed()) await store.close()
        }
      }),
  }))
}
