import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Account, debtsNamedBy } from '../domain/allocation/account.js'
import { afterRefusal, type ProcessCommand, resume } from '../domain/allocation/process.js'
import type { BookEvent, BookRejection } from '../domain/book.js'
import { cheque } from '../domain/cheque/cheque.js'
import type { ChequeEvent } from '../domain/cheque/event.js'
import type { ChequeState } from '../domain/cheque/state.js'
import { debt } from '../domain/debt/debt.js'
import type { DebtEvent } from '../domain/debt/event.js'
import type { DebtState } from '../domain/debt/state.js'
import { debtor } from '../domain/debtor/debtor.js'
import type { DebtorEvent } from '../domain/debtor/event.js'
import type { DebtorState } from '../domain/debtor/state.js'
import type { Decider } from '../domain/decider.js'
import type { PaymentId } from '../domain/id.js'
import type { PaymentEvent } from '../domain/payment/event.js'
import { payment } from '../domain/payment/payment.js'
import type { PaymentState } from '../domain/payment/state.js'
import { books, chequeStream, debtorStream, debtStream, paymentStream } from './aggregate.js'
import { handleBatch, type Task } from './batch-handler.js'
import type { Rejected } from './command-handler.js'
import type { Given } from './draft.js'
import type { AppendError, EventStore, ReadError, StreamName } from './event-store.js'
import type { Loose } from './unsettled.js'

export type SettleError = AppendError | ReadError

/**
 * Reads the streams of a debtor that are not at rest, the payments that its cheques name, and the debts that its payments
 * point to.
 */
export const loadAccount =
  (store: EventStore<BookEvent>, loose: Loose): TaskEither<ReadError, Account> =>
  async () => {
    const cheques = await loadEach(loose.cheques, async (id) => {
      const read = await folded<ChequeState, ChequeEvent>(store, chequeStream(id), cheque)
      return E.map((state: ChequeState) => (state.situation === 'unreceived' ? [] : [state]))(read)
    })
    if (E.isLeft(cheques)) return cheques
    const named = new Set(cheques.right.flatMap(({ clearings }) => clearings.map(({ payment }) => payment)))
    const booked = await loadEach(named, async (id) => {
      const read = await folded<PaymentState, PaymentEvent>(store, paymentStream(id), payment)
      return E.map((state: PaymentState): ReadonlyArray<readonly [PaymentId, PaymentState]> => [[id, state]])(read)
    })
    if (E.isLeft(booked)) return booked
    const others = new Set([...loose.payments].filter((id) => !named.has(id)))
    const payments = await loadEach(others, async (id) => {
      const read = await folded<PaymentState, PaymentEvent>(store, paymentStream(id), payment)
      return E.map((state: PaymentState) => (state.situation === 'unreceived' ? [] : [state]))(read)
    })
    if (E.isLeft(payments)) return payments
    const owners = new Set(cheques.right.map(({ received }) => received.debtor))
    const own = booked.right.flatMap(([, state]) =>
      state.situation !== 'unreceived' && owners.has(state.received.debtor) ? [state] : [],
    )
    const all = [...payments.right, ...own]
    const debts = await loadEach(new Set([...loose.debts, ...debtsNamedBy(all)]), async (id) => {
      const read = await folded<DebtState, DebtEvent>(store, debtStream(id), debt)
      return E.map((state: DebtState) => (state.situation === 'unissued' ? [] : [state]))(read)
    })
    if (E.isLeft(debts)) return debts
    const owner = await loadEach(loose.moratorium === undefined ? [] : [loose.moratorium], async (id) => {
      const read = await folded<DebtorState, DebtorEvent>(store, debtorStream(id), debtor)
      return E.map((state: DebtorState) => (state.situation === 'unregistered' ? [] : [state]))(read)
    })
    if (E.isLeft(owner)) return owner
    return E.right({
      debts: new Map(debts.right.map((one) => [one.debt, one])),
      payments: all,
      cheques: cheques.right,
      booked: new Map(booked.right),
      debtor: owner.right[0],
    })
  }

/** Only one aggregate's events are ever appended to its streams. */
const folded = async <S, DE extends BookEvent>(
  store: EventStore<BookEvent>,
  stream: StreamName,
  decider: Decider<never, S, DE, unknown>,
): Promise<E.Either<ReadError, S>> => {
  const read = await store.read(stream)()
  if (E.isLeft(read)) return read
  let state = decider.initial
  for (const { event } of read.right) state = decider.evolve(state, event as DE)
  return E.right(state)
}

const loadEach = async <Id, S>(
  ids: Iterable<Id>,
  load: (id: Id) => Promise<E.Either<ReadError, ReadonlyArray<S>>>,
): Promise<E.Either<ReadError, ReadonlyArray<S>>> => {
  const states: S[] = []
  for (const id of ids) {
    const loaded = await load(id)
    if (E.isLeft(loaded)) return loaded
    states.push(...loaded.right)
  }
  return E.right(states)
}

/** The command id of a step of the process: the same step again, by whoever resumes it, is the same command. */
const commandIdOf = (command: ProcessCommand, account: Account): string => {
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
    case 'ReceivePayment':
      return `receive:${command.payment}`
    case 'ReturnPayment':
      return `return:${command.payment}`
    case 'HoldDunning':
      return `hold:${command.debt}:${command.hold}`
    case 'ReleaseDunning':
      return `release:${command.debt}:${command.hold}`
  }
}

/** The next steps of the process for an account, as tasks. None when it is at rest. */
export const nextSteps = (account: Account, given: Given): ReadonlyArray<Task<ProcessCommand>> =>
  resume(account).map((command) => ({ command, given: stepGiven(commandIdOf(command, account), given) }))

const stepGiven = (commandId: string, given: Given): Given => ({
  ...given,
  commandId,
  causationId: given.commandId,
  correlationId: given.correlationId ?? given.commandId,
})

/** Takes the next steps of many accounts in one batch; what a debt refuses goes back to its payment. */
export const takeSteps =
  (store: EventStore<BookEvent>, tasks: ReadonlyArray<Task<ProcessCommand>>): TaskEither<SettleError, void> =>
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
): Task<ProcessCommand> => {
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
      const tasks: Task<ProcessCommand>[] = []
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
