import { openBalance } from '../../domain/debt/state.js'
import type { ChequeId, GuaranteeId } from '../../domain/value/id.js'
import { addDays } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import { drawPaper } from './cheque-paper.js'
import type { Customs } from './customs.js'
import type { Desk } from './desk.js'
import { type Claim, payLater } from './paying.js'

/** A cheque that is held as security covers nothing, and goes back when the debt is paid. */
const takeSecurityCheque = (desk: Desk, { debtor }: Claim, amount: Money): string => {
  const paper = drawPaper(desk, debtor, addDays(desk.today(), 365))
  desk.tell('treasury', { type: 'ReceiveCheque', ...paper, amount, purpose: 'security', covers: [] })
  return paper.cheque
}

/** Somebody or something stands in for a debt; answers the id under which it is registered. */
export const giveGuarantee = (desk: Desk, claim: Claim, kind: Customs['guarantee']): string | undefined => {
  const { ledger, tell, today, number } = desk
  const debt = ledger.debt(claim.debt)
  if (debt?.situation !== 'open') return undefined
  const amount = money(openBalance(debt), debt.currency)
  // A cheque is registered under its own id, by which it is found when it goes back.
  const guarantee = (kind === 'cheque' ? takeSecurityCheque(desk, claim, amount) : `GUA-${number()}`) as GuaranteeId
  const reference = kind === 'cheque' ? guarantee : `${kind} of ${claim.debtor.id}`
  const given = { guarantee, kind, reference, amount, expires: addDays(today(), 365) } as const
  return tell('legal', { type: 'RegisterGuarantee', debt: claim.debt, on: today(), ...given }) ? guarantee : undefined
}

const standing = ({ ledger }: Desk, { debt }: Claim) =>
  ledger.debt(debt)?.file.guarantees.find(({ released }) => !released)

/** What was given for a debt goes back when it is not needed any more. */
export const releaseGuarantee = (desk: Desk, claim: Claim): void => {
  const { ledger, tell, today } = desk
  const found = standing(desk, claim)
  if (found === undefined) return
  const { guarantee } = found
  const reason = 'it is not needed any more'
  tell('legal', { type: 'ReleaseGuarantee', debt: claim.debt, on: today(), guarantee, reason })
  const cheque = guarantee as string as ChequeId
  if (ledger.cheque(cheque)?.situation !== 'in-hand') return
  tell('treasury', { type: 'ReturnCheque', cheque, on: today(), reason })
}

/** A plan was broken: whoever stands in for the debt is asked, and most of them pay. */
export const callOnGuarantee = (desk: Desk, claim: Claim): void => {
  const { random, ledger, tell, today } = desk
  const found = standing(desk, claim)
  const debt = ledger.debt(claim.debt)
  if (found === undefined || found.enforced > 0n || debt?.situation !== 'open') return
  const open = openBalance(debt)
  const most = found.amount !== undefined && found.amount < open ? found.amount : open
  const called = { guarantee: found.guarantee, amount: money(most, debt.currency), reason: 'the plan was broken' }
  const done = tell('legal', { type: 'EnforceGuarantee', debt: claim.debt, on: today(), ...called })
  if (done && random.percent(70)) payLater(desk, claim, addDays(today(), random.between(5, 30)), 100, true)
}
