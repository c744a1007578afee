import { type LocalDate, laterOf } from '../../value/local-date.js'
import { isMoneyMethod } from '../../value/method.js'
import { Series } from '../../value/series.js'
import type { DebtEvent } from '../event.js'
import { type AppliedPayment, type IssuedDebt, inCurrencyOf, openBalance, type PromiseToPay } from '../state.js'
import type { Consequence } from './consequence.js'
import { about } from './decision.js'
import { deadlineAfter, type Pause, pausesOf } from './promise-pause.js'

export const isLive = ({ status }: PromiseToPay): boolean =>
  status !== 'withdrawn' && status !== 'superseded' && status !== 'released'

/**
 * What of a promise is to be paid, in minor units: all of it, less what was released.
 *
 * @since 0.2.0
 */
export const toPay = ({ amount, released }: PromiseToPay): bigint => amount - released

/** What keeps a promise. A tolerance that is all that is left of it lapses. */
const keeps = (promise: PromiseToPay): bigint =>
  toPay(promise) > promise.tolerance ? toPay(promise) - promise.tolerance : toPay(promise)
export const isOpen = ({ status }: PromiseToPay): boolean => status === 'open'

/** The deadline of a promise as it stands; none while a dispute or a moratorium suspends it. */
export const deadlineOf = ({ madeOn, deadline }: PromiseToPay, pauses: ReadonlyArray<Pause>): LocalDate | undefined =>
  pauses.length === 0 ? deadline : deadlineAfter(madeOn, deadline, pauses)

const isOver = (deadline: LocalDate | undefined, day: LocalDate): deadline is LocalDate =>
  deadline !== undefined && day > deadline

/** Whether a promise can still be kept on that day. */
export const isRunning = (debt: IssuedDebt, promise: PromiseToPay, day: LocalDate): boolean =>
  isOpen(promise) && !isOver(deadlineOf(promise, pausesOf(debt)), day)

/** Money that came for the open balance and was not taken back: a credit is none. */
export const countsAsMoney = ({ reversed, recovery, method }: AppliedPayment): boolean =>
  !reversed && !recovery && isMoneyMethod(method)

/**
 * What of each payment counts for each promise: money that came after it was made and until its deadline, for the first
 * promise first, and each minor unit for one promise only.
 */
const sharesOf = (debt: IssuedDebt): ReadonlyMap<string, ReadonlyArray<bigint>> => {
  const free = debt.payments.map((payment) => (countsAsMoney(payment) ? payment.amount : 0n))
  const shares = new Map<string, ReadonlyArray<bigint>>()
  const pauses = pausesOf(debt)
  for (const promise of debt.promises.filter(isLive)) {
    const deadline = deadlineOf(promise, pauses)
    let needed = toPay(promise)
    const taken = debt.payments.map((payment, index) => {
      const after = payment.on > promise.madeOn || (payment.on === promise.madeOn && index >= promise.paymentsBefore)
      if (!after || isOver(deadline, payment.on)) return 0n
      const available = free[index] ?? 0n
      const share = available < needed ? available : needed
      free[index] = available - share
      needed -= share
      return share
    })
    shares.set(promise.promise, taken)
  }
  return shares
}

const sumOf = (amounts: ReadonlyArray<bigint>): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)

/**
 * What counts for each promise in all.
 *
 * @since 0.1.0
 */
export const countPromises = (debt: IssuedDebt): ReadonlyMap<string, bigint> =>
  new Map([...sharesOf(debt)].map(([promise, shares]) => [promise, sumOf(shares)]))

/** The debt as if that promise had never been made. */
export const withoutPromise = (debt: IssuedDebt, promise: PromiseToPay['promise'] | undefined): IssuedDebt =>
  promise === undefined
    ? debt
    : { ...debt, promises: Series.from(debt.promises.filter((one) => one.promise !== promise)) }

/**
 * What open promises still cover on that day: a promise covers until its deadline, less what has come for it.
 *
 * @since 0.1.0
 */
export const promisedBalance = (debt: IssuedDebt, on: LocalDate): bigint => {
  if (debt.promises.length === 0) return 0n
  const covering = debt.promises.filter((promise) => isRunning(debt, promise, on))
  if (covering.length === 0) return 0n
  const counts = countPromises(debt)
  return covering.reduce((sum, promise) => sum + toPay(promise) - (counts.get(promise.promise) ?? 0n), 0n)
}

/** The verdict on that day, or `open`. Early is kept at once; nothing is broken before its deadline. */
const verdictOn = (debt: IssuedDebt, promise: PromiseToPay, counted: bigint, on: LocalDate): PromiseToPay['status'] => {
  if (counted >= keeps(promise)) return 'kept'
  if (!isOver(deadlineOf(promise, pausesOf(debt)), on)) return 'open'
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
  const verdict = verdictOn(debt, promise, counted, on)
  if (verdict !== 'kept' && verdict !== 'partiallyKept' && verdict !== 'broken') return []
  const says = { ...about(debt, on), promise: promise.promise, counted: inCurrencyOf(debt, counted) }
  return [{ type: verdictEvent[verdict], ...says }]
}

interface PaymentCause {
  readonly payment: AppliedPayment['payment']
  readonly on: LocalDate
}

/** An open promise that is now fulfilled is kept; a judged one whose count has changed is re-opened and judged anew. */
const judgedAnew = (
  debt: IssuedDebt,
  promise: PromiseToPay,
  counted: bigint,
  { payment, on }: PaymentCause,
): ReadonlyArray<DebtEvent> => {
  if (isOpen(promise)) {
    const kept = counted >= keeps(promise)
    return kept ? verdictFor(debt, promise, counted, on) : []
  }
  if (counted === promise.counted) return []
  const reopened = { ...about(debt, on), promise: promise.promise, payment }
  return [{ type: 'PromiseReopened', ...reopened } as const, ...verdictFor(debt, promise, counted, on)]
}

/**
 * What a payment, or its reversal, means for the promises: an open one that is now fulfilled is kept; a judged one whose
 * count has changed is re-opened and, where the day allows, judged anew.
 */
export const promisesAfterPayment = (debt: IssuedDebt, payment: PaymentCause): ReadonlyArray<DebtEvent> => {
  if (debt.promises.length === 0) return []
  const counts = countPromises(debt)
  return debt.promises
    .filter(isLive)
    .flatMap((promise) => judgedAnew(debt, promise, counts.get(promise.promise) ?? 0n, payment))
}

/**
 * What a pause that begins or ends means for the promises: it moves their deadlines, also back over money that has come. So
 * a judged one is re-opened by the first payment that counts now and did not, or no longer does.
 */
export const promisesAfterPause =
  (before: IssuedDebt, on: LocalDate): Consequence =>
  (debt) => {
    if (debt.promises.length === 0 || debt.payments.length === 0) return []
    const were = sharesOf(before)
    const are = sharesOf(debt)
    return debt.promises.filter(isLive).flatMap((promise) => {
      const was = were.get(promise.promise)
      const is = are.get(promise.promise) ?? []
      const moved = debt.payments.find((_, index) => was?.[index] !== is[index])
      if (moved === undefined) return []
      return judgedAnew(debt, promise, sumOf(is), { payment: moved.payment, on: laterOf(on, promise.madeOn) })
    })
  }

/**
 * What a debt that fell means for the promises that still run: no more is to come for them than is open. What is beyond that
 * falls off, off the last promise first; one that what has come then fulfils is kept.
 */
export const promisesReleased =
  (on: LocalDate): Consequence =>
  (debt) => {
    const running = debt.promises.filter((promise) => isRunning(debt, promise, laterOf(on, promise.madeOn)))
    if (running.length === 0) return []
    const counts = countPromises(debt)
    const leftOf = (promise: PromiseToPay) => toPay(promise) - (counts.get(promise.promise) ?? 0n)
    let beyond = sumOf(running.map(leftOf)) - openBalance(debt)
    return running.toReversed().flatMap((promise) => {
      const left = leftOf(promise)
      const part = beyond < left ? beyond : left
      if (part <= 0n) return []
      beyond -= part
      return fallenOff(debt, promise, { part, left: left - part }, counts.get(promise.promise) ?? 0n, on)
    })
  }

/** Open promises bind the one who made them: when somebody else owes the debt, they are released. */
export const promisesOfAnother =
  (on: LocalDate): Consequence =>
  (debt) => {
    const counts = countPromises(debt)
    return debt.promises
      .filter((promise) => isRunning(debt, promise, laterOf(on, promise.madeOn)))
      .flatMap((promise) => {
        const counted = counts.get(promise.promise) ?? 0n
        return fallenOff(debt, promise, { part: toPay(promise) - counted, left: 0n }, counted, on)
      })
  }

const fallenOff = (
  debt: IssuedDebt,
  promise: PromiseToPay,
  { part, left }: { readonly part: bigint; readonly left: bigint },
  counted: bigint,
  on: LocalDate,
): ReadonlyArray<DebtEvent> => {
  const day = laterOf(on, promise.madeOn)
  const says = { amount: inCurrencyOf(debt, part), left: inCurrencyOf(debt, left) }
  const after = { ...promise, released: promise.released + part }
  const kept = counted > 0n && counted >= keeps(after) ? verdictFor(debt, after, counted, day) : []
  return [{ type: 'PromiseReleased', ...about(debt, day), promise: promise.promise, ...says }, ...kept]
}
