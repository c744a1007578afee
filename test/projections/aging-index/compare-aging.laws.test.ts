import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'
import { agingConventions } from '../../../src/projections/aging/aging-convention.js'
import type { AgingReport } from '../../../src/projections/aging/aging-report.js'
import { agingIndexOf } from '../../../src/projections/aging-index/build-index.js'
import { compareAging } from '../../../src/projections/aging-index/compare-aging.js'
import type { ComparedAmounts } from '../../../src/projections/aging-index/comparison.js'
import { comparisonCauses } from '../../../src/projections/aging-index/comparison-causes.js'
import { indexedAging } from '../../../src/projections/aging-index/indexed-aging.js'
import type { ReportAt } from '../../../src/projections/open-item/place.js'
import { daysOf, placeOf, seen } from '../history.js'

const conventions = Object.values(agingConventions)

const figures = ({ buckets, ...beside }: ComparedAmounts): ReadonlyArray<readonly [string, bigint]> => [
  ...buckets.map(({ id, amount }) => [id, amount.amount] as const),
  ...Object.entries(beside).map(([name, { amount }]) => [name, amount] as const),
]

const sumOf = (all: ReadonlyArray<ComparedAmounts>): ReadonlyArray<readonly [string, bigint]> => {
  const sums = new Map<string, bigint>()
  for (const [name, amount] of all.flatMap(figures)) sums.set(name, (sums.get(name) ?? 0n) + amount)
  return [...sums]
}

const reported = (report: AgingReport, currency: string): ReadonlyArray<readonly [string, bigint]> | undefined => {
  const of = report.currencies.find((one) => one.currency === currency)
  if (of === undefined) return undefined
  const { buckets, open, unapplied, outstanding, columns } = of
  return figures({ buckets, open, unapplied, outstanding, ...columns })
}

/** Random books, with two agings of them. */
const twice = (check: (events: Parameters<typeof seen>[0], before: ReportAt, after: ReportAt, pick: number) => void) =>
  fc.assert(
    fc.property(
      bookHistory({ maxCommands: 30 }),
      fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      ({ events }, at) => {
        const days = daysOf(events)
        const [day = 0, other = 0, known = 0, otherKnown = 0] = at
        const knownAt = (pick: number) => (pick % 3 === 0 ? {} : { knownAt: placeOf(pick % (events.length + 1)) })
        check(
          events,
          { asOf: days[day % days.length] as LocalDate, ...knownAt(known) },
          { asOf: days[other % days.length] as LocalDate, ...knownAt(otherKnown) },
          day,
        )
      },
    ),
    { numRuns: 80 },
  )

describe('a comparison of two agings', () => {
  it('has the figures of both, and parts that sum to the difference', () => {
    twice((events, before, after, pick) => {
      const index = agingIndexOf(seen(events))
      const convention = conventions[pick % conventions.length] ?? agingConventions.net
      const { currencies } = compareAging(index, { before, after, convention })
      const reports = [before, after].map((at) => indexedAging(index, { ...at, convention }))
      for (const one of currencies) {
        const [first, second] = reports.map((report) => reported(report, one.currency))
        const nothing = figures(one.before).map(([name]) => [name, 0n] as const)
        expect(figures(one.before)).toEqual(first ?? nothing)
        expect(figures(one.after)).toEqual(second ?? nothing)
        expect(sumOf([one.before, ...one.changes.map(({ amounts }) => amounts)])).toEqual(figures(one.after))
        expect(sumOf([one.before, one.difference])).toEqual(figures(one.after))
      }
      const told = new Set(currencies.map(({ currency }) => currency))
      for (const report of reports) for (const { currency } of report.currencies) expect(told).toContain(currency)
    })
  })

  it('is the other way round where the two are', () => {
    twice((events, before, after) => {
      const index = agingIndexOf(seen(events))
      const there = compareAging(index, { before, after }).currencies
      const back = compareAging(index, { before: after, after: before }).currencies
      expect(back.map(({ difference }) => figures(difference))).toEqual(
        there.map(({ difference }) => figures(difference).map(([name, amount]) => [name, -amount])),
      )
    })
  })

  it('names the events behind each part, which sum to it', () => {
    twice((events, before, after) => {
      const index = agingIndexOf(seen(events))
      for (const { currency, changes } of compareAging(index, { before, after }).currencies) {
        for (const { reason, amounts } of changes) {
          const causes = comparisonCauses(index, { before, after }, reason).filter(
            (cause) => cause.item.currency === currency,
          )
          for (const { id, amount } of amounts.buckets) {
            const behind = causes.filter(({ bucket }) => bucket === id)
            expect(behind.reduce((sum, cause) => sum + cause.amount.amount, 0n)).toBe(amount.amount)
          }
        }
      }
    })
  })

  it('tells of two days with one knowledge no correction, and of one day with two nothing that fell due', () => {
    twice((events, before, after) => {
      const index = agingIndexOf(seen(events))
      const reasons = (first: ReportAt, second: ReportAt) =>
        compareAging(index, { before: first, after: second }).currencies.flatMap(({ changes }) =>
          changes.map((one) => one.reason),
        )
      expect(reasons(before, { ...before, asOf: after.asOf })).not.toContain('corrected')
      for (const reason of reasons(before, { ...after, asOf: before.asOf })) expect(reason).toBe('corrected')
    })
  })
})
