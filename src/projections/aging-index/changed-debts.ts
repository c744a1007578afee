import type { DebtId } from '../../domain/value/id.js'
import type { AgingIndex } from './aging-index.js'
import { type BearingEvent, type ChangeReason, reasonOf } from './change-reason.js'
import { perPiece } from './pieces.js'

/** What only sells a debt, or stands beside it. */
const plainReasons: ReadonlySet<ChangeReason> = new Set(['new', 'covered', 'unapplied', 'collector'])

/** What a figure may be made of though it moves nothing; what follows on it needs no look of its own. */
const firstOnes: ReadonlySet<BearingEvent['type']> = new Set<BearingEvent['type']>([
  ...(['DebtPaid', 'DebtPartiallyPaid', 'PaymentReversed', 'DebtWrittenOff', 'DebtCancelled'] as const),
  ...(['CollectionCostAdded', 'DisputeRaised', 'PaymentPromised'] as const),
])

/**
 * The debts to which, by what was known at an event, more happened than that they were issued and paid, and those that were paid on a day
 * that counts. Nothing where the rows do not tell: something that counts moved nothing.
 */
export const changedDebts = (
  { rows, places, items }: AgingIndex,
  event: number,
  counts: (day: number) => boolean,
): ReadonlySet<DebtId> | undefined => {
  const numbers = new Set<number>()
  let isTold = true
  places.each(event + 1, (type, from, end) => {
    const reason = reasonOf[type]
    if (plainReasons.has(reason)) return
    if (from === end && firstOnes.has(type)) isTold = false
    for (let number = from; number < end; number++) {
      const piece = rows.piece(Math.floor(number / perPiece))
      const at = number % perPiece
      if (piece !== undefined && (reason !== 'paid' || counts(piece.on[at] ?? 0))) numbers.add(piece.item[at] ?? 0)
    }
  })
  if (!isTold) return undefined
  const debts = new Set<DebtId>()
  for (const number of numbers) {
    const item = items.at(number)?.item
    if (item?.kind === 'debt') debts.add(item.id)
  }
  return debts
}
