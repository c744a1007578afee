import * as E from 'fp-ts/lib/Either.js'
import { DebtId, type DebtorId } from '../../../domain/value/id.js'
import {
  type AccountsQuery,
  type CollectionAccount,
  collectionAccounts,
} from '../../../projections/collection/accounts.js'
import { unknownPlace } from '../../../projections/open-item/place.js'
import type { Book } from '../../book.js'
import { debtStream } from '../../command/aggregate.js'
import { describe } from '../../words/describe.js'

/** Accounts of a book on a day, or in words why they cannot be told. */
export type ReadAccounts<Accounts = ReadonlyArray<CollectionAccount>> = (
  book: Book,
  query: Omit<AccountsQuery, 'only'>,
) => Promise<E.Either<string, Accounts>>

/** Those of all debtors. */
export const allAccounts: ReadAccounts = (book, query) => accounts(book, query)

/** Of how many debtors all accounts are made at once: more are read one by one, which takes longer, and no more memory for more. */
const mostAtOnce = 1000

/** The accounts of all debtors, some at a time. Each call begins again. */
export type AccountsInTurn = () => AsyncGenerator<E.Either<string, ReadonlyArray<CollectionAccount>>>

/** Those of all debtors whom a debt, a payment or a cheque names, one after the other; all at once where they are few. */
export const accountsInTurn = async (
  book: Book,
  query: Omit<AccountsQuery, 'only'>,
  atOnce = mostAtOnce,
): Promise<E.Either<string, AccountsInTurn>> => {
  const debtors = await book.debtors()
  if (E.isLeft(debtors)) return E.left(describe(debtors.left))
  if (debtors.right.length > atOnce) {
    return E.right(async function* () {
      for (const debtor of debtors.right) yield accounts(book, { ...query, only: debtor })
    })
  }
  const all = await accounts(book, query)
  return E.isLeft(all)
    ? all
    : E.right(async function* () {
        yield all
      })
}

/** That of one debtor: only its streams are read. */
export const accountOfDebtor =
  (only: DebtorId): ReadAccounts =>
  (book, query) =>
    accounts(book, { ...query, only })

/** That of the debtor who had a debt on the day: only the streams of whoever ever had it are read. */
export const accountOfDebt =
  (debt: string): ReadAccounts =>
  async (book, query) => {
    if (!DebtId.is(debt)) return E.right([])
    const history = await book.history(debtStream(debt))()
    if (E.isLeft(history)) return E.left(describe(history.left))
    const debtors = history.right.flatMap(({ event }) =>
      event.type === 'DebtIssued' || event.type === 'DebtAssumed' ? event.debtor : [],
    )
    for (const debtor of new Set(debtors)) {
      const read = await accountOfDebtor(debtor)(book, query)
      if (E.isLeft(read) || read.right.some(({ debts }) => debts.some((one) => one.debt.debt === debt))) return read
    }
    return E.right([])
  }

const accounts = async (
  book: Book,
  query: AccountsQuery,
): Promise<E.Either<string, ReadonlyArray<CollectionAccount>>> => {
  const { only, knownAt } = query
  const items = await book.collectionItems(only === undefined ? undefined : { debtor: only, knownAt })
  if (E.isLeft(items)) return E.left(describe(items.left))
  const unknown = unknownPlace(items.right, query)
  return unknown === undefined ? E.right(collectionAccounts(items.right, query)) : E.left(describe(unknown))
}
