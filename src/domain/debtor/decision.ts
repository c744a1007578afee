import * as E from 'fp-ts/lib/Either.js'
import type { DebtorId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { Money } from '../value/money.js'
import { otherCurrency } from '../value/money-arithmetic.js'
import type { DebtorEvent } from './event.js'
import type { DebtorRejection } from './rejection.js'
import type { DebtorState, KnownDebtor, RegisteredDebtor } from './state.js'

/** What a rule answers. */
export type Decision = E.Either<DebtorRejection, ReadonlyArray<DebtorEvent>>

export const accept = (...events: ReadonlyArray<DebtorEvent>): Decision => E.right(events)
export const reject = (rejection: DebtorRejection): Decision => E.left(rejection)
/** It is already so. */
export const nothing: Decision = E.right([])

interface Concerns {
  readonly debtor: DebtorId
  readonly on: LocalDate
}

/** The rule for a debtor who is registered, if `on` is not before that day; else why not. */
export const whenRegistered = (
  { debtor, on }: Concerns,
  state: DebtorState,
  rule: (debtor: KnownDebtor) => Decision,
): Decision => {
  if (state.situation === 'unregistered') return reject({ _tag: 'NotRegistered', debtor })
  const before = beforeRegistration(state, on)
  return before ? reject(before) : rule(state)
}

/** The rule for what needs the person: nothing is agreed with, asked of or learned about one who was erased. */
export const whenNotErased = (
  command: Concerns,
  state: DebtorState,
  rule: (debtor: KnownDebtor) => Decision,
): Decision =>
  whenRegistered(command, state, (debtor) =>
    debtor.situation === 'erased'
      ? reject({ _tag: 'SubjectErased', debtor: command.debtor, erasedOn: debtor.erased.on })
      : rule(debtor),
  )

export const beforeRegistration = ({ registered }: RegisteredDebtor, on: LocalDate): DebtorRejection | undefined =>
  on < registered.on ? { _tag: 'BeforeRegistration', on, registeredOn: registered.on } : undefined

/** Another currency than the debtor's, where the debtor has one. */
const wrongCurrency = ({ registered: { currency } }: RegisteredDebtor, given: Money): DebtorRejection | undefined =>
  currency === undefined ? undefined : otherCurrency({ currency }, given)

/** What is wrong with an amount that must be above zero. */
export const wrongAmount = (debtor: RegisteredDebtor, field: string, amount: Money): DebtorRejection | undefined =>
  wrongCurrency(debtor, amount) ?? (amount.amount <= 0n ? { _tag: 'NotPositive', field, amount } : undefined)

/** What is wrong with a credit limit, which may be zero. */
export const wrongLimit = (debtor: RegisteredDebtor, field: string, limit: Money): DebtorRejection | undefined =>
  wrongCurrency(debtor, limit) ?? (limit.amount < 0n ? { _tag: 'Negative', field, amount: limit } : undefined)
