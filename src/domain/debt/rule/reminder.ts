import { type LocalDate, laterOf } from '../../value/local-date.js'
import { currentPlacement, currentSettlement, holdOn } from '../case-file.js'
import type { ContactOwner, DebtCommandOf } from '../command.js'
import type { NotDunnable } from '../rejection.js'
import { scheduleOf } from '../schedule.js'
import {
  type DebtState,
  disputedBalance,
  type IssuedDebt,
  inCurrencyOf,
  openBalance,
  schedulingPlan,
} from '../state.js'
import { about, accept, belowZero, type Decision, reject, whenOpen, wrongAmount } from './decision.js'
import { promisedBalance } from './promise-verdict.js'

/**
 * What may be asked for on that day, in minor units. Not what is disputed, promised, not due yet by a plan, or `setAside`: what
 * cheques cover, and money that is here and not placed; nothing at all under a hold, or while the money of a settlement may still come. What is disputed is taken from the
 * instalments that are not due yet, first.
 *
 * @since 0.1.0
 */
export const dunnableBalance = (debt: IssuedDebt, on: LocalDate, setAside = 0n): bigint => {
  if (holdOn(debt.file, on) !== undefined || isSettling(debt, on)) return 0n
  const disputed = disputedBalance(debt)
  const notDue = notDueOn(debt, on)
  const later = disputed > notDue ? disputed : notDue
  const dunnable = openBalance(debt) - later - promisedBalance(debt, on) - setAside
  return dunnable > 0n ? dunnable : 0n
}

const isSettling = ({ file }: IssuedDebt, on: LocalDate): boolean => {
  const settlement = currentSettlement(file)
  return settlement !== undefined && on <= settlement.by
}

/**
 * The last due date that a reminder of that day speaks of: that day; without a plan one may speak of what is due next before
 * its day, where nothing is due yet.
 */
export const askedUntil = (debt: IssuedDebt, on: LocalDate): LocalDate => {
  const next = schedulingPlan(debt) === undefined ? scheduleOf(debt)[0]?.due : undefined
  return laterOf(on, next ?? on)
}

/** What of the open balance nobody may speak of yet. */
const notDueOn = (debt: IssuedDebt, on: LocalDate): bigint => {
  const until = askedUntil(debt, on)
  return scheduleOf(debt).reduce((sum, { due, open }) => (due > until ? sum + open : sum), 0n)
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

/** A reminder comes from the one who speaks to the debtor, and states a true balance that may be asked for. */
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
export const notDunnable = (debt: IssuedDebt, on: LocalDate, covered = 0n, unapplied = 0n): NotDunnable => ({
  open: inCurrencyOf(debt, openBalance(debt)),
  disputed: inCurrencyOf(debt, disputedBalance(debt)),
  promised: inCurrencyOf(debt, promisedBalance(debt, on)),
  notDue: inCurrencyOf(debt, notDueOn(debt, on)),
  covered: inCurrencyOf(debt, covered),
  unapplied: inCurrencyOf(debt, unapplied),
  heldUntil: holdOn(debt.file, on)?.until ?? (isSettling(debt, on) ? currentSettlement(debt.file)?.by : undefined),
})
