import type { DebtState } from '../../debt/state.js'
import type { CurrencyCode } from '../../value/currency.js'
import type { BesideDebt, Gated } from './asked.js'
import { contactDaysOf } from './blockers.js'
import type { Ladder } from './compiled.js'
import { asOne } from './debtor-as-one.js'
import type { DebtDecision, NextDate } from './decision.js'
import type { DueAct } from './due-act.js'
import { type Member, oneByOne, sumOf } from './one-by-one.js'
import { type Concerning, prepare } from './prepare.js'
import { saidUntil } from './said-today.js'

/**
 * What is asked about all debts of one debtor.
 *
 * @since 0.2.0
 */
export interface AccountQuestion extends Concerning, Gated {
  readonly debts: ReadonlyArray<{ readonly debt: DebtState; readonly beside?: BesideDebt | undefined }>
}

/**
 * What is to be done about the debts of a debtor: the acts, the decision about each debt in the order in which they were given,
 * and the one next day of the debtor.
 *
 * @since 0.2.0
 */
export interface AccountDecision {
  readonly acts: ReadonlyArray<DueAct>
  readonly debts: ReadonlyArray<DebtDecision>
  readonly next: NextDate | undefined
}

/**
 * What is to be done about all debts of a debtor on a day. Debts of a strategy that takes them one by one are looked at as by
 * `decideNext`, the most late first; where it takes them together, what is due of any of them in a currency is due once, at the highest step of
 * any, and what is late beside it goes along and counts as asked by that step. Least amounts and numbers of debts are those of all together.
 * What is said of one debt counts for the next, by the cadence and by law, so that a day's acts can all be done.
 *
 * @since 0.2.0
 */
export const decideAccount = (question: AccountQuestion): AccountDecision => {
  const decisions: DebtDecision[] = []
  const groups = new Map<Ladder, Map<CurrencyCode, Member[]>>()
  question.debts.forEach(({ debt, beside }, index) => {
    const prepared = prepare(question, debt, beside)
    if (!prepared.climbs) decisions[index] = prepared.decision
    else {
      const { ask, ladder } = prepared
      const byCurrency = groups.get(ladder) ?? new Map<CurrencyCode, Member[]>()
      groups.set(ladder, byCurrency)
      const { currency } = ask.debt
      const members = byCurrency.get(currency)
      if (members === undefined) byCurrency.set(currency, [{ index, ask }])
      else members.push({ index, ask })
    }
  })
  // A cadence is for the debtor: what was said about a debt that is paid by now was said to him too.
  const hasCadence = [...groups.keys()].some(({ strategy }) => strategy.cadence !== undefined)
  const contactDays = hasCadence
    ? question.debts.flatMap(({ debt }) => (debt.situation === 'unissued' ? [] : contactDaysOf({ debt })))
    : []
  const said = saidUntil(question, contactDays)
  const acts: DueAct[] = []
  for (const [ladder, byCurrency] of groups) {
    for (const members of byCurrency.values()) {
      const take = ladder.strategy.per === 'debtor' ? asOne : oneByOne
      acts.push(...take(said, ladder, members, sumOf(ladder, members), decisions))
    }
  }
  return { acts, debts: decisions, next: decisions.map(({ next }) => next).reduce(earlier, undefined) }
}

const earlier = (a: NextDate | undefined, b: NextDate | undefined): NextDate | undefined =>
  a === undefined || (b !== undefined && b.on < a.on) ? b : a
