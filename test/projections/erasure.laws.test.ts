import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bookHistory } from '../../src/adapters/testing/index.js'
import { type BookEvent, debtorsOfEvents } from '../../src/domain/book/book.js'
import { aging } from '../../src/projections/aging/aging.js'
import { agingConventions } from '../../src/projections/aging/aging-convention.js'
import { cashflow } from '../../src/projections/cashflow/cashflow.js'
import { exposure } from '../../src/projections/exposure.js'
import { statement } from '../../src/projections/statement/statement.js'
import { daysOf, states } from './history.js'

/** The figures of a book on a day, of who is erased and of all. */
const figures = (events: ReadonlyArray<BookEvent>, asOf: ReturnType<typeof daysOf>[number]) => {
  const all = states(events)
  const [debtor] = debtorsOfEvents(events)
  return {
    aging: aging(all, { asOf, convention: agingConventions.net }).currencies,
    cash: cashflow(all, { asOf, horizon: { count: 6, unit: 'w' } }).currencies,
    exposure: debtor && exposure(all, { debtor, asOf }),
    statement: debtor && statement(all, { debtor, asOf }),
  }
}

it('an erasure leaves every figure as it was, before it and after it', () => {
  fc.assert(
    fc.property(bookHistory({ maxCommands: 25 }), fc.nat(), fc.nat(), ({ events }, first, second) => {
      const [debtor] = debtorsOfEvents(events)
      if (debtor === undefined) return
      const days = daysOf(events)
      const on = days[first % days.length] ?? days[0]
      const asOf = days[second % days.length] ?? on
      if (on === undefined || asOf === undefined) return
      const erased: BookEvent = { type: 'SubjectErased', debtor, on, request: 'R-1' }
      expect(figures([...events, erased], asOf)).toEqual(figures(events, asOf))
    }),
    { numRuns: 60 },
  )
})
