import * as E from 'fp-ts/lib/Either.js'
import type { PendingAccount } from '../../domain/allocation/pending-account.js'
import { type AskingCommand, isAsking, withSetAside } from '../../domain/allocation/set-aside.js'
import type { BookEvent, BookState } from '../../domain/book/book.js'
import type { KnownDebt } from '../../domain/debt/state.js'
import type { DebtId } from '../../domain/value/id.js'
import type { EventStore, ReadError } from '../store/event-store.js'
import { readAccounts } from './accounts-in-hand.js'
import { debtStream } from './aggregate.js'
import type { PendingAccounts } from './pending-accounts.js'
import { readStates } from './read-states.js'
import type { StateCache } from './state-cache.js'

/**
 * Completes commands that demand payment of a debt with the debtor's unapplied cash and expected cheques, as they stand before
 * the first command. Other commands pass unchanged, and nothing is read for them.
 */
export type TellAsking = <C extends { readonly type: string }>(
  commands: ReadonlyArray<C>,
) => Promise<E.Either<ReadError, ReadonlyArray<C>>>

export const tellAsking =
  (store: EventStore<BookEvent>, accounts: PendingAccounts, cache: StateCache<BookState>): TellAsking =>
  async <C extends { readonly type: string }>(commands: ReadonlyArray<C>) => {
    const asking = commands.filter(isAsking)
    if (asking.length === 0) return E.right(commands)
    const debts = await readDebts(store, [...new Set(asking.map(({ debt }) => debt))], cache)
    if (E.isLeft(debts)) return debts
    const seen = await accounts.look()
    if (E.isLeft(seen)) return seen
    const told: C[] = []
    for (const command of commands) {
      const debt = isAsking(command) ? debts.right.get(command.debt) : undefined
      if (!isAsking(command) || debt === undefined) {
        told.push(command)
        continue
      }
      const one = await tellOne(store, accounts, cache, command, debt)
      if (E.isLeft(one)) return one
      told.push(one.right)
    }
    return E.right(told)
  }

const tellOne = async <C extends AskingCommand>(
  store: EventStore<BookEvent>,
  accounts: PendingAccounts,
  cache: StateCache<BookState>,
  command: C,
  debt: KnownDebt,
): Promise<E.Either<ReadError, C>> => {
  const found = await accounts.concernedBy([debt.debtor], [debt.debt])
  if (E.isLeft(found)) return found
  const holding = found.right.filter(hasMoney)
  if (holding.length === 0) return E.right(command)
  const read = await readAccounts(store, holding, cache)
  return E.isLeft(read) ? read : E.right(withSetAside(command, debt, holding.map(read.right.account)))
}

/** Whether an account has money or cheques that could pay a debt; if not, none of its streams are read. */
const hasMoney = ({ payments, covering }: PendingAccount): boolean => payments.size + covering.size > 0

/** The current states of those debts that exist. */
const readDebts = async (
  store: EventStore<BookEvent>,
  ids: ReadonlyArray<DebtId>,
  cache: StateCache<BookState>,
): Promise<E.Either<ReadError, ReadonlyMap<DebtId, KnownDebt>>> => {
  const found = await readStates(store, ids.map(debtStream), cache)
  if (E.isLeft(found)) return found
  const debts = new Map<DebtId, KnownDebt>()
  for (const { state } of found.right.values()) {
    if (state.of === 'debt' && state.debt.situation !== 'unissued') debts.set(state.debt.debt, state.debt)
  }
  return E.right(debts)
}
