import * as E from 'fp-ts/lib/Either.js'
import { type ChargeTables, chargesWith } from '../../domain/collection/ladder/charges-with.js'
import { commandFor, withheldBy } from '../../domain/collection/ladder/command-for.js'
import { byDebtorsDay } from '../../domain/collection/ladder/debtors-day.js'
import { decideAccount } from '../../domain/collection/ladder/decide-account.js'
import type { DebtDecision, DueStep } from '../../domain/collection/ladder/decision.js'
import type { ActorRole } from '../../domain/collection/policy/approval-limits.js'
import { mayApprove } from '../../domain/collection/policy/may-approve.js'
import type { CollectionPolicy } from '../../domain/collection/policy/policy.js'
import type { ContactGate } from '../../domain/contact/question.js'
import { currentSettlement } from '../../domain/debt/case-file.js'
import type { DebtCommand } from '../../domain/debt/command.js'
import { debt as decider } from '../../domain/debt/debt.js'
import type { DebtRejection } from '../../domain/debt/rejection.js'
import { currentPlan, type KnownDebt } from '../../domain/debt/state.js'
import { fold } from '../../domain/decider.js'
import type { DebtId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { Zone } from '../../domain/value/zone.js'
import type { CollectedDebt, CollectionAccount } from './accounts.js'
import { promisesOver } from './promises-over.js'

/**
 * Under which policy, on which day, and how far a day's run may go.
 *
 * - `gate`, `at`: who is asked before anybody is contacted, and at which instant; without one, at noon of the day, or at the first
 *   moment of it that is allowed. `zone` is that of the day, where the policy names none.
 * - `tables`: rates and indices that late charges go by.
 * - `role`: in which the run acts. What the policy lets only others approve is left for them.
 *
 * @since 0.2.0
 */
export interface DayQuery {
  readonly policy: CollectionPolicy
  readonly day: LocalDate
  readonly gate?: ContactGate | undefined
  readonly at?: string | undefined
  readonly zone?: Zone | undefined
  readonly tables?: ChargeTables | undefined
  readonly role?: ActorRole | undefined
}

/**
 * One command of a day's run, in the order in which they are to be given. `does` says what for. `command` is made with the revision that
 * the debt's stream has then. `needs` are the roles that have to approve it first, and `refused` is why it cannot be: neither is given.
 *
 * @since 0.2.0
 */
export interface PlannedCommand {
  readonly debt: DebtId
  readonly does: 'judge' | 'charge' | 'step' | 'withhold'
  readonly step: DueStep | undefined
  readonly command: (revision: number) => DebtCommand
  readonly needs?: ReadonlyArray<ActorRole>
  readonly refused?: DebtRejection
}

/**
 * What a day's run does about an account: verdicts on promises, plans and settlements whose day is over; what the steps that are due
 * charge; the steps; and with `withheld` those that are held back.
 *
 * @since 0.2.0
 */
export interface DayPlan {
  readonly commands: ReadonlyArray<PlannedCommand>
  readonly withheld: ReadonlyArray<PlannedCommand>
  readonly decisions: ReadonlyArray<DebtDecision>
}

/**
 * Plans the day of an account. It is pure: every command is decided on what those before it leave, so that a step asks for
 * what is charged with it, and nothing is charged for a step that is not taken.
 *
 * @since 0.2.0
 */
export const planDay = (query: DayQuery, { debtor, debts, contacts }: CollectionAccount): DayPlan => {
  const { policy, day, gate, at, zone } = query
  const decided = (of: ReadonlyArray<CollectedDebt>) =>
    decideAccount({ policy, debtor, debts: of, day, gate, at, zone, contacts }).debts
  const judged = debts.map((one) => carriedOut(one, verdictsOver(byDebtorsDay(policy, one.debt, debtor, day, at), day)))
  const afterVerdicts = judged.map(({ after }) => after)
  const first = decided(afterVerdicts)
  const charged = first.map((decision, index) => chargedFor(query, decision, afterVerdicts[index]))
  const second = charged.every(({ done }) => done.length === 0)
    ? first
    : decided(charged.map(({ after }, index) => after ?? afterVerdicts[index]).flatMap((one) => one ?? []))
  return {
    commands: [
      ...judged.flatMap(({ done, after }) => done.map((command) => planned(after.debt.debt, 'judge', command))),
      ...second.flatMap((decision, index) => stepsOf(query, decision, charged[index])),
    ],
    withheld: second.flatMap((decision) =>
      withheldBy(decision).map((command) => planned(command.debt, 'withhold', command)),
    ),
    decisions: second,
  }
}

const planned = (debt: DebtId, does: PlannedCommand['does'], command: DebtCommand): PlannedCommand => ({
  ...{ debt, does, step: undefined, command: () => command },
})

/** Asks for the verdicts on what was agreed of a debt, as far as there are any on that day. */
const verdictsOver = (debt: KnownDebt, day: LocalDate): ReadonlyArray<DebtCommand> => {
  const about = { debt: debt.debt, on: day }
  const plan = currentPlan(debt)
  const settlement = currentSettlement(debt.file)
  return [
    ...promisesOver(debt, day),
    ...(plan === undefined ? [] : [{ type: 'EvaluatePlan', ...about, plan: plan.plan } as const]),
    ...(settlement === undefined
      ? []
      : [{ type: 'EvaluateSettlement', ...about, settlement: settlement.settlement } as const]),
  ]
}

/** A debt after commands, and those of them that anything came of. */
interface CarriedOut {
  readonly after: CollectedDebt
  readonly done: ReadonlyArray<DebtCommand>
  readonly refused: ReadonlyArray<readonly [DebtCommand, DebtRejection]>
}

const carriedOut = (one: CollectedDebt, commands: ReadonlyArray<DebtCommand>): CarriedOut =>
  commands.reduce<CarriedOut>(
    ({ after, done, refused }, command) => {
      const decided = decider.decide(command, after.debt)
      if (E.isLeft(decided)) return { after, done, refused: [...refused, [command, decided.left]] }
      if (decided.right.length === 0) return { after, done, refused }
      const debt = fold(decider, decided.right, after.debt)
      return debt.situation === 'unissued'
        ? { after, done, refused }
        : { after: { ...after, debt }, done: [...done, command], refused }
    },
    { after: one, done: [], refused: [] },
  )

interface Charged extends Omit<CarriedOut, 'after'> {
  readonly after: CollectedDebt | undefined
}

/** A debt with what its due steps charge; as it was where one of them needs to be approved first. */
const chargedFor = (query: DayQuery, { due, strategy = '' }: DebtDecision, one: CollectedDebt | undefined): Charged => {
  const { policy, day: on, tables = {} } = query
  if (one === undefined || due.some((step) => needsOf(query, step) !== undefined)) {
    return { after: one, done: [], refused: [] }
  }
  return carriedOut(
    one,
    due.flatMap((step) => chargesWith(policy, step, one.debt, { on, strategy, tables })),
  )
}

/** The steps of a debt after what they charge. */
const stepsOf = (
  query: DayQuery,
  { debt, strategy = '', due }: DebtDecision,
  charged: Charged | undefined,
): ReadonlyArray<PlannedCommand> => {
  if (debt === undefined || due.length === 0) return []
  const { policy, day: on } = query
  const steps = due.flatMap((step): ReadonlyArray<PlannedCommand> => {
    const done = { debt, on, strategy, name: `${step.step} ${debt} ${on}`.slice(0, 200) }
    const made = commandFor(policy, step, { ...done, revision: 0 })
    if (made === undefined) return []
    const needs = needsOf(query, step)
    const command = (revision: number): DebtCommand => commandFor(policy, step, { ...done, revision }) ?? made
    return [{ debt, does: 'step', step, command, ...(needs === undefined ? {} : { needs }) }]
  })
  const charges = (charged?.done ?? []).map((command) => planned(debt, 'charge', command))
  const uncharged = (charged?.refused ?? []).map(([command, refused]) => ({
    ...planned(debt, 'charge', command),
    refused,
  }))
  return [...charges, ...uncharged, ...steps]
}

/** Which roles have to approve a step, if any: one that no limit is about was approved with the policy, and so was a small rest. */
const needsOf = (
  { policy, role }: DayQuery,
  { does, amount, reasons }: DueStep,
): ReadonlyArray<ActorRole> | undefined => {
  const act = policy.approvals?.find((limit) => limit.act === does)?.act
  if (act === undefined || reasons.some(({ rule }) => rule === 'small-rest')) return undefined
  const { may, roles } = mayApprove(policy, { role, act, amount })
  return may ? undefined : roles
}
