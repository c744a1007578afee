import * as E from 'fp-ts/lib/Either.js'
import { creditOrder, noComponents, plus, takeInOrder } from '../../value/component.js'
import type { ChargeId } from '../../value/id.js'
import type { Money } from '../../value/money.js'
import type { DebtCommandOf } from '../command.js'
import { discountGoingWith } from '../early-discount.js'
import type { DebtEvent } from '../event.js'
import {
  type AppliedPayment,
  type DebtState,
  type IssuedDebt,
  inCurrencyOf,
  type KnownDebt,
  openBalance,
} from '../state.js'
import { addCost } from './charge.js'
import { withAllThatFollows } from './consequence.js'
import { about, accept, type Decision, nothing, reject, wrongAmount } from './decision.js'
import { settlementAfterReversal } from './settlement.js'

/**
 * Reverses an allocation or a part of it. Exactly what it had paid is open again from the day of the reversal, with the
 * discount that the rest no longer earns. The bank's fee becomes a cost of the debtor if the terms say so.
 */
export const reversePayment = (command: DebtCommandOf<'ReversePayment'>, state: DebtState): Decision => {
  const { debt, payment, allocation, on, reason, part, fee } = command
  if (state.situation === 'unissued') return reject({ _tag: 'NotIssued', debt })
  const applied = state.payments.find((p) => p.payment === payment && p.allocation === allocation)
  if (applied === undefined) return reject({ _tag: 'UnknownPayment', payment, allocation })
  if (applied.reversed || (part !== undefined && part.time < applied.takenBack.length)) return nothing
  const wrong = part && wrongAmount(state, 'part.amount', part.amount)
  if (wrong) return reject(wrong)
  if (on < applied.on) return reject({ _tag: 'BeforePayment', on, paidOn: applied.on })
  const taken = takenBack(state, applied, part?.amount.amount ?? applied.amount)
  const reopened = applied.recovery ? 0n : taken.amount.amount + (taken.discount?.amount.amount ?? 0n)
  const reversed: DebtEvent = {
    type: 'PaymentReversed',
    ...about(state, on),
    payment,
    allocation,
    amount: taken.amount,
    split: taken.split,
    remaining: inCurrencyOf(state, openBalance(state) + reopened),
    reason,
    ...(taken.discount === undefined ? {} : { discount: taken.discount }),
    ...(applied.payer !== state.debtor && { payer: applied.payer }),
  }
  return accept(
    ...withAllThatFollows(state, reversed, [
      (after) => settlementAfterReversal(after, on),
      (after) => (fee === undefined ? [] : returnFee(after, command, fee)),
    ]),
  )
}

/** Split and discount of the reversed amount. Principal is reversed first, because it was paid last. */
const takenBack = (debt: IssuedDebt, applied: AppliedPayment, amount: bigint) => {
  const { split, discount, recovery } = applied
  if (amount >= applied.amount) return { amount: inCurrencyOf(debt, applied.amount), split, discount }
  const part = recovery ? {} : takeInOrder(plus(noComponents, split), amount, creditOrder)
  const going = discountGoingWith(debt, applied, part.principal ?? 0n)
  const less = { amount: inCurrencyOf(debt, going), split: { principal: going } }
  return { amount: inCurrencyOf(debt, amount), split: part, discount: going === 0n ? undefined : less }
}

/** The bank's fee for a returned payment, as a cost of the debtor if the terms say so. */
const returnFee = (
  debt: KnownDebt,
  { on, reason }: DebtCommandOf<'ReversePayment'>,
  fee: Money,
): ReadonlyArray<DebtEvent> => {
  if (debt.issued.terms?.returnFees !== 'debtor') return []
  const numbers = debt.file.costs.map((_, index) => `return-fee-${index + 1}` as ChargeId)
  const next = `return-fee-${numbers.length + 1}` as ChargeId
  const charge = numbers.find((one) => !debt.file.costs.includes(one)) ?? next
  const cost = addCost(debt, on, { charge, amount: fee, evidence: reason })
  return E.isRight(cost) ? cost.right : []
}
