import * as E from 'fp-ts/lib/Either.js'
import { daysPastDue, type LocalDate } from '../../value/local-date.js'
import { currentPlacement, currentSettlement, holdOn } from '../case-file.js'
import type { DebtCommandOf } from '../command.js'
import type { UnmetLegalCondition } from '../rejection.js'
import { scheduleOf } from '../schedule.js'
import { currentPlan, type DebtState, disputedBalance, inCurrencyOf, type OpenDebt, openBalance } from '../state.js'
import { addCost } from './charge.js'
import {
  about,
  accept,
  beforeItBegan,
  belowZero,
  type Decision,
  reject,
  whenIssued,
  whenOpen,
  wrongCurrency,
} from './decision.js'
import { noFinalNotice } from './final-notice.js'
import { promisedBalance } from './promise-verdict.js'
import { unrepresentedOn } from './representative.js'

/**
 * Refers a debt to court, if it is not there already and every condition of the policy is met. The rejection names all unmet
 * conditions.
 */
export const referToLegal = (command: DebtCommandOf<'ReferToLegal'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { counsel, authority, costs, conditions, covered, unapplied, on } = command
    const wrong =
      wrongCurrency(debt, costs) ??
      wrongCurrency(debt, conditions.minAmount) ??
      (covered && wrongCurrency(debt, covered)) ??
      (unapplied && wrongCurrency(debt, unapplied)) ??
      belowZero(debt, 'costs', costs)
    if (wrong) return reject(wrong)
    if (debt.legal !== undefined) return reject({ _tag: 'AlreadyReferred', on: debt.legal.on })
    const unmet = unmetConditions(command, debt)
    if (unmet.length > 0) return reject({ _tag: 'LegalConditionsNotMet', unmet })
    const claim = inCurrencyOf(debt, openBalance(debt))
    return accept({ type: 'DebtReferredToLegal', ...about(debt, on), counsel, authority, claim, costs })
  })

/**
 * The conditions of a legal referral that a debt does not meet on a day. `covered` is what pending cheques cover, `unapplied`
 * is unapplied cash for it.
 */
export const unmetConditions = (
  {
    conditions,
    covered,
    unapplied,
    on,
  }: Pick<DebtCommandOf<'ReferToLegal'>, 'conditions' | 'covered' | 'unapplied' | 'on'>,
  debt: OpenDebt,
): ReadonlyArray<UnmetLegalCondition> => {
  const unmet: UnmetLegalCondition[] = []
  const { finalNotice, minDaysPastDue, minAmount, timeBarredFrom } = conditions
  const notice = finalNotice ? noFinalNotice(debt, on) : undefined
  if (notice !== undefined) unmet.push(notice)
  const due = dueOf(debt, minAmount.amount)
  const dpd = due === undefined ? 0 : daysPastDue(due, on)
  if (dpd < minDaysPastDue) unmet.push({ _tag: 'minDaysPastDue', required: minDaysPastDue, actual: dpd })
  const open = inCurrencyOf(debt, openBalance(debt))
  if (open.amount < minAmount.amount) unmet.push({ _tag: 'minAmount', required: minAmount, actual: open })
  const disputed = disputedBalance(debt)
  if (disputed > 0n) unmet.push({ _tag: 'notDisputed', disputed: inCurrencyOf(debt, disputed) })
  const promised = promisedBalance(debt, on)
  if (promised > 0n) unmet.push({ _tag: 'noOpenPromise', promised: inCurrencyOf(debt, promised) })
  const plan = currentPlan(debt)
  if (plan !== undefined) unmet.push({ _tag: 'noCurrentPlan', plan: plan.plan })
  if (covered !== undefined && covered.amount > 0n) unmet.push({ _tag: 'notCovered', covered })
  if (unapplied !== undefined && unapplied.amount > 0n) unmet.push({ _tag: 'nothingOnAccount', unapplied })
  const settlement = currentSettlement(debt.file)
  if (settlement !== undefined && on <= settlement.by) {
    unmet.push({ _tag: 'noSettlement', settlement: settlement.settlement, by: settlement.by })
  }
  const hold = holdOn(debt.file, on)
  if (hold !== undefined) unmet.push({ _tag: 'notHeld', until: hold.until })
  const placement = currentPlacement(debt.file)
  if (placement !== undefined) unmet.push({ _tag: 'notWithAgency', agency: placement.agency })
  const unrepresented = unrepresentedOn(debt, on)
  if (unrepresented !== undefined) unmet.push({ _tag: 'representativeKnown', ...unrepresented })
  if (timeBarredFrom !== undefined && on >= timeBarredFrom) unmet.push({ _tag: 'notTimeBarred', timeBarredFrom })
  return unmet
}

/**
 * Since when at least `amount` minor units of the open balance are due, oldest first, so that an old small cost does not bring
 * an invoice two days late to court. If less is open, the oldest due date.
 */
const dueOf = (debt: OpenDebt, amount: bigint): LocalDate | undefined => {
  const parts = scheduleOf(debt)
  let sum = 0n
  const reached = parts.find(({ open }) => {
    sum += open
    return sum >= amount
  })
  return (reached ?? parts[0])?.due
}

/** Records the outcome of a case, and charges the costs that the debtor owes. */
export const recordLegalOutcome = (command: DebtCommandOf<'RecordLegalOutcome'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { outcome, awarded, costs, document, charged, on } = command
    if (debt.legal === undefined) return reject({ _tag: 'NotReferred', debt: debt.debt })
    const refused =
      beforeItBegan('referral', on, debt.legal.on) ??
      belowZero(debt, 'awarded', awarded) ??
      belowZero(debt, 'costs', costs)
    if (refused) return reject(refused)
    const recorded = { type: 'LegalOutcomeRecorded' as const, ...about(debt, on), outcome, awarded, costs, document }
    if (charged === undefined) return accept(recorded)
    const cost = addCost(debt, on, { ...charged, evidence: document })
    return E.isLeft(cost) ? cost : accept(recorded, ...cost.right)
  })
