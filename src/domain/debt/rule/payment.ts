import { type Component, paymentOrder } from '../../value/component.js'
import { laterOf } from '../../value/local-date.js'
import { leastFrom } from '../../value/movement.js'
import type { DebtCommandOf } from '../command.js'
import { discountFor, discountOn } from '../event/discount-ladder.js'
import type { DebtEvent } from '../event.js'
import { type DebtState, type IssuedDebt, inCurrencyOf, openBalance, recoverable } from '../state.js'
import { type Consequence, withConsequences } from './consequence.js'
import { about, accept, beforeIssue, type Decision, exceedsOpen, nothing, reject, wrongAmount } from './decision.js'
import { splitOfPayment } from './payment-split.js'
import { planAfterwards } from './plan-follow-up.js'
import { promisesAfterPayment } from './promise-verdict.js'
import { reductionOf } from './reduction.js'
import { settlementAfterPayment, settlementAfterReversal } from './settlement.js'

/**
 * One allocation of a payment takes effect. It reduces what is open, or recovers what was written off; never more than
 * there is. The same allocation again is nothing new.
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

const allocationOf = ({ payment, allocation, amount, method, valueDate }: DebtCommandOf<'ApplyPayment'>) => ({
  payment,
  allocation,
  amount,
  method,
  valueDate,
})

const pay = (command: DebtCommandOf<'ApplyPayment'>, debt: IssuedDebt & DebtState): Decision => {
  const tooMuch = exceedsOpen(debt, command.amount.amount, command.on)
  if (tooMuch) return reject(tooMuch)
  const left = openBalance(debt) - command.amount.amount
  const paid: DebtEvent = {
    type: left === 0n ? 'DebtPaid' : 'DebtPartiallyPaid',
    ...about(debt, command.on),
    ...allocationOf(command),
    split: splitOfPayment(debt, command.amount.amount, command.valueDate, wholeOrder(command.order ?? [])),
    remaining: inCurrencyOf(debt, left),
  }
  return accept(
    ...withAllThatFollows(debt, paid, [
      (after) => earlyDiscount(after, command),
      (after) => promisesAfterPayment(after, command),
      (after) => settlementAfterPayment(after, command.on),
      (after) => planAfterwards(after, command.on),
    ]),
  )
}

/** Most debts have no arrangement at all, so most payments are followed by nothing. */
const withAllThatFollows = (
  debt: IssuedDebt & DebtState,
  event: DebtEvent,
  consequences: ReadonlyArray<Consequence>,
): ReadonlyArray<DebtEvent> => {
  const { promises, plans, file, issued } = debt
  const plain =
    promises.length === 0 &&
    plans.length === 0 &&
    file.settlements.length === 0 &&
    issued.terms?.discounts === undefined
  return plain ? [event] : withConsequences(debt, [event], ...consequences)
}

/** A payment that came early enough takes a discount off what it leaves open, if the debt has such terms. */
const earlyDiscount = (
  debt: IssuedDebt,
  { on, payment, allocation, amount, valueDate }: DebtCommandOf<'ApplyPayment'>,
): ReadonlyArray<DebtEvent> => {
  const step = discountOn(debt.issued.terms?.discounts ?? [], debt.issued.on, laterOf(valueDate, debt.issued.on))
  if (step === undefined) return []
  const off = discountFor(step, amount.amount, leastFrom(debt.movements, on))
  if (off <= 0n) return []
  const { basisPoints } = step
  const discount = { payment, allocation, basisPoints, ...reductionOf(debt, off) }
  return [{ type: 'EarlyDiscountGranted', ...about(debt, on), ...discount }]
}

/** Every component once: those that were named, then the others in the usual order. */
const wholeOrder = (named: ReadonlyArray<Component>): ReadonlyArray<Component> => [
  ...new Set([...named, ...paymentOrder]),
]

const recover = (command: DebtCommandOf<'ApplyPayment'>, debt: IssuedDebt): Decision => {
  // Where it was written off in parts, the first of them may be enough for it.
  const early = leastFrom(debt.losses, command.on) >= command.amount.amount
  const on = early ? command.on : laterOf(command.on, debt.writtenOffOn ?? command.on)
  const most = leastFrom(debt.losses, on)
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

/** Takes an allocation back: exactly what it had closed is open again, on the day of the reversal. */
export const reversePayment = (command: DebtCommandOf<'ReversePayment'>, state: DebtState): Decision => {
  const { debt, payment, allocation, on, reason } = command
  if (state.situation === 'unissued') return reject({ _tag: 'NotIssued', debt })
  const applied = state.payments.find((p) => p.payment === payment && p.allocation === allocation)
  if (applied === undefined) return reject({ _tag: 'UnknownPayment', payment, allocation })
  if (applied.reversed) return nothing
  if (on < applied.on) return reject({ _tag: 'BeforePayment', on, paidOn: applied.on })
  const { discount } = applied
  const reopened = applied.recovery ? 0n : applied.amount + (discount?.amount.amount ?? 0n)
  const reversed: DebtEvent = {
    type: 'PaymentReversed',
    ...about(state, on),
    payment,
    allocation,
    amount: inCurrencyOf(state, applied.amount),
    split: applied.split,
    remaining: inCurrencyOf(state, openBalance(state) + reopened),
    reason,
    ...(discount === undefined ? {} : { discount }),
  }
  return accept(
    ...withAllThatFollows(state, reversed, [
      (after) => promisesAfterPayment(after, command),
      (after) => settlementAfterReversal(after, on),
    ]),
  )
}
