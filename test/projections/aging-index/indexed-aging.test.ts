import { describe, expect, it } from 'vitest'
import type { BookEvent } from '../../../src/domain/book/book.js'
import type { DebtId } from '../../../src/domain/value/id.js'
import { money } from '../../../src/domain/value/money.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { agingConventions } from '../../../src/projections/aging/aging-convention.js'
import type { AgingQuery } from '../../../src/projections/aging/aging-report.js'
import { agingIndexOf } from '../../../src/projections/aging-index/build-index.js'
import { indexedAging } from '../../../src/projections/aging-index/indexed-aging.js'
import { day, issued } from '../../domain/sample.js'
import { seen, states } from '../history.js'

const invoice = (n: number, amount: bigint, dueDate = '2026-03-31', on = '2026-03-01'): BookEvent => ({
  ...{ ...issued, debt: `INV-${n}` as DebtId, on: day(on), dueDate: day(dueDate) },
  principal: money(amount, 'IRR'),
})

/** What both say, which has to be the same. */
const both = (events: ReadonlyArray<BookEvent>, query: AgingQuery) => {
  const indexed = indexedAging(agingIndexOf(seen(events)), query)
  expect(indexed).toEqual(aging(states(events), query))
  return indexed.currencies[0]
}

describe('an index of the aging', () => {
  it('is exact where amounts, and sums of them, are more than a number or 64 bits can tell', () => {
    const amounts = [2n ** 53n + 1n, 2n ** 62n - 1n, 2n ** 62n, 2n ** 63n + 7n, 10n ** 30n - 1n, 1n]
    const events = amounts.map((amount, n) => invoice(n, amount))
    const whole = amounts.reduce((a, b) => a + b)
    const asOf = day('2026-05-15')
    expect(both(events, { asOf })?.open.amount).toBe(whole)
    expect(both(events, { asOf, groupBy: ({ debtor }) => debtor })?.open.amount).toBe(whole)
  })

  it('is exact where so many amounts are added that their words no longer fit in a number', () => {
    const events = Array.from({ length: 3000 }, (_, n) => invoice(n, 2n ** 62n - BigInt(n)))
    expect(both(events, { asOf: day('2026-05-15') })?.buckets[2]?.amount.amount).toBe(
      events.reduce((sum, _, n) => sum + 2n ** 62n - BigInt(n), 0n),
    )
  })

  it('answers for days that are centuries away, and for what is due then', () => {
    const events = [invoice(1, 100n), invoice(2, 70n, '9999-12-31'), invoice(3, 30n, '0001-02-03', '0001-01-01')]
    for (const asOf of [
      '0001-01-01',
      '0001-02-04',
      '1899-12-31',
      '1900-01-01',
      '2026-03-31',
      '2079-06-06',
      '9999-12-31',
    ]) {
      both(events, { asOf: day(asOf) })
      both(events, { asOf: day(asOf), convention: agingConventions['net-by-issue-date'] })
    }
    expect(both(events, { asOf: day('2026-03-31') })?.open.amount).toBe(200n)
  })

  it('has nothing to tell of a book in which nothing happened', () => {
    expect(both([], { asOf: day('2026-03-31') })).toBeUndefined()
  })
})
