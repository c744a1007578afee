import type * as fc from 'fast-check'
import { currentSettlement, holdOn } from '../../../domain/debt/case-file.js'
import { debt } from '../../../domain/debt/debt.js'
import type { DebtEvent } from '../../../domain/debt/event.js'
import { promisedBalance } from '../../../domain/debt/rule/promise-verdict.js'
import { dunnableBalance, ownerOfContact } from '../../../domain/debt/rule/reminder.js'
import { scheduleOf } from '../../../domain/debt/schedule.js'
import {
  currentPlan,
  type DebtState,
  disputedBalance,
  type KnownDebt,
  openBalance,
} from '../../../domain/debt/state.js'
import { eachTurn } from '../../../domain/law/each-turn.js'
import type { Law } from '../../../domain/law/law.js'
import { addDays, daysPastDue, type LocalDate } from '../../../domain/value/local-date.js'
import { same } from '../../../domain/value/same.js'
import type { DebtHistory } from '../arbitrary/debt/history.js'
import { plain } from '../story/plain.js'
import { checkDecider } from './check-decider.js'
import type { Checked, LawChecked } from './checked.js'
import { tellCause } from './guarded.js'
import type { CheckOptions } from './options.js'

/**
 * A free function of a debt and a day: whether to call, what to offer, in which bucket it ages.
 *
 * @since 0.2.0
 */
export type DebtRule<A> = (debt: DebtState, on: LocalDate) => A

/**
 * A law of a free rule: `wrong` says what is wrong with an answer on that day, or nothing. Without a `guard` every answer counts as
 * a test of the law.
 *
 * @since 0.2.0
 */
export interface RuleLaw<A> {
  readonly name: string
  readonly source?: string
  readonly says?: string
  readonly guard?: (answer: A, debt: KnownDebt, on: LocalDate) => boolean
  readonly wrong: (answer: A, debt: KnownDebt, on: LocalDate) => string | undefined
}

/**
 * Options of a check of a rule; all have defaults.
 *
 * @since 0.2.0
 */
export interface RuleCheckOptions
  extends Pick<
    CheckOptions<never, never, never, never>,
    'name' | 'runs' | 'seed' | 'run' | 'timeLimit' | 'patience' | 'first'
  > {
  /** Histories to use instead of all kinds: `debtHistory({ only: [...] })`. */
  readonly histories?: fc.Arbitrary<DebtHistory>
}

/**
 * Asks a rule about every state of random histories of a debt (300 by default): on the day of the event, on days around it, and
 * long after. Checks your laws on the answers. The rule must also be deterministic, not throw, and not mutate the debt.
 *
 * @since 0.2.0
 * @example checkRule(discountFor, { name: 'no discount while disputed', wrong: (offer, debt) => (offer && disputed(debt) ? 'offered' : undefined) })
 */
export const checkRule = <A>(
  rule: DebtRule<A>,
  laws: RuleLaw<A> | ReadonlyArray<RuleLaw<A>>,
  { name = rule?.name || 'a rule', runs = 300, ...options }: RuleCheckOptions = {},
): Checked => {
  if (typeof rule !== 'function') {
    const none = checkDecider(debt, { runs: 0, name })
    return {
      ...none,
      laws: [],
      passed: false,
      trouble: { _tag: 'NotARule', why: `${name} is no rule: it is ${plain(rule)}, and not a function` },
    }
  }
  const own = [laws].flat().map((law) => lawOf(rule, law as RuleLaw<A>))
  const checked = checkDecider(debt, { ...options, runs, name, laws: [answers(rule), ...own] as never })
  return { ...checked, laws: checked.laws.map(replayed) }
}

const replayed = (law: LawChecked): LawChecked => {
  const { counterexample } = law
  if (counterexample === undefined) return law
  return {
    ...law,
    counterexample: {
      ...counterexample,
      replay: counterexample.replay.replace('checkDecider(subject', 'checkRule(rule, law'),
    },
  }
}

/** The days on which a rule is asked about a state: that of the event that made it, and some around it. */
const daysAfter = ({ on }: DebtEvent, state: KnownDebt): ReadonlyArray<LocalDate> =>
  [
    ...new Set([
      on,
      addDays(on, 1),
      addDays(on, 8),
      state.dueDate,
      addDays(state.dueDate, 1),
      ...[30, 31, 60, 61, 90, 91].map((n) => addDays(state.dueDate, n)),
      addDays(on, 400),
    ]),
  ].filter((day) => day >= state.issued.on)

/** Asks about every state of a history on all its days; returns the first problem. */
const eachAsked = ({ turns }: DebtHistory, wrong: (debt: KnownDebt, on: LocalDate) => string | undefined) =>
  eachTurn(turns, ({ events, after }) => {
    const last = events.at(-1)
    if (last === undefined || after.situation === 'unissued') return undefined
    for (const day of daysAfter(last, after)) {
      const found = wrong(after, day)
      if (found !== undefined) return `asked on ${day}: ${found}`
    }
    return undefined
  })

const lawOf = <A>(rule: DebtRule<A>, law: RuleLaw<A>): Law<DebtHistory> => ({
  name: law.name,
  source: law.source ?? 'a rule of ours',
  says: law.says ?? law.name,
  guard: (history) => {
    const tested = (state: KnownDebt, on: LocalDate) => law.guard === undefined || law.guard(rule(state, on), state, on)
    return eachAsked(history, (state, on) => (tested(state, on) ? 'tested' : undefined)) === undefined ? 0 : 1
  },
  check: (history) =>
    eachAsked(history, (state, on) => {
      const answer = rule(state, on)
      return law.guard === undefined || law.guard(answer, state, on) ? law.wrong(answer, state, on) : undefined
    }),
})

/** The rule answers, is deterministic, and mutates nothing. */
const answers = <A>(rule: DebtRule<A>): Law<DebtHistory> => ({
  name: 'the rule answers, always the same, and writes to no debt',
  source: 'a rule is a function',
  says: 'The same question on the same day has the same answer.',
  guard: ({ events }) => events.length,
  check: (history) => {
    let last: KnownDebt | undefined
    return eachAsked(history, (state, on) => {
      // The text of a state is long, so compare it only on the first day of each state.
      const before = state === last ? undefined : plain(state)
      last = state
      try {
        const [once, again] = [rule(state, on), rule(state, on)]
        if (!same(once, again)) return `it answered ${plain(once)}, and then ${plain(again)}`
      } catch (cause) {
        return `it threw ${tellCause(cause)}`
      }
      return before === undefined || plain(state) === before ? undefined : 'it wrote to the debt'
    })
  },
})

/**
 * A law for rules that decide whether to demand payment: not if nothing is owed, nor if all of it is disputed, promised, held,
 * settled or not due by a plan, nor while an agency or counsel has the debt.
 *
 * @since 0.2.0
 * @example checkRule(shallWeCall, asksOnlyWhatMayBeAsked)
 */
export const asksOnlyWhatMayBeAsked: RuleLaw<boolean> = {
  name: 'nothing is asked of whom nothing may be asked',
  source: 'a promise, a plan, a dispute or a hold keeps dunning off the amount it concerns',
  says: 'We ask nobody who owes nothing, disputes it, keeps a promise or a plan, is on hold, or is with an agency.',
  guard: (asks) => asks,
  wrong: (_, debt, on) => {
    if (openBalance(debt) === 0n) return 'asked, and nothing is owed'
    if (ownerOfContact(debt) !== 'creditor') return `asked, and the ${ownerOfContact(debt)} owns the contact`
    return dunnableBalance(debt, on) > 0n ? undefined : 'asked, and nothing may be asked for'
  },
}

/**
 * A law for rules that decide whether to write off or sell a debt: not while a plan is kept, a promise is open, a part is
 * disputed, settlement money may come, dunning is held, or an agency or counsel collects it; nor before it is due.
 *
 * @since 0.2.0
 * @example checkRule(isLost, givesUpOnlyWhatIsLost)
 */
export const givesUpOnlyWhatIsLost: RuleLaw<boolean> = {
  name: 'nothing is given up while it may still come',
  source: 'a write-off is for what is lost',
  says: 'We give up no debt that somebody is paying, has promised, disputes, or collects for us.',
  guard: (givesUp) => givesUp,
  wrong: (_, debt, on) => {
    if (openBalance(debt) === 0n) return 'given up, and nothing is owed'
    const plan = currentPlan(debt)
    if (plan !== undefined) return `given up, and ${plan.plan} is in force`
    if (promisedBalance(debt, on) > 0n) return 'given up, and it is promised'
    if (disputedBalance(debt) > 0n) return 'given up, and it is disputed'
    const settlement = currentSettlement(debt.file)
    if (settlement !== undefined && on <= settlement.by)
      return `given up, and ${settlement.settlement} may be paid until ${settlement.by}`
    const held = holdOn(debt.file, on)
    if (held !== undefined) return `given up, and held until ${held.until}`
    if (ownerOfContact(debt) !== 'creditor') return `given up, and the ${ownerOfContact(debt)} collects it`
    const [oldest] = scheduleOf(debt)
    return oldest !== undefined && on <= oldest.due ? `given up on ${on}, and due on ${oldest.due}` : undefined
  },
}

/**
 * A law for rules that decide whether to go to court: never in the cases that {@link givesUpOnlyWhatIsLost} excludes, nor for a
 * debt that is in court already.
 *
 * @since 0.2.0
 * @example checkRule(shallWeSue, suesOnlyWhatMayBeSued)
 */
export const suesOnlyWhatMayBeSued: RuleLaw<boolean> = {
  name: 'nobody is taken to court who pays, promises, disputes or is spared',
  source: 'pre-action conduct: court is the last resort',
  says: 'Nobody is taken to court while he keeps a promise or a plan, disputes the debt, or is on hold.',
  guard: (sues) => sues,
  wrong: (_, debt, on) => givesUpOnlyWhatIsLost.wrong(true, debt, on)?.replace('given up', 'sued'),
}

/**
 * A law for rules that return the aging bucket of a debt, by the days past due of its oldest part: `upTo` is the last day of each
 * bucket (inclusive), in order; a debt that is not overdue is in none.
 *
 * @since 0.2.0
 * @example checkRule(bucketOf, agesByDays([['1-30', 30], ['31-60', 60], ['61-90', 90], ['91+', Infinity]]))
 */
export const agesByDays = (buckets: ReadonlyArray<readonly [name: string, upTo: number]>): RuleLaw<string> => ({
  name: `ages by days past due: ${buckets.map(([name]) => name).join(', ')}`,
  source: 'every open amount is in exactly one bucket, by its days past due',
  says: 'A debt that is 30 days late is among those that are up to 30 days late.',
  guard: (_, debt, on) => lateOn(debt, on) > 0,
  wrong: (answer, debt, on) => {
    const late = lateOn(debt, on)
    const [expected] = buckets.find(([, upTo]) => late <= upTo) ?? []
    return answer === expected ? undefined : `${late} days past due are in ${answer}, and belong in ${expected}`
  },
})

const lateOn = (debt: KnownDebt, on: LocalDate): number => {
  const [oldest] = scheduleOf(debt)
  return oldest === undefined ? 0 : daysPastDue(oldest.due, on)
}
