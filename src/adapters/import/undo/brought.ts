import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../../domain/book/book.js'
import type { ChequeId, DebtId, PaymentId } from '../../../domain/value/id.js'
import type { EventStore, ReadError } from '../../store/event-store.js'
import { eachEvent } from '../imported/each-event.js'
import { readMark } from '../imported/import-mark.js'
import type { Obstacle } from './obstacle.js'

interface Placed {
  readonly payment: PaymentId
  readonly allocation: number
}

/** What an import brought into a book. */
export interface Brought {
  readonly file: string
  readonly debts: Set<DebtId>
  readonly payments: Set<PaymentId>
  readonly cheques: Set<ChequeId>
  /** What it placed of money that the book had. */
  readonly placed: Placed[]
  /** What cannot be taken back. */
  readonly lasting: Obstacle[]
}

/** What that import brought; nothing where the book has no such import. */
export const broughtBy = async (
  store: EventStore<BookEvent>,
  id: string,
): Promise<E.Either<ReadError, Brought | undefined>> => {
  let brought: Brought | undefined
  const read = await eachEvent(store, ({ event, correlationId, commandId }) => {
    const mark = readMark(correlationId)
    if (mark?.id !== id) return
    brought ??= { file: mark.file, debts: new Set(), payments: new Set(), cheques: new Set(), placed: [], lasting: [] }
    note(brought, event, commandId)
  })
  return E.isLeft(read) ? read : E.right(brought)
}

const note = (brought: Brought, event: BookEvent, commandId: string): void => {
  switch (event.type) {
    case 'DebtIssued':
      brought.debts.add(event.debt)
      return
    case 'PaymentReceived':
    case 'CreditGranted':
      brought.payments.add(event.payment)
      return
    case 'ChequeReceived':
      brought.cheques.add(event.cheque)
      return
    case 'PaymentAllocated':
      // Cash that found its debts by itself is no matter of the import: it would have without it.
      if (!brought.payments.has(event.payment) && commandId.startsWith('import:open-items:')) {
        const { payment, allocation } = event
        brought.placed.push({ payment, allocation })
      }
      return
    case 'PaymentRefunded':
      brought.lasting.push({ of: `payment ${event.payment}`, because: 'what was on account was paid out' })
      return
    case 'ChequeDeposited':
    case 'ChequeCleared':
    case 'ChequeBounced':
    case 'ChequeRepresented':
    case 'ChequeEndorsed':
    case 'ChequeReturned':
      brought.lasting.push({ of: `cheque ${event.cheque}`, because: 'it says more of it than that it was received' })
      return
    default:
      return
  }
}
