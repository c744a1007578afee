import type { AccountDebt } from '../../domain/allocation/account.js'
import type { PlanTerms } from '../../domain/debt/event.js'
import { currentPlan, openBalance } from '../../domain/debt/state.js'
import type { PlanId } from '../../domain/value/id.js'
import type { Instalment } from '../../domain/value/instalment.js'
import { addDays, addMonths, type LocalDate } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import { businessDaysFrom, onBusinessDay } from './business-day.js'
import { customs } from './customs.js'
import type { Actor, Desk } from './desk.js'
import { callOnGuarantee, giveGuarantee, releaseGuarantee } from './guaranteeing.js'
import { type Claim, payNow, receive } from './paying.js'
import { rounded, scaled } from './price.js'

/** Above this a plan is signed only with a guarantee, in hundredths of a price level. */
const guaranteeAbove = 400_000

const instalmentsFor = (debt: AccountDebt, first: LocalDate, count: number): ReadonlyArray<Instalment> => {
  const open = openBalance(debt)
  const part = rounded(open / BigInt(count), debt.currency)
  return Array.from({ length: count }, (_, index) => {
    const amount = index < count - 1 ? part : open - part * BigInt(count - 1)
    return { due: onBusinessDay(addMonths(first, index)), amount: money(amount, debt.currency) }
  })
}

const drawTerms = ({ random }: Desk): PlanTerms => ({
  graceDays: random.between(3, 7),
  toleratedMisses: random.between(0, 1),
  onDefault: random.weighted({ accelerated: 50, 'original-due-date': 35, 'instalments-stay': 15 }),
})

/** Pays one instalment, and with the last of them whatever is left. */
const payInstalment = (desk: Desk, claim: Claim, due: bigint, last: boolean): void => {
  const debt = desk.ledger.debt(claim.debt)
  if (debt?.situation !== 'open') return
  const open = openBalance(debt)
  const amount = money(last || due > open ? open : due, debt.currency)
  receive(desk, claim, amount, { strategy: 'specific', directions: [{ debt: claim.debt, amount }] }, desk.today())
}

/** Most of the instalments come, some of them late; some debtors stop halfway. A few days after each somebody looks. */
const follow = (desk: Desk, claim: Claim, actor: Actor, plan: PlanId): void => {
  const { random, ledger, tell, today, plan: putDown } = desk
  const debt = ledger.debt(claim.debt)
  const inForce = debt && currentPlan(debt)
  if (inForce === undefined) return
  const { instalments, terms } = inForce
  const count = instalments.length
  const paid = random.percent(70) ? count : random.between(0, count - 1)
  instalments.forEach(({ due, amount }, index) => {
    const late = random.percent(12) ? random.between(8, 14) : random.between(-3, 2)
    if (index < paid) {
      putDown(addDays(due, late), 'morning', () => {
        payInstalment(desk, claim, amount.amount, index === count - 1)
      })
    }
    putDown(addDays(due, terms.graceDays + 1), 'afternoon', () => {
      tell(actor, { type: 'EvaluatePlan', debt: claim.debt, on: today(), plan })
      const status = ledger.debt(claim.debt)?.plans.find((one) => one.plan === plan)?.status
      if (status === 'completed') releaseGuarantee(desk, claim)
      if (status === 'defaulted') callOnGuarantee(desk, claim)
    })
  })
  if (!random.percent(7)) return
  putDown(addDays(today(), random.between(8, 35)), 'afternoon', () => {
    const why = { plan, reason: 'a new owner pays the whole' } as const
    if (tell(actor, { type: 'CancelPlan', debt: claim.debt, on: today(), ...why })) payNow(desk, claim, 100, true)
  })
}

/** A plan is offered, sometimes answered with smaller instalments, and signed a few days later if it still fits. */
export const agreeOnPlan = (desk: Desk, claim: Claim, actor: Actor): void => {
  const { random, ledger, tell, today, plan: putDown, number } = desk
  const debt = ledger.debt(claim.debt)
  if (debt?.situation !== 'open' || currentPlan(debt) !== undefined) return
  const plan = `PLAN-${number()}` as PlanId
  const about = { debt: claim.debt, plan } as const
  const terms = drawTerms(desk)
  const count = random.between(3, 5)
  const first = addDays(today(), random.between(12, 24))
  const above = scaled(guaranteeAbove, claim.debtor.country)
  const needed = openBalance(debt) > above.amount
  const agreed = { document: `agreement ${number()}`, reason: 'seasonal shortage of cash', guaranteeAbove: above }
  const sign = (): void => {
    const guarantee = needed ? giveGuarantee(desk, claim, customs[claim.debtor.country].guarantee) : undefined
    const by = { ...agreed, signedBy: 'managing director', ...(guarantee === undefined ? {} : { guarantee }) }
    if (tell(actor, { type: 'SignPlan', ...about, on: today(), ...by })) follow(desk, claim, actor, plan)
    else releaseGuarantee(desk, claim)
  }
  const instalments = instalmentsFor(debt, first, count)
  if (!needed && random.percent(25)) {
    const signed = tell(actor, { type: 'RescheduleDebt', ...about, on: today(), instalments, terms, ...agreed })
    if (signed) follow(desk, claim, actor, plan)
    return
  }
  const offer = { terms, validUntil: addDays(today(), 10), proposedBy: actor } as const
  if (!tell(actor, { type: 'ProposePlan', ...about, on: today(), instalments, ...offer })) return
  const answer = random.weighted({ signs: 62, counters: 26, 'is silent': 12 })
  if (answer === 'is silent') return
  if (answer === 'signs') putDown(businessDaysFrom(today(), random.between(1, 5)), 'afternoon', sign)
  else {
    putDown(businessDaysFrom(today(), random.between(1, 3)), 'afternoon', () => {
      const now = ledger.debt(claim.debt)
      if (now?.situation !== 'open') return
      const smaller = { instalments: instalmentsFor(now, first, count + 2), terms, validUntil: addDays(today(), 10) }
      tell(actor, { type: 'CounterPlan', ...about, on: today(), ...smaller, counteredBy: 'the debtor' })
      putDown(businessDaysFrom(today(), random.between(1, 4)), 'afternoon', sign)
    })
  }
}
