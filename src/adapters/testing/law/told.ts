import type { BookEvent } from '../../../domain/book.js'
import type { DebtEvent } from '../../../domain/debt/event.js'
import type { DebtState } from '../../../domain/debt/state.js'
import type { PaymentEvent } from '../../../domain/payment/event.js'
import type { PaymentState } from '../../../domain/payment/state.js'
import type { Told } from '../history.js'
import type { WholeBook } from '../whole-book.js'

/** What the laws of a debt want to know: the history of one debt, from whatever decider or store it comes. */
export type ToldDebt = Told<DebtState, DebtEvent>

/** What the laws of a payment want to know: the history of one payment. */
export type ToldPayment = Told<PaymentState, PaymentEvent>

/** What the laws of a book want to know: the history of all its debts and payments, at rest after every turn. */
export type ToldBook = Told<WholeBook, BookEvent>
