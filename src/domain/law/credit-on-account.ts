import { issuedDebts } from '../allocation/account-of.js'
import { isGrantOf } from '../allocation/own-booking.js'
import type { WholeBook } from '../book/whole-book.js'
import type { CreditOnAccount, IssuedDebt } from '../debt/state.js'
import type { PaymentState } from '../payment/state.js'
import { isMoneyMethod } from '../value/method.js'
import { eachTurn } from './each-turn.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedBook } from './replayed.js'

/**
 * At rest, what a credit note left over is a credit of the debtor of the same amount, and no money.
 *
 * @since 0.2.0
 */
export const creditOnAccount: Law<ReplayedBook> = {
  name: 'at rest, what credit notes left over is on account, as a credit',
  source: 'a credit note of a paid invoice is owed to the debtor',
  says: 'What a credit note is worth beyond the invoice is owed to the customer.',
  guard: whereThereIs('CreditNoteIssued'),
  check: ({ turns }) => eachTurn(turns, ({ after }) => ungranted(after)),
}

const ungranted = (book: WholeBook): string | undefined => {
  for (const debt of issuedDebts(book)) {
    for (const credit of debt.onAccount) {
      const wrong = notGranted(debt, credit, book.payments.get(credit.payment))
      if (wrong !== undefined) return wrong
    }
  }
  return undefined
}

/** How what a credit note left over is not on account as its payment. */
export const notGranted = (
  { debt, currency }: IssuedDebt,
  credit: CreditOnAccount,
  granted: PaymentState | undefined,
): string | undefined => {
  const { debtor, creditNote, payment, amount } = credit
  const what = `credit note ${creditNote} of debt ${debt}`
  if (granted === undefined || granted.situation === 'unreceived') return `${what} is not on account as ${payment}`
  const { received } = granted
  if (isMoneyMethod(received.method)) return `${what} is on account as ${payment}, which is money`
  if (received.debtor !== debtor) return `${what} is on account of ${received.debtor}`
  if (!isGrantOf(credit, granted)) return `${what} is not on account, and ${payment} is another credit`
  return received.amount.amount === amount && received.amount.currency === currency
    ? undefined
    : `${what} left ${amount} over, and ${payment} is ${received.amount.amount} ${received.amount.currency}`
}
