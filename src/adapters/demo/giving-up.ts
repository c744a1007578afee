import { openBalance } from '../../domain/debt/state.js'
import { addDays } from '../../domain/local-date.js'
import { money } from '../../domain/money.js'
import type { Country } from './debtors.js'
import type { Desk } from './desk.js'
import { type Claim, payLater } from './paying.js'
import { share } from './price.js'

const courts: Readonly<Record<Country, string>> = {
  DE: 'the court for payment orders',
  US: 'the small claims court',
  IR: 'the dispute settlement council',
  SA: 'the commercial court',
  KW: 'the court of first instance',
}

const writeOff = (desk: Desk, claim: Claim): void => {
  const { random, tell, today, plan } = desk
  const reason = random.pick(['insolvency of the debtor', 'the cost of pursuit exceeds the claim'])
  const done = tell('legal', { type: 'WriteOffDebt', debt: claim.debt, on: today(), reason })
  if (!done || !random.percent(35)) return
  // The claim stays: now and then an administrator pays a quota on it.
  const quota = 10 * random.between(1, 6)
  plan(addDays(today(), random.between(20, 90)), 'morning', () => payLater(desk, claim, today(), quota))
}

/** Takes a debt to court, and gives it up for lost when that does not help either. Answers whether it went there. */
export const referToLegal = (desk: Desk, claim: Claim): boolean => {
  const { random, ledger, tell, today, plan } = desk
  const debt = ledger.debt(claim.debt)
  if (debt === undefined) return false
  const open = money(openBalance(debt), debt.currency)
  const referred = tell('legal', {
    type: 'ReferToLegal',
    debt: claim.debt,
    on: today(),
    counsel: 'outside counsel',
    authority: courts[claim.debtor.country],
    costs: share(open, 4),
    conditions: { finalNotice: true, minDaysPastDue: 60, minAmount: money(1n, debt.currency) },
  })
  if (!referred) return false
  if (random.percent(30)) payLater(desk, claim, addDays(today(), random.between(15, 70)), 100, true)
  else if (random.percent(60)) {
    plan(addDays(today(), random.between(70, 130)), 'afternoon', () => writeOff(desk, claim))
  }
  return true
}
