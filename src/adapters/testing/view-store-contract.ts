import type { ViewStore } from '../store/view-store.js'
import { boundedViews, inTime } from './bounded.js'
import type { ContractTest } from './event-store-contract.js'
import { viewAgainContract, viewCopyContract, viewLargeContract } from './view-large-contract.js'
import { viewPromoteContract } from './view-promote-contract.js'
import { viewSaveContract } from './view-save-contract.js'

/**
 * A fresh view store for each test of the contract.
 *
 * @since 0.1.0
 */
export interface ViewStoreContractOptions {
  /** Opens a fresh store without views; the contract closes it. */
  readonly open: () => Promise<ViewStore>
  /**
   * Opens the last store of `open` once more; the contract closes it. Leave it out if the content lives only in the store object.
   *
   * @since 0.2.0
   */
  readonly again?: () => Promise<ViewStore>
  /**
   * `by-reference` for a store in memory that returns the saved objects themselves, which nobody may mutate. By default each load
   * returns new objects.
   *
   * @since 0.2.0
   */
  readonly states?: 'copied' | 'by-reference'
  /**
   * Time limit of one test in milliseconds, 60,000 by default.
   *
   * @since 0.2.0
   */
  readonly patience?: number
}

/**
 * The contract of the view store port as tests for any runner: each rejects with an assertion error if the store breaks it. It
 * cannot test crashes: the store itself must save states and checkpoint in one transaction of its database.
 *
 * ```ts
 * for (const { name, run } of viewStoreContract({ open })) test(name, run)
 * ```
 *
 * @since 0.1.0
 */
export const viewStoreContract = ({
  open,
  again,
  states = 'copied',
  patience = 60_000,
}: ViewStoreContractOptions): ReadonlyArray<ContractTest> => {
  const cases = [
    ...viewSaveContract,
    ...viewPromoteContract,
    ...viewLargeContract,
    ...(states === 'copied' ? viewCopyContract : []),
    ...(again === undefined ? [] : viewAgainContract),
  ]
  return cases.map(({ name, run }) => ({
    name,
    run: () =>
      inTime(patience, async () => {
        const opened: ViewStore[] = []
        const opening = async (from: () => Promise<ViewStore>): Promise<ViewStore> => {
          const views = await from()
          opened.push(views)
          return boundedViews(views)
        }
        try {
          await run(await opening(open), () => opening(again ?? open))
        } finally {
          for (const views of opened.toReversed()) await views.close()
        }
      }),
  }))
}
