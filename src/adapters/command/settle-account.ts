import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Account, debtsNamedBy } from '../../domain/allocation/account.js'
import { afterRefusal, type ProcessCommand, resume } from '../../domain/allocation/process.js'
import type { Loose } from '../../domain/allocation/unsettled.js'
import type { BookEvent, BookRejection } from '../../domain/book/book.js'
import { cheque } from '../../domain/cheque/cheque.js'
import { debt } from '../../domain/debt/debt.js'
import { debtor } from '../../domain/debtor/debtor.js'
import type { Decider } from '../../domain/decider.js'
import { payment } from '../../domain/payment/payment.js'
import type { Given } from '../store/draft.js'
import type { InvalidCommand } from '../store/envelope-check.js'
import type { AppendError, EventStore, ReadError, StreamName } from '../store/event-store.js'
import { books, chequeStream, debtorStream, debtStream, paymentStream } from './aggregate.js'
import { handleBatch, type Task } from './handle-batch.js'
import type { Rejected } from './handle-command.js'
import { readState } from './read-state.js'

export type SettleError = AppendError | ReadError | InvalidCommand

/**
 * Reads the streams of a debtor that are not at rest, the payments that its cheques name, and the debts that its payments
 * point to.
 */
export const loadAccount =
  (store: EventStore<BookEvent>, loose: Loose): TaskEither<ReadError, Account> =>
  async () => {
    const papers = await readStates(store, loose.cheques, chequeStream, cheque)
    if (E.isLeft(papers)) return papers
    const cheques = [...papers.right.values()].flatMap((one) => (one.situation === 'unreceived' ? [] : [one]))
    const named = new Set([
      ...cheques.flatMap(({ clearings }) => clearings.map(({ payment }) => payment)),
      ...loose.credits,
    ])
    const money = await readStates(store, new Set([...loose.payments, ...named]), paymentStream, payment)
    if (E.isLeft(money)) return money
    const owners = new Set(cheques.map(({ received }) => received.debtor))
    // What a cheque names may be somebody else's, which is not for us to place.
    const payments = [...money.right].flatMap(([id, one]) =>
      one.situation !== 'unreceived' && (loose.payments.has(id) || owners.has(one.received.debtor)) ? [one] : [],
    )
    const owed = await readStates(store, new Set([...loose.debts, ...debtsNamedBy(payments)]), debtStream, debt)
    if (E.isLeft(owed)) return owed
    const debts = [...owed.right.values()].flatMap((one) => (one.situation === 'unissued' ? [] : [one]))
    const owner = await readStates(
      store,
      loose.moratorium === undefined ? [] : [loose.moratorium],
      debtorStream,
      debtor,
    )
    if (E.isLeft(owner)) return owner
    const [known] = owner.right.values()
    return E.right({
      debts: new Map(debts.map((one) => [one.debt, one])),
      payments,
      cheques,
      booked: new Map([...money.right].filter(([id]) => named.has(id))),
      debtor: known === undefined || known.situation === 'unregistered' ? undefined : known,
    })
  }

const readStates = async <Id extends string, S, DE extends BookEvent>(
  store: EventStore<BookEvent>,
  ids: Iterable<Id>,
  stream: (id: Id) => StreamName,
  decider: Decider<never, S, DE, unknown>,
): Promise<E.Either<ReadError, ReadonlyMap<Id, S>>> => {
  const states = new Map<Id, S>()
  for (const id of ids) {
    const read = await readState(store, stream(id), decider)
    if (E.isLeft(read)) return read
    states.set(id, read.right)
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
    case 'GrantCredit':
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
    const refunds: Task<ProcessCommand>[] = []
    for (const [index, outcome] of handled.right.entries()) {
      const task = tasks[index]
      if (E.isRight(outcome) || task === undefined) continue
      if (outcome.left._tag === 'InvalidCommand') return E.left(outcome.left)
      if (task.command.type === 'ApplyPayment') refunds.push(refund(task.command, task.given, outcome.left))
    }
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
