import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Account, type AccountDebt, type AccountPayment, debtsNamedBy } from '../domain/allocation/account.js'
import { type AllocationCommand, afterRefusal, resume } from '../domain/allocation/process.js'
import type { BookEvent, BookRejection } from '../domain/book.js'
import { debt } from '../domain/debt/debt.js'
import type { DebtEvent } from '../domain/debt/event.js'
import { fold } from '../domain/decider.js'
import type { DebtId } from '../domain/id.js'
import type { PaymentEvent } from '../domain/payment/event.js'
import { payment } from '../domain/payment/payment.js'
import { books, debtStream, paymentStream } from './aggregate.js'
import { handleBatch, type Task } from './batch-handler.js'
import type { Rejected } from './command-handler.js'
import type { Given } from './draft.js'
import type { AppendError, EventStore, ReadError } from './event-store.js'
import type { Loose } from './unsettled.js'

export type SettleError = AppendError | ReadError

/** Reads the streams of a debtor that are not at rest, and those debts that its payments point to. */
export const loadAccount =
  (store: EventStore<BookEvent>, loose: Loose): TaskEither<ReadError, Account> =>
  async () => {
    const payments: AccountPayment[] = []
    for (const id of loose.payments) {
      const read = await store.read(paymentStream(id))()
      if (E.isLeft(read)) return read
      const state = fold(payment, read.right.map(({ event }) => event) as ReadonlyArray<PaymentEvent>)
      if (state.situation !== 'unreceived') payments.push(state)
    }
    const named = debtsNamedBy(payments)
    const debts = new Map<DebtId, AccountDebt>()
    for (const id of new Set([...loose.debts, ...named])) {
      const read = await store.read(debtStream(id))()
      if (E.isLeft(read)) return read
      const state = fold(debt, read.right.map(({ event }) => event) as ReadonlyArray<DebtEvent>)
      if (state.situation !== 'unissued') debts.set(id, state)
    }
    return E.right({ debts, payments })
  }

/** The command id of a step of the process: the same step again, by whoever resumes it, is the same command. */
const commandIdOf = (command: AllocationCommand, account: Account): string => {
  switch (command.type) {
    case 'AllocatePayment': {
      const placed = account.payments.find(({ received }) => received.payment === command.payment)
      return `allocate:${command.payment}:${placed?.allocations.length ?? 0}`
    }
    case 'UnallocatePayment':
      return `unallocate:${command.payment}:${command.allocation}`
    case 'ApplyPayment':
      return `apply:${command.payment}:${command.allocation}`
    case 'ReversePayment':
      return `reverse:${command.payment}:${command.allocation}`
  }
}

/** The next steps of the process for an account, as tasks. None when it is at rest. */
export const nextSteps = (account: Account, given: Given): ReadonlyArray<Task<AllocationCommand>> =>
  resume(account).map((command) => ({ command, given: stepGiven(commandIdOf(command, account), given) }))

const stepGiven = (commandId: string, given: Given): Given => ({
  ...given,
  commandId,
  causationId: given.commandId,
  correlationId: given.correlationId ?? given.commandId,
})

/** Takes the next steps of many accounts in one batch; what a debt refuses goes back to its payment. */
export const takeSteps =
  (store: EventStore<BookEvent>, tasks: ReadonlyArray<Task<AllocationCommand>>): TaskEither<SettleError, void> =>
  async () => {
    const handled = await handleBatch(store, books)(tasks)()
    if (E.isLeft(handled)) return handled
    const refunds = handled.right.flatMap((outcome, index) => {
      const task = tasks[index]
      return E.isLeft(outcome) && task?.command.type === 'ApplyPayment'
        ? [refund(task.command, task.given, outcome.left)]
        : []
    })
    if (refunds.length === 0) return E.right(undefined)
    const refunded = await handleBatch(store, books)(refunds)()
    return E.isLeft(refunded) ? refunded : E.right(undefined)
  }

const refund = (
  command: Parameters<typeof afterRefusal>[0],
  given: Given,
  { rejection }: Rejected<BookRejection>,
): Task<AllocationCommand> => {
  const unallocate = afterRefusal(command, rejection)
  return {
    command: unallocate,
    given: { ...given, commandId: `unallocate:${unallocate.payment}:${unallocate.allocation}` },
  }
}

/**
 * Takes steps for these accounts until none is left, each round in one batch. Answers how many placements were made. Streams
 * that came to rest meanwhile are read again, and ask for nothing.
 */
export const settleAccounts =
  (store: EventStore<BookEvent>, all: ReadonlyArray<Loose>, given: Given): TaskEither<SettleError, number> =>
  async () => {
    let placed = 0
    let moving = all
    while (moving.length > 0) {
      const tasks: Task<AllocationCommand>[] = []
      const stillMoving: Loose[] = []
      for (const loose of moving) {
        const account = await loadAccount(store, loose)()
        if (E.isLeft(account)) return account
        const steps = nextSteps(account.right, given)
        if (steps.length > 0) stillMoving.push(loose)
        tasks.push(...steps)
      }
      if (tasks.length > 0) {
        const taken = await takeSteps(store, tasks)()
        if (E.isLeft(taken)) return taken
      }
      for (const { command } of tasks) if (command.type === 'AllocatePayment') placed += command.placements.length
      moving = stillMoving
    }
    return E.right(placed)
  }
