import type { DebtCommand } from '../../domain/debt/command.js'
import { pausesOf } from '../../domain/debt/rule/promise-pause.js'
import { deadlineOf, isOpen } from '../../domain/debt/rule/promise-verdict.js'
import type { IssuedDebt } from '../../domain/debt/state.js'
import type { LocalDate } from '../../domain/value/local-date.js'

const none: ReadonlyArray<DebtCommand> = []

/** Asks for the verdict on each promise of a debt whose last day is over by that day. */
export const promisesOver = (debt: IssuedDebt, day: LocalDate): ReadonlyArray<DebtCommand> => {
  if (!debt.promises.some(isOpen)) return none
  const pauses = pausesOf(debt)
  return debt.promises.filter(isOpen).flatMap((promise): ReadonlyArray<DebtCommand> => {
    const deadline = deadlineOf(promise, pauses)
    return deadline !== undefined && deadline < day
      ? [{ type: 'EvaluatePromise', debt: debt.debt, on: day, promise: promise.promise }]
      : none
  })
}
