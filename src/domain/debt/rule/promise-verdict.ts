import type { LocalDate } from '../../value/local-date.js'
import { isMoneyMethod } from '../../value/method.js'
import { Series } from '../../value/series.js'
import type { DebtEvent } from '../event.js'
import { type AppliedPayment, type IssuedDebt, inCurrencyOf, type PromiseToPay, type Verdict } from '../state.js'
import { about } from './decision.js'
import { deadlineAfter, type Pause, pausesOf } from './promise-pause.js'

export const isLive = ({ status }: PromiseToPay): boolean =>
  status !== 'withdrawn' && status !== 'superseded' && status !== 'released'

/**
 * The amount to pay for a promise, in minor units, less what was released.
 *
 * @since 0.2.0
 */
export const toPay = ({ amount, released }: PromiseToPay): bigint => amount - released

/**
 * The amount that keeps a promise, in minor units. The tolerance counts only while it is less than the amount to pay.
 */
export const keeps = (promise: PromiseToPay): bigint =>
  toPay(promise) > promise.tolerance ? toPay(promise) - promise.tolerance : toPay(promise)
export const isOpen = ({ status }: PromiseToPay): boolean => status === 'open'

/** The deadline of a promise, extended by pauses; none while a dispute or a moratorium suspends it. */
export const deadlineOf = ({ madeOn, deadline }: PromiseToPay, pauses: ReadonlyArray<Pause>): LocalDate | undefined =>
  pauses.length === 0 ? deadline : deadlineAfter(madeOn, deadline, pauses)

export const isOver = (deadline: LocalDate | undefined, day: LocalDate): deadline is LocalDate =>
  deadline !== undefined && day > deadline

/** Whether a promise can still be kept on that day. */
export const isRunning = (debt: IssuedDebt, promise: PromiseToPay, day: LocalDate): boolean =>
  isOpen(promise) && !isOver(deadlineOf(promise, pausesOf(debt)), day)

/** Whether a payment is money for the open balance that was not reversed. A credit or a recovery is not. */
export const countsAsMoney = ({ reversed, recovery, method }: AppliedPayment): boolean =>
  !reversed && !recovery && isMoneyMethod(method)

/** Money that may count for a promise, in minor units. `index` is its index in the payments of the debt. */
export interface Came {
  readonly on: LocalDate
  readonly index: number
  readonly amount: bigint
}

/** The payments that count, by effective date, then in the order of recording. */
export const moneyByDay = ({ payments }: IssuedDebt): ReadonlyArray<Came> =>
  payments
    .map((payment, index) => ({ on: payment.on, index, amount: countsAsMoney(payment) ? payment.amount : 0n }))
    .filter(({ amount }) => amount > 0n)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.index - b.index))

/** Whether money of that day came after the promise was made, and not after its deadline. */
export const cameInTime = (
  { madeOn, paymentsBefore }: PromiseToPay,
  deadline: LocalDate | undefined,
  { on, index }: Came,
): boolean => (on > madeOn || (on === madeOn && index >= paymentsBefore)) && !isOver(deadline, on)

/** What counts for a promise, in minor units, and the day of the last payment that does. */
export interface Counted {
  readonly amount: bigint
  readonly last: LocalDate | undefined
}

/**
 * What counts for each promise in total, in minor units.
 *
 * @since 0.1.0
 */
export const countPromises = (debt: IssuedDebt): ReadonlyMap<string, bigint> =>
  new Map([...countedFor(debt)].map(([promise, { amount }]) => [promise, amount]))

/**
 * What counts for each promise: money after it was made and until its deadline (inclusive), the earliest first. Earlier
 * promises come first, and each minor unit counts only once.
 */
export const countedFor = (debt: IssuedDebt): ReadonlyMap<string, Counted> => {
  const live = debt.promises.filter(isLive)
  if (live.length === 0) return new Map()
  const came = moneyByDay(debt)
  const free = came.map(({ amount }) => amount)
  const pauses = pausesOf(debt)
  return new Map(
    live.map((promise) => {
      const deadline = deadlineOf(promise, pauses)
      let needed = toPay(promise)
      let last: LocalDate | undefined
      for (const [at, money] of came.entries()) {
        if (needed === 0n) break
        const available = free[at] ?? 0n
        if (available === 0n || !cameInTime(promise, deadline, money)) continue
        const share = available < needed ? available : needed
        free[at] = available - share
        needed -= share
        last = money.on
      }
      return [promise.promise, { amount: toPay(promise) - needed, last }]
    }),
  )
}

/** The debt as if that promise had never been made. */
export const withoutPromise = (debt: IssuedDebt, promise: PromiseToPay['promise'] | undefined): IssuedDebt =>
  promise === undefined
    ? debt
    : { ...debt, promises: Series.from(debt.promises.filter((one) => one.promise !== promise)) }

/**
 * What open promises still cover on that day, in minor units: until its deadline each covers what is not yet paid of it.
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

/**
 * The verdict on day `on`, or `open`. A promise is kept as soon as enough has come; it is broken or partially kept only after
 * its deadline, never without a day.
 */
export const verdictOn = (
  debt: IssuedDebt,
  promise: PromiseToPay,
  counted: bigint,
  on: LocalDate | undefined,
): Verdict | 'open' => {
  if (counted >= keeps(promise)) return 'kept'
  if (on === undefined || !isOver(deadlineOf(promise, pausesOf(debt)), on)) return 'open'
  return counted > 0n ? 'partiallyKept' : 'broken'
}

const verdictEvents = { kept: 'PromiseKept', partiallyKept: 'PromisePartiallyKept', broken: 'PromiseBroken' } as const

/** The event of that verdict. */
export const verdictEvent = (
  debt: IssuedDebt,
  { promise }: PromiseToPay,
  verdict: Verdict,
  counted: bigint,
  on: LocalDate,
): DebtEvent => ({ type: verdictEvents[verdict], ...about(debt, on), promise, counted: inCurrencyOf(debt, counted) })
