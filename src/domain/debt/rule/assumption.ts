import { type LocalDate, laterOf } from '../../value/local-date.js'
import type { DebtCommandOf } from '../command.js'
import { type DebtState, inCurrencyOf, openBalance, recoverable } from '../state.js'
import { type Consequence, withConsequences } from './consequence.js'
import {
  about,
  accept,
  beforeItBegan,
  type Decision,
  exceedsApproval,
  nothing,
  reject,
  whenIssued,
} from './decision.js'

/**
 * Another debtor takes the debt over. What was agreed about the debt stays: due dates, plan, settlement, disputes, guarantees
 * and charges. What binds only the old debtor ends: his open promises are released, his final notice no longer counts, and a
 * hold for his moratorium ends. His payments, cheques and money directed to the debt still count. If it is the same debtor
 * under another id, promises and final notice stay.
 */
export const assumeDebt = (command: DebtCommandOf<'AssumeDebt'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { assumedBy, agreement, approval, sameDebtor, on } = command
    const { situation } = debt
    if (debt.debtor === assumedBy) return nothing
    if (situation !== 'open' && situation !== 'writtenOff') {
      return reject({ _tag: 'NotOpen', debt: debt.debt, situation })
    }
    const refused =
      (debt.assumedOn && beforeItBegan('assumption', on, debt.assumedOn)) ??
      exceedsApproval(debt, openBalance(debt) + recoverable(debt), approval)
    if (refused) return reject(refused)
    const assumed = {
      ...({ type: 'DebtAssumed', ...about(debt, on), debtor: assumedBy, from: debt.debtor } as const),
      ...{ open: inCurrencyOf(debt, openBalance(debt)), agreement, approvedBy: approval.by },
      ...(sameDebtor ? { sameDebtor } : {}),
    }
    return accept(...withConsequences(debt, [assumed], moratoriaEnded(on)))
  })

/** A moratorium protects a debtor, so its hold ends when he no longer owes the debt. */
const moratoriaEnded =
  (on: LocalDate): Consequence =>
  (debt) =>
    debt.file.holds
      .filter(({ reason, released, until }) => reason === 'moratorium' && released === undefined && on <= until)
      .map(({ hold, on: began }) => ({
        ...({ type: 'DunningReleased', ...about(debt, laterOf(on, began)), hold } as const),
        reason: `taken over by ${debt.debtor}`,
      }))
