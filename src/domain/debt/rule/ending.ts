import { creditOrder, minus, paymentOrder, takeInOrder } from '../../value/component.js'
import { leastFrom } from '../../value/movement.js'
import type { DebtCommandOf } from '../command.js'
import { type DebtState, inCurrencyOf, type OpenDebt, openBalance, recoverable } from '../state.js'
import {
  about,
  accept,
  beforeItBegan,
  belowZero,
  type Decision,
  exceedsOpen,
  nothing,
  reject,
  whenIssued,
  whenOpen,
} from './decision.js'

/** All that is open is given up for lost. It is no forgiveness: the claim stays, and money may still come. */
export const writeOffDebt = (command: DebtCommandOf<'WriteOffDebt'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const refused = exceedsOpen(debt, openBalance(debt), command.on)
    return refused
      ? reject(refused)
      : accept({ type: 'DebtWrittenOff', ...about(debt, command.on), ...allOpen(debt), reason: command.reason })
  })

/** What was written off and has not been recovered is owed again; not of a debt that was issued in error. */
export const reverseWriteOff = (command: DebtCommandOf<'ReverseWriteOff'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { reason, on } = command
    const { situation } = debt
    if (situation === 'cancelled') return reject({ _tag: 'NotOpen', debt: debt.debt, situation })
    const amount = recoverable(debt)
    if (amount === 0n || debt.writtenOffOn === undefined) return nothing
    const early = beforeItBegan('write-off', on, debt.writtenOffOn)
    if (early) return reject(early)
    const most = leastFrom(debt.losses, on)
    if (amount > most) {
      const [all, less] = [inCurrencyOf(debt, amount), inCurrencyOf(debt, most)]
      return reject({ _tag: 'ExceedsRecoverable', amount: all, recoverable: less })
    }
    const recovered = takeInOrder(debt.lost, debt.recovered, paymentOrder)
    const split = takeInOrder(minus(debt.lost, recovered), amount, paymentOrder)
    const remaining = inCurrencyOf(debt, openBalance(debt) + amount)
    const restored = { amount: inCurrencyOf(debt, amount), split, remaining }
    return accept({ type: 'WriteOffReversed', ...about(debt, on), ...restored, reason })
  })

/** All that is open is sold. It is owed to the buyer from then on. */
export const sellDebt = (command: DebtCommandOf<'SellDebt'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { buyer, price, document, on } = command
    const refused = belowZero(debt, 'price', price) ?? exceedsOpen(debt, openBalance(debt), on)
    return refused
      ? reject(refused)
      : accept({ type: 'DebtSold', ...about(debt, on), buyer, price, ...allOpen(debt), document })
  })

/** Issued in error: as if it had never been asked for. What was paid on it must be taken back first. */
export const cancelDebt = (command: DebtCommandOf<'CancelDebt'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const paid = debt.payments.reduce((sum, payment) => (payment.reversed ? sum : sum + payment.amount), 0n)
    if (paid > 0n) return reject({ _tag: 'PaymentsApplied', paid: inCurrencyOf(debt, paid) })
    const refused = exceedsOpen(debt, openBalance(debt), command.on)
    return refused
      ? reject(refused)
      : accept({ type: 'DebtCancelled', ...about(debt, command.on), ...allOpen(debt), reason: command.reason })
  })

const allOpen = (debt: OpenDebt) => ({
  amount: inCurrencyOf(debt, openBalance(debt)),
  split: takeInOrder(debt.open, openBalance(debt), creditOrder),
})
