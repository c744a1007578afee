import { creditOrder, takeInOrder } from '../component.js'
import type { DebtCommandOf } from './command.js'
import { about, accept, type Decision, exceedsOpen, reject, whenOpen } from './decision.js'
import { type DebtState, inCurrencyOf, type OpenDebt, openBalance } from './state.js'

/** All that is open is given up for lost. It is no forgiveness: the claim stays, and money may still come. */
export const writeOffDebt = (command: DebtCommandOf<'WriteOffDebt'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const refused = exceedsOpen(debt, openBalance(debt), command.on)
    return refused
      ? reject(refused)
      : accept({ type: 'DebtWrittenOff', ...about(debt, command.on), ...allOpen(debt), reason: command.reason })
  })

/** Issued in error: as if it had never been asked for. What was paid on it must be taken back first. */
export const cancelDebt = (command: DebtCommandOf<'CancelDebt'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const paid = debt.payments.reduce((sum, payment) => (payment.reversed ? sum : sum + payment.amount), 0n)
    if (paid > 0n) return reject({ rejection: 'PaymentsApplied', paid: inCurrencyOf(debt, paid) })
    const refused = exceedsOpen(debt, openBalance(debt), command.on)
    return refused
      ? reject(refused)
      : accept({ type: 'DebtCancelled', ...about(debt, command.on), ...allOpen(debt), reason: command.reason })
  })

const allOpen = (debt: OpenDebt) => ({
  amount: inCurrencyOf(debt, openBalance(debt)),
  split: takeInOrder(debt.open, openBalance(debt), creditOrder),
})
