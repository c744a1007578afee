import type { DebtId } from '../value/id.js'
import { type ChequeState, outstandingOf, type ReceivedCheque } from './state.js'

/**
 * A part of a cheque that is for one debt, in minor units of the cheque's currency.
 *
 * @since 0.1.0
 */
export interface CoveredDebt {
  readonly debt: DebtId
  readonly amount: bigint
}

/**
 * What a cheque covers now, and from where. Cover never reduces a debt: it stands beside it.
 *
 * @since 0.1.0
 */
export interface Cover {
  readonly kind: 'in-hand' | 'under-collection' | 'endorsed'
  readonly covers: ReadonlyArray<CoveredDebt>
}

/**
 * What a cheque covers as it now is; none where it has cleared, bounced or gone, and never for one held as security. Presented
 * again, a cheque covers what it still owes: the debts in their order, after those that were paid from it.
 *
 * @since 0.1.0
 * @example coverOf(cheque) // { kind: 'under-collection', covers: [{ debt: 'INV-7', amount: 40_000n }] }
 */
export const coverOf = (cheque: ChequeState): Cover | undefined => {
  if (cheque.situation === 'unreceived' || cheque.received.purpose === 'security') return undefined
  const after = cheque.received.amount.amount - outstandingOf(cheque)
  switch (cheque.situation) {
    case 'in-hand':
    case 'endorsed':
      return { kind: cheque.situation, covers: coversBetween(cheque, after, outstandingOf(cheque)) }
    case 'deposited':
      return { kind: 'under-collection', covers: coversBetween(cheque, after, cheque.presented) }
    default:
      return undefined
  }
}

/**
 * Which debts a stretch of the cheque's amount is for: `amount` of it, after so much. The debts come in the order in which the
 * cheque names them; what is left after the last is for none.
 *
 * @since 0.1.0
 */
export const coversBetween = (
  { received }: ReceivedCheque,
  after: bigint,
  amount: bigint,
): ReadonlyArray<CoveredDebt> =>
  stretchOf(
    received.covers.map(({ debt, amount: named }) => ({ debt, amount: named.amount })),
    after,
    amount,
  )

/** The same of a list of covers: which of them a stretch of their sum is for. */
export const stretchOf = (
  covers: ReadonlyArray<CoveredDebt>,
  after: bigint,
  amount: bigint,
): ReadonlyArray<CoveredDebt> => {
  let skip = after
  let left = amount
  return covers.flatMap(({ debt, amount: named }) => {
    const skipped = skip < named ? skip : named
    const free = named - skipped
    const part = free < left ? free : left
    skip -= skipped
    left -= part
    return part > 0n ? [{ debt, amount: part }] : []
  })
}
