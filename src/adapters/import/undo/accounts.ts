import * as E from 'fp-ts/lib/Either.js'
import { type BookCommand, type BookEvent, type BookState, book, idOf } from '../../../domain/book/book.js'
import type { ReceivedCheque } from '../../../domain/cheque/state.js'
import type { KnownDebt } from '../../../domain/debt/state.js'
import { fold } from '../../../domain/decider.js'
import type { Allocation, PaymentState } from '../../../domain/payment/state.js'
import type { ChequeId, DebtId, PaymentId } from '../../../domain/value/id.js'
import { books, chequeStream, debtStream, paymentStream } from '../../command/aggregate.js'
import type { CommandInContext } from '../../command/handle-batch.js'
import type { EventStore, ReadError, StreamName } from '../../store/event-store.js'
import { tellRejection } from '../../words/rejection.js'
import type { ImportedBy } from '../row-tasks.js'
import type { Brought } from './brought.js'
import type { Obstacle } from './obstacle.js'

export type ReceivedPayment = Exclude<PaymentState, { readonly situation: 'unreceived' }>

/** Some of what was brought. */
export type Part = Partial<Pick<Brought, 'debts' | 'payments' | 'cheques'>> & {
  readonly placed?: Readonly<Brought['placed']>
}

/** Who takes back, and what the events of it have in common. */
export type UndoneBy = ImportedBy & { readonly correlationId: string }

/** Debts, payments and cheques as they stand, and as what is asked leaves them. */
export interface Accounts {
  readonly debt: (id: DebtId) => KnownDebt | undefined
  readonly payment: (id: PaymentId) => ReceivedPayment | undefined
  readonly cheque: (id: ChequeId) => (ReceivedCheque & { readonly situation: string }) | undefined
  /** Asks something of the book, under a name by which asking it again is no second time. */
  readonly ask: (said: string, command: BookCommand) => void
  readonly tasks: ReadonlyArray<CommandInContext<BookCommand>>
  readonly obstacles: Obstacle[]
}

export const isLive = ({ undone }: Allocation): boolean => undone === undefined

/** Reads these, what is placed on them, and what else the money of the import is placed on. */
export const readAccounts = async (
  store: EventStore<BookEvent>,
  { debts, payments, cheques, placed }: Part,
  all: Brought,
  by: UndoneBy,
): Promise<E.Either<ReadError, Accounts>> => {
  const states = new Map<StreamName, BookState>()
  const read = async (streams: ReadonlyArray<StreamName>): Promise<E.Either<ReadError, void>> => {
    const found = await store.readBatch([...new Set(streams)].filter((stream) => !states.has(stream)))()
    if (E.isLeft(found)) return found
    for (const [stream, history] of found.right) {
      states.set(
        stream,
        fold(
          book,
          history.map(({ event }) => event),
        ),
      )
    }
    return E.right(undefined)
  }
  const accounts = accountsOf(states, by)
  const first = await read([...[...(debts ?? [])].map(debtStream), ...[...(cheques ?? [])].map(chequeStream)])
  if (E.isLeft(first)) return first
  const placedOn = [...(debts ?? [])].flatMap((id) =>
    [...(accounts.debt(id)?.payments ?? [])].filter(({ reversed }) => reversed === undefined),
  )
  const paying = [...(payments ?? []), ...[...placedOn, ...(placed ?? [])].map(({ payment }) => payment)]
  const second = await read(paying.map(paymentStream))
  if (E.isLeft(second)) return second
  const moved = [...paying.filter((id) => all.payments.has(id)), ...(placed ?? []).map(({ payment }) => payment)]
  const further = moved.flatMap((id) => (accounts.payment(id)?.allocations ?? []).filter(isLive))
  const third = await read(further.map(({ debt }) => debtStream(debt)))
  return E.isLeft(third) ? third : E.right(accounts)
}

const accountsOf = (states: Map<StreamName, BookState>, by: UndoneBy): Accounts => {
  const tasks: CommandInContext<BookCommand>[] = []
  const obstacles: Obstacle[] = []
  return {
    debt: (id) => {
      const state = states.get(debtStream(id))
      return state?.of === 'debt' && state.debt.situation !== 'unissued' ? state.debt : undefined
    },
    payment: (id) => {
      const state = states.get(paymentStream(id))
      return state?.of === 'payment' && state.payment.situation !== 'unreceived' ? state.payment : undefined
    },
    cheque: (id) => {
      const state = states.get(chequeStream(id))
      return state?.of === 'cheque' && state.cheque.situation !== 'unreceived' ? state.cheque : undefined
    },
    ask: (said, command) => {
      const stream = books.stream(command)
      const state = states.get(stream) ?? book.initial
      const decided = book.decide(command, state)
      if (E.isLeft(decided)) {
        obstacles.push({ of: `${stream.split('-', 1)[0]} ${idOf(command)}`, because: tellRejection(decided.left) })
        return
      }
      states.set(stream, fold(book, decided.right, state))
      tasks.push({ command, given: { ...by, commandId: `${by.correlationId}:${said}` } })
    },
    tasks,
    obstacles,
  }
}
