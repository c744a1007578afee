import { openBalance } from '../../domain/debt/state.js'
import type { ChargeId, DebtorId, HoldId } from '../../domain/value/id.js'
import { addDays } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import type { Desk } from './desk.js'
import { type Claim, payLater } from './paying.js'
import { share } from './price.js'

/** Gives a debt up for lost; answers whether it is. */
export const writeOff = (desk: Desk, claim: Claim, reason: string): boolean => {
  const done = desk.tell('legal', { type: 'WriteOffDebt', debt: claim.debt, on: desk.today(), reason })
  if (done) foundLost(desk, claim)
  return done
}

/** What becomes of a claim that was given up. */
export const foundLost = (desk: Desk, claim: Claim): void => {
  const { random, tell, today, plan } = desk
  // The claim stays: now and then an administrator pays a quota on it, or the debtor turns out to have money.
  const later = random.weighted({ nothing: 52, quota: 34, reversed: 14 })
  if (later === 'quota') {
    const quota = 10 * random.between(1, 6)
    plan(addDays(today(), random.between(20, 90)), 'morning', () => payLater(desk, claim, today(), quota))
  }
  if (later === 'reversed') {
    plan(addDays(today(), random.between(15, 60)), 'afternoon', () => {
      const why = 'the business was bought by somebody who pays'
      tell('legal', { type: 'ReverseWriteOff', debt: claim.debt, on: today(), reason: why })
      payLater(desk, takenOver(desk, claim), addDays(today(), 14), 100, true)
    })
  }
}

/** Who bought the business owes its debts: here every second. */
const takenOver = ({ ledger, tell, today }: Desk, claim: Claim): Claim => {
  const debt = ledger.debt(claim.debt)
  if (debt === undefined || Number(claim.debt.at(-1)) % 2 === 0) return claim
  const assumedBy = `${claim.debtor.id}-successor` as DebtorId
  const approval = { by: 'head of credit', limit: money(openBalance(debt), debt.currency) }
  const says = { debt: claim.debt, on: today(), assumedBy, agreement: 'sale of the business', approval }
  return tell('legal', { type: 'AssumeDebt', ...says })
    ? { ...claim, debtor: { ...claim.debtor, id: assumedBy } }
    : claim
}

/** The claim is sold for a small part of it. */
const sell = ({ ledger, tell, today, random }: Desk, { debt: id }: Claim): void => {
  const debt = ledger.debt(id)
  if (debt?.situation !== 'open') return
  const price = share(money(openBalance(debt), debt.currency), random.between(5, 14))
  const sold = { buyer: 'halden receivables', price, document: `assignment of ${id}` } as const
  tell('legal', { type: 'SellDebt', debt: id, on: today(), ...sold })
}

/** A court has spoken: the debtor may owe a part of what the case cost, and pays or does not. */
const hearOutcome = (desk: Desk, claim: Claim): void => {
  const { random, ledger, tell, today, plan, number } = desk
  const debt = ledger.debt(claim.debt)
  if (debt?.situation !== 'open') return
  const open = money(openBalance(debt), debt.currency)
  const costs = share(open, random.between(4, 9))
  const outcome = random.weighted({
    judgment: 52,
    'settled-in-court': 20,
    dismissed: 6,
    withdrawn: 6,
    uncollectible: 16,
  })
  const won = outcome === 'judgment' || outcome === 'settled-in-court'
  const awarded = won ? (outcome === 'judgment' ? open : share(open, 80)) : money(0n, debt.currency)
  const charged = { charge: `CHARGE-${number()}` as ChargeId, amount: share(costs, 60) }
  tell('legal', {
    type: 'RecordLegalOutcome',
    debt: claim.debt,
    on: today(),
    outcome,
    awarded,
    costs,
    document: `case ${number()}`,
    ...(outcome === 'judgment' ? { charged } : {}),
  })
  const next = random.weighted(won ? { pays: 60, lost: 25, sold: 15 } : { pays: 5, lost: 65, sold: 30 })
  if (next === 'pays') payLater(desk, claim, addDays(today(), random.between(10, 50)), 100, true)
  else {
    plan(addDays(today(), random.between(20, 60)), 'afternoon', () => {
      if (next === 'sold') sell(desk, claim)
      else writeOff(desk, claim, 'the cost of pursuit exceeds the claim')
    })
  }
}

/** While a case is open, what is kept of the debtor may not be erased. */
const keepRecords = ({ tell, today, plan }: Desk, { debt, debtor: { id } }: Claim): void => {
  const hold = `LEGAL-${debt}` as HoldId
  tell('legal', { type: 'PlaceRetentionHold', debtor: id, on: today(), hold, basis: `claim for ${debt} in court` })
  plan(addDays(today(), 200), 'afternoon', () => {
    tell('legal', { type: 'ReleaseRetentionHold', debtor: id, on: today(), hold })
  })
}

/** A debt is in court: it is paid now, or somebody hears what the court says, and gives it up when that does not help either. */
export const awaitCourt = (desk: Desk, claim: Claim): void => {
  const { random, today, plan } = desk
  if (random.percent(25)) keepRecords(desk, claim)
  if (random.percent(18)) payLater(desk, claim, addDays(today(), random.between(15, 60)), 100, true)
  else plan(addDays(today(), random.between(60, 140)), 'afternoon', () => hearOutcome(desk, claim))
}
