import type { PaymentCommandOf } from '../payment/command.js'
import { money } from '../value/money.js'
import type { Account } from './account.js'

/** What credit notes leave over is granted as a credit of the debtor, under the payment ids that the debts name. */
export const grantCredits = ({ debts, booked }: Account): ReadonlyArray<PaymentCommandOf<'GrantCredit'>> =>
  [...debts.values()].flatMap(({ currency, onAccount }) =>
    onAccount.flatMap(({ payment, debtor, creditNote, amount, on, reason }) => {
      const known = booked.get(payment)
      // Where a direct debit has that id its money is another's, and nobody can be told but by the laws of the book.
      if (known === undefined || known.situation !== 'unreceived' || known.debit !== undefined) return []
      const says = { payment, on, debtor, amount: money(amount, currency), reason, reference: creditNote }
      return [{ type: 'GrantCredit', ...says }]
    }),
  )
