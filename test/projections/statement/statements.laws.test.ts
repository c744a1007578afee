import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import { debtorsOfEvents } from '../../../src/domain/book/book.js'
import type { DebtorId } from '../../../src/domain/value/id.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'
import { isBelow, membersOf } from '../../../src/projections/open-item/company.js'
import type { OpenItemState } from '../../../src/projections/open-item/item-history-codec.js'
import { statement, statements } from '../../../src/projections/statement/statement.js'
import { daysOf, states } from '../history.js'

/** States that count how often somebody goes through all of them. */
class Watched extends Map<string, OpenItemState> {
  passes = 0
  override values() {
    this.passes += 1
    return super.values()
  }
}

describe('the statements of many debtors', () => {
  it('are those that each has when it is asked for alone, with or without its companies', () => {
    fc.assert(
      fc.property(bookHistory({ maxCommands: 40 }), fc.nat(), fc.boolean(), ({ events }, nth, withCompanies) => {
        const days = daysOf(events)
        const asOf = days[nth % days.length] as LocalDate
        const book = states(events)
        const of = statements(book, { asOf, withCompanies })
        for (const debtor of debtorsOfEvents(events)) {
          expect(of(debtor)).toEqual(statement(book, { debtor, asOf, withCompanies }))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('look through the book no more often for many than for one', () => {
    fc.assert(
      fc.property(bookHistory({ maxCommands: 40 }), fc.boolean(), ({ events }, withCompanies) => {
        const asOf = events.at(-1)?.on
        if (asOf === undefined) return
        const book = new Watched(states(events))
        const of = statements(book, { asOf, withCompanies })
        const { passes } = book
        for (const debtor of debtorsOfEvents(events)) of(debtor)
        expect(book.passes).toBe(passes)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the members of a group', () => {
  it('are the head and whoever is below it, also where parents go in a circle', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F'] as ReadonlyArray<string> as ReadonlyArray<DebtorId>
    const name = fc.constantFrom(...names)
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name)), (pairs) => {
        const parents = new Map(pairs.filter(([debtor, parent]) => debtor !== parent))
        const members = membersOf(parents)
        for (const head of names) {
          expect([...members(head)].sort()).toEqual(names.filter((one) => isBelow(parents, one, head)))
        }
      }),
      { numRuns: 300 },
    )
  })
})
