import { isAsking } from '../../domain/allocation/set-aside.js'
import { commandFor, withheldBy } from '../../domain/collection/ladder/command-for.js'
import { type AccountDecision, decideAccount } from '../../domain/collection/ladder/decide-account.js'
import type { DebtDecision, DueStep } from '../../domain/collection/ladder/decision.js'
import type { DueAct } from '../../domain/collection/ladder/due-act.js'
import type { DebtCommand, DebtCommandOf } from '../../domain/debt/command.js'
import type { DebtEvent } from '../../domain/debt/event.js'
import { inCurrencyOf } from '../../domain/debt/state.js'
import type { DebtId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { promisesOver } from '../collection/promises-over.js'
import { type AnswerKind, answerKinds } from './behaviour.js'
import { happen } from './happens.js'
import { type LivingAccount, reckonedAnew } from './living.js'
import { nextAfter } from './next-day.js'
import { payUnasked } from './paying.js'
import type { World } from './setting.js'
import { begun, find, type RefusedCommand, type Today, tell } from './today.js'

/**
 * A step that was due and was held back, by which rule, and of which law pack if it is a law.
 *
 * @since 0.2.0
 */
export type HeldStep = Pick<DebtCommandOf<'WithholdStep'>, 'debt' | 'step' | 'rule' | 'pack'>

/**
 * What happened of an account on a day: what the policy had done, the events of its debts in their order, the steps that were held
 * back on the first day that they were, and what the rules of a debt refused.
 *
 * @since 0.2.0
 */
export interface SimulatedDay {
  readonly day: LocalDate
  readonly acts: ReadonlyArray<DueAct>
  readonly answers: ReadonlyArray<AnswerKind | 'silence'>
  readonly events: ReadonlyArray<DebtEvent>
  readonly held: ReadonlyArray<HeldStep>
  readonly refused: ReadonlyArray<RefusedCommand>
}

/** One day of an account: first what debtors do, then what is judged, then what the policy wants done. */
export const dayOf = (world: World, account: LivingAccount, on: number): readonly [LivingAccount, SimulatedDay] => {
  const today = begun(world, account, on)
  payUnasked(today)
  for (const coming of account.coming) {
    if (coming.on > on) today.coming.push(coming)
    else happen(today, coming)
  }
  judge(today)
  const decision = today.changed || account.next <= on ? decide(today) : undefined
  const held = decision?.debts.flatMap((one) => heldFirst(today, one)) ?? []
  const acts = decision === undefined ? [] : carriedOut(today, decision)
  const answers = acts.flatMap((act) => answerTo(today, act))
  const next = decision === undefined ? account.next : acts.length > 0 ? on + 1 : nextAfter(today, decision)
  const { debtor, debts, coming, contacts, events, refused, date } = today
  return [
    { ...account, debtor, debts, coming, contacts, next },
    { day: date, acts, answers, events, held, refused },
  ]
}

const judge = (today: Today): void => {
  today.debts.forEach(({ debt }, at) => {
    for (const command of promisesOver(debt, today.date)) tell(today, at, command)
  })
}

const decide = ({ world, account, debtor, debts, contacts, date }: Today): AccountDecision => {
  const { policy, gate, zone } = world
  const open = debts.filter(({ debt }) => debt.situation === 'open' && debt.debtor === account.id)
  return decideAccount({ policy, debtor, debts: open, day: date, gate, zone, contacts })
}

/** Whether something is seen of a debt for the first time since the last step that was taken. */
const isFirst = (today: Today, id: DebtId, what: string): boolean => {
  const [at, living] = find(today, id) ?? []
  if (at === undefined || living === undefined || living.held.has(what)) return false
  today.debts[at] = { ...living, held: new Set([...living.held, what]) }
  return true
}

const heldFirst = (today: Today, decision: DebtDecision): ReadonlyArray<HeldStep> => {
  const living = decision.debt === undefined ? undefined : find(today, decision.debt)?.[1]
  const isNews = decision.notTaken.some(({ step, status }) => status === 'held' && living?.held.has(step) === false)
  return isNews ? withheldBy(decision).flatMap((command) => heldNow(today, command)) : []
}

const heldNow = (today: Today, command: DebtCommand): ReadonlyArray<HeldStep> => {
  if (command.type !== 'WithholdStep' || !isFirst(today, command.debt, command.step)) return []
  const { debt, step, rule, pack } = command
  return [{ debt, step, rule, ...(pack === undefined ? {} : { pack }) }]
}

/** Records the steps that are due, and tells which acts were done for at least one debt. */
const carriedOut = (today: Today, { debts, acts }: AccountDecision): ReadonlyArray<DueAct> => {
  const done = new Set<string>()
  const refused: RefusedCommand[] = []
  for (const { debt, strategy, due } of debts) {
    for (const step of due) {
      const [at, living] = debt === undefined ? [] : (find(today, debt) ?? [])
      if (at === undefined || living === undefined || debt === undefined || strategy === undefined) continue
      const name = `${step.step} ${debt} ${today.date}`.slice(0, 200)
      const about = { debt, on: today.date, strategy, revision: living.debt.history.length - 1, name }
      const command = commandFor(today.world.policy, step, about)
      // What leaves no event, such as a look at the file, would be due again every day.
      const was =
        command === undefined ? isFirst(today, debt, `done ${step.step}`) : isDone(today, at, step, command, refused)
      if (was) done.add(`${debt} ${step.step}`)
    }
  }
  today.refused.push(...refused)
  return acts.filter(({ debts: of, step }) => of.some((id) => done.has(`${id} ${step}`)))
}

/** Says a step to its debt. What is refused is told once, although it is tried again. */
const isDone = (today: Today, at: number, step: DueStep, command: DebtCommand, refused: RefusedCommand[]): boolean => {
  const before = today.refused.length
  const events = tell(today, at, withAside(today, at, command), step.at)
  for (const one of today.refused.splice(before)) {
    if (isFirst(today, one.debt, `${one.command} ${one.rejection._tag}`)) refused.push(one)
  }
  const living = today.debts[at]
  if (events.length === 0 || living === undefined) return false
  const ended = living.ended || command.type === 'WriteOffDebt'
  today.debts[at] = reckonedAnew(today.world, { ...living, ended, held: new Set() }, today.on)
  return true
}

/** Who asks for a debt is told what stands beside it, as a book tells it. */
const withAside = (today: Today, at: number, command: DebtCommand): DebtCommand => {
  const living = today.debts[at]
  if (living === undefined || !isAsking(command)) return command
  const { covered = 0n, unapplied = 0n } = living.beside
  const of = (amount: bigint) => inCurrencyOf(living.debt, amount)
  return {
    ...command,
    ...(covered > 0n ? { covered: of(covered) } : {}),
    ...(unapplied > 0n ? { unapplied: of(unapplied) } : {}),
  }
}

/** How the debtor answers an act, if he does: it comes within some days. Until then he pays nothing unasked. */
const answerTo = (today: Today, { channel, debts, step }: DueAct): ReadonlyArray<AnswerKind | 'silence'> => {
  const { world, on } = today
  const [id] = debts
  const [, leading] = id === undefined ? [] : (find(today, id) ?? [])
  if (channel === undefined || id === undefined || leading === undefined) return []
  const late = Math.max(...debts.map((one) => on - (find(today, one)?.[1].due ?? on)))
  const chances = world.answers(channel, late)
  if (chances === undefined) return ['silence']
  const { within } = world.behaviour
  for (const one of debts) {
    const [at, living] = find(today, one) ?? []
    if (at === undefined || living === undefined) continue
    const contacted = { ...living, contacted: living.contacted + 1 }
    today.debts[at] = reckonedAnew(world, contacted, on, on + within + 1)
  }
  const luck = world.chance(id, 'answers', leading.contacted)
  let sum = 0
  const what = answerKinds.find((kind) => {
    sum += chances[kind]
    return luck < sum
  })
  if (what === undefined) return ['silence']
  const after = 1 + Math.floor(world.chance(id, 'after', leading.contacted) * within)
  today.coming.push({ what, on: on + after, debts, channel, step })
  return [what]
}
