import type { LocalDate } from '../local-date.js'
import { about } from './decision.js'
import type { DebtEvent } from './event.js'
import { type IssuedDebt, inCurrencyOf, type PromiseToPay } from './state.js'

export const isLive = ({ status }: PromiseToPay): boolean => status !== 'withdrawn' && status !== 'superseded'
export const isOpen = ({ status }: PromiseToPay): boolean => status === 'open'

/**
 * What counts for each promise: money that came after it was made and until its deadline, for the first promise first,
 * and each minor unit for one promise only.
 */
export const countPromises = (debt: IssuedDebt): ReadonlyMap<string, bigint> => {
  const free = debt.payments.map((payment) => (payment.reversed || payment.recovery ? 0n : payment.amount))
  const counts = new Map<string, bigint>()
  for (const promise of debt.promises.filter(isLive)) {
    let counted = 0n
    debt.payments.forEach((payment, index) => {
      const after = payment.on > promise.madeOn || (payment.on === promise.madeOn && index >= promise.paymentsBefore)
      if (!after || payment.on > promise.deadline) return
      const available = free[index] ?? 0n
      const needed = promise.amount - counted
      const taken = available < needed ? available : needed
      free[index] = available - taken
      counted += taken
    })
    counts.set(promise.promise, counted)
  }
  return counts
}

/** What open promises still cover on that day: a promise covers until its deadline, less what has come for it. */
export const promisedBalance = (debt: IssuedDebt, on: LocalDate): bigint => {
  const covering = debt.promises.filter((promise) => isOpen(promise) && on <= promise.deadline)
  if (covering.length === 0) return 0n
  const counts = countPromises(debt)
  return covering.reduce((sum, promise) => sum + promise.amount - (counts.get(promise.promise) ?? 0n), 0n)
}

/** The verdict on that day, or `open`. Early is kept at once; nothing is broken before its deadline. */
const verdictOn = (promise: PromiseToPay, counted: bigint, on: LocalDate): PromiseToPay['status'] => {
  if (counted >= promise.amount - promise.tolerance) return 'kept'
  if (on <= promise.deadline) return 'open'
  return counted > 0n ? 'partiallyKept' : 'broken'
}

const verdictEvent = { kept: 'PromiseKept', partiallyKept: 'PromisePartiallyKept', broken: 'PromiseBroken' } as const

/** The event of that verdict; none while the promise is open. */
export const verdictFor = (
  debt: IssuedDebt,
  promise: PromiseToPay,
  counted: bigint,
  on: LocalDate,
): ReadonlyArray<DebtEvent> => {
  const verdict = verdictOn(promise, counted, on)
  if (verdict !== 'kept' && verdict !== 'partiallyKept' && verdict !== 'broken') return []
  const says = { ...about(debt, on), promise: promise.promise, counted: inCurrencyOf(debt, counted) }
  return [{ type: verdictEvent[verdict], ...says }]
}

interface PaymentCause {
  readonly payment: IssuedDebt['payments'][number]['payment']
  readonly on: LocalDate
}

/**
 * What a payment, or its reversal, means for the promises: an open one that is now fulfilled is kept; a judged one whose
 * count has changed is re-opened and, where the day allows, judged anew.
 */
export const promisesAfterPayment = (debt: IssuedDebt, payment: PaymentCause): ReadonlyArray<DebtEvent> => {
  if (debt.promises.length === 0) return []
  const counts = countPromises(debt)
  return debt.promises.filter(isLive).flatMap((promise) => {
    const counted = counts.get(promise.promise) ?? 0n
    if (isOpen(promise)) {
      const kept = counted >= promise.amount - promise.tolerance
      return kept ? verdictFor(debt, promise, counted, payment.on) : []
    }
    if (counted === promise.counted) return []
    const reopened = { ...about(debt, payment.on), promise: promise.promise, payment: payment.payment }
    return [{ type: 'PromiseReopened', ...reopened } as const, ...verdictFor(debt, promise, counted, payment.on)]
  })
}
