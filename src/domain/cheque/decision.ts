import * as E from 'fp-ts/lib/Either.js'
import type { PaymentId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { Money } from '../value/money.js'
import { otherCurrency } from '../value/money-arithmetic.js'
import type { ChequeCommand } from './command.js'
import type { ChequeEvent } from './event.js'
import type { ChequeRejection } from './rejection.js'
import type { ChequeSituation, ChequeState, ReceivedCheque } from './state.js'

/** What a rule answers. */
export type Decision = E.Either<ChequeRejection, ReadonlyArray<ChequeEvent>>

export const accept = (event: ChequeEvent): Decision => E.right([event])
export const reject = (rejection: ChequeRejection): Decision => E.left(rejection)
/** It is already so. */
export const nothing: Decision = E.right([])

/** A cheque in one of those situations. */
export type ChequeIn<S extends ChequeSituation> = Extract<ChequeState, ReceivedCheque & { readonly situation: S }>

const isIn = <S extends ChequeSituation>(state: ChequeState, situations: ReadonlyArray<S>): state is ChequeIn<S> =>
  situations.some((each) => each === state.situation)

/** The rule for a cheque that was received, whatever has become of it, by a step that is not before its last; else why not. */
export const whenReceived = (
  command: ChequeCommand,
  state: ChequeState,
  rule: (cheque: ChequeIn<ChequeSituation>) => Decision,
): Decision => {
  if (state.situation === 'unreceived') return reject({ _tag: 'UnknownCheque', cheque: command.cheque })
  return command.on < state.latest
    ? reject({ _tag: 'BeforePrevious', on: command.on, previous: state.latest })
    : rule(state)
}

/** The rule for a cheque in one of those situations; in another the command is not possible. */
export const whenIn = <S extends ChequeSituation>(
  situations: ReadonlyArray<S>,
  command: ChequeCommand,
  state: ChequeState,
  rule: (cheque: ChequeIn<S>) => Decision,
): Decision => {
  if (state.situation === 'unreceived' || isIn(state, situations)) {
    return whenReceived(command, state, (cheque) => rule(cheque as ChequeIn<S>))
  }
  const { cheque, type } = command
  return reject({ _tag: 'NotPossible', cheque, situation: state.situation, command: type })
}

/** What is wrong with an amount by itself: another currency than the cheque's, or not above zero. */
export const wrongAmount = (whole: Money, field: string, amount: Money): ChequeRejection | undefined =>
  otherCurrency(whole, amount) ?? (amount.amount <= 0n ? { _tag: 'NotPositive', field, amount } : undefined)

/** A payment brings the money of one clearing: under the same id it would be counted twice. */
export const duplicatePayment = (cheque: ReceivedCheque, payment: PaymentId): ChequeRejection | undefined => {
  const known = cheque.clearings.find((one) => one.payment === payment)
  return known && { _tag: 'DuplicatePayment', payment, clearing: known.clearing }
}

/** What every event of a cheque says first. */
export const about = ({ received }: ReceivedCheque, on: LocalDate) =>
  ({ on, cheque: received.cheque, debtor: received.debtor }) as const
