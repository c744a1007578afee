import type { BookEvent } from '../domain/book.js'
import type { DebtId, DebtorId, PaymentId } from '../domain/id.js'

/** A payment that is not at rest: money to place, or allocations that its debts have not taken or given back yet. */
interface LoosePayment {
  readonly debtor: DebtorId
  unapplied: bigint
  readonly unmatched: Map<string, number>
}

/** What of one debtor may still have to move. */
export interface Loose {
  readonly debts: ReadonlySet<DebtId>
  readonly payments: ReadonlySet<PaymentId>
}

/**
 * An index of the streams that the allocation process has to look at, kept from the events of a book: by debtor, the
 * debts that are open and the payments that are not at rest. Everything else is forgotten, so it stays small.
 */
export const unsettled = () => {
  const debts = new Map<DebtorId, Set<DebtId>>()
  const payments = new Map<PaymentId, LoosePayment>()
  const byDebtor = new Map<DebtorId, Set<PaymentId>>()

  const open = (debtor: DebtorId, debt: DebtId) => {
    const open = debts.get(debtor)
    if (open === undefined) debts.set(debtor, new Set([debt]))
    else open.add(debt)
  }
  const close = (debtor: DebtorId, debt: DebtId) => {
    debts.get(debtor)?.delete(debt)
    if (debts.get(debtor)?.size === 0) debts.delete(debtor)
  }
  /** The debt may be somebody else's: whose a payment is, the payment itself has said. */
  const touch = (debtor: DebtorId, payment: PaymentId, change: (loose: LoosePayment) => void) => {
    const loose = payments.get(payment) ?? { debtor, unapplied: 0n, unmatched: new Map<string, number>() }
    change(loose)
    const mine = byDebtor.get(loose.debtor) ?? new Set<PaymentId>()
    if (loose.unapplied === 0n && loose.unmatched.size === 0) {
      payments.delete(payment)
      mine.delete(payment)
    } else {
      payments.set(payment, loose)
      mine.add(payment)
    }
    if (mine.size === 0) byDebtor.delete(loose.debtor)
    else byDebtor.set(loose.debtor, mine)
  }
  /** Payment and debt each say once that an allocation was made, and once that it was undone: in pairs they cancel out. */
  const match = (what: string, by: number) => (loose: LoosePayment) => {
    const count = (loose.unmatched.get(what) ?? 0) + by
    if (count === 0) loose.unmatched.delete(what)
    else loose.unmatched.set(what, count)
  }

  const see = (event: BookEvent): void => {
    const { debtor } = event
    switch (event.type) {
      case 'DebtIssued':
        open(debtor, event.debt)
        break
      case 'DebtPaid':
        close(debtor, event.debt)
        touch(debtor, event.payment, match(`made ${event.allocation}`, -1))
        break
      case 'DebtPartiallyPaid':
      case 'DebtRecovered':
        touch(debtor, event.payment, match(`made ${event.allocation}`, -1))
        break
      case 'PaymentReversed':
        open(debtor, event.debt)
        touch(debtor, event.payment, match(`undone ${event.allocation}`, -1))
        break
      case 'CreditNoteIssued':
        if (event.remaining.amount === 0n) close(debtor, event.debt)
        break
      case 'DebtWrittenOff':
      case 'DebtCancelled':
        close(debtor, event.debt)
        break
      case 'PaymentReceived':
        touch(debtor, event.payment, (loose) => {
          loose.unapplied = event.amount.amount
        })
        break
      case 'PaymentAllocated':
        touch(debtor, event.payment, (loose) => {
          loose.unapplied = event.unapplied.amount
          match(`made ${event.allocation}`, 1)(loose)
        })
        break
      case 'PaymentUnallocated':
        touch(debtor, event.payment, (loose) => {
          loose.unapplied = event.unapplied.amount
          // An allocation that the debt refused was never applied, so nothing will be reversed.
          if (loose.unmatched.has(`made ${event.allocation}`)) match(`made ${event.allocation}`, -1)(loose)
          else match(`undone ${event.allocation}`, 1)(loose)
        })
        break
      case 'PaymentReturned':
        touch(debtor, event.payment, (loose) => {
          loose.unapplied = 0n
        })
        break
    }
  }

  return {
    see,
    /** Debtors with payments that are not at rest. */
    debtors: (): ReadonlyArray<DebtorId> => [...byDebtor.keys()],
    of: (debtor: DebtorId): Loose => ({
      debts: debts.get(debtor) ?? new Set(),
      payments: byDebtor.get(debtor) ?? new Set(),
    }),
  }
}

export type Unsettled = ReturnType<typeof unsettled>
