import type { ReceivedCheque } from '../../domain/cheque/state.js'
import type { ChargeId, ChequeId } from '../../domain/value/id.js'
import { addDays, type LocalDate } from '../../domain/value/local-date.js'
import { businessDaysFrom } from './business-day.js'
import { handOver, isNeeded, nextPayment, owedBy, redeem } from './cheque-paper.js'
import { customs } from './customs.js'
import type { Behaviour } from './debtors.js'
import type { Desk } from './desk.js'
import { type Claim, payLater } from './paying.js'
import { scaled, share } from './price.js'
import { stopCredit } from './reviewing.js'

/** How many cheques of a hundred the bank does not pay; and of those that are presented again. */
export const bounces: Readonly<Record<Behaviour, number>> = {
  prompt: 2,
  slow: 8,
  forgetful: 7,
  struggling: 36,
  disputing: 12,
  gone: 72,
}
const bouncesAgain = 42

/** What the bank takes for a cheque that bounced, in hundredths of a price level: the debtor owes it as a cost. */
const fee = 1_500

/** A cheque whose debt was paid otherwise goes back to the debtor. Answers whether it did. */
const giveBackIfPaid = (desk: Desk, held: ReceivedCheque): boolean => {
  if (isNeeded(desk, held)) return false
  const { cheque } = held.received
  return desk.tell('treasury', {
    type: 'ReturnCheque',
    cheque,
    on: desk.today(),
    reason: 'the debt was paid otherwise',
  })
}

/** Gives a cheque to the bank on its date, and hears a few days later what came of it. */
export const deposit = (desk: Desk, claim: Claim, cheque: ChequeId, chequeDate: LocalDate): void => {
  const { random, ledger, tell, today, plan } = desk
  plan(chequeDate, 'morning', () => {
    const held = ledger.cheque(cheque)
    if (held === undefined || giveBackIfPaid(desk, held)) return
    const bank = { bank: 'our house bank', noEarlyPresentment: true } as const
    if (!tell('treasury', { type: 'DepositCheque', cheque, on: today(), ...bank })) return
    if (random.percent(2)) {
      plan(addDays(today(), 1), 'morning', () => {
        tell('treasury', { type: 'RecallCheque', cheque, on: today(), reason: 'the drawer asked for ten more days' })
        deposit(desk, claim, cheque, addDays(today(), 10))
      })
      return
    }
    plan(businessDaysFrom(today(), random.between(2, 3)), 'morning', () =>
      hear(desk, claim, cheque, bounces[claim.debtor.behaviour]),
    )
  })
}

/** The bank says what came of a cheque. */
const hear = (desk: Desk, claim: Claim, cheque: ChequeId, chance: number): void => {
  const { random, ledger, tell, today, plan } = desk
  const held = ledger.cheque(cheque)
  if (held?.situation !== 'deposited') return
  const says = { cheque, on: today() } as const
  const redeemLater = (): void =>
    plan(addDays(today(), random.between(4, 20)), 'morning', () => redeem(desk, cheque, 'cash'))
  if (random.percent(chance)) bounce(desk, claim, cheque)
  else if (random.percent(3)) {
    const amount = share(owedBy(held), 10 * random.between(3, 8))
    const came = { payment: nextPayment(desk), amount, certificate: `return slip ${cheque.slice(4)}` } as const
    if (tell('bank-feed', { type: 'PartlyClearCheque', ...says, ...came })) redeemLater()
  } else {
    tell('bank-feed', { type: 'ClearCheque', ...says, payment: nextPayment(desk) })
    if (!random.percent(1.5)) return
    plan(addDays(today(), random.between(2, 9)), 'morning', () => {
      const clearing = ledger.cheque(cheque)?.clearings.length ?? 0
      const taken = { clearing, reason: 'the signature of the drawer was challenged' } as const
      if (tell('bank-feed', { type: 'ReverseClearing', cheque, on: today(), ...taken })) redeemLater()
    })
  }
}

/** Another cheque comes in the place of one, for what it has not brought. */
export const replace = (desk: Desk, claim: Claim, old: ChequeId, day: LocalDate): void => {
  const held = desk.ledger.cheque(old)
  if (held?.situation !== 'in-hand' && held?.situation !== 'bounced') return
  const cheque = handOver(desk, claim, owedBy(held), day, old)
  if (cheque === undefined) return
  desk.tell('treasury', { type: 'ReplaceCheque', cheque: old, on: desk.today(), by: [cheque] })
  deposit(desk, claim, cheque, day)
}

type Way = 'presented again' | 'redeemed' | 'replaced' | 'to court' | 'given back' | 'kept'

const ways = { 'presented again': 44, redeemed: 26, replaced: 10, 'to court': 9, 'given back': 6, kept: 5 } as const

const take: Readonly<Record<Way, (desk: Desk, claim: Claim, cheque: ChequeId) => void>> = {
  'presented again': (desk, claim, cheque) => {
    if (!desk.tell('treasury', { type: 'RepresentCheque', cheque, on: desk.today(), bank: 'our house bank' })) return
    desk.plan(businessDaysFrom(desk.today(), 3), 'morning', () => hear(desk, claim, cheque, bouncesAgain))
  },
  redeemed: (desk, _, cheque) => redeem(desk, cheque, 'cash', desk.random.percent(30)),
  replaced: (desk, claim, cheque) => replace(desk, claim, cheque, addDays(desk.today(), desk.random.between(20, 60))),
  'to court': (desk, { debtor }, cheque) => {
    const { random, tell, today, plan } = desk
    const at = { authority: customs[debtor.country].court, counsel: 'outside counsel' } as const
    if (!tell('legal', { type: 'ReferChequeToLegal', cheque, on: today(), ...at }) || !random.percent(50)) return
    plan(addDays(today(), random.between(20, 60)), 'morning', () => redeem(desk, cheque, 'cash'))
  },
  'given back': (desk, claim, cheque) => {
    desk.tell('treasury', { type: 'ReturnCheque', cheque, on: desk.today(), reason: 'against a transfer' })
    payLater(desk, claim, addDays(desk.today(), 2))
  },
  kept: () => {},
}

/** A cheque bounces: the bank's fee is charged, credit stops, and then there are the ways that a cheque can still go. */
export const bounce = (desk: Desk, claim: Claim, cheque: ChequeId): void => {
  const { random, ledger, tell, today, plan, number } = desk
  const reason = random.weighted({ 'insufficient-funds': 88, signature: 6, 'account-closed': 4, stopped: 2 })
  const cost = scaled(fee, claim.debtor.country)
  const proof = { certificate: `return slip ${cheque.slice(4)}`, fee: cost } as const
  if (!tell('bank-feed', { type: 'BounceCheque', cheque, on: today(), reason, ...proof })) return
  const charge = `CHARGE-${number()}` as ChargeId
  const because = { charge, amount: cost, evidence: `bank advice on ${cheque}` } as const
  tell('treasury', { type: 'AddCollectionCost', debt: claim.debt, on: today(), ...because })
  stopCredit(desk, claim.debtor, 'a cheque bounced')
  const way = random.weighted(ways)
  plan(addDays(today(), random.between(4, 22)), 'morning', () => {
    const held = ledger.cheque(cheque)
    if (held?.situation === 'bounced' && !giveBackIfPaid(desk, held)) take[way](desk, claim, cheque)
  })
}
