import type { BookEvent } from '../book/book.js'
import type { ChequeId, DebtId, DebtorId, PaymentId } from '../value/id.js'
import { SortedMap } from '../value/sorted-map.js'

/**
 * A payment that is not at rest: money to place, or allocations that only one side tells of yet. Payment and debt each say
 * once that an allocation was made, and once that it was undone; `oneSided` counts what the payment has said and the debt has
 * not, below zero the other way round.
 */
export interface PendingPayment {
  readonly isUnapplied: boolean
  readonly oneSided: SortedMap<string, number>
}

/** A credit note that left something over: under which payment it is to be granted, and by which debt. */
export interface CreditToGrant {
  readonly payment: PaymentId
  readonly debt: DebtId
}

/**
 * What cash application has to look at of one debtor: its open debts, and what of its money, cheques and credits is not at
 * rest. Everything else is forgotten, so it stays small.
 *
 * @since 0.2.0
 */
export interface PendingAccount {
  readonly of: 'debtor'
  readonly debtor: DebtorId
  readonly debts: SortedMap<DebtId, true>
  readonly payments: SortedMap<PaymentId, PendingPayment>
  /** Cheques in hand, under collection or passed on: what they are to bring is set aside. */
  readonly covering: SortedMap<ChequeId, true>
  /**
   * What cheques brought, or had taken back, that is not booked as the payment that they name, with its cheque. Two cheques
   * may name one payment, of which one is booked.
   */
  readonly bookings: SortedMap<string, ChequeId>
  /** What credit notes left over that is not granted yet. */
  readonly credits: SortedMap<string, CreditToGrant>
  readonly hadMoratorium: boolean
}

/** An account of which nothing was heard yet. */
export const emptyAccount = (debtor: DebtorId): PendingAccount => ({
  of: 'debtor',
  debtor,
  debts: SortedMap.from<DebtId, true>([]),
  payments: SortedMap.from<PaymentId, PendingPayment>([]),
  covering: SortedMap.from<ChequeId, true>([]),
  bookings: SortedMap.from<string, ChequeId>([]),
  credits: SortedMap.from<string, CreditToGrant>([]),
  hadMoratorium: false,
})

/** Whether an account has anything for cash application to look at: open debts alone are none. */
export const isPending = ({ payments, bookings, credits, hadMoratorium }: PendingAccount): boolean =>
  payments.size > 0 || bookings.size > 0 || credits.size > 0 || hadMoratorium

/** The debts of an account that may take money, and those whose credit notes left some over. */
export const debtsIn = ({ debts, credits }: PendingAccount): ReadonlyArray<DebtId> => [
  ...debts.keys(),
  ...[...credits.values()].map(({ debt }) => debt),
]

/** The payments under which what credit notes left over is to be granted. */
export const creditsIn = ({ credits }: PendingAccount): ReadonlyArray<PaymentId> =>
  [...credits.values()].map(({ payment }) => payment)

/** The cheques of an account whose money is not booked, and those that still cover debts. */
export const chequesIn = ({ bookings, covering }: PendingAccount): ReadonlyArray<ChequeId> => [
  ...new Set([...bookings.values(), ...covering.keys()]),
]

type EventOf<T extends BookEvent['type']> = Extract<BookEvent, { readonly type: T }>
type Sees<T extends BookEvent['type']> = (account: PendingAccount, event: EventOf<T>) => PendingAccount

const none = SortedMap.from<string, number>([])

const withPayment = (account: PendingAccount, id: PaymentId, payment: PendingPayment): PendingAccount => {
  const isAtRest = !payment.isUnapplied && payment.oneSided.size === 0
  return {
    ...account,
    payments: isAtRest ? account.payments.without(id) : account.payments.with(id, payment),
  }
}

const counted = (oneSided: PendingPayment['oneSided'], what: string, by: number): PendingPayment['oneSided'] => {
  const count = (oneSided.get(what) ?? 0) + by
  return count === 0 ? oneSided.without(what) : oneSided.with(what, count)
}

const made = (allocation: number): string => `made ${allocation}`
const undone = (allocation: number): string => `undone ${allocation}`
/** What books money says by its reference for which cheque or credit note it is. */
const bookedFor = (payment: PaymentId, by: string | undefined): string => `${payment}\n${by ?? ''}`
const received = (payment: PaymentId, by: string | undefined): string => `received ${bookedFor(payment, by)}`
const returned = (payment: PaymentId, by: string | undefined): string => `returned ${bookedFor(payment, by)}`

/** What the payment itself says: how much of it is left, and one word of the pair. */
const saidByPayment = (
  account: PendingAccount,
  id: PaymentId,
  unapplied: bigint,
  say: (oneSided: PendingPayment['oneSided']) => PendingPayment['oneSided'] = (oneSided) => oneSided,
): PendingAccount =>
  withPayment(account, id, {
    isUnapplied: unapplied > 0n,
    oneSided: say(account.payments.get(id)?.oneSided ?? none),
  })

interface OfPayment {
  readonly debtor: DebtorId
  readonly payer?: DebtorId | undefined
  readonly payment: PaymentId
}

const isOf = ({ debtor }: PendingAccount, event: OfPayment): boolean => (event.payer ?? event.debtor) === debtor

type OfAllocation = OfPayment & { readonly allocation: number }

/** What the debt says of an allocation, before the payment says so or after: a batch has one stream behind the other. */
const saidByDebt = (account: PendingAccount, event: OfAllocation, what: string): PendingAccount => {
  if (!isOf(account, event)) return account
  const { isUnapplied, oneSided } = account.payments.get(event.payment) ?? { isUnapplied: false, oneSided: none }
  return withPayment(account, event.payment, { isUnapplied, oneSided: counted(oneSided, what, -1) })
}

const taken = (account: PendingAccount, event: OfAllocation): PendingAccount =>
  saidByDebt(account, event, made(event.allocation))
const givenBack = (account: PendingAccount, event: OfAllocation): PendingAccount =>
  saidByDebt(account, event, undone(event.allocation))

interface OfDebt {
  readonly debtor: DebtorId
  readonly debt: DebtId
}

/** A debt that may take money, or no longer. Who only paid for it does not owe it. */
const withDebt = (account: PendingAccount, { debtor, debt }: OfDebt, isOpen: boolean): PendingAccount => {
  if (debtor !== account.debtor) return account
  const debts = isOpen ? account.debts.with(debt, true) : account.debts.without(debt)
  return debts === account.debts ? account : { ...account, debts }
}

type Remaining = OfDebt & { readonly remaining: { readonly amount: bigint } }
const remains = (account: PendingAccount, event: Remaining): PendingAccount =>
  withDebt(account, event, event.remaining.amount > 0n)
const opens = (account: PendingAccount, event: OfDebt): PendingAccount => withDebt(account, event, true)
const closes = (account: PendingAccount, event: OfDebt): PendingAccount => withDebt(account, event, false)

type OfCheque = { readonly cheque: ChequeId }
const covers = (account: PendingAccount, { cheque }: OfCheque): PendingAccount => ({
  ...account,
  covering: account.covering.with(cheque, true),
})
const coversNoMore = (account: PendingAccount, { cheque }: OfCheque): PendingAccount => ({
  ...account,
  covering: account.covering.without(cheque),
})
const toBook = (account: PendingAccount, { cheque }: OfCheque, booking: string): PendingAccount => ({
  ...account,
  bookings: account.bookings.with(booking, cheque),
})
const brings = (account: PendingAccount, event: OfCheque & { readonly payment: PaymentId }): PendingAccount =>
  toBook(coversNoMore(account, event), event, received(event.payment, event.cheque))

interface Arrived {
  readonly payment: PaymentId
  readonly amount: { readonly amount: bigint }
  readonly reference?: string | undefined
}
const arrives = (account: PendingAccount, { payment, amount, reference }: Arrived): PendingAccount =>
  saidByPayment(
    {
      ...account,
      bookings: account.bookings.without(received(payment, reference)),
      credits: account.credits.without(bookedFor(payment, reference)),
    },
    payment,
    amount.amount,
  )

/** All of a payment is returned. Whatever else names its id is not booked, and waits for that. */
const goesBack = (account: PendingAccount, payment: PaymentId): PendingAccount => ({
  ...account,
  bookings: [...account.bookings.keys()]
    .filter((booking) => booking.startsWith(returned(payment, undefined)))
    .reduce((bookings, booking) => bookings.without(booking), account.bookings),
})

/** What each event means for the accounts that it concerns; those of other types mean nothing for any. */
const seen: { readonly [T in BookEvent['type']]?: Sees<T> } = {
  DebtIssued: opens,
  DebtPaid: (account, event) => taken(closes(account, event), event),
  DebtPartiallyPaid: taken,
  DebtRecovered: taken,
  PaymentReversed: (account, event) => givenBack(opens(account, event), event),
  CreditNoteIssued: (account, event) => {
    const after = remains(account, event)
    const { onAccount, creditNote, debt } = event
    if (onAccount === undefined) return after
    const { payment } = onAccount
    return { ...after, credits: after.credits.with(bookedFor(payment, creditNote), { payment, debt }) }
  },
  EarlyDiscountGranted: remains,
  ConcessionGranted: remains,
  SettlementHonoured: remains,
  SettlementFailed: remains,
  LateChargeAdded: remains,
  CollectionCostAdded: remains,
  ChargeWaived: remains,
  WriteOffReversed: remains,
  DebtWrittenOff: (account, event) => (event.remaining === undefined ? closes(account, event) : account),
  DebtSold: closes,
  DebtCancelled: closes,
  DebtAssumed: (account, { debtor, from, debt, open }) =>
    open.amount > 0n && account.debtor === debtor
      ? withDebt(account, { debtor, debt }, true)
      : withDebt(account, { debtor: from, debt }, false),
  ChequeReceived: (account, event) =>
    event.purpose !== 'security' && event.covers.length > 0 ? covers(account, event) : account,
  ChequeDeposited: covers,
  ChequeRepresented: covers,
  ChequeRecalled: covers,
  ChequeEndorsed: covers,
  ChequeBounced: coversNoMore,
  ChequeReplaced: coversNoMore,
  ChequeReturned: coversNoMore,
  ChequeStopped: coversNoMore,
  ChequeReferredToLegal: coversNoMore,
  ChequeCleared: brings,
  ChequePartlyCleared: brings,
  ChequeRedeemed: brings,
  ClearingReversed: (account, event) => toBook(covers(account, event), event, returned(event.payment, event.cheque)),
  MoratoriumStarted: (account) => ({ ...account, hadMoratorium: true }),
  PaymentReceived: arrives,
  CreditGranted: arrives,
  PaymentRefunded: (account, { payment, unapplied }) => saidByPayment(account, payment, unapplied.amount),
  UnappliedReleased: (account, { payment, unapplied }) => saidByPayment(account, payment, unapplied.amount),
  PaymentAllocated: (account, { payment, unapplied, allocation }) =>
    saidByPayment(account, payment, unapplied.amount, (oneSided) => counted(oneSided, made(allocation), 1)),
  // An allocation that the debt refused was never applied, so nothing will be reversed.
  PaymentUnallocated: (account, { payment, unapplied, allocation }) =>
    saidByPayment(account, payment, unapplied.amount, (oneSided) =>
      oneSided.has(made(allocation))
        ? counted(oneSided, made(allocation), -1)
        : counted(oneSided, undone(allocation), 1),
    ),
  PaymentReturned: (account, { payment, unapplied }) =>
    unapplied === undefined
      ? saidByPayment(goesBack(account, payment), payment, 0n)
      : saidByPayment(account, payment, unapplied.amount),
}

/** Whose accounts an event concerns: that of its debtor, and of whoever paid for it. Most events concern none. */
export const accountsOf = (event: BookEvent): ReadonlyArray<DebtorId> => {
  if (seen[event.type] === undefined) return []
  switch (event.type) {
    case 'DebtPaid':
    case 'DebtPartiallyPaid':
    case 'DebtRecovered':
    case 'PaymentReversed':
      return event.payer === undefined ? [event.debtor] : [event.debtor, event.payer]
    case 'DebtAssumed':
      return [event.debtor, event.from]
    case 'PolicyAdopted':
      return []
    default:
      return [event.debtor]
  }
}

/** The account after an event that concerns it. */
export const evolveAccount = (account: PendingAccount, event: BookEvent): PendingAccount => {
  const see = seen[event.type] as Sees<BookEvent['type']> | undefined
  return see === undefined ? account : see(account, event)
}
