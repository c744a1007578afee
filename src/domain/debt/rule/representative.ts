import type { LocalDate } from '../../value/local-date.js'
import type { DebtEvent } from '../event.js'
import type { IssuedDebt } from '../state.js'

/** Since when nobody represents a debtor who has died or closed. */
export interface Unrepresented {
  readonly since: LocalDate
}

/** Events that show that somebody speaks for the debtor, or that the debtor changed. */
const isSpoken = (event: DebtEvent): boolean =>
  event.type === 'DelayReasonRecorded' ||
  event.type === 'PaymentPromised' ||
  event.type === 'DebtRescheduled' ||
  event.type === 'SettlementAgreed' ||
  (event.type === 'DebtAssumed' && !event.sameDebtor)

/**
 * Since when the debtor is known to have died or closed without a known representative; `undefined` if not. It ends when
 * another reason for delay is recorded, somebody promises or agrees to a plan or settlement, or another debtor takes the debt
 * over. Until then nobody is reminded, and the debt is neither placed with an agency nor referred to court.
 */
export const unrepresentedOn = ({ history }: IssuedDebt, day: LocalDate): Unrepresented | undefined => {
  const last = history.findLast((event) => isSpoken(event) && event.on <= day)
  return last?.type === 'DelayReasonRecorded' && last.delayReason === 'deceased-or-closed'
    ? { since: last.on }
    : undefined
}
