import { right } from 'fp-ts/lib/Either.js'
import { type BookCommand, type BookEvent, type BookRejection, cheque, fold, payment } from 'receivables'
import type { ChequeState } from 'receivables/cheque'
import { settledBook, type WholeBook, withRule } from 'receivables/testing'
import { exhibit, hasOnAccount, without } from './faulty.js'

/** A book as if nothing in it were disputed. */
const undisputed = (book: WholeBook): WholeBook => ({
  ...book,
  debts: new Map([...book.debts].map(([id, state]) => [id, without(state, 'DisputeRaised')])),
})

/** Payments, cheques, and whole books. */
export const streams = [
  exhibit(
    'a payment received as often as it is told',
    withRule(payment, {
      ReceivePayment: (command, state) =>
        state.situation === 'unreceived' ? payment.decide(command, state) : payment.decide(command, payment.initial),
    }),
  ),
  exhibit(
    'a refund of what is placed on a debt',
    hasOnAccount('RefundPayment', ({ received }) => received.amount.amount),
  ),
  exhibit(
    'money placed twice',
    hasOnAccount('AllocatePayment', ({ received }) => received.amount.amount),
  ),
  exhibit(
    'a debit tried again before its day',
    withRule(payment, {
      RetryDebit: (command, state) =>
        state.debit?.status === 'failed'
          ? payment.decide(command, { ...state, debit: { ...state.debit, retryOn: command.on } } as typeof state)
          : payment.decide(command, state),
    }),
  ),
  exhibit(
    'a cheque counted twice',
    withRule(cheque, {
      RedeemCheque: (command, state) =>
        state.situation === 'cleared'
          ? cheque.decide(command, { ...state, clearings: [], situation: 'in-hand' } as ChequeState)
          : cheque.decide(command, state),
    }),
  ),
  exhibit(
    'a cheque that bounces from the drawer',
    withRule(cheque, {
      BounceCheque: (command, state) =>
        state.situation === 'in-hand'
          ? cheque.decide(command, { ...state, situation: 'deposited', bank: 'bank', presented: 0n, again: false })
          : cheque.decide(command, state),
    }),
  ),
  exhibit(
    'a cheque that is redeemed in part before it is presented',
    withRule(cheque, {
      RedeemCheque: (command, state) =>
        state.situation === 'in-hand'
          ? cheque.decide(command, { ...state, situation: 'bounced' })
          : cheque.decide(command, state),
    }),
  ),
  exhibit<BookCommand, WholeBook, BookEvent, BookRejection>('a disputed part paid automatically', {
    ...settledBook,
    decide: (command, book) => settledBook.decide(command, command.type === 'ReceivePayment' ? undisputed(book) : book),
  }),
  exhibit<BookCommand, WholeBook, BookEvent, BookRejection>('money of one customer on the debts of another', {
    ...settledBook,
    decide: (command, book) => {
      const answer = settledBook.decide(command, book)
      const debts = [...fold(settledBook, [], book).debts.values()]
      const other = debts.find(
        (one) => one.situation === 'open' && 'debtor' in command && one.debtor !== command.debtor,
      )
      if (answer._tag === 'Left' || other === undefined || other.situation === 'unissued') return answer
      return right(
        answer.right.map(
          (event): BookEvent => (event.type === 'PaymentAllocated' ? { ...event, debt: other.debt } : event),
        ),
      )
    },
  }),
]
