import { pausesOf } from '../../domain/debt/rule/promise-pause.js'
import { deadlineOf, isOpen } from '../../domain/debt/rule/promise-verdict.js'
import { type SchedulePart, scheduleOf } from '../../domain/debt/schedule.js'
import { type DebtState, disputedBalance, type IssuedDebt, openBalance } from '../../domain/debt/state.js'
import type { PaymentState } from '../../domain/payment/state.js'
import { addDays, type LocalDate } from '../../domain/value/local-date.js'
import { type Covers, coveredBy, coverOf, recognised } from '../open-item/cheque-cover.js'
import { openPromises } from '../open-item/debt-at.js'
import { debtItem, paymentItem } from '../open-item/item.js'
import { firstOf, withoutFirst } from '../open-item/parts.js'
import type { MovementColumn } from './column.js'
import type { ItemStanding } from './movement.js'

const nothing: ReadonlyArray<ItemStanding> = []

/** What stands of a debt on a day, when cheques cover so much of it. */
export const standingOfDebt = (
  debt: DebtState | undefined,
  covers: Covers,
  day: LocalDate,
): ReadonlyArray<ItemStanding> => {
  if (debt === undefined || debt.situation === 'unissued') return nothing
  const open = openBalance(debt)
  if (open <= 0n) return nothing
  const of = { item: debtItem(debt), began: debt.issued.on }
  const parts = scheduleOf(debt)
  const standing: ItemStanding[] = []
  let before: LocalDate | undefined
  for (const { component, due, open: amount } of parts) {
    // What is due on one day is one thing to pay, of whatever components.
    standing.push({ ...of, column: component, due, amount, count: due === before ? 0 : 1 })
    before = due
  }
  const put = (column: MovementColumn, amount: bigint): void => {
    if (amount > 0n) standing.push({ ...of, column, due: of.began, amount, count: 0 })
  }
  put('disputed', disputedBalance(debt))
  const promised = promisedOn(debt, day)
  put('promised', promised < open ? promised : open)
  const cover = coverOf(covers, { debt: debt.debt, currency: debt.currency, open })
  if (cover.length === 0) return standing
  const take = (column: MovementColumn, amount: bigint): void => {
    for (const part of takenOff(parts, amount)) standing.push({ ...of, column, ...part })
  }
  take('covered', coveredBy(cover))
  take('dated', recognised(cover, 'cheque-date', day))
  return standing
}

const promisedOn = (debt: IssuedDebt, day: LocalDate): bigint =>
  debt.promises.length === 0 ? 0n : openPromises(debt, day).reduce((sum, { left }) => sum + left, 0n)

/** What is taken off the oldest parts first, by due date; it counts where nothing is left that is due then. */
const takenOff = (
  parts: ReadonlyArray<SchedulePart>,
  amount: bigint,
): ReadonlyArray<Pick<ItemStanding, 'due' | 'amount' | 'count'>> => {
  const left = withoutFirst(parts, amount)[0]?.due
  const taken = new Map<LocalDate, bigint>()
  for (const { due, open } of firstOf(parts, amount)) taken.set(due, (taken.get(due) ?? 0n) + open)
  return [...taken].map(([due, sum]) => ({ due, amount: sum, count: due === left ? 0 : 1 }))
}

/** What stands of a payment: what of it is placed nowhere. */
export const standingOfPayment = (payment: PaymentState | undefined): ReadonlyArray<ItemStanding> => {
  if (payment === undefined || payment.situation === 'unreceived' || payment.unapplied === 0n) return nothing
  const { on } = payment.received
  return [{ item: paymentItem(payment), began: on, column: 'unapplied', due: on, amount: payment.unapplied, count: 1 }]
}

/** The days after which a promise of the debt is no longer waited for, though nothing happens on them. */
export const daysOfPromises = (debt: DebtState): ReadonlyArray<LocalDate> => {
  if (debt.situation === 'unissued' || debt.promises.length === 0) return []
  const pauses = pausesOf(debt)
  return debt.promises.filter(isOpen).flatMap((promise) => {
    const deadline = deadlineOf(promise, pauses)
    return deadline === undefined ? [] : [addDays(deadline, 1)]
  })
}
