import type { ViewStore } from '../store/view-store.js'
import type { ContractTest } from './event-store-contract.js'
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
export const viewStoreContract = ({ open }: ViewStoreContractOptions): ReadonlyArray<ContractTest> =>
  [...viewSaveContract, ...viewPromoteContract].map(({ name, run }) => ({
    name,
    run: async () => {
      const views = await open()
      try {
        await run(views)
      } finally {
        await views.close()
      }
    },
  }))
