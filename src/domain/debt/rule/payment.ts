import { type Component, paymentOrder } from '../../value/component.js'
import { laterOf } from '../../value/local-date.js'
import { leastFrom } from '../../value/movement.js'
import type { DebtCommandOf } from '../command.js'
import { earlyDiscount, payableOf } from '../early-discount.js'
import type { DebtEvent } from '../event.js'
import {
  type DebtIn,
  type DebtState,
  type IssuedDebt,
  inCurrencyOf,
  type KnownDebt,
  openBalance,
  recoverable,
} from '../state.js'
import { type Consequence, withAllThatFollows } from './consequence.js'
import { about, accept, beforeIssue, type Decision, exceedsOpen, nothing, reject, wrongAmount } from './decision.js'
import { splitOfPayment } from './payment-split.js'
import { planAfterwards } from './plan-follow-up.js'
import { reductionOf } from './reduction.js'
import { settlementAfterPayment } from './settlement.js'

/**
 * Applies one allocation of a payment. It reduces the open balance, or recovers what was written off, but never exceeds either.
 * Repeating an allocation changes nothing.
 */
export const applyPayment = (command: DebtCommandOf<'ApplyPayment'>, state: DebtState): Decision => {
  if (state.situation === 'unissued') return reject({ _tag: 'NotIssued', debt: command.debt })
  if (state.payments.some((p) => p.payment === command.payment && p.allocation === command.allocation)) return nothing
  const wrong = wrongAmount(state, 'amount', command.amount)
  if (wrong) return reject(wrong)
  if (command.on < state.issued.on) return reject(beforeIssue(command.on, state))
  switch (state.situation) {
    case 'open':
      return pay(command, state)
    case 'writtenOff':
      return recover(command, state)
    case 'settled':
    case 'sold':
    case 'cancelled':
      return reject({ _tag: 'NotOpen', debt: command.debt, situation: state.situation })
  }
}

const allocationOf = ({ payment, allocation, amount, method, valueDate, payer }: DebtCommandOf<'ApplyPayment'>) => ({
  payment,
  allocation,
  amount,
  method,
  valueDate,
  ...(payer !== undefined && { payer }),
})

const pay = (command: DebtCommandOf<'ApplyPayment'>, debt: KnownDebt): Decision => {
  const tooMuch = exceedsOpen(debt, command.amount.amount, command.on)
  if (tooMuch) return reject(tooMuch)
  const left = openBalance(debt) - command.amount.amount
  const split = splitOfPayment(debt, command.amount.amount, command.valueDate, wholeOrder(command.order ?? []))
  const paid: DebtEvent = {
    type: left === 0n ? 'DebtPaid' : 'DebtPartiallyPaid',
    ...about(debt, command.on),
    ...allocationOf(command),
    split,
    remaining: inCurrencyOf(debt, left),
  }
  return accept(
    ...withAllThatFollows(debt, paid, [
      discountAfter(debt, command, split.principal ?? 0n),
      (after) => settlementAfterPayment(after, command.on),
      (after) => planAfterwards(after, command.on),
    ]),
  )
}

/** The early discount that a payment earns on the principal, by the debt as it was before the payment. */
const discountAfter = (
  before: IssuedDebt,
  { on, payment, allocation, method, valueDate }: DebtCommandOf<'ApplyPayment'>,
  paidForGoods: bigint,
): Consequence => {
  const earned = earlyDiscount(payableOf(before), paidForGoods, { valueDate, method })
  if (earned === undefined) return () => []
  return (debt) => {
    const least = leastFrom(debt.movements, on)
    const off = earned.amount < least ? earned.amount : least
    if (off <= 0n) return []
    const { basisPoints } = earned
    const discount = { payment, allocation, basisPoints, ...reductionOf(debt, off) }
    return [{ type: 'EarlyDiscountGranted', ...about(debt, on), ...discount }]
  }
}

/** Every component once: the named ones, then the others in the usual order. */
const wholeOrder = (named: ReadonlyArray<Component>): ReadonlyArray<Component> => [
  ...new Set([...named, ...paymentOrder]),
]

const recover = (command: DebtCommandOf<'ApplyPayment'>, debt: DebtIn<'writtenOff'>): Decision => {
  // With several write-offs, the earlier ones may suffice; otherwise the recovery is dated no earlier than the last.
  const early = leastFrom(debt.writeOff.losses, command.on) >= command.amount.amount
  const on = early ? command.on : laterOf(command.on, debt.writeOff.writtenOffOn)
  const most = leastFrom(debt.writeOff.losses, on)
  if (command.amount.amount > most) {
    return reject({
      _tag: 'ExceedsRecoverable',
      amount: command.amount,
      recoverable: inCurrencyOf(debt, most),
    })
  }
  const outstanding = inCurrencyOf(debt, recoverable(debt) - command.amount.amount)
  return accept({ type: 'DebtRecovered', ...about(debt, on), ...allocationOf(command), outstanding })
}
