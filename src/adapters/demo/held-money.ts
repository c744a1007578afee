import { openBalance } from '../../domain/debt/state.js'
import type { PaymentId } from '../../domain/value/id.js'
import { addDays, laterOf } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import type { Desk } from './desk.js'
import { type Claim, receive } from './paying.js'
import { share } from './price.js'

/** Somebody places what is held of a payment on what the debtor owes by then, the oldest first. */
const placeByHand = ({ ledger, tell, today }: Desk, { debt: not, debtor }: Claim, id: PaymentId): void => {
  const payment = ledger.payment(id)
  if (payment?.situation !== 'received') return
  let left = payment.unapplied
  const placements = ledger
    .openDebts(debtor.id)
    .filter(({ debt, disputes }) => debt !== not && disputes.every(({ resolved }) => resolved !== undefined))
    .sort((a, b) => (a.dueDate < b.dueDate ? -1 : 1))
    .flatMap((debt) => {
      const open = openBalance(debt)
      const amount = open < left ? open : left
      left -= amount
      return amount > 0n
        ? [{ debt: debt.debt, amount: money(amount, debt.currency), on: laterOf(today(), debt.issued.on) }]
        : []
    })
  if (placements.length === 0) return
  tell('cash-application', { type: 'AllocatePayment', payment: id, strategy: 'placed by hand', placements })
}

const placeLater = (desk: Desk, claim: Claim, payment: PaymentId): void => {
  const day = addDays(desk.today(), desk.random.between(1, 40))
  desk.plan(day, 'morning', () => placeByHand(desk, claim, payment))
}

/** Money in advance is held on account until somebody places it. */
export const payOnAccount = (desk: Desk, claim: Claim): void => {
  const debt = desk.ledger.debt(claim.debt)
  if (debt === undefined) return
  const amount = share(debt.issued.principal, 10 * desk.random.between(2, 6))
  placeLater(desk, claim, receive(desk, claim, amount, { strategy: 'none' }, desk.today()))
}

/** A payment that went to the wrong invoice is taken off it, and placed anew. */
export const correctPosting = (desk: Desk, claim: Claim): void => {
  const { ledger, tell, today } = desk
  const applied = ledger
    .debt(claim.debt)
    ?.payments.find((paid) => !paid.reversed && !paid.recovery && paid.on <= today())
  if (applied === undefined) return
  const { payment, allocation } = applied
  const taken = { payment, allocation, on: today(), reason: 'posted to the wrong invoice', hold: true } as const
  if (tell('cash-application', { type: 'UnallocatePayment', ...taken })) placeLater(desk, claim, payment)
}
