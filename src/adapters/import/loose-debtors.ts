import * as E from 'fp-ts/lib/Either.js'
import { unsettled } from '../../domain/allocation/unsettled.js'
import type { BookEvent } from '../../domain/book/book.js'
import type { DebtorId } from '../../domain/value/id.js'
import type { EventStore, ReadError } from '../store/event-store.js'

const ofDebtsAlone: ReadonlySet<BookEvent['type']> = new Set([
  'DebtIssued',
  'CreditNoteIssued',
  'EarlyDiscountGranted',
  'ConcessionGranted',
  'SettlementHonoured',
  'SettlementFailed',
  'LateChargeAdded',
  'CollectionCostAdded',
  'ChargeWaived',
  'DebtWrittenOff',
  'WriteOffReversed',
  'DebtSold',
  'DebtCancelled',
])

const pageSize = 2000

/**
 * Whose payments or cheques are not at rest: unapplied cash, an allocation under way, money of a cheque that is not booked;
 * and who has had a moratorium. Open debts are not remembered.
 */
export const looseDebtors = async (
  store: EventStore<BookEvent>,
): Promise<E.Either<ReadError, ReadonlySet<DebtorId>>> => {
  const loose = unsettled()
  for (let after = store.start; ; ) {
    const page = await store.readAll(after, pageSize, 'trust')()
    if (E.isLeft(page)) return page
    for (const { event } of page.right.events) {
      const credit = event.type === 'CreditNoteIssued' && event.onAccount !== undefined
      if (credit || !ofDebtsAlone.has(event.type)) loose.see(event)
    }
    if (page.right.end) return E.right(new Set(loose.debtors()))
    after = page.right.next
  }
}
