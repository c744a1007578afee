import * as E from 'fp-ts/lib/Either.js'
import { DebtorId } from '../../../domain/value/id.js'
import type { OpenItemState } from '../../../projections/open-item/item-history-codec.js'
import { unknownPlace } from '../../../projections/open-item/place.js'
import type { States } from '../../../projections/projection/projection.js'
import type { Book } from '../../book.js'
import type { OpenItemsQuery } from '../../view/book-reports.js'
import { describe } from '../../words/describe.js'
import { type BookAt, tellBook } from '../book/book-at.js'
import { didYouMean } from '../option/near-names.js'

type Items = States<OpenItemState>

/** Everybody who is named in these items, in the order of the names. */
export const namesIn = (items: Items): ReadonlyArray<DebtorId> =>
  [...new Set([...items.values()].flatMap((history) => history?.debtors ?? []))].sort()

/** The open items of a book, or in words why they cannot be had. */
export const allItems = async (
  book: Book,
  { knownAt }: Pick<OpenItemsQuery, 'knownAt'>,
): Promise<E.Either<string, Items>> => {
  const items = await book.openItems()
  if (E.isLeft(items)) return E.left(describe(items.left))
  const unknown = unknownPlace(items.right, { knownAt })
  return unknown === undefined ? items : E.left(describe(unknown))
}

/** Those of one debtor, of whose streams alone they are read; of somebody who is not in the book, who may have been meant. */
export const itemsOf = async (
  book: Book,
  at: BookAt,
  { debtor, ...asked }: Omit<OpenItemsQuery, 'debtor'> & { readonly debtor: string },
): Promise<E.Either<string, Items>> => {
  if (DebtorId.is(debtor)) {
    const own = await book.openItems({ ...asked, debtor })
    if (E.isLeft(own)) return E.left(describe(own.left))
    const unknown = unknownPlace(own.right, asked)
    if (unknown !== undefined) return E.left(describe(unknown))
    if (namesIn(own.right).includes(debtor)) return own
  }
  const known = await book.debtors()
  if (E.isLeft(known)) return E.left(describe(known.left))
  return E.left(
    `nobody called '${debtor}' owes or has paid anything in ${tellBook(at)}${didYouMean(debtor, known.right)}`,
  )
}
