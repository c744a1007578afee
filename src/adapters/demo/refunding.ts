import type { PaymentId } from '../../domain/value/id.js'
import { addDays } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import type { Desk } from './desk.js'

/** Money that found no debt is paid out when the debtor asks for it; what nobody claims in five months is income. */
export const refundLater = (desk: Desk, payment: PaymentId): void => {
  const { random, ledger, tell, today, plan } = desk
  if (!random.percent(50)) {
    releaseLater(desk, payment)
    return
  }
  plan(addDays(today(), random.between(12, 45)), 'morning', () => {
    const held = ledger.payment(payment)
    if (held?.situation !== 'received' || held.unapplied === 0n) return
    const amount = money(held.unapplied, held.received.amount.currency)
    const back = { amount, method: 'transfer', reason: 'paid twice' } as const
    tell('cash-application', { type: 'RefundPayment', payment, on: today(), ...back })
  })
}

const releaseLater = ({ ledger, tell, today, plan }: Desk, payment: PaymentId): void =>
  plan(addDays(today(), 150), 'morning', () => {
    const held = ledger.payment(payment)
    if (held?.situation !== 'received' || held.unapplied === 0n) return
    const limit = money(held.unapplied, held.received.amount.currency)
    const approval = { by: 'head of credit', limit }
    tell('cash-application', { type: 'ReleaseUnapplied', payment, on: today(), approval, reason: 'nobody claims it' })
  })
