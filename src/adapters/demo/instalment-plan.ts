import type { Instalment } from '../../domain/debt/event.js'
import { openBalance } from '../../domain/debt/state.js'
import type { PlanId } from '../../domain/id.js'
import { addDays, addMonths, type LocalDate } from '../../domain/local-date.js'
import { money } from '../../domain/money.js'
import { onBusinessDay } from './business-day.js'
import type { Actor, Desk } from './desk.js'
import { type Claim, payNow } from './paying.js'
import { rounded } from './price.js'

const instalmentsFor = (open: bigint, currency: Instalment['amount']['currency'], first: LocalDate, count: number) => {
  const part = rounded(open / BigInt(count), currency)
  return Array.from({ length: count }, (_, index): Instalment => {
    const amount = index < count - 1 ? part : open - part * BigInt(count - 1)
    return { due: onBusinessDay(addMonths(first, index)), amount: money(amount, currency) }
  })
}

/** What is open is paid in monthly instalments, most of them in time; some debtors stop halfway. */
export const agreeOnPlan = (desk: Desk, claim: Claim, actor: Actor): void => {
  const { random, ledger, tell, today, plan: putDown, number } = desk
  const debt = ledger.debt(claim.debt)
  if (debt?.situation !== 'open') return
  const count = random.between(3, 6)
  const first = addDays(today(), random.between(5, 20))
  const instalments = instalmentsFor(openBalance(debt), debt.currency, first, count)
  const agreed = tell(actor, {
    type: 'RescheduleDebt',
    debt: claim.debt,
    on: today(),
    plan: `PLAN-${number()}` as PlanId,
    instalments,
    document: `agreement ${number()}`,
    reason: 'seasonal shortage of cash',
    ...(random.percent(20) ? { guarantee: 'bank guarantee' } : {}),
  })
  if (!agreed) return
  const paid = random.percent(72) ? count : random.between(0, count - 1)
  instalments.slice(0, paid).forEach(({ due, amount }, index) => {
    putDown(addDays(due, random.between(-3, 4)), 'morning', () => {
      const now = ledger.debt(claim.debt)
      if (now === undefined || openBalance(now) === 0n) return
      const percent = Number((amount.amount * 100n) / openBalance(now))
      payNow(desk, claim, index === count - 1 || percent > 97 ? 100 : Math.max(percent, 1), true)
    })
  })
}
