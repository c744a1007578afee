import { openBalance, recoverable } from '../../domain/debt/state.js'
import type { Instruction } from '../../domain/payment/event.js'
import type { DebtId, PaymentId } from '../../domain/value/id.js'
import { addDays, type LocalDate, laterOf } from '../../domain/value/local-date.js'
import type { PaymentMethod } from '../../domain/value/method.js'
import { type Money, money } from '../../domain/value/money.js'
import { businessDaysFrom } from './business-day.js'
import type { Country, Debtor } from './debtors.js'
import type { Desk } from './desk.js'
import { share } from './price.js'
import { refundLater } from './refunding.js'

/** A debt and who owes it. */
export interface Claim {
  readonly debtor: Debtor
  readonly debt: DebtId
}

const methods: Readonly<Record<Country, Readonly<Partial<Record<PaymentMethod, number>>>>> = {
  DE: { transfer: 93, card: 7 },
  US: { transfer: 54, card: 24, online: 22 },
  IR: { transfer: 70, online: 30 },
  SA: { transfer: 80, card: 10, online: 10 },
  KW: { transfer: 78, online: 22 },
}

const drawInstruction = ({ random }: Desk, claim: Claim, amount: Money): Instruction =>
  random.percent(78)
    ? { strategy: 'specific', directions: [{ debt: claim.debt, amount }] }
    : { strategy: random.weighted({ 'oldest-due-first': 94, 'smallest-first': 6 }) }

/** What the bank tells today came a day or two ago as often as today. */
const drawValueDate = ({ random, today }: Desk, notBefore: LocalDate): LocalDate =>
  laterOf(notBefore, businessDaysFrom(today(), random.percent(35) ? -random.between(1, 2) : 0))

/** Tells of money from the bank, and answers its payment. Some of it is taken back later, and then paid again. */
export const receive = (
  desk: Desk,
  claim: Claim,
  amount: Money,
  instruction: Instruction,
  on: LocalDate,
): PaymentId => {
  const { random, tell, plan, number } = desk
  const payment = `PAY-${number()}` as PaymentId
  const method = random.weighted(methods[claim.debtor.country] as Readonly<Record<PaymentMethod, number>>)
  const reference = `statement line ${payment.slice(4)}`
  const says = { payment, on, debtor: claim.debtor.id, amount, method, instruction, reference } as const
  tell('bank-feed', { type: 'ReceivePayment', ...says })
  if (method === 'card' && random.percent(6)) {
    plan(addDays(desk.today(), random.between(15, 40)), 'morning', () => {
      const back = { type: 'ReturnPayment', payment, on: desk.today(), reason: 'chargeback' } as const
      if (tell('bank-feed', back)) payLater(desk, claim, addDays(desk.today(), random.between(6, 25)))
    })
  }
  return payment
}

/** Pays so much of what is open of a debt today, or of what may still be recovered of one that was written off. */
export const payNow = (desk: Desk, claim: Claim, percent = 100, directed = false): void => {
  const { random, ledger } = desk
  const debt = ledger.debt(claim.debt)
  if (debt === undefined) return
  const lost = debt.situation === 'writtenOff'
  // What a cheque is for is not paid beside it.
  const owed = money(lost ? recoverable(debt) : openBalance(debt) - ledger.covered(claim.debt), debt.currency)
  if (owed.amount <= 0n) return
  const amount = percent === 100 ? owed : share(owed, percent)
  const on = drawValueDate(desk, debt.issued.on)
  const pointed: Instruction = { strategy: 'specific', directions: [{ debt: claim.debt, amount }] }
  receive(desk, claim, amount, directed || lost ? pointed : drawInstruction(desk, claim, amount), on)
  // Somebody pays the same invoice twice now and then; the money goes where it can, or waits.
  if (!lost && random.percent(1)) {
    refundLater(desk, receive(desk, claim, amount, random.percent(50) ? pointed : { strategy: 'oldest-due-first' }, on))
  }
}

export const payLater = (desk: Desk, claim: Claim, day: LocalDate, percent = 100, directed = false): void =>
  desk.plan(day, 'morning', () => payNow(desk, claim, percent, directed))
