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
 * Somebody else owes the debt from a day on. What is agreed of the debt goes with it: its due dates, plan, settlement, disputes,
 * guarantees and charges. What the old debtor said or was told does not: his open promises are released, a final notice that he
 * had is none to the new one, and a hold of his moratorium ends. His cheques stay what they are, and bring what they cover;
 * money of his that is directed to the debt still finds it, and what was paid stays paid. Of the same debtor under another id
 * his promises and the notice stay.
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

/** A moratorium is of a debtor, and so is the hold that it puts on what he owes. */
const moratoriaEnded =
  (on: LocalDate): Consequence =>
  (debt) =>
    debt.file.holds
      .filter(({ reason, released, until }) => reason === 'moratorium' && released === undefined && on <= until)
      .map(({ hold, on: began }) => ({
        ...({ type: 'DunningReleased', ...about(debt, laterOf(on, began)), hold } as const),
        reason: `taken over by ${debt.debtor}`,
      }))
