import type { LocalDate } from '../../value/local-date.js'
import type { DebtEvent } from '../event.js'
import type { IssuedDebt } from '../state.js'

/** Since when nobody is there who could be asked for a debt: who owes it has died, or has closed. */
export interface Unrepresented {
  readonly since: LocalDate
}

/** What only somebody who speaks for the debtor can have agreed to, or that somebody else is the debtor. */
const isSpoken = (event: DebtEvent): boolean =>
  event.type === 'DelayReasonRecorded' ||
  event.type === 'PaymentPromised' ||
  event.type === 'DebtRescheduled' ||
  event.type === 'SettlementAgreed' ||
  (event.type === 'DebtAssumed' && !event.sameDebtor)

/**
 * Whether on that day it is known that the debtor has died or closed, and not yet who represents him: until another reason of the
 * delay is recorded, somebody promises, agrees to a plan or to a settlement, or takes the debt over. Whoever is asked to ask may find
 * that out; nobody is reminded, nothing is placed with an agency or referred to court.
 */
export const unrepresentedOn = ({ history }: IssuedDebt, day: LocalDate): Unrepresented | undefined => {
  const last = history.findLast((event) => isSpoken(event) && event.on <= day)
  return last?.type === 'DelayReasonRecorded' && last.delayReason === 'deceased-or-closed'
    ? { since: last.on }
    : undefined
}
