import * as E from 'fp-ts/lib/Either.js'
import { isAsking, setAsideFor } from '../../domain/allocation/set-aside.js'
import type { BookCommand, BookEvent, BookState } from '../../domain/book/book.js'
import type { CollectionPolicy } from '../../domain/collection/policy/policy.js'
import { againstPolicy, type StepCommand, type StepSetting } from '../../domain/collection/refusal/against-policy.js'
import { debt as debtDecider } from '../../domain/debt/debt.js'
import type { KnownDebt } from '../../domain/debt/state.js'
import { debtor as debtorDecider } from '../../domain/debtor/debtor.js'
import { fold } from '../../domain/decider.js'
import type { EventStore, ReadError, Undecodable } from '../store/event-store.js'
import { readAccounts } from './accounts-in-hand.js'
import { debtorStream, debtStream, decodedBooks } from './aggregate.js'
import type { PendingAccounts } from './pending-accounts.js'
import { policyOfDay, type StepsBy, stateFrom } from './policy-of-day.js'
import { refusingAlso } from './refusing-also.js'
import type { StateCache } from './state-cache.js'

/**
 * A book that also refuses steps which its policy would not take, judged on the state before these commands. `unread` has the
 * commands that cannot be judged, because a stream of their debtor is unreadable.
 */
export interface JudgingBook {
  readonly aggregate: typeof decodedBooks
  readonly unread: ReadonlyMap<BookCommand, Undecodable>
}

export type JudgeSteps = (commands: ReadonlyArray<BookCommand>) => Promise<E.Either<ReadError, JudgingBook>>

/** A book that judges nothing. */
export const judgeNothing: JudgeSteps = async () => E.right({ aggregate: decodedBooks, unread: new Map() })

export const judgeSteps = (
  store: EventStore<BookEvent>,
  accounts: PendingAccounts,
  cache: StateCache<BookState>,
  by: StepsBy,
): JudgeSteps => {
  const stateOf = stateFrom(store, cache)

  const settingFor = async (command: StepCommand): Promise<E.Either<ReadError, StepSetting | undefined>> => {
    const policy = await policyOfDay(stateOf, by, command.on)
    if (E.isLeft(policy)) return policy
    const own = await stateOf(debtStream(command.debt))
    if (E.isLeft(own)) return own
    if (policy.right === undefined || own.right.of !== 'debt' || own.right.debt.situation === 'unissued') {
      return E.right(undefined)
    }
    const { debtor: id } = own.right.debt
    const person = await stateOf(debtorStream(id))
    if (E.isLeft(person)) return person
    const debtor = person.right.of === 'debtor' ? person.right.debtor : debtorDecider.initial
    const found = await accounts.concernedBy([id])
    if (E.isLeft(found)) return found
    const read = await readAccounts(store, found.right, cache)
    if (E.isLeft(read)) return read
    const all = found.right.map(read.right.account)
    const others: NonNullable<StepSetting['others']>[number][] = []
    for (const account of all) {
      for (const other of account.debts.keys()) {
        if (other === command.debt) continue
        const state = await stateOf(debtStream(other))
        if (E.isLeft(state)) return state
        if (state.right.of !== 'debt' || state.right.debt.situation === 'unissued') continue
        const debt = beforeThisAct(state.right.debt, command, policy.right)
        if (debt.debtor === id) others.push({ debt, beside: setAsideFor(debt, command.on, all) })
      }
    }
    return E.right({ policy: policy.right, debtor, others })
  }

  return async (commands) => {
    const settings = new Map<BookCommand, StepSetting>()
    const unread = new Map<BookCommand, Undecodable>()
    for (const command of commands) {
      if (!isAsking(command)) continue
      const setting = await settingFor(command)
      if (E.isLeft(setting)) {
        if (setting.left._tag !== 'Undecodable') return setting
        unread.set(command, setting.left)
      } else if (setting.right !== undefined) settings.set(command, setting.right)
    }
    return E.right({ aggregate: settings.size === 0 ? decodedBooks : judging(settings), unread })
  }
}

/** The debt without the reminders of the message that this command is part of: one message may remind of several debts. */
const beforeThisAct = (debt: KnownDebt, command: StepCommand, policy: CollectionPolicy): KnownDebt => {
  if (command.type !== 'RemindDebtor') return debt
  const isOfIt = (event: KnownDebt['history'] extends Iterable<infer A> ? A : never): boolean =>
    event.type === 'DebtorReminded' && event.on === command.on && isOneAct(policy, event.step, command.step)
  const history = [...debt.history]
  if (!history.some(isOfIt)) return debt
  const before = fold(
    debtDecider,
    history.filter((event) => !isOfIt(event)),
  )
  return before.situation === 'unissued' ? debt : before
}

/** Whether two steps of one day fit in one message: the same step, or a strategy with `along.at` 'own' has both. */
const isOneAct = ({ strategies }: CollectionPolicy, step: string, other: string): boolean =>
  step === other ||
  strategies.some(
    ({ along, steps }) => along?.at === 'own' && [step, other].every((one) => steps.some((own) => own.step === one)),
  )

const judging = (settings: ReadonlyMap<BookCommand, StepSetting>): typeof decodedBooks =>
  refusingAlso(decodedBooks, (command, events, state, revision) => {
    const setting = settings.get(command)
    if (setting === undefined || !isAsking(command) || events.length === 0) return undefined
    if (state.of !== 'debt' || state.debt.situation === 'unissued') return undefined
    return againstPolicy({ ...setting, revision }, command, state.debt)
  })
