import type { BookEvent } from '../domain/book.js'
import type { DebtId, DebtorId, PaymentId } from '../domain/id.js'

/** A payment that is not at rest: money to place, or allocations that its debts have not taken or given back yet. */
interface LoosePayment {
  readonly debtor: DebtorId
  unapplied: bigint
  directed: ReadonlyArray<DebtId>
  readonly unmatched: Map<string, number>
}

/** What of one debtor may still have to move. */
export interface Loose {
  readonly debts: ReadonlySet<DebtId>
  readonly payments: ReadonlySet<PaymentId>
}

const put = <K, V>(sets: Map<K, Set<V>>, key: K, value: V): void => {
  const set = sets.get(key)
  if (set === undefined) sets.set(key, new Set([value]))
  else set.add(value)
}

const take = <K, V>(sets: Map<K, Set<V>>, key: K, value: V): void => {
  const set = sets.get(key)
  set?.delete(value)
  if (set?.size === 0) sets.delete(key)
}

/**
 * An index of the streams that the allocation process has to look at, kept from the events of a book: by debtor, the
 * debts that are open and the payments that are not at rest. Everything else is forgotten, so it stays small.
 */
export const unsettled = () => {
  const debts = new Map<DebtorId, Set<DebtId>>()
  const payments = new Map<PaymentId, LoosePayment>()
  const byDebtor = new Map<DebtorId, Set<PaymentId>>()
  const payers = new Map<DebtId, Set<PaymentId>>()

  const open = (debtor: DebtorId, debt: DebtId) => put(debts, debtor, debt)
  const close = (debtor: DebtorId, debt: DebtId) => take(debts, debtor, debt)
  /** The debt may be somebody else's: whose a payment is, the payment itself has said. */
  const touch = (debtor: DebtorId, payment: PaymentId, change: (loose: LoosePayment) => void) => {
    const loose = payments.get(payment) ?? { debtor, unapplied: 0n, directed: [], unmatched: new Map<string, number>() }
    change(loose)
    if (loose.unapplied === 0n && loose.unmatched.size === 0) {
      payments.delete(payment)
      take(byDebtor, loose.debtor, payment)
      for (const debt of loose.directed) take(payers, debt, payment)
    } else {
      payments.set(payment, loose)
      put(byDebtor, loose.debtor, payment)
    }
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
          if (event.instruction.strategy !== 'specific') return
          loose.directed = event.instruction.directions.map((direction) => direction.debt)
          for (const debt of loose.directed) put(payers, debt, event.payment)
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
    /** Whose money is meant for that debt: of others than its debtor, too. */
    payersOf: (debt: DebtId): ReadonlyArray<DebtorId> =>
      [...(payers.get(debt) ?? [])].flatMap((payment) => payments.get(payment)?.debtor ?? []),
    of: (debtor: DebtorId): Loose => ({
      debts: debts.get(debtor) ?? new Set(),
      payments: byDebtor.get(debtor) ?? new Set(),
    }),
  }
}

export type Unsettled = ReturnType<typeof unsettled>
