import * as E from 'fp-ts/lib/Either.js'
import { type BookEvent, isDebtEvent, isPaymentEvent } from '../../../domain/book/book.js'
import { debt as debtDecider } from '../../../domain/debt/debt.js'
import type { DebtState } from '../../../domain/debt/state.js'
import { payment as paymentDecider } from '../../../domain/payment/payment.js'
import type { PaymentState } from '../../../domain/payment/state.js'
import type { CurrencyCode } from '../../../domain/value/currency.js'
import type { DebtId, DebtorId, PaymentId } from '../../../domain/value/id.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import type { PaymentMethod } from '../../../domain/value/method.js'
import { balanceOn, leastFrom } from '../../../domain/value/movement.js'
import type { EventStore, ReadError } from '../../store/event-store.js'
import { eachEvent } from '../imported/each-event.js'
import { readUndo } from '../imported/import-mark.js'

/** A debt as the book has it on a day. `reducible`: what may be taken off on that day without a later one going below zero. */
export interface BookDebt {
  readonly debt: DebtId
  readonly debtor: DebtorId
  readonly currency: CurrencyCode
  readonly issuedOn: LocalDate
  readonly dueDate: LocalDate
  readonly open: bigint
  readonly reducible: bigint
}

/** What is on account of a payment or of a credit on a day, and how often it was placed. */
export interface BookCredit {
  readonly payment: PaymentId
  readonly debtor: DebtorId
  readonly currency: CurrencyCode
  readonly receivedOn: LocalDate
  readonly method: PaymentMethod
  readonly allocations: number
  readonly open: bigint
  readonly reducible: bigint
}

/** What is open in a book on a day, in minor units, and what it knows and is closed by then. */
export interface BookAt {
  readonly debts: ReadonlyMap<DebtId, BookDebt>
  readonly credits: ReadonlyMap<PaymentId, BookCredit>
  readonly closedDebts: ReadonlySet<DebtId>
  readonly closedCredits: ReadonlySet<PaymentId>
  /** Payments of imports that were taken back. */
  readonly takenBack: ReadonlySet<PaymentId>
}

/** A book that has nothing yet. */
export const nothingOpen: BookAt = {
  debts: new Map(),
  credits: new Map(),
  closedDebts: new Set(),
  closedCredits: new Set(),
  takenBack: new Set(),
}

/** Folds a book, and keeps what is open in it on that day. */
export const bookAt = async (store: EventStore<BookEvent>, asOf: LocalDate): Promise<E.Either<ReadError, BookAt>> => {
  const debts = new Map<DebtId, DebtState>()
  const payments = new Map<PaymentId, PaymentState>()
  const takenBack = new Set<PaymentId>()
  const read = await eachEvent(store, ({ event, correlationId }) => {
    if (isDebtEvent(event)) {
      debts.set(event.debt, debtDecider.evolve(debts.get(event.debt) ?? debtDecider.initial, event))
    } else if (isPaymentEvent(event)) {
      const state = payments.get(event.payment) ?? paymentDecider.initial
      payments.set(event.payment, paymentDecider.evolve(state, event))
      if (event.type === 'PaymentReturned' && readUndo(correlationId) !== undefined) takenBack.add(event.payment)
    }
  })
  if (E.isLeft(read)) return read
  return E.right({ ...debtsAt(debts, asOf), ...creditsAt(payments, asOf), takenBack })
}

const debtsAt = (states: ReadonlyMap<DebtId, DebtState>, asOf: LocalDate): Pick<BookAt, 'debts' | 'closedDebts'> => {
  const debts = new Map<DebtId, BookDebt>()
  const closedDebts = new Set<DebtId>()
  for (const [debt, state] of states) {
    if (state.situation === 'unissued') continue
    const { debtor, currency, movements, issued, dueDate } = state
    const open = balanceOn(movements, asOf)
    const reducible = leastFrom(movements, asOf)
    if (open > 0n) debts.set(debt, { debt, debtor, currency, issuedOn: issued.on, dueDate, open, reducible })
    else closedDebts.add(debt)
  }
  return { debts, closedDebts }
}

const creditsAt = (
  states: ReadonlyMap<PaymentId, PaymentState>,
  asOf: LocalDate,
): Pick<BookAt, 'credits' | 'closedCredits'> => {
  const credits = new Map<PaymentId, BookCredit>()
  const closedCredits = new Set<PaymentId>()
  for (const [payment, state] of states) {
    if (state.situation === 'unreceived') continue
    const { received, movements, allocations } = state
    const { debtor, on: receivedOn, method, amount } = received
    const open = balanceOn(movements, asOf)
    const reducible = leastFrom(movements, asOf)
    const { currency } = amount
    if (open > 0n && state.situation === 'received') {
      credits.set(payment, {
        payment,
        debtor,
        currency,
        receivedOn,
        method,
        allocations: allocations.length,
        open,
        reducible,
      })
    } else closedCredits.add(payment)
  }
  return { credits, closedCredits }
}
