import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import { addDays, type LocalDate } from '../../../src/domain/value/local-date.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { metricNames, metrics, metricsTrend } from '../../../src/projections/metrics/index.js'
import { daysOf, states, until } from '../history.js'

describe('metrics of random books', () => {
  it('are of the amounts that an aging has, are no number where there is none, and do not see what is later', () => {
    fc.assert(
      fc.property(bookHistory({ maxCommands: 30 }), fc.nat(), ({ events }, pick) => {
        const days = daysOf(events)
        const asOf = days[pick % days.length] as LocalDate
        const query = { asOf, from: addDays(asOf, -29) }
        const all = states(events)
        const aged = new Map(aging(all, { asOf }).currencies.map((one) => [one.currency, one]))
        const { currencies, groups } = metrics(all, { ...query, groupBy: ({ debtor }) => debtor })
        for (const one of currencies) {
          const aging = aged.get(one.currency)
          expect(one.receivable.amount).toBe(aging?.open.amount ?? 0n)
          expect(one.unapplied.amount).toBe(aging?.unapplied.amount ?? 0n)
          expect(one.current.amount).toBe(aging?.buckets[0]?.amount.amount ?? 0n)
          const parts = groups?.flatMap((group) => group.currencies.filter(({ currency }) => currency === one.currency))
          for (const name of ['beginning', 'receivable', 'current', 'sales', 'collected', 'unapplied'] as const) {
            expect(parts?.reduce((sum, part) => sum + part[name].amount, 0n)).toBe(one[name].amount)
          }
          for (const name of metricNames) expect(Number.isFinite(one.metrics[name] ?? 0)).toBe(true)
        }
        const folded = metrics(all, { ...query, groupBy: () => 'all' }).groups ?? []
        expect(folded.map((group) => group.currencies)).toEqual(
          currencies.length === 0 ? [] : [metrics(all, query).currencies],
        )
        const { place: _, ...whole } = metrics(all, query)
        const { place: __, ...then } = metrics(states(until(events, asOf)), query)
        expect(whole).toEqual(then)
        const groupBy = ({ debtor }: { readonly debtor: string }) => debtor
        for (const month of metricsTrend(all, { asOf, months: 3, groupBy })) {
          expect(month.from.slice(8)).toBe('01')
          expect(month).toEqual({
            ...metrics(all, { asOf: month.asOf, from: month.from, groupBy }),
            place: month.place,
          })
        }
      }),
      { numRuns: 60 },
    )
  })
})
