import type { DisputeId } from '../../value/id.js'
import type { LocalDate } from '../../value/local-date.js'
import type { DisputedPart } from '../event/dispute.js'
import type { DebtRejection } from '../rejection.js'
import { type Dispute, type IssuedDebt, inCurrencyOf, stillDisputed } from '../state.js'
import { beforeItBegan } from './decision.js'

/** What an amount takes off disputes, or gives back to them; absent if nothing. */
export type OfDisputes = { readonly disputes?: ReadonlyArray<DisputedPart> }

/** Why something cannot be given up for that dispute on that day. */
export const notDisputed = (
  debt: IssuedDebt,
  dispute: DisputeId | undefined,
  on: LocalDate,
): DebtRejection | undefined => {
  if (dispute === undefined) return undefined
  const found = debt.disputes.find((one) => one.dispute === dispute)
  return found === undefined ? { _tag: 'UnknownDispute', dispute } : beforeItBegan('dispute', on, found.on)
}

/**
 * What the creditor gives up reduces disputes first: the named one, or those raised by that day, oldest first. The excess is
 * undisputed.
 */
export const takenOfDisputes = (
  debt: IssuedDebt,
  amount: bigint,
  on: LocalDate,
  dispute?: DisputeId | undefined,
): OfDisputes =>
  parts(debt, amount, (one) =>
    one.on <= on && (dispute === undefined || one.dispute === dispute) ? stillDisputed(one) : 0n,
  )

/** A reversed write-off is disputed again as far as it had reduced disputes that are not resolved. */
export const givenBackToDisputes = (debt: IssuedDebt, amount: bigint): OfDisputes =>
  parts(debt, amount, ({ resolved, writtenOff }) => (resolved === undefined ? writtenOff : 0n))

const parts = (debt: IssuedDebt, amount: bigint, most: (dispute: Dispute) => bigint): OfDisputes => {
  let left = amount
  const disputes = debt.disputes.flatMap((one) => {
    const part = most(one) < left ? most(one) : left
    left -= part
    return part > 0n ? [{ dispute: one.dispute, amount: inCurrencyOf(debt, part) }] : []
  })
  return disputes.length === 0 ? {} : { disputes }
}
