import type { DebtCommandOf } from './command.js'
import { about, accept, type Decision, nothing, reject, whenIssued, whenOpen, wrongAmount } from './decision.js'
import { countPromises, isLive, isOpen, promisedBalance, verdictFor } from './promise-verdict.js'
import { type DebtState, type IssuedDebt, inCurrencyOf, openBalance, type PromiseToPay } from './state.js'

/** A promise is for something that is open and not promised yet, by a day that has not passed. */
export const promisePayment = (command: DebtCommandOf<'PromisePayment'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { promise, amount, by, channel, promisedBy, supersedes, maxOpen, on } = command
    const deadline = command.deadline ?? by
    const tolerance = command.tolerance ?? inCurrencyOf(debt, 0n)
    const wrong = wrongAmount(debt, 'amount', amount)
    if (wrong) return reject(wrong)
    if (tolerance.currency !== debt.currency) {
      return reject({ rejection: 'CurrencyMismatch', expected: debt.currency, given: tolerance.currency })
    }
    if (tolerance.amount < 0n) return reject({ rejection: 'NotPositive', field: 'tolerance', amount: tolerance })
    if (debt.promises.some((p) => p.promise === promise)) {
      return reject({ rejection: 'DuplicateId', kind: 'promise', id: promise })
    }
    if (by < on || deadline < by) return reject({ rejection: 'DeadlinePassed', by, deadline, on })
    const replaced = debt.promises.find((p) => p.promise === supersedes)
    if (supersedes !== undefined) {
      if (replaced === undefined) return reject({ rejection: 'UnknownPromise', promise: supersedes })
      if (!isOpen(replaced))
        return reject({ rejection: 'PromiseNotOpen', promise: supersedes, status: replaced.status })
      if (on > replaced.deadline)
        return reject({ rejection: 'DeadlinePassed', by: replaced.by, deadline: replaced.deadline, on })
    }
    const others = { ...debt, promises: debt.promises.filter((p) => p !== replaced) }
    const open = others.promises.filter(isOpen).length
    if (maxOpen !== undefined && open >= maxOpen) return reject({ rejection: 'TooManyPromises', open, max: maxOpen })
    const unpromised = openBalance(debt) - promisedBalance(others, on)
    if (amount.amount > unpromised) {
      return reject({ rejection: 'ExceedsOpen', amount, open: inCurrencyOf(debt, unpromised), on })
    }
    const says = { ...about(debt, on), promise, amount, by, deadline, tolerance, channel }
    const made = { type: 'PaymentPromised' as const, ...says, ...(promisedBy === undefined ? {} : { promisedBy }) }
    return replaced === undefined
      ? accept(made)
      : accept({ type: 'PromiseSuperseded', ...about(debt, on), promise: replaced.promise, successor: promise }, made)
  })

type PromiseCommand = DebtCommandOf<'EvaluatePromise'> | DebtCommandOf<'WithdrawPromise'>

/** A promise of any debt that was issued: its verdict outlives the balance. */
const whenPromised = (
  command: PromiseCommand,
  state: DebtState,
  rule: (debt: IssuedDebt, promise: PromiseToPay) => Decision,
): Decision =>
  whenIssued(command, state, (debt) => {
    const promise = debt.promises.find((p) => p.promise === command.promise)
    return promise === undefined
      ? reject({ rejection: 'UnknownPromise', promise: command.promise })
      : rule(debt, promise)
  })

/** Judges an open promise, not before its deadline has passed. A promise that is judged already stays as it is. */
export const evaluatePromise = (command: DebtCommandOf<'EvaluatePromise'>, state: DebtState): Decision =>
  whenPromised(command, state, (debt, promise) => {
    const { status, deadline } = promise
    if (!isLive(promise)) return reject({ rejection: 'PromiseNotOpen', promise: promise.promise, status })
    if (!isOpen(promise)) return nothing
    const counted = countPromises(debt).get(promise.promise) ?? 0n
    const verdict = verdictFor(debt, promise, counted, command.on)
    return verdict.length === 0
      ? reject({ rejection: 'TooEarlyToJudge', promise: promise.promise, deadline, on: command.on })
      : accept(...verdict)
  })

export const withdrawPromise = (command: DebtCommandOf<'WithdrawPromise'>, state: DebtState): Decision =>
  whenPromised(command, state, (debt, { promise, status }) => {
    if (status === 'withdrawn') return nothing
    if (status !== 'open') return reject({ rejection: 'PromiseNotOpen', promise, status })
    return accept({ type: 'PromiseWithdrawn', ...about(debt, command.on), promise, reason: command.reason })
  })
