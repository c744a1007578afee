import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { addDays, epochDay, type LocalDate } from '../../../src/domain/value/local-date.js'
import { cashflow, expectations } from '../../../src/projections/cashflow/cashflow.js'
import type { Period } from '../../../src/projections/cashflow/period.js'
import { behaviourOn } from '../../../src/projections/forecast/behaviour.js'
import { coversOn } from '../../../src/projections/forecast/cheque-life.js'
import { debtOn } from '../../../src/projections/forecast/debt-life.js'
import { expectationsOf } from '../../../src/projections/forecast/expectations-of.js'
import {
  directDebits,
  type ForecastReport,
  forecast,
  forecastSources,
} from '../../../src/projections/forecast/index.js'
import { pastOf } from '../../../src/projections/forecast/past.js'
import { plainExpectations } from '../../../src/projections/forecast/plain-expectations.js'
import { recordsOn } from '../../../src/projections/forecast/records.js'
import { piecesOf } from '../../../src/projections/forecast/spell.js'
import { project } from '../../../src/projections/projection/projection.js'
import { daysOf, placeOf, seen, states, until } from '../history.js'

const horizon = { count: 4, unit: 'w' } as const
const sum = (amounts: ReadonlyArray<bigint>): bigint => amounts.reduce((a, b) => a + b, 0n)

/** Some days of random books. */
const eachDay = (runs: number, check: (events: ReadonlyArray<BookEvent>, day: LocalDate) => void) =>
  fc.assert(
    fc.property(bookHistory({ maxCommands: 30 }), fc.array(fc.nat(), { minLength: 2, maxLength: 2 }), (told, picks) => {
      const days = daysOf(told.events)
      for (const pick of picks) check(told.events, days[pick % days.length] as LocalDate)
    }),
    { numRuns: runs },
  )

const checkSums = (report: ForecastReport): void => {
  for (const { open, periods, beyond, expectedLoss } of report.currencies) {
    const all = [...periods, beyond, expectedLoss]
    expect(sum(all.map(({ amount }) => amount.amount))).toBe(open.amount)
    for (const one of all) {
      const parts = forecastSources.map((source) => one.bySource[source].amount)
      expect(sum(parts)).toBe(one.amount.amount)
      for (const part of parts) expect(part).toBeGreaterThanOrEqual(0n)
    }
    for (const { from, p10, p50, p90 } of periods) {
      expect(from > report.asOf).toBe(true)
      const range = [0n, p10.amount, p50.amount, p90.amount, open.amount]
      expect(range).toEqual(range.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    }
  }
}

describe('a forecast', () => {
  it('sums to what is open, over periods, beyond and expected loss, and over sources, on any day and by any knowledge', () => {
    eachDay(20, (events, asOf) => {
      const all = states(events)
      const debits = project(directDebits, seen(events))
      for (const knownAt of [undefined, placeOf(events.length >> 1)]) {
        const report = forecast(all, { asOf, knownAt, horizon, directDebits: debits })
        checkSums(report)
        const open = cashflow(all, { asOf, knownAt, horizon }).currencies.filter((one) => one.open.amount > 0n)
        expect(report.currencies.map((one) => one.open)).toEqual(open.map((one) => one.open))
      }
    })
  })

  it('is the same whatever happens later', () => {
    eachDay(20, (events, asOf) => {
      const told = (of: ReadonlyArray<BookEvent>) =>
        forecast(states(of), { asOf, horizon, directDebits: project(directDebits, seen(of)) })
      const { place, ...whole } = told(events)
      const { place: __, ...then } = told(until(events, asOf))
      expect(whole).toEqual(then)
    })
  })

  it('is the schedule, where everything comes on the day that is told for it', () => {
    eachDay(20, (events, asOf) => {
      const all = states(events)
      const { currencies } = forecast(all, { asOf, horizon, certain: true })
      const scheduled = expectations(all, { asOf })
      for (const { currency, periods, beyond, expectedLoss } of currencies) {
        const own = scheduled.filter(({ item }) => item.currency === currency)
        const within = ({ from, to }: Period): bigint =>
          sum(
            own.flatMap(({ on, amount }) => {
              const day = on === undefined || on > asOf ? on : addDays(asOf, 1)
              return day !== undefined && from <= day && day <= to ? [amount] : []
            }),
          )
        expect(periods.map(({ amount }) => amount.amount)).toEqual(periods.map(within))
        expect(expectedLoss.amount.amount).toBe(0n)
        expect(beyond.amount.amount).toBe(sum(own.map(({ amount }) => amount)) - sum(periods.map(within)))
      }
    })
  })

  it('of a debt of which nothing was told is what follows from its state, though that is not folded', () => {
    let seen = 0
    eachDay(20, (events, date) => {
      const { debts, cheques } = pastOf(states(events))
      const day = epochDay(date)
      const ends = [7, 14]
      const covers = coversOn(cheques, day)
      const behaviour = behaviourOn(piecesOf(debts.flatMap(({ lots }) => lots)), day, 14)
      const known = { behaviour, records: recordsOn([], cheques, [], day), covers, date, ends, certain: false }
      for (const life of debts) {
        const state = debtOn(life, date)
        if (state === undefined || life.hasTerms || covers.has(life.debt)) continue
        const plain = plainExpectations(life, known)
        expect(plain).toEqual(expectationsOf(state, known))
        seen += plain.length
      }
    })
    expect(seen).toBeGreaterThan(0)
  })
})
