import * as E from 'fp-ts/lib/Either.js'
import {
  type AccountsQuery,
  type CollectionAccount,
  collectionAccounts,
} from '../../../projections/collection/accounts.js'
import { collectionItems } from '../../../projections/collection/collection-items.js'
import { unknownPlace } from '../../../projections/open-item/place.js'
import type { Book } from '../../book.js'
import { catchUp } from '../../view/catch-up.js'
import { describe } from '../../words/describe.js'

/** The accounts of a book on a day, or in words why they cannot be told. */
export const readAccounts = async (
  book: Book,
  query: AccountsQuery,
): Promise<E.Either<string, ReadonlyArray<CollectionAccount>>> => {
  const caughtUp = await catchUp(book.store, collectionItems)()
  if (E.isLeft(caughtUp)) return E.left(describe(caughtUp.left))
  const { states } = caughtUp.right
  const unknown = unknownPlace(states, query)
  return unknown === undefined ? E.right(collectionAccounts(states, query)) : E.left(describe(unknown))
}
