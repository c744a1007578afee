import { debtOn } from '../debt/debt-on.js'
import { type DebtState, type IssuedDebt, inCurrencyOf } from '../debt/state.js'
import type { DebtorState } from '../debtor/state.js'
import type { LocalDate } from '../value/local-date.js'
import { type Asked, asked, type BesideDebt, daysLate, type Gated } from './asked.js'
import { contactDaysOf } from './blockers.js'
import { climb } from './climb.js'
import { type Ladder, laddersOf } from './compiled.js'
import type { DebtDecision } from './decision.js'
import { isInSegment } from './in-segment.js'
import type { CollectionPolicy } from './policy.js'
import type { StandsAgainst } from './reason.js'
import { reviewAfter } from './stands-against.js'

/**
 * What is asked about one debt: by which policy, at the end of which day, with what stands beside it. Where a `gate` is given, it is
 * asked at the instant `at`, with the contacts that were made, before anybody is contacted.
 *
 * @since 0.2.0
 */
export interface DebtQuestion extends Gated {
  readonly policy: CollectionPolicy
  readonly debt: DebtState
  readonly debtor: DebtorState
  readonly day: LocalDate
  readonly beside?: BesideDebt | undefined
}

const nothingBeside: BesideDebt = {}

/**
 * What is to be done about a debt on a day: every step of its ladder that is due, and every one that is not taken, each with its
 * reasons; and the one day on which something is to be done next. The same question has the same answer for ever.
 *
 * @since 0.2.0
 * @example
 * decideNext({ policy, debt, debtor, day: localDate('2026-04-15') })
 * // { due: [{ step: 'friendly', channel: 'email', amount: { amount: 100000n, currency: 'EUR' }, ... }], notTaken: [...],
 * //   next: { on: '2026-04-15', because: 'due', step: 'friendly' }, ... }
 */
export const decideNext = (question: DebtQuestion): DebtDecision => {
  const { policy, debtor, day, beside = nothingBeside } = question
  const debt = question.debt.situation === 'unissued' ? question.debt : debtOn(question.debt, day)
  if (debt.situation === 'unissued') return unissued(question)
  const ladder = ladderFor(policy, debt, debtor, day)
  if (debt.situation !== 'open') {
    return standsStill(question, debt, ladder, { rule: 'situation', situation: debt.situation })
  }
  const ask = asked(policy, debt, debtor, day, beside)
  if (ladder === undefined) return standsStill(question, debt, undefined, { rule: 'no-strategy' }, ask)
  const contactDays = ladder.strategy.cadence === undefined ? [] : contactDaysOf(ask)
  return climb(question, ask, ladder, { amount: ask.amount, debts: daysLate(ask) > 0 ? 1 : 0, contactDays })
}

/** The ladder of the first strategy whose segment the debt is in. */
const ladderFor = (
  policy: CollectionPolicy,
  debt: IssuedDebt,
  debtor: DebtorState,
  day: LocalDate,
): Ladder | undefined => {
  for (const ladder of laddersOf(policy)) {
    const { for: segment } = ladder.strategy
    if (segment === undefined || isInSegment(segment, debt, debtor, day)) return ladder
  }
  return undefined
}

const unissued = ({ policy, day }: DebtQuestion): DebtDecision => ({
  ...{ debt: undefined, debtor: undefined, day, policy: policy.version, strategy: undefined, daysPastDue: 0 },
  ...{ mayBeAskedFor: undefined, level: undefined, due: [], notTaken: [], next: undefined },
  reasons: [{ rule: 'situation', situation: 'unissued' }],
})

/** No step is for it: why, and of a debt that is open when somebody looks at it. */
const standsStill = (
  { policy, day }: DebtQuestion,
  debt: IssuedDebt,
  ladder: Ladder | undefined,
  because: StandsAgainst,
  ask?: Asked,
): DebtDecision => {
  const reasons = [because]
  return {
    ...{ debt: debt.debt, debtor: debt.debtor, day, policy: policy.version, strategy: ladder?.strategy.strategy },
    daysPastDue: ask === undefined ? 0 : daysLate(ask),
    mayBeAskedFor: inCurrencyOf(debt, 0n),
    level: undefined,
    due: [],
    notTaken: (ladder?.steps ?? []).map(({ step }) => ({ step, status: 'held', on: undefined, reasons })),
    reasons,
    next: ask && {
      on: reviewAfter(policy, ask.parts[0]?.due ?? day, day),
      because: because.rule,
      step: undefined,
    },
  }
}
