import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import { debtorsOfEvents } from '../../../src/domain/book/book.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'
import type { Money } from '../../../src/domain/value/money.js'
import { sumIn } from '../../../src/domain/value/money-arithmetic.js'
import type { ReportAt } from '../../../src/projections/open-item/place.js'
import { chequeRegister } from '../../../src/projections/register/cheques.js'
import { creditRegister } from '../../../src/projections/register/credit.js'
import { disputeRegister } from '../../../src/projections/register/disputes.js'
import { placementRegister } from '../../../src/projections/register/placements.js'
import { planRegister } from '../../../src/projections/register/plans.js'
import { promiseRegister } from '../../../src/projections/register/promises.js'
import type { Counted, Register, RegisterQuery, RegisterRow } from '../../../src/projections/register/register.js'
import { daysOf, placeOf, recordedAt } from '../history.js'
import { cases, eachDay, inTwo, sorted } from './books.js'

interface Sums {
  readonly currency: Money['currency']
  readonly byStatus: Readonly<Record<string, Counted>>
}

type AnyRegister = (
  states: ReturnType<typeof cases>,
  query: ReportAt & Pick<RegisterQuery<RegisterRow>, 'debtor' | 'groupBy'>,
) => Register<RegisterRow, Sums>

const registers: Readonly<Record<string, AnyRegister>> = {
  credit: creditRegister,
  promises: promiseRegister,
  disputes: disputeRegister,
  plans: planRegister,
  cheques: chequeRegister,
  placements: placementRegister,
}

describe.each(Object.entries(registers))('the register of %s', (_, register) => {
  it('has sums that are those of its rows, status by status, and none beside them', () => {
    eachDay(30, (events, asOf) => {
      const { rows, currencies } = register(cases(events), { asOf })
      expect(currencies.map(({ currency }) => currency)).toEqual(
        [...new Set(rows.map(({ amount }) => amount.currency))].sort(),
      )
      for (const { currency, byStatus } of currencies) {
        const own = rows.filter(({ amount }) => amount.currency === currency)
        for (const [status, { count, amount }] of Object.entries(byStatus)) {
          const some = own.filter((row) => row.status === status)
          expect([count, amount]).toEqual([
            some.length,
            sumIn(
              currency,
              some.map((row) => row.amount),
            ),
          ])
        }
        expect(Object.values(byStatus).reduce((count, one) => count + one.count, 0)).toBe(own.length)
      }
    })
  })

  it('is of each of its debtors, and of each of its groups, what it is of the whole', () => {
    eachDay(30, (events, asOf) => {
      const { rows, groups = [] } = register(cases(events), { asOf, groupBy: ({ debtor }) => debtor })
      const ofDebtors = debtorsOfEvents(events).map((debtor) => register(cases(events), { asOf, debtor }))
      expect(sorted(ofDebtors.flatMap((one) => one.rows))).toEqual(sorted(rows))
      for (const { group, currencies } of groups) {
        expect(ofDebtors.find((one) => one.rows[0]?.debtor === group)?.currencies).toEqual(currencies)
      }
    })
  })

  it('as known at a time is what it was then, for ever', () => {
    fc.assert(
      fc.property(bookHistory({ maxCommands: 40 }), fc.nat(), fc.nat(), ({ events }, nth, upTo) => {
        const known = upTo % (events.length + 1)
        const days = daysOf(events)
        const asOf = days[nth % days.length] as LocalDate
        const { rows, currencies } = register(cases(events.slice(0, known)), { asOf })
        for (const knownAt of [recordedAt(known - 1), placeOf(known - 1)]) {
          expect(register(cases(events), { asOf, knownAt })).toMatchObject({ rows, currencies })
        }
      }),
      { numRuns: 60 },
    )
  })
})

// What is at stake with one debtor is in many streams; all other rows are of one stream.
const { credit: _, ...ofStreams } = registers

describe.each(Object.entries(ofStreams))('the register of %s', (_, register) => {
  it('of two parts of a book has the rows of both', () => {
    eachDay(30, (events, asOf) => {
      const parts = inTwo(events).flatMap((part) => register(part, { asOf }).rows)
      expect(sorted(parts)).toEqual(sorted(register(cases(events), { asOf }).rows))
    })
  })
})
