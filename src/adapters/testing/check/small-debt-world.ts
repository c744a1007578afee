import type { DebtCommand } from '../../../domain/debt/command.js'
import { type DebtState, openBalance } from '../../../domain/debt/state.js'
import type { DebtId, DebtorId, DisputeId, PaymentId, PromiseId } from '../../../domain/value/id.js'
import { addDays, localDate } from '../../../domain/value/local-date.js'
import { money } from '../../../domain/value/money.js'
import type { World } from './explore.js'

/**
 * Bounds of a small world of one debt.
 *
 * @since 0.2.0
 */
export interface SmallWorldOptions {
  /** Maximum number of commands in sequence; 5 by default. */
  readonly depth?: number
  /** Amounts to remind of, promise, dispute and pay, in minor units; the debt is 1,000.00 EUR. */
  readonly amounts?: ReadonlyArray<bigint>
  /** Days of the commands, counted from the issue. No command is before the previous one. */
  readonly days?: ReadonlyArray<number>
}

const debt = 'INV-1' as DebtId
const issuedOn = localDate('2026-01-05')

/**
 * A world of reminders, promises, disputes and payments of one debt of 1,000.00 EUR; by default with three amounts and four days.
 *
 * @since 0.2.0
 */
export const smallDebtWorld = ({
  depth = 5,
  amounts = [300_00n, 700_00n, 1_000_00n],
  days = [0, 10, 31, 45],
}: SmallWorldOptions = {}): World<DebtCommand, DebtState> => ({
  depth,
  commands: (state, before) => {
    if (state.situation === 'unissued') return [issue]
    const last = before.reduce(
      (latest, command) => ('on' in command && command.on > latest ? command.on : latest),
      issuedOn,
    )
    return days
      .map((day) => addDays(issuedOn, day))
      .filter((on) => on >= last)
      .flatMap((on) => [
        ...amounts.flatMap((amount) => asked(state, on, amount)),
        ...state.promises.toArray().map(({ promise }): DebtCommand => ({ type: 'EvaluatePromise', debt, on, promise })),
        ...state.disputes.toArray().map(
          ({ dispute }): DebtCommand => ({
            type: 'ResolveDispute',
            debt,
            on,
            dispute,
            outcome: 'rejected',
          }),
        ),
        ...state.payments.toArray().map(
          ({ payment, allocation }): DebtCommand => ({
            type: 'ReversePayment',
            debt,
            on,
            payment,
            allocation,
            reason: 'returned',
          }),
        ),
      ])
  },
})

const issue: DebtCommand = {
  type: 'IssueDebt',
  debt,
  debtor: 'C-1' as DebtorId,
  on: issuedOn,
  dueDate: addDays(issuedOn, 30),
  principal: money(1_000_00n, 'EUR'),
  reference: 'INV-1',
  terms: {},
  tags: {},
}

const asked = (
  state: Exclude<DebtState, { situation: 'unissued' }>,
  on: typeof issuedOn,
  minor: bigint,
): ReadonlyArray<DebtCommand> => {
  const amount = money(minor, 'EUR')
  const reminder: DebtCommand = {
    ...{ type: 'RemindDebtor', debt, on, channel: 'letter', step: 'first', tone: 1, message: 'MSG-1' },
    ...{ balance: amount, revision: 1 },
  }
  const promise: DebtCommand = {
    ...{ type: 'PromisePayment', debt, on, promise: `PTP-${state.promises.length + 1}` as PromiseId },
    ...{ amount, by: addDays(on, 10), channel: 'phone' },
  }
  const dispute: DebtCommand = {
    ...{ type: 'RaiseDispute', debt, on, dispute: `DIS-${state.disputes.length + 1}` as DisputeId },
    ...{ amount, reason: 'wrong quantity' },
  }
  const payment: DebtCommand = {
    ...{ type: 'ApplyPayment', debt, on, payment: `PAY-${state.payments.length + 1}` as PaymentId, allocation: 1 },
    ...{ amount, method: 'transfer', valueDate: on },
  }
  return minor > openBalance(state) ? [reminder, payment] : [reminder, promise, dispute, payment]
}
