import { openBalance } from '../../domain/debt/state.js'
import { mandateInForce } from '../../domain/debtor/in-force.js'
import type { MandateFacts } from '../../domain/payment/command.js'
import type { MandateId, PaymentId } from '../../domain/value/id.js'
import { addDays, type LocalDate } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import { businessDaysFrom, onBusinessDay } from './business-day.js'
import { customs } from './customs.js'
import type { Behaviour, Debtor } from './debtors.js'
import type { Desk } from './desk.js'
import { type Claim, payLater } from './paying.js'

/** How many debits of a hundred bring nothing. */
const failures: Readonly<Record<Behaviour, number>> = {
  prompt: 2,
  slow: 6,
  forgetful: 5,
  struggling: 34,
  disputing: 12,
  gone: 85,
}

const retry = { maxAttempts: 3, minDays: 5 } as const

/** A debtor lets its debts be collected from its account. */
export const grantMandate = (desk: Desk, { id, country }: Debtor): void => {
  const { tell, today } = desk
  const mandate = `MANDATE-${id}` as MandateId
  const signed = { reference: `mandate of ${id}`, scheme: customs[country].scheme } as const
  tell('treasury', { type: 'GrantMandate', debtor: id, on: today(), mandate, ...signed })
}

/** The mandate by which a debtor may be debited on that day. */
const mandateOf = ({ ledger }: Desk, { id }: Debtor, day: LocalDate): MandateFacts | undefined => {
  const known = ledger.debtor(id)
  const mandate = known && mandateInForce(known, `MANDATE-${id}` as MandateId, day)
  return mandate && { id: mandate.began.mandate, grantedOn: mandate.began.on }
}

export const letsItselfBeDebited = (desk: Desk, debtor: Debtor): boolean =>
  mandateOf(desk, debtor, desk.today()) !== undefined

const revoke = (desk: Desk, { id }: Debtor, { id: mandate }: MandateFacts): void => {
  const { tell, today } = desk
  const why = { by: 'debtor', reason: 'wants to pay by transfer' } as const
  tell('treasury', { type: 'RevokeMandate', debtor: id, on: today(), mandate, ...why })
}

/** The bank says what came of an attempt: the money, or nothing, and then it is asked once more. */
const hear = (desk: Desk, claim: Claim, payment: PaymentId, mandate: MandateFacts): void => {
  const { random, ledger, tell, today, plan } = desk
  const says = { payment, on: today() } as const
  if (!random.percent(failures[claim.debtor.behaviour])) {
    tell('bank-feed', { type: 'ConfirmDebit', ...says })
    if (random.percent(2)) giveBack(desk, claim, payment)
    return
  }
  const reason = random.weighted({ 'insufficient-funds': 84, refused: 8, 'account-closed': 4, technical: 4 })
  tell('bank-feed', { type: 'RecordDebitFailure', ...says, reason, retry })
  const debit = ledger.directDebit(payment)
  if (debit?.status !== 'failed') {
    if (random.percent(60)) revoke(desk, claim.debtor, mandate)
    return
  }
  plan(debit.retryOn, 'morning', () => {
    const collectOn = businessDaysFrom(today(), 2)
    const known = mandateOf(desk, claim.debtor, collectOn)
    const debt = ledger.debt(claim.debt)
    if (known === undefined || debt === undefined || openBalance(debt) < debit.latest.amount.amount) return
    const again = { payment, on: today(), mandate: known, collectOn } as const
    if (!tell('treasury', { type: 'RetryDebit', ...again })) return
    plan(collectOn, 'morning', () => hear(desk, claim, payment, known))
  })
}

const giveBack = (desk: Desk, claim: Claim, payment: PaymentId): void => {
  const { random, tell, today, plan } = desk
  plan(addDays(today(), random.between(3, 30)), 'morning', () => {
    const back = { type: 'ReturnPayment', payment, on: today(), reason: 'the debtor objected to the debit' } as const
    if (tell('bank-feed', back)) payLater(desk, claim, addDays(today(), random.between(6, 25)))
  })
}

/** Asks the bank a few days before a debt is due to collect it on that day. */
export const debit = (desk: Desk, claim: Claim, dueDate: LocalDate): void => {
  const { ledger, tell, today, plan, number } = desk
  plan(businessDaysFrom(dueDate, -4), 'afternoon', () => {
    const debt = ledger.debt(claim.debt)
    const collectOn = onBusinessDay(dueDate < today() ? today() : dueDate)
    const mandate = mandateOf(desk, claim.debtor, collectOn)
    if (debt?.situation !== 'open') return
    if (mandate === undefined) {
      payLater(desk, claim, addDays(dueDate, desk.random.between(0, 12)))
      return
    }
    const payment = `PAY-${number()}` as PaymentId
    const amount = money(openBalance(debt), debt.currency)
    const instruction = { strategy: 'specific', directions: [{ debt: claim.debt, amount }] } as const
    const asks = { debtor: claim.debtor.id, amount, mandate, collectOn, instruction } as const
    if (!tell('treasury', { type: 'RequestDebit', payment, on: today(), ...asks })) return
    plan(collectOn, 'morning', () => hear(desk, claim, payment, mandate))
  })
}
