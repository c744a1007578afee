import type { DebtEvent } from '../debt/event.js'
import type { DebtState } from '../debt/state.js'
import { eachEvent } from './each-event.js'
import { everyEvent } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt } from './replayed.js'

/** What asks something of a debtor, by the situations in which it may be asked. */
const asks: { readonly [T in DebtEvent['type']]?: ReadonlyArray<DebtState['situation']> } = {
  DebtorReminded: ['open'],
  PaymentPromised: ['open'],
  PlacedWithAgency: ['open'],
  DebtReferredToLegal: ['open'],
  DebtRescheduled: ['open'],
  SettlementAgreed: ['open'],
  LateChargeAdded: ['open', 'settled'],
  CollectionCostAdded: ['open', 'settled'],
}

/**
 * Nothing is asked of a debt that is closed, sold, cancelled or written off: no reminder, promise, plan, agency or court. Interest of
 * what was paid late, and costs, may be charged after it.
 *
 * @since 0.2.0
 */
export const nothingAskedOfClosed: Law<ReplayedDebt> = {
  name: 'nothing is asked of a debt that is closed',
  source: 'a debt that is paid is no debt',
  says: 'We ask for nothing that is not owed to us any more.',
  guard: everyEvent,
  check: (history) =>
    eachEvent(history, (event, _, before) => {
      const allowed = asks[event.type]
      return allowed === undefined || before.situation === 'unissued' || allowed.includes(before.situation)
        ? undefined
        : `${event.type} of a debt that is ${before.situation}`
    }),
}
