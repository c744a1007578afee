import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WholeBook, wholeBook } from '../../../src/adapters/testing/index.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import { dated, dayOf, placements, record, settle } from './account.js'

/** Kept day by day: what a day brings is recorded, and the money finds its debts before the next. */
const dayByDay = (commands: ReadonlyArray<BookCommand>): WholeBook => {
  let book = wholeBook.initial
  for (const day of new Set(commands.map(dayOf))) {
    book = settle(
      record(
        commands.filter((command) => dayOf(command) === day),
        book,
      ),
    )
  }
  return book
}

const shuffled = dated.chain((commands) =>
  fc.tuple(fc.constant(commands), fc.shuffledSubarray([...commands], { minLength: commands.length })),
)

describe('the same dated debts and payments', () => {
  it('are allocated alike, recorded in any order at once or kept day by day', () => {
    fc.assert(
      fc.property(shuffled, ([inOrder, anyOrder]) => {
        expect(placements(settle(record(anyOrder)))).toEqual(placements(dayByDay(inOrder)))
      }),
      { numRuns: 300 },
    )
  })

  it('come to rest once: settling again does nothing', () => {
    fc.assert(
      fc.property(dated, (commands) => {
        const settled = settle(record(commands))
        expect(settle(settled)).toEqual(settled)
      }),
    )
  })
})
