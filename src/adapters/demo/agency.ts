import { dunnableBalance } from '../../domain/debt/rule/reminder.js'
import { openBalance } from '../../domain/debt/state.js'
import type { PlacementId } from '../../domain/value/id.js'
import { addDays } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import { customs } from './customs.js'
import type { Desk } from './desk.js'
import { type Claim, receive } from './paying.js'
import { share } from './price.js'

/** An agency asks for the money, in its own name and for a share of what it collects. After three months it is recalled. */
export const followPlacement = (desk: Desk, claim: Claim): void => {
  const { random, ledger, tell, today, plan } = desk
  const placement = ledger.debt(claim.debt)?.file.placements.at(-1)?.placement
  if (placement === undefined) return
  plan(addDays(today(), 7), customs[claim.debtor.country].collecting, () => remind(desk, claim))
  for (const days of [random.between(15, 40), random.between(41, 85)]) {
    if (random.percent(34)) plan(addDays(today(), days), 'morning', () => collect(desk, claim, placement))
  }
  plan(addDays(today(), 92), 'afternoon', () => {
    if (ledger.debt(claim.debt)?.situation !== 'open') return
    const about = { debt: claim.debt, placement, on: today() } as const
    tell('legal', { type: 'RecallFromAgency', ...about, reason: 'nothing more is to be expected' })
  })
}

const remind = ({ ledger, tell, today, number }: Desk, { debt: id }: Claim): void => {
  const debt = ledger.debt(id)
  if (debt?.situation !== 'open') return
  const { covered, unapplied } = ledger.setAside(debt, today())
  const dunnable = dunnableBalance(debt, today(), covered + unapplied)
  if (dunnable === 0n) return
  tell('collector-2', {
    type: 'RemindDebtor',
    debt: id,
    on: today(),
    channel: 'letter',
    step: 'agency letter',
    tone: 4,
    message: `MSG-${number()}`,
    balance: money(dunnable, debt.currency),
    revision: ledger.revisionOf(id),
    ...(covered === 0n ? {} : { covered: money(covered, debt.currency) }),
    ...(unapplied === 0n ? {} : { unapplied: money(unapplied, debt.currency) }),
    by: 'agency',
  })
}

/** The debtor pays the creditor because of the agency, which reports it for its commission. */
const collect = (desk: Desk, claim: Claim, placement: PlacementId): void => {
  const { random, ledger, tell, today } = desk
  const debt = ledger.debt(claim.debt)
  if (debt?.situation !== 'open') return
  const open = money(openBalance(debt), debt.currency)
  const amount = random.percent(45) ? open : share(open, 10 * random.between(2, 6))
  const directions = [{ debt: claim.debt, amount }]
  const payment = receive(desk, claim, amount, { strategy: 'specific', directions }, today())
  const reported = { placement, payment, amount } as const
  tell('collector-2', { type: 'RecordAgencyCollection', debt: claim.debt, on: today(), ...reported })
}
