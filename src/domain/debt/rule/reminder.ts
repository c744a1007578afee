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
 * What may be asked for on that day, in minor units. Not what is disputed, promised, not due yet by a plan, or `setAside`: what
 * cheques cover, and money that is here and not placed; nothing at all under a hold, or while the money of a settlement may still come. What is disputed is taken from the
 * instalments that are not due yet, first.
 *
 * @since 0.1.0
 */
export const dunnableBalance = (debt: IssuedDebt, on: LocalDate, setAside = 0n): bigint => {
  if (holdOn(debt.file, on) !== undefined || settlingOn(debt, on) !== undefined) return 0n
  const dunnable = askableOn(debt, on, scheduleOf(debt)).left - setAside
  return dunnable > 0n ? dunnable : 0n
}

/**
 * Who speaks to the debtor: a court case comes before an agency, and an agency before the creditor.
 *
 * @since 0.1.0
 */
export const ownerOfContact = (debt: IssuedDebt): ContactOwner => {
  if (debt.legal !== undefined) return 'legal'
  return currentPlacement(debt.file) === undefined ? 'creditor' : 'agency'
}

/**
 * A reminder comes from the one who speaks to the debtor, goes to somebody who is there, and states a true balance that may be
 * asked for.
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

/** Why less than all that is open may be asked for. */
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
