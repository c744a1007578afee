import type { DebtorId } from '../../domain/value/id.js'
import type { CollectionAccount } from './accounts.js'
import type { WorkItem } from './work-item.js'
import { inFront, type WorklistQuery, workOf } from './work-of.js'

/**
 * A work list that stands while the book goes on: an account that has changed is put again, and only its items are made anew.
 *
 * @since 0.2.0
 */
export interface StandingWorklist {
  readonly put: (account: CollectionAccount) => void
  readonly items: () => ReadonlyArray<WorkItem>
}

/**
 * A standing work list of a day, of no accounts yet.
 *
 * @since 0.2.0
 */
export const standingWorklist = (query: WorklistQuery): StandingWorklist => {
  const byDebtor = new Map<DebtorId, ReadonlyArray<WorkItem>>()
  return {
    put: (account) => {
      byDebtor.set(account.id, workOf(account, query))
    },
    items: () => [...byDebtor.values()].flat().sort(inFront),
  }
}
