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
  wrongAmount,
} from './decision.js'
import { givenBackToDisputes, notDisputed, takenOfDisputes } from './disputed-part.js'
import { reductionOf } from './reduction.js'

/**
 * Writes off all that is open, or a part. This forgives nothing: the claim stays and money can still be recovered. The rest is
 * due as before.
 */
export const writeOffDebt = (command: DebtCommandOf<'WriteOffDebt'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { on, reason } = command
    const amount = command.amount ?? inCurrencyOf(debt, openBalance(debt))
    const refused =
      wrongAmount(debt, 'amount', amount) ??
      exceedsOpen(debt, amount.amount, on) ??
      notDisputed(debt, command.dispute, on)
    if (refused) return reject(refused)
    const { remaining, ...part } = reductionOf(debt, amount.amount)
    // After a full write-off nothing is dunned, so disputes need not be reduced.
    const left =
      remaining.amount === 0n ? {} : { remaining, ...takenOfDisputes(debt, amount.amount, on, command.dispute) }
    const writtenOff = { type: 'DebtWrittenOff', ...about(debt, on), ...part, reason, ...left } as const
    return accept(writtenOff)
  })

/** Makes what was written off and not recovered owed again, all or a part. Rejected for a cancelled debt. */
export const reverseWriteOff = (command: DebtCommandOf<'ReverseWriteOff'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { reason, on } = command
    const { situation } = debt
    if (situation === 'cancelled') return reject({ _tag: 'NotOpen', debt: debt.debt, situation })
    const { writeOff } = debt
    if (recoverable(debt) === 0n || writeOff === undefined) return nothing
    const wrong = command.amount && wrongAmount(debt, 'amount', command.amount)
    if (wrong) return reject(wrong)
    const amount = command.amount?.amount ?? recoverable(debt)
    const early = beforeItBegan('write-off', on, writeOff.writtenOffOn)
    if (early) return reject(early)
    const most = leastFrom(writeOff.losses, on)
    if (amount > most) {
      const [all, less] = [inCurrencyOf(debt, amount), inCurrencyOf(debt, most)]
      return reject({ _tag: 'ExceedsRecoverable', amount: all, recoverable: less })
    }
    const recovered = takeInOrder(writeOff.lost, writeOff.recovered, paymentOrder)
    const split = takeInOrder(minus(writeOff.lost, recovered), amount, paymentOrder)
    const remaining = inCurrencyOf(debt, openBalance(debt) + amount)
    const restored = { amount: inCurrencyOf(debt, amount), split, remaining }
    const says = { ...about(debt, on), ...restored, reason, ...givenBackToDisputes(debt, amount) }
    const reversed = { type: 'WriteOffReversed', ...says } as const
    return accept(reversed)
  })

/** Sells all that is open. From then on it is owed to the buyer. */
export const sellDebt = (command: DebtCommandOf<'SellDebt'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { buyer, price, document, on } = command
    const refused = belowZero(debt, 'price', price) ?? exceedsOpen(debt, openBalance(debt), on)
    return refused
      ? reject(refused)
      : accept({ type: 'DebtSold', ...about(debt, on), buyer, price, ...allOpen(debt), document })
  })

/** Cancels a debt issued in error. Its payments must be reversed first. */
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
