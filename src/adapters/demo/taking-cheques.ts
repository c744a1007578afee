import { disputedBalance, openBalance } from '../../domain/debt/state.js'
import type { ChequeId } from '../../domain/value/id.js'
import { addDays, type LocalDate } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import { businessDaysFrom } from './business-day.js'
import { handOver, nextPayment, redeem } from './cheque-paper.js'
import { bounce, bounces, deposit, replace } from './collecting-cheques.js'
import { customs } from './customs.js'
import type { Desk } from './desk.js'
import { type Claim, payLater } from './paying.js'

type Fate = 'deposited' | 'endorsed' | 'redeemed' | 'replaced' | 'returned' | 'stopped'

const becomes: Readonly<Record<Fate, (desk: Desk, claim: Claim, cheque: ChequeId, day: LocalDate) => void>> = {
  deposited: deposit,
  endorsed: (desk, claim, cheque, day) => {
    const { random, tell, today, plan } = desk
    plan(addDays(today(), random.between(2, 20)), 'morning', () => {
      tell('treasury', { type: 'EndorseCheque', cheque, on: today(), to: 'a supplier', recourse: true })
      plan(businessDaysFrom(day, 4), 'morning', () => {
        if (random.percent(bounces[claim.debtor.behaviour])) bounce(desk, claim, cheque)
        else tell('treasury', { type: 'ClearCheque', cheque, on: today(), payment: nextPayment(desk) })
      })
    })
  },
  redeemed: (desk, _, cheque, day) => {
    desk.plan(addDays(day, -5), 'morning', () => redeem(desk, cheque, 'transfer'))
  },
  replaced: (desk, claim, cheque, day) => {
    desk.plan(addDays(day, -3), 'morning', () => replace(desk, claim, cheque, addDays(day, 30)))
  },
  returned: (desk, claim, cheque, day) => {
    const { tell, today, plan } = desk
    plan(addDays(day, -4), 'morning', () => {
      tell('treasury', { type: 'ReturnCheque', cheque, on: today(), reason: 'the debtor pays by transfer instead' })
      payLater(desk, claim, addDays(today(), 2))
    })
  },
  stopped: (desk, claim, cheque, day) => {
    const { random, tell, today, plan } = desk
    plan(addDays(day, -6), 'morning', () => {
      tell('treasury', { type: 'StopCheque', cheque, on: today(), reason: 'lost' })
      payLater(desk, claim, addDays(day, random.between(1, 12)))
    })
  },
}

/** A debtor gives a cheque of a later date for all that it owes of a debt, and most of them wait in the safe for that day. */
export const takeCheque = (desk: Desk, claim: Claim, day: LocalDate): void => {
  const { random, ledger } = desk
  const debt = ledger.debt(claim.debt)
  if (debt?.situation !== 'open') return
  const amount = money(openBalance(debt) - disputedBalance(debt) - ledger.covered(claim.debt), debt.currency)
  if (amount.amount <= 0n) return
  const cheque = handOver(desk, claim, amount, day)
  if (cheque === undefined) return
  const rare = { redeemed: 3, replaced: 3, returned: 2, stopped: 1 } as const
  const fate = random.weighted({ deposited: 86, endorsed: customs[claim.debtor.country].endorsed, ...rare })
  becomes[fate](desk, claim, cheque, day)
}
