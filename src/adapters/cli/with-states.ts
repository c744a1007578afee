import * as E from 'fp-ts/lib/Either.js'
import type { OpenItemState } from '../../projections/open-item/item-history-codec.js'
import type { ReportAt } from '../../projections/open-item/place.js'
import type { States } from '../../projections/projection/projection.js'
import type { BookAt } from './book-at.js'
import { allItems } from './items-of.js'
import { withBook } from './open-book.js'
import { complain } from './say.js'

/** Asks the open items of a book; where it cannot be read, or has no such event, the reason is told. */
export const withStates = (
  at: BookAt,
  knownAt: ReportAt['knownAt'],
  use: (states: States<OpenItemState>) => void,
): Promise<number> =>
  withBook(at, async (book) => {
    const states = await allItems(book, { knownAt })
    if (E.isLeft(states)) {
      complain(states.left)
      return 1
    }
    use(states.right)
    return 0
  })
