import * as E from 'fp-ts/lib/Either.js'
import type { BookCommand, BookEvent, BookState } from '../../domain/book/book.js'
import { againstLimits, type LimitSetting, type RoleOf } from '../../domain/collection/refusal/against-limits.js'
import { inCurrencyOf, openBalance } from '../../domain/debt/state.js'
import type { EventStore, ReadError } from '../store/event-store.js'
import type { decodedBooks } from './aggregate.js'
import type { CommandInContext } from './handle-batch.js'
import { policyOfDay, type StepsBy, stateFrom } from './policy-of-day.js'
import { refusingAlso } from './refusing-also.js'
import type { StateCache } from './state-cache.js'

/** Commands that give up, postpone or escalate a claim. The policy is read only for these. */
const limited = {
  GrantConcession: true,
  AgreeSettlement: true,
  WaiveCharge: true,
  WriteOffDebt: true,
  ExtendDueDate: true,
  SignPlan: true,
  RescheduleDebt: true,
  RefundPayment: true,
  ReferToLegal: true,
  PlaceWithAgency: true,
} as const

type LimitedCommand = Extract<BookCommand, { readonly type: keyof typeof limited }>

const isLimited = (command: BookCommand): command is LimitedCommand => command.type in limited

type Books = typeof decodedBooks

/** Decorates a book: it also refuses commands beyond the approver's limit, by the policy in force on the command's day. */
export const judgeLimits =
  (store: EventStore<BookEvent>, cache: StateCache<BookState>, by: StepsBy, roleOf: RoleOf) =>
  async (
    tasks: ReadonlyArray<CommandInContext<BookCommand>>,
    aggregate: Books,
  ): Promise<E.Either<ReadError, Books>> => {
    const settings = new Map<BookCommand, LimitSetting>()
    for (const { command, given } of tasks) {
      if (!isLimited(command)) continue
      const policy = await policyOfDay(stateFrom(store, cache), by, command.on)
      if (E.isLeft(policy)) return policy
      if (policy.right !== undefined) settings.set(command, { policy: policy.right, roleOf, actor: given.actor })
    }
    return E.right(settings.size === 0 ? aggregate : limiting(aggregate, settings))
  }

const limiting = (aggregate: Books, settings: ReadonlyMap<BookCommand, LimitSetting>): Books =>
  refusingAlso(aggregate, (command, events, state) => {
    const setting = settings.get(command)
    if (setting === undefined) return undefined
    const debt = state.of === 'debt' && state.debt.situation !== 'unissued' ? state.debt : undefined
    return againstLimits(setting, events, debt && inCurrencyOf(debt, openBalance(debt)))
  })
