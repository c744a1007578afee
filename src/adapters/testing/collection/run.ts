import * as E from 'fp-ts/lib/Either.js'
import type { AccountDecision } from '../../../domain/collection/ladder/decide-account.js'
import type { DebtDecision } from '../../../domain/collection/ladder/decision.js'
import type { DueAct } from '../../../domain/collection/ladder/due-act.js'
import type { CollectionStrategy } from '../../../domain/collection/policy/strategy.js'
import { debtOn } from '../../../domain/debt/debt-on.js'
import type { OpenDebt } from '../../../domain/debt/state.js'
import type { Law, Violation } from '../../../domain/law/law.js'
import type { DebtId } from '../../../domain/value/id.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import { tellCause } from '../check/guarded.js'
import type { Asked, History } from '../history.js'
import {
  askedInRun,
  type House,
  type HouseCommand,
  type HouseEvent,
  type HouseRules,
  type HouseState,
} from './house.js'

/**
 * The life of a debtor under a policy: what befell him and his debts, and what was done about them in each run.
 *
 * @since 0.2.0
 */
export type HouseHistory = History<HouseCommand, HouseState, HouseEvent, unknown>

/** One run: who was there before, and what the house decided. */
export interface Run {
  readonly rules: HouseRules
  readonly on: LocalDate
  readonly hour: string
  readonly before: HouseState
  readonly events: ReadonlyArray<HouseEvent>
  readonly decision: AccountDecision
  readonly strategyOf: (name: string | undefined) => CollectionStrategy | undefined
  /** A debt as it was at the end of that day; nothing where it is not open. */
  readonly openDebt: (id: DebtId | undefined) => OpenDebt | undefined
}

type Turn = Asked<HouseCommand, HouseState, HouseEvent, unknown>

/** The runs of a life: each law looks at all of them. */
const runs = new WeakMap<Turn, Run>()

const runOf = (rules: HouseRules, turn: Turn): Run | undefined => {
  const known = runs.get(turn)
  if (known !== undefined) return known
  const { command, before, events } = turn
  if (command.type !== 'RunDay') return undefined
  const { on, hour } = command
  const run: Run = {
    ...{ rules, on, hour, before, events, decision: askedInRun(rules, command, before) },
    strategyOf: (name) => rules.policy.strategies.find(({ strategy }) => strategy === name),
    openDebt: (id) => {
      const state = id === undefined ? undefined : before.debts.get(id)
      const then = state === undefined || state.situation === 'unissued' ? state : debtOn(state, on)
      return then?.situation === 'open' ? then : undefined
    },
  }
  runs.set(turn, run)
  return run
}

/** Looks at every run of a life; answers the first thing that is wrong, after the events of the run. */
export const eachRun = (
  { decider, turns }: HouseHistory,
  wrong: (run: Run) => string | undefined,
): Violation | undefined => {
  const { rules } = decider as unknown as House
  let after = 0
  for (const turn of turns) {
    after += turn.events.length
    const run = E.isLeft(turn.answer) ? undefined : runOf(rules, turn)
    const found = run === undefined ? undefined : unlessItThrows(() => wrong(run))
    if (run !== undefined && found !== undefined)
      return { after, wrong: `in the run of ${run.on}, ${run.hour}: ${found}` }
  }
  return undefined
}

/** What decides, or a gate, may throw where it was not asked in a run. */
const unlessItThrows = (wrong: () => string | undefined): string | undefined => {
  try {
    return wrong()
  } catch (cause) {
    return `what was asked threw ${tellCause(cause)}`
  }
}

/** What a law of a house says, without the places where it is looked at. */
interface Says<A> {
  readonly name: string
  readonly source: string
  readonly says: string
  /** What of a run puts the law to the test, one by one. */
  readonly of: (run: Run) => ReadonlyArray<A>
  readonly wrong: (one: A, run: Run) => string | undefined
}

/** A law of a house, of something in each of its runs. */
export const houseLaw = <A>({ name, source, says, of, wrong }: Says<A>): Law<HouseHistory> => ({
  name,
  source,
  says,
  guard: (history) => {
    let times = 0
    eachRun(history, (run) => {
      times += of(run).length
      return undefined
    })
    return times
  },
  check: (history) =>
    eachRun(history, (run) => {
      for (const one of of(run)) {
        const found = wrong(one, run)
        if (found !== undefined) return found
      }
      return undefined
    }),
})

export const actsOf = ({ decision }: Run): ReadonlyArray<DueAct> => decision.acts

/** The acts by which the debtor is spoken to. */
export const spokenOf = (run: Run): ReadonlyArray<DueAct> =>
  actsOf(run).filter(({ does }) => does === 'remind' || does === 'negotiate')

/** The debts of which something is open on the day, each with its decision. */
export const openIn = (run: Run): ReadonlyArray<{ readonly debt: OpenDebt; readonly decision: DebtDecision }> =>
  run.decision.debts.flatMap((decision) => {
    const debt = run.openDebt(decision.debt)
    return debt === undefined ? [] : [{ debt, decision }]
  })

/** Every debt of an act that is open, with the act. */
export const debtsOfActs = (
  run: Run,
  acts: ReadonlyArray<DueAct>,
): ReadonlyArray<{ readonly act: DueAct; readonly debt: OpenDebt }> =>
  acts.flatMap((act) =>
    act.debts.flatMap((id) => {
      const debt = run.openDebt(id)
      return debt === undefined ? [] : [{ act, debt }]
    }),
  )
