import { currentSettlement } from '../../domain/debt/case-file.js'
import { currentPlan, disputedBalance } from '../../domain/debt/state.js'
import { germanBaseRate, publishedBaseRates } from '../../domain/late-charge/preset/base-rate.js'
import { addDays, daysPastDue, laterOf, localDate } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import type { Debtor } from './debtors.js'
import type { Desk } from './desk.js'
import type { Claim } from './paying.js'
import { scaled } from './price.js'

/** The last days of the quarters for which base rates are published. */
export const chargingDays = ['2025-09-30', '2025-12-31', '2026-03-31'].map(localDate)

/** Nobody is charged before he is so late. */
const afterDays = 30

/** The most that a collector may let go, in hundredths of a price level. */
const approvalLimit = 40_000

const baseRates = Object.fromEntries(publishedBaseRates())
/** Days before it have no published rate, so nothing is charged for them. */
const firstDay = germanBaseRate.entries[0]?.from ?? localDate('2025-07-01')

/** Charges every debt that is late, has terms for it, and is not in dispute, settled by instalments, or in court. */
export const chargeLateness = (desk: Desk, debtors: ReadonlyArray<Debtor>): void => {
  const { random, ledger, tell, today, plan } = desk
  const claims = debtors.flatMap((debtor) => ledger.openDebts(debtor.id).map((debt) => ({ debtor, debt })))
  for (const { debtor, debt } of claims) {
    const strategy = debt.issued.terms?.lateCharge
    if (strategy === undefined || strategy.strategy === 'none' || daysPastDue(debt.dueDate, today()) < afterDays)
      continue
    const arranged = currentPlan(debt) ?? currentSettlement(debt.file) ?? debt.legal
    if (arranged !== undefined || disputedBalance(debt) > 0n) continue
    const lateFrom = laterOf(addDays(debt.dueDate, 1), firstDay)
    const about = { debt: debt.debt, on: today() } as const
    if (!tell('billing', { type: 'ChargeLateness', ...about, lateFrom, baseRates }) || !random.percent(35)) continue
    const claim = { debtor, debt: debt.debt }
    plan(addDays(today(), random.between(3, 12)), 'afternoon', () => letGo(desk, claim))
  }
}

/** A good customer asks, and the flat sum for being late is let go; the interest stays. */
const letGo = ({ ledger, tell, today }: Desk, { debt: id, debtor }: Claim): void => {
  const debt = ledger.debt(id)
  if (debt?.situation !== 'open' || debt.open.cost === 0n) return
  const amount = money(debt.open.cost, debt.currency)
  const approval = { by: 'head of collections', limit: scaled(approvalLimit, debtor.country) }
  const why = { ground: 'favour', approval, reason: 'the debtor has asked for it' } as const
  tell('collector-1', { type: 'WaiveCharge', debt: id, on: today(), component: 'cost', amount, ...why })
}
