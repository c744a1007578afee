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
   * Opens the store once more that `open` opened last; the contract closes it. Left out for a store that is nowhere else.
   *
   * @since 0.2.0
   */
  readonly again?: () => Promise<ViewStore>
  /**
   * `by-reference` for a store in memory whose states are those that were saved: nobody may write to them. Unless told, each load
   * has states of its own.
   *
   * @since 0.2.0
   */
  readonly states?: 'copied' | 'by-reference'
  /**
   * For how long one test waits for what never comes, in milliseconds; 60,000 by default.
   *
   * @since 0.2.0
   */
  readonly patience?: number
}

/**
 * The contract of the view store port as tests for any runner: each rejects with an assertion error where a store does not
 * keep it. What it cannot try is a crash: that states and checkpoint are in one transaction of the database is for the store.
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
