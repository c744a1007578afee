import type { LocalDate } from '../../value/local-date.js'
import type { DebtCommandOf } from '../command.js'
import type { DebtRejection } from '../rejection.js'
import {
  type DebtState,
  type IssuedDebt,
  inCurrencyOf,
  type OpenDebt,
  openBalance,
  type PromiseToPay,
} from '../state.js'
import {
  about,
  accept,
  type Decision,
  nothing,
  reject,
  whenIssued,
  whenOpen,
  wrongAmount,
  wrongCurrency,
} from './decision.js'
import { pausesOf } from './promise-pause.js'
import {
  countPromises,
  deadlineOf,
  isLive,
  isOpen,
  isRunning,
  promisedBalance,
  verdictEvent,
  verdictOn,
  withoutPromise,
} from './promise-verdict.js'

/** Records a promise for a part of the open balance that is not promised yet, by a day that has not passed. */
export const promisePayment = (command: DebtCommandOf<'PromisePayment'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const replaced = debt.promises.find(({ promise }) => promise === command.supersedes)
    const refused =
      wrongTerms(command, debt) ?? notReplaceable(command, debt, replaced) ?? tooMuchPromised(command, debt, replaced)
    if (refused) return reject(refused)
    const { promise, amount, by, channel, promisedBy, time, zone, on, deadline = by } = command
    const tolerance = command.tolerance ?? inCurrencyOf(debt, 0n)
    const says = { ...about(debt, on), promise, amount, by, deadline, tolerance, channel }
    const made = {
      type: 'PaymentPromised' as const,
      ...says,
      ...(promisedBy === undefined ? {} : { promisedBy }),
      ...(time === undefined ? {} : { time }),
      ...(zone === undefined ? {} : { zone }),
    }
    return replaced === undefined
      ? accept(made)
      : accept({ type: 'PromiseSuperseded', ...about(debt, on), promise: replaced.promise, successor: promise }, made)
  })

type MakePromise = DebtCommandOf<'PromisePayment'>

const wrongTerms = (command: MakePromise, debt: OpenDebt): DebtRejection | undefined => {
  const { promise, amount, tolerance, by, on, deadline = by } = command
  const wrong = wrongAmount(debt, 'amount', amount)
  if (wrong) return wrong
  if (tolerance !== undefined) {
    const none = tolerance.amount === 0n
    const wrongTolerance = none ? wrongCurrency(debt, tolerance) : wrongAmount(debt, 'tolerance', tolerance)
    if (wrongTolerance) return wrongTolerance
    if (tolerance.amount >= amount.amount) return { _tag: 'ToleranceTooLarge', tolerance, amount }
  }
  if (debt.promises.some((p) => p.promise === promise)) {
    return { _tag: 'DuplicateId', kind: 'promise', id: promise }
  }
  return by < on || deadline < by ? { _tag: 'DeadlinePassed', by, deadline, on } : undefined
}

/** A promise can be superseded only until its deadline; after that it is judged. */
const notReplaceable = (
  { supersedes, on }: MakePromise,
  debt: OpenDebt,
  replaced: PromiseToPay | undefined,
): DebtRejection | undefined => {
  if (supersedes === undefined) return undefined
  if (replaced === undefined) return { _tag: 'UnknownPromise', promise: supersedes }
  const { status, by, deadline } = replaced
  if (!isOpen(replaced)) return { _tag: 'PromiseNotOpen', promise: supersedes, status }
  return isRunning(debt, replaced, on) ? undefined : { _tag: 'DeadlinePassed', by, deadline, on }
}

const tooMuchPromised = (
  { amount, maxOpen, on }: MakePromise,
  debt: OpenDebt,
  replaced: PromiseToPay | undefined,
): DebtRejection | undefined => {
  const others = withoutPromise(debt, replaced?.promise)
  const open = others.promises.filter(isOpen).length
  if (maxOpen !== undefined && open >= maxOpen) return { _tag: 'TooManyPromises', open, max: maxOpen }
  const promised = promisedBalance(others, on)
  const unpromised = openBalance(debt) > promised ? openBalance(debt) - promised : 0n
  return amount.amount > unpromised
    ? { _tag: 'ExceedsOpen', amount, open: inCurrencyOf(debt, unpromised), on }
    : undefined
}

type PromiseCommand = DebtCommandOf<'EvaluatePromise'> | DebtCommandOf<'WithdrawPromise'>

/** Finds the promise on any issued debt: it can be judged after the debt is closed. */
const whenPromised = (
  command: PromiseCommand,
  state: DebtState,
  rule: (debt: IssuedDebt, promise: PromiseToPay) => Decision,
): Decision =>
  whenIssued(command, state, (debt) => {
    const promise = debt.promises.find((p) => p.promise === command.promise)
    if (promise === undefined) return reject({ _tag: 'UnknownPromise', promise: command.promise })
    const { on } = command
    const { madeOn } = promise
    return on < madeOn ? reject({ _tag: 'BeforeItBegan', what: 'promise', on, beganOn: madeOn }) : rule(debt, promise)
  })

/** Judges an open promise, once it is fulfilled or its deadline has passed. A judged promise stays as it is. */
export const evaluatePromise = (command: DebtCommandOf<'EvaluatePromise'>, state: DebtState): Decision =>
  whenPromised(command, state, (debt, promise) => {
    const { status } = promise
    if (!isLive(promise)) return reject({ _tag: 'PromiseNotOpen', promise: promise.promise, status })
    if (!isOpen(promise)) return nothing
    const counted = countPromises(debt).get(promise.promise) ?? 0n
    const verdict = verdictOn(debt, promise, counted, command.on)
    return verdict === 'open'
      ? reject(tooEarly(debt, promise, command.on))
      : accept(verdictEvent(debt, promise, verdict, counted, command.on))
  })

const tooEarly = (debt: IssuedDebt, promise: PromiseToPay, on: LocalDate): DebtRejection => ({
  _tag: 'TooEarlyToJudge',
  promise: promise.promise,
  deadline: deadlineOf(promise, pausesOf(debt)),
  on,
})

/** Withdraws a promise, until its deadline; after that it is judged. */
export const withdrawPromise = (command: DebtCommandOf<'WithdrawPromise'>, state: DebtState): Decision =>
  whenPromised(command, state, (debt, made) => {
    const { promise, status, by, deadline } = made
    const { on } = command
    if (status === 'withdrawn') return nothing
    if (status !== 'open') return reject({ _tag: 'PromiseNotOpen', promise, status })
    if (!isRunning(debt, made, on)) return reject({ _tag: 'DeadlinePassed', by, deadline, on })
    return accept({ type: 'PromiseWithdrawn', ...about(debt, on), promise, reason: command.reason })
  })
