import * as E from 'fp-ts/lib/Either.js'
import type { Approval } from '../../value/approval.js'
import type { LocalDate } from '../../value/local-date.js'
import type { Money } from '../../value/money.js'
import { otherCurrency } from '../../value/money-arithmetic.js'
import { leastFrom } from '../../value/movement.js'
import type { DebtEvent } from '../event.js'
import type { DebtRejection } from '../rejection.js'
import { type DebtState, type IssuedDebt, inCurrencyOf, type KnownDebt, type OpenDebt } from '../state.js'

/** What a rule answers. */
export type Decision = E.Either<DebtRejection, ReadonlyArray<DebtEvent>>

export const accept = (...events: ReadonlyArray<DebtEvent>): Decision => E.right(events)
export const reject = (rejection: DebtRejection): Decision => E.left(rejection)
/** It is already so. */
export const nothing: Decision = E.right([])

/** A command about a debt that must be open, with its figures: the guards that almost every rule starts with. */
interface Concerns {
  readonly debt: OpenDebt['debt']
  readonly on: LocalDate
}

/** The rule for a debt that was issued, whatever has become of it, if `on` is not before its issue; else why not. */
export const whenIssued = (command: Concerns, state: DebtState, rule: (debt: KnownDebt) => Decision): Decision => {
  if (state.situation === 'unissued') return reject({ _tag: 'NotIssued', debt: command.debt })
  return command.on < state.issued.on ? reject(beforeIssue(command.on, state)) : rule(state)
}

/** The rule for a debt that is open; else why not. */
export const whenOpen = (command: Concerns, state: DebtState, rule: (debt: OpenDebt) => Decision): Decision => {
  if (state.situation === 'unissued') return reject({ _tag: 'NotIssued', debt: command.debt })
  if (state.situation !== 'open') return reject({ _tag: 'NotOpen', debt: command.debt, situation: state.situation })
  return command.on < state.issued.on ? reject(beforeIssue(command.on, state)) : rule(state)
}

export const beforeIssue = (on: LocalDate, debt: IssuedDebt): DebtRejection => ({
  _tag: 'BeforeIssue',
  on,
  issuedOn: debt.issued.on,
})

/** An amount in another currency than the debt's. */
export const wrongCurrency = (debt: IssuedDebt, amount: Money): DebtRejection | undefined => otherCurrency(debt, amount)

/** What is wrong with an amount by itself: another currency than the debt's, or not above zero. */
export const wrongAmount = (debt: IssuedDebt, field: string, amount: Money): DebtRejection | undefined =>
  wrongCurrency(debt, amount) ?? (amount.amount <= 0n ? { _tag: 'NotPositive', field, amount } : undefined)

/** The same of an amount that may be nothing. */
export const belowZero = (debt: IssuedDebt, field: string, amount: Money): DebtRejection | undefined =>
  wrongCurrency(debt, amount) ?? (amount.amount < 0n ? { _tag: 'Negative', field, amount } : undefined)

/** Why the open balance cannot be reduced by that much from that day on: it would fall below zero on that day or later. */
export const exceedsOpen = (debt: IssuedDebt, amount: bigint, on: LocalDate): DebtRejection | undefined => {
  const open = leastFrom(debt.movements, on)
  return amount > open
    ? { _tag: 'ExceedsOpen', amount: inCurrencyOf(debt, amount), open: inCurrencyOf(debt, open), on }
    : undefined
}

/** What every event of a debt says first. */
export const about = (debt: IssuedDebt, on: LocalDate) => ({ on, debt: debt.debt, debtor: debt.debtor }) as const

/** Why an amount is more than the one who approves it may give up. */
export const exceedsApproval = (debt: IssuedDebt, amount: bigint, { by, limit }: Approval): DebtRejection | undefined =>
  wrongCurrency(debt, limit) ??
  (amount > limit.amount ? { _tag: 'ExceedsApproval', amount: inCurrencyOf(debt, amount), limit, by } : undefined)

/** Why a step may not be dated then: what it is about had not begun. */
export const beforeItBegan = (
  what: Extract<DebtRejection, { readonly _tag: 'BeforeItBegan' }>['what'],
  on: LocalDate,
  beganOn: LocalDate,
): DebtRejection | undefined => (on < beganOn ? { _tag: 'BeforeItBegan', what, on, beganOn } : undefined)

/** Why something that lasts until a day cannot begin on another. */
export const endsBeforeItBegins = (
  what: Extract<DebtRejection, { readonly _tag: 'EndsBeforeItBegins' }>['what'],
  on: LocalDate,
  until: LocalDate | undefined,
): DebtRejection | undefined =>
  until !== undefined && until < on ? { _tag: 'EndsBeforeItBegins', what, on, until } : undefined
