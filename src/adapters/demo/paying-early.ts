import { moneyToSettle, payableOf } from '../../domain/debt/early-discount.js'
import { discountOn } from '../../domain/debt/event/discount-ladder.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import type { Desk } from './desk.js'
import { type Claim, payLater, receive } from './paying.js'

/** Pays before a day of the ladder is over, less the discount; the debtor that misses it pays in full. */
export const payEarly = (desk: Desk, claim: Claim, day: LocalDate): void => {
  const { ledger, today, plan } = desk
  plan(day, 'morning', () => {
    const debt = ledger.debt(claim.debt)
    if (debt?.situation !== 'open') return
    const step = discountOn(debt.issued.terms?.discounts ?? [], debt.issued.on, today())
    if (step === undefined) {
      payLater(desk, claim, debt.dueDate)
      return
    }
    const amount = money(moneyToSettle(payableOf(debt), { valueDate: today(), method: 'transfer' }), debt.currency)
    receive(desk, claim, amount, { strategy: 'specific', directions: [{ debt: claim.debt, amount }] }, today())
  })
}
