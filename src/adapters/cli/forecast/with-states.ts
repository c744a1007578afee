import * as E from 'fp-ts/lib/Either.js'
import type { OpenItemState } from '../../../projections/open-item/item-history-codec.js'
import type { ReportAt } from '../../../projections/open-item/place.js'
import type { States } from '../../../projections/projection/projection.js'
import type { Book } from '../../book.js'
import { describe } from '../../words/describe.js'
import { allItems } from '../aging/items-of.js'
import type { BookAt } from '../book/book-at.js'
import { withBook } from '../book/open-book.js'
import { complain } from '../form/say.js'

type Items = States<OpenItemState>

const withItems = (
  at: BookAt,
  knownAt: ReportAt['knownAt'],
  use: (items: Items, book: Book) => Promise<number>,
): Promise<number> =>
  withBook(at, async (book) => {
    const items = await allItems(book, { knownAt })
    if (E.isRight(items)) return use(items.right, book)
    complain(items.left)
    return 1
  })

/** Asks the open items of a book; where it cannot be read, or has no such event, the reason is told. */
export const withStates = (
  at: BookAt,
  knownAt: ReportAt['knownAt'],
  use: (items: Items) => Promise<number>,
): Promise<number> => withItems(at, knownAt, use)

/** The same with the direct debits of the book. */
export const withForecastStates = (
  at: BookAt,
  knownAt: ReportAt['knownAt'],
  use: (items: Items, directDebits: Items) => Promise<number>,
): Promise<number> =>
  withItems(at, knownAt, async (items, book) => {
    const asked = await book.directDebits()
    if (E.isLeft(asked)) {
      complain(describe(asked.left))
      return 1
    }
    return use(items, asked.right)
  })
