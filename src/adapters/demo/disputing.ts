import { disputedBalance, openBalance } from '../../domain/debt/state.js'
import type { CreditNoteId, DisputeId } from '../../domain/value/id.js'
import { addDays, type LocalDate } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import type { Desk } from './desk.js'
import { type Claim, payLater } from './paying.js'
import { share } from './price.js'

const reasons = [
  'the price differs from the order',
  'part of the delivery is missing',
  'goods were damaged in transit',
  'the discount agreed was not deducted',
] as const

/** Corrects what was billed, by no more than is open, from today or with effect from an earlier day. */
export const credit = (
  desk: Desk,
  { debt: id }: Claim,
  amount: bigint,
  reason: string,
  on: LocalDate = desk.today(),
): void => {
  const debt = desk.ledger.debt(id)
  if (debt?.situation !== 'open') return
  const open = openBalance(debt)
  const creditNote = `CN-${desk.number()}` as CreditNoteId
  const credited = money(amount < open ? amount : open, debt.currency)
  desk.tell('claims', { type: 'IssueCreditNote', debt: id, on, creditNote, amount: credited, reason })
}

/** The debtor objects to all or a part. Nobody asks for that part until somebody has looked at it. */
export const dispute = (desk: Desk, claim: Claim): void => {
  const { random, ledger, tell, today, plan, number } = desk
  const debt = ledger.debt(claim.debt)
  if (debt?.situation !== 'open') return
  const undisputed = money(openBalance(debt) - disputedBalance(debt), debt.currency)
  if (undisputed.amount === 0n) return
  const disputed = random.percent(45) ? undisputed : share(undisputed, 10 * random.between(1, 6))
  const id = `DIS-${number()}` as DisputeId
  const raised = { dispute: id, amount: disputed, reason: random.pick(reasons) } as const
  if (!tell('claims', { type: 'RaiseDispute', debt: claim.debt, on: today(), ...raised })) return
  plan(addDays(today(), random.between(12, 90)), 'afternoon', () => {
    const outcome = random.weighted({ upheld: 22, partly: 28, rejected: 38, 'creditor-error': 12 })
    const remedy = { error: raised.reason, remedy: 'credit note and a new invoice', by: addDays(today(), 14) }
    const resolved = { dispute: id, outcome, ...(outcome === 'creditor-error' ? { remedy } : {}) }
    if (!tell('claims', { type: 'ResolveDispute', debt: claim.debt, on: today(), ...resolved })) return
    if (outcome === 'upheld' || outcome === 'creditor-error') credit(desk, claim, disputed.amount, raised.reason)
    if (outcome === 'partly') credit(desk, claim, share(disputed, 50).amount, raised.reason)
    if (random.percent(80)) payLater(desk, claim, addDays(today(), random.between(3, 20)))
  })
}
