import { openBalance } from '../../domain/debt/state.js'
import type { ConcessionId } from '../../domain/value/id.js'
import { addDays } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import { nextPayment } from './cheque-paper.js'
import type { Desk } from './desk.js'
import { credit } from './disputing.js'
import type { Claim } from './paying.js'
import { scaled, share } from './price.js'

/** The most that claims may give up by itself, in hundredths of a price level. */
const approvalLimit = 500_000

/** Somebody who may gives up a part of a debt, to keep a customer. */
const concede = (desk: Desk, { debt: id, debtor }: Claim): void => {
  const { random, ledger, tell, today, number } = desk
  const debt = ledger.debt(id)
  if (debt?.situation !== 'open') return
  const amount = share(money(openBalance(debt), debt.currency), random.between(3, 12))
  const approval = { by: 'head of sales', limit: scaled(approvalLimit, debtor.country) }
  const granted = { concession: `CON-${number()}` as ConcessionId, amount, approval, reason: 'to keep the customer' }
  tell('claims', { type: 'GrantConcession', debt: id, on: today(), ...granted })
}

/** A debtor complains about how it was treated; sometimes a part of the debt is given up for peace. */
export const complain = (desk: Desk, claim: Claim): void => {
  const { random, tell, today, plan } = desk
  const complaint = random.pick(['the driver was rude', 'nobody answers the telephone', 'delivered a week late'])
  tell('claims', { type: 'RecordComplaint', debt: claim.debt, on: today(), channel: 'email', complaint })
  if (random.percent(60)) plan(addDays(today(), random.between(2, 10)), 'afternoon', () => concede(desk, claim))
  if (complaint === 'the driver was rude') plan(addDays(today(), 1), 'morning', () => apologise(desk, claim))
}

/** A small credit on account, which is no money, for the trouble. */
const apologise = (desk: Desk, claim: Claim): void => {
  const { tell, today, ledger } = desk
  const debt = ledger.debt(claim.debt)
  if (debt === undefined || debt.situation === 'cancelled') return
  const amount = share(debt.issued.principal, 1)
  const on = today()
  tell('claims', {
    ...{ type: 'GrantCredit', payment: nextPayment(desk), debtor: debt.debtor, on, amount, reason: 'a complaint' },
    approval: { by: 'head of customer care', limit: amount },
  })
}

/** The creditor finds its own error before anybody disputes it, and corrects what it has billed. */
export const findOwnError = (desk: Desk, claim: Claim): void => {
  const { tell, today, plan, ledger } = desk
  const debt = ledger.debt(claim.debt)
  if (debt?.situation !== 'open') return
  const by = addDays(today(), 7)
  const error = { error: 'an old price list was used', remedy: 'credit note', by } as const
  if (!tell('billing', { type: 'AcknowledgeError', debt: claim.debt, on: today(), ...error })) return
  const { amount } = share(debt.issued.principal, 8)
  plan(addDays(today(), 2), 'afternoon', () => credit(desk, claim, amount, error.error))
}
