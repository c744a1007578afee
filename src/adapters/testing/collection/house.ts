import * as E from 'fp-ts/lib/Either.js'
import type { BesideDebt } from '../../../domain/collection/ladder/asked.js'
import { commandFor } from '../../../domain/collection/ladder/command-for.js'
import type { AccountDecision, AccountQuestion } from '../../../domain/collection/ladder/decide-account.js'
import { decideAccount } from '../../../domain/collection/ladder/decide-account.js'
import type { DueAct } from '../../../domain/collection/ladder/due-act.js'
import { gateOf } from '../../../domain/collection/ladder/gate-of.js'
import type { CollectionPolicy } from '../../../domain/collection/policy/policy.js'
import { promiseTerms } from '../../../domain/collection/policy/promise-terms.js'
import type { Contact } from '../../../domain/contact/contact.js'
import { contactsOf } from '../../../domain/contact/contacts-of.js'
import { lawPacks } from '../../../domain/contact/pack/all.js'
import type { LawPack } from '../../../domain/contact/pack/pack.js'
import type { ContactGate } from '../../../domain/contact/question.js'
import type { GateSettings } from '../../../domain/contact/settings.js'
import { DebtCommand } from '../../../domain/debt/command.js'
import { debt as debtDecider } from '../../../domain/debt/debt.js'
import type { DebtEvent } from '../../../domain/debt/event.js'
import type { DebtRejection } from '../../../domain/debt/rejection.js'
import type { DebtState } from '../../../domain/debt/state.js'
import { DebtorCommand } from '../../../domain/debtor/command.js'
import { debtor as debtorDecider } from '../../../domain/debtor/debtor.js'
import type { DebtorEvent } from '../../../domain/debtor/event.js'
import type { DebtorRejection } from '../../../domain/debtor/rejection.js'
import type { DebtorState } from '../../../domain/debtor/state.js'
import type { Decider } from '../../../domain/decider.js'
import { DebtId } from '../../../domain/value/id.js'
import type { Instant } from '../../../domain/value/instant.js'
import { LocalDate } from '../../../domain/value/local-date.js'
import { Money } from '../../../domain/value/money.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { zone } from '../../../domain/value/zone.js'

/**
 * By what a house collects: its policy, the law packs that bind it, how it decides what is due, and whom it asks before it contacts
 * anybody. `settings` are what a policy cannot say, such as that an agency speaks.
 *
 * @since 0.2.0
 */
export interface HouseRules {
  readonly policy: CollectionPolicy
  readonly packs: ReadonlyArray<LawPack>
  readonly decide: (question: AccountQuestion) => AccountDecision
  readonly gate: ContactGate
  readonly settings: GateSettings
}

/**
 * The run of a day: what is due of the debts of a debtor is decided, and carried out. `hour` is of the day, in UTC: `10:30`.
 *
 * @since 0.2.0
 */
export interface RunDay {
  readonly type: 'RunDay'
  readonly on: LocalDate
  readonly hour: string
}

/**
 * Money for a debt is there and not on it yet: a cheque in hand is to bring it (`covered`), or it is on account (`unapplied`).
 *
 * @since 0.2.0
 */
export interface SetMoneyAside {
  readonly type: 'SetAside'
  readonly on: LocalDate
  readonly debt: DebtId
  readonly as: 'covered' | 'unapplied'
  readonly amount: Money
}

/**
 * That money was set aside for a debt, and `told` in words.
 *
 * @since 0.2.0
 */
export interface MoneySetAside extends Omit<SetMoneyAside, 'type'> {
  readonly type: 'MoneySetAside'
  readonly told: string
}

/**
 * What may be asked of a house: a run, or whatever befalls the debtor and the debts. A contact has an hour of its day, in UTC.
 *
 * @since 0.2.0
 */
export type HouseCommand = RunDay | SetMoneyAside | ((DebtCommand | DebtorCommand) & { readonly hour?: string })

/**
 * What happened; of a contact also when.
 *
 * @since 0.2.0
 */
export type HouseEvent = MoneySetAside | ((DebtEvent | DebtorEvent) & { readonly at?: string })

/**
 * One debtor with all that he owes, and all contacts that there were.
 *
 * @since 0.2.0
 */
export interface HouseState {
  readonly debtor: DebtorState
  readonly debts: ReadonlyMap<DebtId, DebtState>
  readonly contacts: ReadonlyArray<Contact>
  /** What is there for each debt and not on it yet. */
  readonly beside: ReadonlyMap<DebtId, BesideDebt>
}

/**
 * A house that collects by a policy, as a decider: it is told what befalls its debtor, and takes what is due in its runs.
 *
 * @since 0.2.0
 */
export interface House extends Decider<HouseCommand, HouseState, HouseEvent, DebtRejection | DebtorRejection> {
  readonly rules: HouseRules
}

const utc = zone('UTC')

/** The instant of a time of a day. */
export const instantOf = (on: LocalDate, hour = '12:00'): string => `${on}T${hour}:00.000Z`

const initial: HouseState = { debtor: debtorDecider.initial, debts: new Map(), contacts: [], beside: new Map() }

/**
 * A house under a policy. Its packs are all that are shipped unless told; it decides by `decideAccount` and asks the gate of its
 * policy, unless it brings its own.
 *
 * @since 0.2.0
 * @example collectionUnder(policy, lawPacks, { decide: myDecideAccount })
 */
export const collectionUnder = (
  policy: CollectionPolicy,
  packs: ReadonlyArray<LawPack> = lawPacks,
  {
    decide = decideAccount,
    settings = {},
    gate = gateOf(policy, settings),
  }: Partial<Pick<HouseRules, 'decide' | 'gate' | 'settings'>> = {},
): House => {
  const rules: HouseRules = { policy, packs, decide, gate, settings }
  return {
    rules,
    initial,
    evolve,
    isTerminal: () => false,
    decide: (command, state) => {
      if (command.type === 'RunDay') return E.right(carriedOut(rules, command, state))
      if (command.type === 'SetAside') return E.right(setAside(command))
      return 'debt' in command ? ofDebt(byPolicy(policy, command), state) : debtorDecider.decide(command, state.debtor)
    },
  }
}

const setAside = ({ type: _, ...says }: SetMoneyAside): ReadonlyArray<MoneySetAside> => {
  const amount = tellAmount(says.amount)
  const told = says.as === 'covered' ? `A cheque of ${amount} is in hand` : `${amount} came, and is not placed yet`
  return [{ type: 'MoneySetAside', ...says, told }]
}

const evolve = (state: HouseState, event: HouseEvent): HouseState => {
  if (event.type === 'MoneySetAside') {
    const beside = { ...state.beside.get(event.debt), [event.as]: event.amount.amount }
    return { ...state, beside: new Map(state.beside).set(event.debt, beside) }
  }
  if (!('debt' in event)) return { ...state, debtor: debtorDecider.evolve(state.debtor, event) }
  const { at: recordedAt } = event
  const known = state.debts.get(event.debt) ?? debtDecider.initial
  const contacts = contactsOf([{ event, recordedAt: recordedAt as Instant | undefined }], utc)
  return {
    ...state,
    debts: new Map(state.debts).set(event.debt, debtDecider.evolve(known, event)),
    contacts: contacts.length === 0 ? state.contacts : [...state.contacts, ...contacts],
  }
}

/** A promise is taken as the policy takes one: its deadline and what may be missing are the policy's, and nobody else's. */
const byPolicy = (
  policy: CollectionPolicy,
  command: DebtCommand & { readonly hour?: string },
): DebtCommand & { readonly hour?: string } => {
  if (command.type !== 'PromisePayment') return command
  const { deadline: _deadline, tolerance: _tolerance, maxOpen: _maxOpen, time: _time, zone: _zone, ...says } = command
  const terms = promiseTerms(policy, says)
  if (E.isLeft(terms)) return says
  const { deadline, tolerance, maxOpen } = terms.right
  return { ...says, deadline, tolerance, ...(maxOpen === undefined ? {} : { maxOpen }) }
}

const ofDebt = (
  { hour, ...command }: DebtCommand & { readonly hour?: string },
  { debts }: HouseState,
): E.Either<DebtRejection, ReadonlyArray<HouseEvent>> => {
  const asked = command as DebtCommand
  const decided = debtDecider.decide(asked, debts.get(asked.debt) ?? debtDecider.initial)
  return hour === undefined || E.isLeft(decided)
    ? decided
    : E.right(decided.right.map((event) => ({ ...event, at: instantOf(event.on, hour) })))
}

/** What the house decides in a run. */
export const askedInRun = (
  { policy, decide, gate }: HouseRules,
  { on, hour }: Omit<RunDay, 'type'>,
  { debtor, debts, contacts, beside }: HouseState,
): AccountDecision =>
  decide({
    ...{ policy, debtor, day: on, gate, contacts, at: instantOf(on, hour) },
    debts: [...debts].map(([id, debt]) => ({ debt, beside: beside.get(id) })),
  })

/** An act for one of its debts, as the command by which it is recorded. None for a review. */
export const commandOfAct = (
  { policy }: Pick<HouseRules, 'policy'>,
  act: DueAct,
  { debts }: AccountDecision,
  debt: DebtId,
  on: LocalDate,
): DebtCommand | undefined => {
  const due = debts.find((one) => one.debt === debt)?.due ?? []
  // A debt may go along in a message at a step of its own.
  const own = due.find(({ step }) => step === act.step) ?? due.find(({ does }) => does === act.does)
  const { step: name, amount } = own ?? act
  const step = { ...act, step: name, amount, reasons: [] }
  return commandFor(policy, step, { debt, on, strategy: act.strategy, revision: 1, name: `${name} of ${on}` })
}

/** What is due is taken, as far as the debts take it. */
const carriedOut = (rules: HouseRules, run: RunDay, state: HouseState): ReadonlyArray<HouseEvent> => {
  const decision = askedInRun(rules, run, state)
  const events: HouseEvent[] = []
  let now = state
  for (const act of decision.acts) {
    for (const debt of act.debts) {
      const command = commandOfAct(rules, act, decision, debt, run.on)
      const answer = command === undefined ? undefined : ofDebt({ ...command, hour: run.hour }, now)
      if (answer === undefined || E.isLeft(answer)) continue
      events.push(...answer.right)
      now = answer.right.reduce(evolve, now)
    }
  }
  return events
}

const hours = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether a decider is a house. */
export const isHouse = (decider: object): decider is House => 'rules' in decider && 'initial' in decider

const isSetAside = (command: { readonly [key in keyof SetMoneyAside]?: unknown }): boolean =>
  LocalDate.is(command.on) &&
  DebtId.is(command.debt) &&
  (command.as === 'covered' || command.as === 'unapplied') &&
  Money.is(command.amount) &&
  command.amount.amount > 0n

/** Whether something is a command of a house: what is made shorter must stay one. */
export const isHouseCommand = (command: unknown): command is HouseCommand => {
  if (typeof command !== 'object' || command === null || !('type' in command)) return false
  if ('hour' in command && !(typeof command.hour === 'string' && hours.test(command.hour))) return false
  if (command.type === 'RunDay') return 'hour' in command && 'on' in command && LocalDate.is(command.on)
  if (command.type === 'SetAside') return isSetAside(command)
  return DebtCommand.is(command) || DebtorCommand.is(command)
}
