import { daysPastDue } from '../local-date.js'
import type { DebtCommandOf } from './command.js'
import { about, accept, type Decision, reject, whenOpen } from './decision.js'
import { promisedBalance } from './promise-verdict.js'
import type { UnmetLegalCondition } from './rejection.js'
import { type DebtState, disputedBalance, inCurrencyOf, type OpenDebt, openBalance } from './state.js'

/** A debt goes to court once, and only when every condition of the policy is met; all that are not are named. */
export const referToLegal = (command: DebtCommandOf<'ReferToLegal'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { counsel, authority, costs, conditions, on } = command
    for (const { currency } of [costs, conditions.minAmount]) {
      if (currency !== debt.currency) {
        return reject({ rejection: 'CurrencyMismatch', expected: debt.currency, given: currency })
      }
    }
    if (costs.amount < 0n) return reject({ rejection: 'NotPositive', field: 'costs', amount: costs })
    if (debt.legal !== undefined) return reject({ rejection: 'AlreadyReferred', on: debt.legal.on })
    const unmet = unmetConditions(command, debt)
    if (unmet.length > 0) return reject({ rejection: 'LegalConditionsNotMet', unmet })
    const claim = inCurrencyOf(debt, openBalance(debt))
    return accept({ type: 'DebtReferredToLegal', ...about(debt, on), counsel, authority, claim, costs })
  })

const unmetConditions = (
  { conditions, on }: DebtCommandOf<'ReferToLegal'>,
  debt: OpenDebt,
): ReadonlyArray<UnmetLegalCondition> => {
  const unmet: UnmetLegalCondition[] = []
  const { finalNotice, minDaysPastDue, minAmount, timeBarredFrom } = conditions
  if (finalNotice && debt.finalNotice === undefined) unmet.push({ condition: 'finalNotice' })
  const dpd = daysPastDue(debt.dueDate, on)
  if (dpd < minDaysPastDue) unmet.push({ condition: 'minDaysPastDue', required: minDaysPastDue, actual: dpd })
  const open = inCurrencyOf(debt, openBalance(debt))
  if (open.amount < minAmount.amount) unmet.push({ condition: 'minAmount', required: minAmount, actual: open })
  const disputed = disputedBalance(debt)
  if (disputed > 0n) unmet.push({ condition: 'notDisputed', disputed: inCurrencyOf(debt, disputed) })
  const promised = promisedBalance(debt, on)
  if (promised > 0n) unmet.push({ condition: 'noOpenPromise', promised: inCurrencyOf(debt, promised) })
  if (debt.plan !== undefined) unmet.push({ condition: 'noCurrentPlan' })
  if (timeBarredFrom !== undefined && on >= timeBarredFrom) unmet.push({ condition: 'notTimeBarred', timeBarredFrom })
  return unmet
}
