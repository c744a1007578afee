import { openBalance } from '../../domain/debt/state.js'
import type { SettlementId } from '../../domain/value/id.js'
import { addDays } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import { onBusinessDay } from './business-day.js'
import type { Desk } from './desk.js'
import { type Claim, payLater } from './paying.js'
import { scaled, share } from './price.js'

/** The most that may be given up for a settlement, in hundredths of a price level. */
const approvalLimit = 800_000

/** Less than all, by a day, and the rest is given up: many of these are honoured, and the others are worth nothing. */
export const settle = (desk: Desk, claim: Claim): boolean => {
  const { random, ledger, tell, today, plan, number } = desk
  const debt = ledger.debt(claim.debt)
  if (debt?.situation !== 'open' || debt.file.settlements.length > 0) return false
  const settlement = `SET-${number()}` as SettlementId
  const percent = 5 * random.between(11, 17)
  const pay = share(money(openBalance(debt), debt.currency), percent)
  const by = onBusinessDay(addDays(today(), random.between(10, 30)))
  const approval = { by: 'head of credit', limit: scaled(approvalLimit, claim.debtor.country) }
  const agreed = { settlement, pay, by, approval, document: `settlement ${number()}` } as const
  if (!tell('legal', { type: 'AgreeSettlement', debt: claim.debt, on: today(), ...agreed })) return false
  if (random.percent(58)) payLater(desk, claim, addDays(by, -random.between(2, 6)), percent, true)
  plan(addDays(by, 3), 'afternoon', () => {
    const status = ledger.debt(claim.debt)?.file.settlements.find((one) => one.settlement === settlement)?.status
    if (status === 'agreed') tell('legal', { type: 'EvaluateSettlement', debt: claim.debt, on: today(), settlement })
  })
  return true
}
