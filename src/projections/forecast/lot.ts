import type { DebtId, DebtorId } from '../../domain/value/id.js'

/** What ended a part of a lot: money that came, a write-off, or anything else, such as a credit note or a new due date. */
export interface LotEnd {
  readonly on: number
  readonly amount: bigint
  readonly by: 'money' | 'write-off' | 'other'
}

/**
 * An amount of a debt that was due on a day, from the day on which it was known to be, until it ended piece by piece. Days count
 * from 1970-01-01; `whole` is what the debt was issued for, of which a lot is a share.
 *
 * The pieces are kept beside the amount, so that on an earlier day it is one amount, however it is paid later.
 */
export interface Lot {
  readonly debt: DebtId
  readonly debtor: DebtorId
  readonly issued: number
  readonly due: number
  readonly from: number
  readonly amount: bigint
  readonly whole: bigint
  readonly ends: ReadonlyArray<LotEnd>
}

/** What of a lot is open at the end of a day. */
export const openOn = ({ from, amount, ends }: Lot, day: number): bigint =>
  from > day ? 0n : ends.reduce((left, end) => (end.on <= day ? left - end.amount : left), amount)

/** Whether anything of a lot is open at the end of a day: most lots are asked, and few are. */
export const isOpenOn = (lot: Lot, day: number): boolean => {
  if (lot.from > day) return false
  const last = lot.ends.at(-1)
  return last === undefined || last.on > day || openOn(lot, day) > 0n
}
