import type { PaymentCommandOf } from '../payment/command.js'
import { money } from '../value/money.js'
import type { Account } from './account.js'
import { isGrantOf } from './own-booking.js'

/**
 * What credit notes leave over is granted as a credit of the debtor, under the payment ids that the debts name. Where that id
 * is another payment's the credit is asked for all the same, and refused, so that it is told.
 */
export const grantCredits = ({ debts, booked }: Account): ReadonlyArray<PaymentCommandOf<'GrantCredit'>> => {
  const grants: PaymentCommandOf<'GrantCredit'>[] = []
  for (const { currency, onAccount } of debts.values()) {
    for (const credit of onAccount) {
      const { payment, debtor, creditNote, amount, on, reason } = credit
      const known = booked.get(payment)
      // Only the notes that are pending are looked up.
      if (known === undefined || (known.situation !== 'unreceived' && isGrantOf(credit, known))) continue
      const says = { payment, on, debtor, amount: money(amount, currency), reason, reference: creditNote }
      grants.push({ type: 'GrantCredit', ...says })
    }
  }
  return grants
}
