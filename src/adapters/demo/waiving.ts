import { addDays } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import type { Desk } from './desk.js'
import type { Claim } from './paying.js'
import { scaled } from './price.js'

/** The most that a collector may let go, in hundredths of a price level. */
const approvalLimit = 40_000

/** Some who were charged for being late ask to be let off. */
export const askToWaive = (desk: Desk, claim: Claim): void => {
  const { random, today, plan } = desk
  if (random.percent(35)) plan(addDays(today(), random.between(3, 12)), 'afternoon', () => letGo(desk, claim))
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
