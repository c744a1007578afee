import { isRight, right } from 'fp-ts/lib/Either.js'
import { type DebtEvent, type DebtState, type Decider, debt, fold, type PaymentCommand, payment } from 'receivables'
import type { DebtCommand, DebtCommandOf, DebtRejection } from 'receivables/debt'
import type { PaymentState } from 'receivables/payment'
import { type Checked, checkDecider, withRule } from 'receivables/testing'

/** A rule with a fault, or one without: what it is called, and its check. */
export interface Exhibit {
  readonly rule: string
  readonly check: () => Checked
}

export type OwnDebt = Decider<DebtCommand, DebtState, DebtEvent, DebtRejection>
type Answer = ReturnType<OwnDebt['decide']>

/** A decider on show: checked until the first law is broken. */
export const exhibit = <C, S, E, R>(rule: string, subject: Decider<C, S, E, R>): Exhibit => ({
  rule,
  check: () => checkDecider(subject, { name: rule, first: true }),
})

/** A debt as if some kinds of events had never been recorded. */
export const without = (state: DebtState, ...types: ReadonlyArray<DebtEvent['type']>): DebtState =>
  state.situation === 'unissued'
    ? state
    : fold(
        debt,
        state.history.filter(({ type }) => !types.includes(type)),
      )

/** A debt whose rule for one command does not see some kinds of events. */
export const blind = (command: DebtCommand['type'], ...types: ReadonlyArray<DebtEvent['type']>): OwnDebt =>
  withRule(debt, { [command]: (asked: DebtCommand, state: DebtState) => debt.decide(asked, without(state, ...types)) })

/** A debt of which one command is asked otherwise than it was said. */
export const mishears = <T extends DebtCommand['type']>(
  type: T,
  heard: (command: DebtCommandOf<T>, state: DebtState) => DebtCommandOf<T>,
): OwnDebt =>
  withRule(debt, { [type]: (asked: DebtCommandOf<T>, state: DebtState) => debt.decide(heard(asked, state), state) })

/** A debt whose events of one command are written down otherwise than they were decided. */
export const miswrites = <T extends DebtCommand['type']>(
  type: T,
  written: (events: ReadonlyArray<DebtEvent>, command: DebtCommandOf<T>, state: DebtState) => ReadonlyArray<DebtEvent>,
): OwnDebt =>
  withRule(debt, {
    [type]: (asked: DebtCommandOf<T>, state: DebtState): Answer => {
      const answer = debt.decide(asked, state)
      return isRight(answer) ? right(written(answer.right, asked, state)) : answer
    },
  })

type ReceivedPayment = Exclude<PaymentState, { readonly situation: 'unreceived' }>

/** A payment that has something else on account than is there, for one command. */
export const hasOnAccount = (type: PaymentCommand['type'], amount: (state: ReceivedPayment) => bigint) =>
  withRule(payment, {
    [type]: (command: PaymentCommand, state: PaymentState) => {
      if (state.situation === 'unreceived') return payment.decide(command, state)
      const unapplied = amount(state)
      return payment.decide(command, { ...state, unapplied, movements: [{ on: state.received.on, amount: unapplied }] })
    },
  })
