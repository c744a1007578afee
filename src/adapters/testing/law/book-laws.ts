import { accountOf, debtorsIn } from '../../../domain/allocation/account-of.js'
import { setAsideFor } from '../../../domain/allocation/set-aside.js'
import type { BookCommand, BookEvent, BookRejection } from '../../../domain/book/book.js'
import { type WholeBook, wholeBook } from '../../../domain/book/whole-book.js'
import { dunnableBalance } from '../../../domain/debt/rule/reminder.js'
import { inCurrencyOf } from '../../../domain/debt/state.js'
import { eachEvent } from '../../../domain/law/each-event.js'
import type { Law } from '../../../domain/law/law.js'
import { bookLaws } from '../../../domain/law/laws.js'
import type { ReplayedBook } from '../../../domain/law/replayed.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import type { History } from '../history.js'
import { settledBook, told } from '../settled-book.js'
import { erasureKeepsMoney } from './erasure-keeps-money.js'
import { byItsOwnCommand, ofItsOwnForDebt } from './witness/by-its-own-command.js'
import { refusesWhatCannotBe } from './witness/refuses-what-cannot-be.js'
import { takesWhatHappened } from './witness/takes-what-happened.js'
import { happenedToCheque, happenedToDebt, happenedToDebtor, happenedToPayment } from './witness/what-happened.js'
import { witnessOf } from './witness/witness.js'
import { writtenAsAsked } from './witness/written-as-asked.js'

/**
 * In a whole book, a reminder asks neither for amounts covered by the book's cheques nor for its unapplied cash.
 */
const hereNotAsked: Law<ReplayedBook> = {
  name: 'in a book nobody is reminded of what its cheques cover, or of money that is in it already',
  source: 'a cover by an un-matured cheque keeps dunning off the amount it concerns',
  says: 'We do not ask for money that we hold, or for which we hold a cheque.',
  guard: ({ events }) => events.filter(({ type }) => type === 'DebtorReminded').length,
  check: (history) =>
    eachEvent(history, (event, _, before) => {
      const debt = event.type === 'DebtorReminded' ? before.debts.get(event.debt) : undefined
      if (event.type !== 'DebtorReminded' || debt === undefined || debt.situation === 'unissued') return undefined
      const accounts = debtorsIn(before).map((debtor) => accountOf(before, debtor))
      const { unapplied, covered } = setAsideFor(debt, event.on, accounts)
      const free = dunnableBalance(debt, event.on, unapplied + covered)
      return event.balance.amount <= free
        ? undefined
        : `reminded of ${tellAmount(event.balance)} where ${tellAmount(inCurrencyOf(debt, free))} is neither here nor covered`
    }),
}

/** The events of a command itself; the laws of a book at rest check what cash application adds. */
const witness = witnessOf<BookCommand, WholeBook, BookEvent, BookRejection>({
  ...wholeBook,
  decide: (command, book) => wholeBook.decide(told(command, book), book),
})

/** The laws that a check uses for every decider of a whole book. */
export const stockLawsOfBook: ReadonlyArray<Law<History<BookCommand, WholeBook, BookEvent, BookRejection>>> = [
  ...bookLaws,
  hereNotAsked,
  erasureKeepsMoney,
  refusesWhatCannotBe(witness),
  writtenAsAsked(witness, ['LateChargeAdded', 'PaymentPromised']),
  // Cash application passes on the bank's fee for a returned payment, as the terms say.
  byItsOwnCommand(
    witness,
    ofItsOwnForDebt.filter((type) => type !== 'CollectionCostAdded'),
  ),
  takesWhatHappened(witnessOf(settledBook), [
    ...happenedToDebt,
    ...happenedToPayment,
    ...happenedToCheque,
    ...happenedToDebtor,
  ]),
]
