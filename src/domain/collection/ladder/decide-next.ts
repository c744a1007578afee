import type { DebtState } from '../../debt/state.js'
import { type BesideDebt, daysLate, type Gated } from './asked.js'
import { contactDaysOf } from './blockers.js'
import { climb } from './climb.js'
import type { DebtDecision } from './decision.js'
import { type Concerning, prepare } from './prepare.js'

/**
 * What is asked about one debt: by which policy, at the end of which day, with what stands beside it. Where a `gate` is given, it is
 * asked at the instant `at`, with the contacts that were made, before anybody is contacted.
 *
 * @since 0.2.0
 */
export interface DebtQuestion extends Concerning, Gated {
  readonly debt: DebtState
  readonly beside?: BesideDebt | undefined
}

/**
 * What is to be done about a debt on a day: every step of its ladder that is due, and every one that is not taken, each with its
 * reasons; and the one day on which something is to be done next. The same question has the same answer for ever.
 *
 * The debt is looked at by itself. Where a strategy takes the debts of a debtor together, ask {@link decideAccount}.
 *
 * @since 0.2.0
 * @example
 * decideNext({ policy, debt, debtor, day: localDate('2026-04-15') })
 * // { due: [{ step: 'friendly', channel: 'email', amount: { amount: 100000n, currency: 'EUR' }, ... }], notTaken: [...],
 * //   next: { on: '2026-04-15', because: 'due', step: 'friendly' }, ... }
 */
export const decideNext = (question: DebtQuestion): DebtDecision => {
  const prepared = prepare(question, question.debt, question.beside)
  if (!prepared.climbs) return prepared.decision
  const { ask, ladder } = prepared
  const contactDays = ladder.strategy.cadence === undefined ? noDays : contactDaysOf(ask)
  return climb(question, ask, ladder, { amount: ask.amount, debts: daysLate(ask) > 0 ? 1 : 0, contactDays })
}

const noDays: ReadonlyArray<number> = []
