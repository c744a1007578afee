import type { IssuedDebt } from '../debt/state.js'
import type { ReceivedPayment } from '../payment/state.js'
import type { CurrencyCode } from '../value/currency.js'
import type { DebtId, PaymentId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import { money } from '../value/money.js'
import { tellAmount } from '../value/tell-amount.js'

/** One allocation as its payment (placed) or its debt (taken) tells it. */
export interface Side {
  readonly payment: PaymentId
  readonly allocation: number
  readonly debt: DebtId
  readonly amount: bigint
  readonly currency: CurrencyCode
  readonly on: LocalDate
  readonly undone: boolean
  /** What of it was not taken back. */
  readonly left: bigint
  readonly recovery: boolean
}

/** The same for both sides of an allocation. */
export const sideKey = ({ payment, allocation }: Pick<Side, 'payment' | 'allocation'>): string =>
  `${payment}\n${allocation}`

export const sidesOfPayment = ({ received, allocations }: ReceivedPayment): ReadonlyArray<Side> =>
  allocations.map(({ allocation, debt, placed, amount, on, undone }) => ({
    payment: received.payment,
    allocation,
    debt,
    amount: placed,
    currency: received.amount.currency,
    on,
    undone: undone !== undefined,
    left: undone === undefined ? amount : 0n,
    recovery: false,
  }))

export const sidesOfDebt = ({ debt, currency, payments }: IssuedDebt): ReadonlyArray<Side> =>
  payments.map(({ payment, allocation, taken, amount, on, recovery, reversed }) => ({
    payment,
    allocation,
    debt,
    amount: taken,
    currency,
    on,
    undone: reversed !== undefined,
    left: reversed === undefined ? amount : 0n,
    recovery,
  }))

export const tellSide = ({ payment, allocation, debt, amount, currency }: Side): string =>
  `allocation ${allocation} of payment ${payment} (${tellAmount(money(amount, currency))} for debt ${debt})`

/** Whether one side was told of something taken back of which the other has not heard. */
export const apart = (a: Side, b: Side): boolean => a.undone !== b.undone || a.left !== b.left

/** How the two sides of an allocation differ, apart from being undone: one of them may not have heard of that yet. */
export const differ = (placed: Side, taken: Side): string | undefined => {
  if (placed.debt !== taken.debt) return `${tellSide(placed)} was taken by debt ${taken.debt}`
  if (placed.amount !== taken.amount || placed.currency !== taken.currency) {
    return `${tellSide(placed)} was taken as ${tellAmount(money(taken.amount, taken.currency))}`
  }
  const sameDay = taken.recovery ? taken.on >= placed.on : taken.on === placed.on
  return sameDay ? undefined : `${tellSide(placed)} is placed from ${placed.on}, and was taken from ${taken.on}`
}
