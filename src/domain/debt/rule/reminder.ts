import type { LocalDate } from '../../value/local-date.js'
import { currentPlacement, holdOn } from '../case-file.js'
import type { ContactOwner, DebtCommandOf } from '../command.js'
import type { NotDunnable } from '../rejection.js'
import { scheduleOf } from '../schedule.js'
import { type DebtState, type IssuedDebt, inCurrencyOf } from '../state.js'
import { askableOn, settlingOn } from './askable.js'
import { about, accept, belowZero, type Decision, reject, whenOpen, wrongAmount } from './decision.js'
import { unrepresentedOn } from './representative.js'

/**
 * What may be dunned on that day, in minor units: the open balance without what is disputed, promised, not due, or `setAside`
 * (covered by cheques, or unapplied cash). 0 under a hold, or while a settlement can still be paid in time. Disputes are
 * counted against the parts that are not due yet first.
 *
 * @since 0.1.0
 */
export const dunnableBalance = (debt: IssuedDebt, on: LocalDate, setAside = 0n): bigint => {
  if (holdOn(debt.file, on) !== undefined || settlingOn(debt, on) !== undefined) return 0n
  const dunnable = askableOn(debt, on, scheduleOf(debt)).left - setAside
  return dunnable > 0n ? dunnable : 0n
}

/**
 * Who speaks to the debtor: counsel while in court, else the agency if there is one, else the creditor.
 *
 * @since 0.1.0
 */
export const ownerOfContact = (debt: IssuedDebt): ContactOwner => {
  if (debt.legal !== undefined) return 'legal'
  return currentPlacement(debt.file) === undefined ? 'creditor' : 'agency'
}

/**
 * Reminds the debtor. The sender must own the contact, the debtor must be represented, and the stated balance must not exceed
 * what may be dunned.
 */
export const remindDebtor = (command: DebtCommandOf<'RemindDebtor'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const {
      channel,
      step,
      tone,
      message,
      balance,
      revision,
      on,
      covered = inCurrencyOf(debt, 0n),
      unapplied = inCurrencyOf(debt, 0n),
      by = 'creditor',
    } = command
    const owner = ownerOfContact(debt)
    if (by !== owner) return reject({ _tag: 'NotOwnerOfContact', owner, by })
    const unrepresented = unrepresentedOn(debt, on)
    if (unrepresented) return reject({ _tag: 'RepresentativeUnknown', ...unrepresented })
    const wrong =
      belowZero(debt, 'covered', covered) ??
      belowZero(debt, 'unapplied', unapplied) ??
      wrongAmount(debt, 'balance', balance)
    if (wrong) return reject(wrong)
    const dunnable = dunnableBalance(debt, on, covered.amount + unapplied.amount)
    if (dunnable === 0n) {
      return reject({ _tag: 'NothingToDun', ...notDunnable(debt, on, covered.amount, unapplied.amount) })
    }
    if (balance.amount > dunnable) {
      return reject({ _tag: 'BalanceMisstated', stated: balance, dunnable: inCurrencyOf(debt, dunnable) })
    }
    return accept({ type: 'DebtorReminded', ...about(debt, on), channel, step, tone, message, balance, revision })
  })

/** Why less than the open balance may be dunned. */
export const notDunnable = (debt: IssuedDebt, on: LocalDate, covered = 0n, unapplied = 0n): NotDunnable => {
  const { open, disputed, promised, notDue } = askableOn(debt, on, scheduleOf(debt))
  return {
    open: inCurrencyOf(debt, open),
    disputed: inCurrencyOf(debt, disputed),
    promised: inCurrencyOf(debt, promised),
    notDue: inCurrencyOf(debt, notDue),
    covered: inCurrencyOf(debt, covered),
    unapplied: inCurrencyOf(debt, unapplied),
    heldUntil: holdOn(debt.file, on)?.until ?? settlingOn(debt, on)?.by,
  }
}
