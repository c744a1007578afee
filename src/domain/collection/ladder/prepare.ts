import { debtOn } from '../../debt/debt-on.js'
import { type DebtState, type IssuedDebt, inCurrencyOf } from '../../debt/state.js'
import type { DebtorState } from '../../debtor/state.js'
import type { LocalDate } from '../../value/local-date.js'
import { isInSegment } from '../policy/in-segment.js'
import type { CollectionPolicy } from '../policy/policy.js'
import { type Asked, asked, type BesideDebt, daysLate, type Gated } from './asked.js'
import { type Ladder, laddersOf } from './compiled.js'
import { byDebtorsDay } from './debtors-day.js'
import type { DebtDecision } from './decision.js'
import type { StandsAgainst } from './reason.js'
import { reviewFrom } from './stands-against.js'

/**
 * By which policy, about whom, and at the end of which day.
 *
 * @since 0.2.0
 */
export interface Concerning {
  readonly policy: CollectionPolicy
  readonly debtor: DebtorState
  readonly day: LocalDate
}

/** A debt that climbs a ladder, or the decision about one that does not. */
export type Prepared =
  | { readonly climbs: true; readonly ask: Asked; readonly ladder: Ladder }
  | { readonly climbs: false; readonly decision: DebtDecision }

const nothingBeside: BesideDebt = {}

/** The debt as it was at the end of the day, with the ladder of the first strategy whose segment it is in. */
export const prepare = (
  concerning: Concerning & Pick<Gated, 'at'>,
  state: DebtState,
  beside = nothingBeside,
): Prepared => {
  const { policy, debtor, day, at } = concerning
  const then = state.situation === 'unissued' ? state : debtOn(state, day)
  if (then.situation === 'unissued') return { climbs: false, decision: unissued(concerning) }
  const debt = byDebtorsDay(policy, then, debtor, day, at)
  const ladder = ladderFor(policy, debt, debtor, day)
  if (debt.situation !== 'open') {
    return { climbs: false, decision: closed(concerning, debt, debt.situation, ladder) }
  }
  const ask = asked(policy, debt, debtor, day, beside)
  return ladder === undefined ? { climbs: false, decision: nobodys(ask) } : { climbs: true, ask, ladder }
}

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

const unissued = ({ policy, day }: Concerning): DebtDecision => ({
  debt: undefined,
  debtor: undefined,
  day,
  policy: policy.version,
  strategy: undefined,
  daysPastDue: 0,
  mayBeAskedFor: undefined,
  level: undefined,
  due: [],
  notTaken: [],
  reasons: [{ rule: 'situation', situation: 'unissued' }],
  next: undefined,
})

/** Nothing is open: no step is for it, and nothing comes next. */
const closed = (
  { policy, day }: Concerning,
  debt: IssuedDebt,
  situation: Extract<StandsAgainst, { readonly rule: 'situation' }>['situation'],
  ladder: Ladder | undefined,
): DebtDecision => {
  const reasons: ReadonlyArray<StandsAgainst> = [{ rule: 'situation', situation }]
  return {
    debt: debt.debt,
    debtor: debt.debtor,
    day,
    policy: policy.version,
    strategy: ladder?.strategy.strategy,
    daysPastDue: 0,
    mayBeAskedFor: inCurrencyOf(debt, 0n),
    level: undefined,
    due: [],
    notTaken: (ladder?.steps ?? []).map(({ step }) => ({ step, status: 'held', on: undefined, reasons })),
    reasons,
    next: undefined,
  }
}

/** No strategy is for it: somebody looks at it from time to time. */
const nobodys = (ask: Asked): DebtDecision => {
  const { policy, debt, day, parts } = ask
  return {
    debt: debt.debt,
    debtor: debt.debtor,
    day,
    policy: policy.version,
    strategy: undefined,
    daysPastDue: daysLate(ask),
    mayBeAskedFor: inCurrencyOf(debt, 0n),
    level: undefined,
    due: [],
    notTaken: [],
    reasons: [{ rule: 'no-strategy' }],
    next: { on: reviewFrom(policy, parts[0]?.due ?? day, day), because: 'no-strategy', step: undefined },
  }
}
