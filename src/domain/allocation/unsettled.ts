import type { BookEvent } from '../book/book.js'
import type { ChequeId, DebtId, DebtorId, PaymentId } from '../value/id.js'

/** A payment that is not at rest: money to place, or allocations that its debts have not taken or given back yet. */
interface LoosePayment {
  readonly debtor: DebtorId
  unapplied: bigint
  directed: ReadonlyArray<DebtId>
  readonly unmatched: Map<string, number>
}

/** The streams of one debtor that may still have to move; `moratorium` names the debtor itself where it has had one. */
export interface PendingAccount {
  readonly debtor: DebtorId
  readonly debts: ReadonlySet<DebtId>
  readonly payments: ReadonlySet<PaymentId>
  readonly cheques: ReadonlySet<ChequeId>
  /** Cheques in hand, under collection or passed on: what they are to bring is set aside. */
  readonly covering: ReadonlySet<ChequeId>
  readonly moratorium: DebtorId | undefined
  /** Payments that credit notes name for what they left over, and that are not granted yet. */
  readonly credits: ReadonlySet<PaymentId>
}

/** Whether an account has anything for cash application to look at: open debts alone are none. */
export const isPending = ({ payments, cheques, moratorium, credits }: PendingAccount): boolean =>
  payments.size > 0 || cheques.size > 0 || moratorium !== undefined || credits.size > 0

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

const received = (payment: PaymentId): string => `received ${payment}`
const returned = (payment: PaymentId): string => `returned ${payment}`

/**
 * An index of the streams that the allocation process has to look at, kept from the events of a book: by debtor, the
 * debts that are open and the payments that are not at rest. Everything else is forgotten, so it stays small.
 */
export const unsettled = () => {
  const debts = new Map<DebtorId, Set<DebtId>>()
  const payments = new Map<PaymentId, LoosePayment>()
  const byDebtor = new Map<DebtorId, Set<PaymentId>>()
  const payers = new Map<DebtId, Set<PaymentId>>()
  /** Money of cheques that is not booked as the payment that they name, or not returned. */
  const unbooked = new Map<string, { readonly debtor: DebtorId; readonly cheque: ChequeId }>()
  const bookings = new Map<ChequeId, Set<string>>()
  const chequesOf = new Map<DebtorId, Set<ChequeId>>()
  const covering = new Map<DebtorId, Set<ChequeId>>()
  const moratoria = new Set<DebtorId>()
  const ungranted = new Map<PaymentId, { readonly debtor: DebtorId; readonly debt: DebtId }>()
  const creditsOf = new Map<DebtorId, Set<PaymentId>>()

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

  const awaitBooking = (debtor: DebtorId, cheque: ChequeId, booking: string): void => {
    unbooked.set(booking, { debtor, cheque })
    put(bookings, cheque, booking)
    put(chequesOf, debtor, cheque)
  }
  const booked = (booking: string): void => {
    const awaiting = unbooked.get(booking)
    if (awaiting === undefined) return
    unbooked.delete(booking)
    const { debtor, cheque } = awaiting
    take(bookings, cheque, booking)
    if (!bookings.has(cheque)) take(chequesOf, debtor, cheque)
  }

  const granted = (payment: PaymentId): void => {
    const awaiting = ungranted.get(payment)
    if (awaiting === undefined) return
    ungranted.delete(payment)
    take(creditsOf, awaiting.debtor, payment)
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
      case 'CreditNoteIssued': {
        if (event.remaining.amount === 0n) close(debtor, event.debt)
        else open(debtor, event.debt)
        if (event.onAccount === undefined) break
        const { payment } = event.onAccount
        ungranted.set(payment, { debtor, debt: event.debt })
        put(creditsOf, debtor, payment)
        break
      }
      case 'EarlyDiscountGranted':
      case 'ConcessionGranted':
      case 'SettlementHonoured':
      case 'SettlementFailed':
      case 'LateChargeAdded':
      case 'CollectionCostAdded':
      case 'ChargeWaived':
      case 'WriteOffReversed':
        if (event.remaining.amount === 0n) close(debtor, event.debt)
        else open(debtor, event.debt)
        break
      case 'DebtWrittenOff':
        if (event.remaining === undefined) close(debtor, event.debt)
        break
      case 'DebtSold':
      case 'DebtCancelled':
        close(debtor, event.debt)
        break
      case 'ChequeReceived':
        if (event.purpose !== 'security' && event.covers.length > 0) put(covering, debtor, event.cheque)
        break
      case 'ChequeDeposited':
      case 'ChequeRepresented':
      case 'ChequeRecalled':
      case 'ChequeEndorsed':
        put(covering, debtor, event.cheque)
        break
      case 'ChequeBounced':
      case 'ChequeReplaced':
      case 'ChequeReturned':
      case 'ChequeStopped':
      case 'ChequeReferredToLegal':
        take(covering, debtor, event.cheque)
        break
      case 'ChequeCleared':
      case 'ChequePartlyCleared':
      case 'ChequeRedeemed':
        take(covering, debtor, event.cheque)
        awaitBooking(debtor, event.cheque, received(event.payment))
        break
      case 'ClearingReversed':
        put(covering, debtor, event.cheque)
        awaitBooking(debtor, event.cheque, returned(event.payment))
        break
      case 'MoratoriumStarted':
        moratoria.add(debtor)
        break
      case 'UnappliedReleased':
      case 'PaymentRefunded':
        touch(debtor, event.payment, (loose) => {
          loose.unapplied = event.unapplied.amount
        })
        break
      case 'CreditGranted':
      case 'PaymentReceived':
        booked(received(event.payment))
        granted(event.payment)
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
        booked(returned(event.payment))
        touch(debtor, event.payment, (loose) => {
          loose.unapplied = event.unapplied?.amount ?? 0n
        })
        break
    }
  }

  return {
    see,
    /** Debtors with payments or cheques that are not at rest, or with a moratorium. */
    debtors: (): ReadonlyArray<DebtorId> => [
      ...new Set([...byDebtor.keys(), ...chequesOf.keys(), ...moratoria, ...creditsOf.keys()]),
    ],
    /** Whose money is meant for that debt: of others than its debtor, too. */
    payersOf: (debt: DebtId): ReadonlyArray<DebtorId> =>
      [...(payers.get(debt) ?? [])].flatMap((payment) => payments.get(payment)?.debtor ?? []),
    of: (debtor: DebtorId): PendingAccount => ({
      debtor,
      debts: new Set([
        ...(debts.get(debtor) ?? []),
        ...[...(creditsOf.get(debtor) ?? [])].flatMap((payment) => ungranted.get(payment)?.debt ?? []),
      ]),
      credits: creditsOf.get(debtor) ?? new Set(),
      payments: byDebtor.get(debtor) ?? new Set(),
      cheques: chequesOf.get(debtor) ?? new Set(),
      covering: covering.get(debtor) ?? new Set(),
      moratorium: moratoria.has(debtor) ? debtor : undefined,
    }),
  }
}

export type Unsettled = ReturnType<typeof unsettled>
