import { currentTerms } from '../../domain/debtor/in-force.js'
import { areGregorian, dueDateBy } from '../../domain/payment-terms.js'
import type { DebtId } from '../../domain/value/id.js'
import { addDays, daysBetween, type LocalDate } from '../../domain/value/local-date.js'
import { businessDaysFrom } from './business-day.js'
import { complain, findOwnError } from './complaining.js'
import { customs } from './customs.js'
import { debit, letsItselfBeDebited } from './debiting.js'
import type { Debtor } from './debtors.js'
import type { Desk } from './desk.js'
import { credit, dispute } from './disputing.js'
import { dun } from './dunning.js'
import { correctPosting, payOnAccount } from './held-money.js'
import { type Claim, payLater } from './paying.js'
import { payEarly } from './paying-early.js'
import { drawPrice, share } from './price.js'
import { register } from './registering.js'
import { takeCheque } from './taking-cheques.js'

const products = ['machines', 'spare parts', 'service', 'software', 'training'] as const

/** Days after the due date on which a debtor pays by itself; nothing when it waits to be asked. */
const drawLateness = ({ random }: Desk, { behaviour }: Debtor): number | undefined => {
  const waits = { prompt: 4, slow: 26, forgetful: 62, struggling: 72, disputing: 40, gone: 97 }
  if (random.percent(waits[behaviour])) return undefined
  const [from, to] = behaviour === 'prompt' ? [-9, 3] : behaviour === 'slow' ? [2, 40] : [-2, 75]
  return random.between(from, to)
}

/** What may come between an invoice and its payment, none of it often. */
const mishaps = (desk: Desk, claim: Claim): void => {
  const { random, plan, tell, today, ledger } = desk
  const debt = ledger.debt(claim.debt)
  if (debt === undefined) return
  const { principal } = debt.issued
  const inDays = (from: number, to: number) => addDays(today(), random.between(from, to))
  if (random.percent(0.8)) {
    plan(inDays(1, 4), 'morning', () => {
      tell('billing', { type: 'CancelDebt', debt: claim.debt, on: today(), reason: 'invoiced twice by mistake' })
    })
  }
  if (random.percent(3)) {
    const back = share(principal, random.between(5, 30))
    plan(inDays(4, 20), 'afternoon', () => credit(desk, claim, back.amount, 'goods returned'))
  }
  if (random.percent(claim.debtor.behaviour === 'disputing' ? 34 : 1.5)) {
    plan(inDays(5, 25), 'afternoon', () => dispute(desk, claim))
  }
  if (random.percent(3.5)) {
    const to = businessDaysFrom(debt.dueDate, random.between(10, 22))
    plan(addDays(debt.dueDate, -random.between(1, 6)), 'afternoon', () => {
      const agreed = { to, agreedBy: 'the head of sales', reason: 'late delivery' }
      tell('collector-2', { type: 'ExtendDueDate', debt: claim.debt, on: today(), ...agreed })
    })
  }
  if (random.percent(1)) plan(inDays(10, 50), 'afternoon', () => complain(desk, claim))
  if (random.percent(0.4)) plan(inDays(2, 12), 'afternoon', () => findOwnError(desk, claim))
  if (random.percent(0.7)) plan(inDays(20, 60), 'morning', () => correctPosting(desk, claim))
  if (random.percent(0.5)) plan(inDays(1, 9), 'morning', () => payOnAccount(desk, claim))
}

/** By which way a debt is to be paid: by a cheque of a later date, by debit, early, or as its debtor does. */
const beginPayment = (desk: Desk, claim: Claim, on: LocalDate, dueDate: LocalDate): void => {
  const { random, plan } = desk
  const { debtor } = claim
  const { cheques, discounts } = customs[debtor.country]
  if (random.percent(cheques)) {
    const chequeDate = addDays(dueDate, random.between(-5, 45))
    plan(addDays(on, random.between(2, 14)), 'morning', () => takeCheque(desk, claim, chequeDate))
    return
  }
  if (letsItselfBeDebited(desk, debtor)) {
    debit(desk, claim, dueDate)
    return
  }
  if (discounts !== undefined && random.percent(debtor.behaviour === 'prompt' ? 70 : 6)) {
    payEarly(desk, claim, addDays(on, random.between(4, 9)))
    return
  }
  const lateness = drawLateness(desk, debtor)
  if (lateness === undefined) return
  const day = addDays(dueDate, Math.max(lateness, 1 - daysBetween(on, dueDate)))
  if (random.percent(debtor.behaviour === 'struggling' ? 40 : 7)) payLater(desk, claim, day, 10 * random.between(3, 7))
  else payLater(desk, claim, day)
}

/** Sends an invoice, and with it begins whatever will become of it. */
export const invoice = (desk: Desk, debtor: Debtor): void => {
  const { random, ledger, tell, today, number } = desk
  if (ledger.debtor(debtor.id) === undefined) register(desk, debtor)
  const debt = `INV-${number()}` as DebtId
  const on = today()
  const known = ledger.debtor(debtor.id)
  const agreed = known && currentTerms(known, on)
  const { discounts, lateCharge } = customs[debtor.country]
  const terms = {
    ...(agreed === undefined ? {} : { agreement: agreed.agreement }),
    ...(discounts === undefined ? {} : { discounts }),
    ...(lateCharge === undefined ? {} : { lateCharge }),
  }
  const steps = agreed?.terms ?? []
  const dueDate = areGregorian(steps) ? dueDateBy(steps, on) : on
  const product = random.pick(products)
  const issued = tell('billing', {
    type: 'IssueDebt',
    debt,
    on,
    debtor: debtor.id,
    principal: drawPrice(random, debtor.country),
    dueDate,
    reference: `order ${number()}`,
    terms,
    tags: { country: debtor.country, name: debtor.name, product },
  })
  if (!issued) return
  const claim: Claim = { debtor, debt }
  mishaps(desk, claim)
  const cash = agreed?.cashShare ?? 0
  if (cash > 0) payLater(desk, claim, on, cash / 100, true)
  beginPayment(desk, claim, on, dueDate)
  desk.plan(addDays(dueDate, 6), customs[debtor.country].collecting, () => dun(desk, claim))
}
