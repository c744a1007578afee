import { pausesOf } from '../../domain/debt/rule/promise-pause.js'
import { countPromises, deadlineOf, isLive, toPay } from '../../domain/debt/rule/promise-verdict.js'
import type { IssuedDebt } from '../../domain/debt/state.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { Outcome } from './chance.js'

const none: ReadonlyArray<Outcome> = []

/** Which share of each promise of a debt had come by its deadline, of those whose deadline was over on a day or that were
 * kept; only those that were promised for `since` or later, if that is told. */
export const promiseOutcomes = (debt: IssuedDebt, day: LocalDate, since?: LocalDate): ReadonlyArray<Outcome> => {
  if (debt.promises.length === 0) return none
  const counts = countPromises(debt)
  const pauses = pausesOf(debt)
  return debt.promises.filter(isLive).flatMap((promise) => {
    if (since !== undefined && promise.by < since) return []
    const due = toPay(promise)
    const came = counts.get(promise.promise) ?? 0n
    const deadline = deadlineOf(promise, pauses)
    const isOver = deadline !== undefined && deadline < day
    if (due <= 0n || (!isOver && came < due - promise.tolerance)) return []
    return [{ debtor: debt.debtor, share: came >= due - promise.tolerance ? 1 : Number(came) / Number(due) }]
  })
}
