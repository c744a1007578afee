import * as E from 'fp-ts/lib/Either.js'
import type { Approval } from '../../value/approval.js'
import type { LocalDate } from '../../value/local-date.js'
import type { Money } from '../../value/money.js'
import { otherCurrency } from '../../value/money-arithmetic.js'
import { leastFrom } from '../../value/movement.js'
import type { DebtEvent } from '../event.js'
import type { DebtRejection } from '../rejection.js'
import { type DebtState, type IssuedDebt, inCurrencyOf, type KnownDebt, type OpenDebt } from '../state.js'

/** The result of a rule: events, none, or a rejection. */
export type Decision = E.Either<DebtRejection, ReadonlyArray<DebtEvent>>

export const accept = (...events: ReadonlyArray<DebtEvent>): Decision => E.right(events)
export const reject = (rejection: DebtRejection): Decision => E.left(rejection)
/** No events: the command would change nothing. */
export const nothing: Decision = E.right([])

/** The part of a command that the guards below need. */
interface Concerns {
  readonly debt: OpenDebt['debt']
  readonly on: LocalDate
}

/**
 * Applies the rule to an issued debt in any situation. Rejects `NotIssued`, or `BeforeIssue` if `on` is before the issue date.
 */
export const whenIssued = (command: Concerns, state: DebtState, rule: (debt: KnownDebt) => Decision): Decision => {
  if (state.situation === 'unissued') return reject({ _tag: 'NotIssued', debt: command.debt })
  return command.on < state.issued.on ? reject(beforeIssue(command.on, state)) : rule(state)
}

/** The same, and rejects `NotOpen` unless the debt is open. */
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

/** `CurrencyMismatch` if the amount is not in the debt's currency. */
export const wrongCurrency = (debt: IssuedDebt, amount: Money): DebtRejection | undefined => otherCurrency(debt, amount)

/** Why an amount is invalid: another currency than the debt's, or not above zero. */
export const wrongAmount = (debt: IssuedDebt, field: string, amount: Money): DebtRejection | undefined =>
  wrongCurrency(debt, amount) ?? (amount.amount <= 0n ? { _tag: 'NotPositive', field, amount } : undefined)

/** The same for an amount that may be zero. */
export const belowZero = (debt: IssuedDebt, field: string, amount: Money): DebtRejection | undefined =>
  wrongCurrency(debt, amount) ?? (amount.amount < 0n ? { _tag: 'Negative', field, amount } : undefined)

/** Why the open balance cannot be reduced by that much from that day on: it would fall below zero on that day or later. */
export const exceedsOpen = (debt: IssuedDebt, amount: bigint, on: LocalDate): DebtRejection | undefined => {
  const open = leastFrom(debt.movements, on)
  return amount > open
    ? { _tag: 'ExceedsOpen', amount: inCurrencyOf(debt, amount), open: inCurrencyOf(debt, open), on }
    : undefined
}

/** The fields that every event of a debt has. */
export const about = (debt: IssuedDebt, on: LocalDate) => ({ on, debt: debt.debt, debtor: debt.debtor }) as const

/** Why the approver may not give up that amount: above his limit, or a limit in another currency. */
export const exceedsApproval = (debt: IssuedDebt, amount: bigint, { by, limit }: Approval): DebtRejection | undefined =>
  wrongCurrency(debt, limit) ??
  (amount > limit.amount ? { _tag: 'ExceedsApproval', amount: inCurrencyOf(debt, amount), limit, by } : undefined)

/** Why a step cannot be dated `on`: what it refers to began later. */
export const beforeItBegan = (
  what: Extract<DebtRejection, { readonly _tag: 'BeforeItBegan' }>['what'],
  on: LocalDate,
  beganOn: LocalDate,
): DebtRejection | undefined => (on < beganOn ? { _tag: 'BeforeItBegan', what, on, beganOn } : undefined)

/** Why something cannot begin on `on`: it would end before that. */
export const endsBeforeItBegins = (
  what: Extract<DebtRejection, { readonly _tag: 'EndsBeforeItBegins' }>['what'],
  on: LocalDate,
  until: LocalDate | undefined,
): DebtRejection | undefined =>
  until !== undefined && until < on ? { _tag: 'EndsBeforeItBegins', what, on, until } : undefined
