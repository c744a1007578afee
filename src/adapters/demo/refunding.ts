import type { PaymentId } from '../../domain/value/id.js'
import { addDays } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import type { Desk } from './desk.js'

/** Money that found no debt is paid out again when the debtor asks for it; often it does not. */
export const refundLater = (desk: Desk, payment: PaymentId): void => {
  const { random, ledger, tell, today, plan } = desk
  if (!random.percent(60)) return
  plan(addDays(today(), random.between(12, 45)), 'afternoon', () => {
    const held = ledger.payment(payment)
    if (held?.situation !== 'received' || held.unapplied === 0n) return
    const amount = money(held.unapplied, held.received.amount.currency)
    const back = { amount, method: 'transfer', reason: 'paid twice' } as const
    tell('cash-application', { type: 'RefundPayment', payment, on: today(), ...back })
  })
}
