import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary } from '../../../src/adapters/testing/index.js'
import { byAge, type PayableItem, strategies } from '../../../src/domain/allocation/strategy.js'
import { noComponents } from '../../../src/domain/value/component.js'
import type { DebtId } from '../../../src/domain/value/id.js'
import { localDate } from '../../../src/domain/value/local-date.js'

const names = Object.keys(strategies) as ReadonlyArray<keyof typeof strategies>

const item = (
  debt: string,
  due: string,
  payable: bigint,
  part: keyof typeof noComponents = 'principal',
): PayableItem => ({
  debt: debt as DebtId,
  issuedOn: localDate('2015-01-01'),
  dueDate: localDate(due),
  payable,
  components: { ...noComponents, [part]: payable },
})

const amount = fc.bigInt({ min: 0n, max: 400n })
const items = fc
  .array(
    arbitrary.record({
      dueDate: arbitrary.localDate(),
      part: amount,
      cost: amount,
      interest: amount,
      disputed: amount,
    }),
    { maxLength: 7 },
  )
  .map((drawn) =>
    drawn
      .map(({ dueDate, part, cost, interest, disputed }, n): PayableItem => {
        const open = part + cost + interest
        return {
          debt: `INV-${n}` as DebtId,
          issuedOn: localDate('2024-01-01'),
          dueDate,
          payable: disputed < open ? open - disputed : 0n,
          components: { ...noComponents, principal: part, cost, interest },
        }
      })
      .sort(byAge),
  )

describe.each(names)('the strategy %s', (name) => {
  it('places all that it has, or all that is payable, and on no debt more than that or twice', () => {
    fc.assert(
      fc.property(amount, items, (amount, items) => {
        const shares = strategies[name](amount, items)
        const placed = shares.reduce((sum, share) => sum + share.amount, 0n)
        const payable = items.reduce((sum, each) => sum + each.payable, 0n)
        expect(placed).toBe(amount < payable ? amount : payable)
        expect(new Set(shares.map(({ debt }) => debt)).size).toBe(shares.length)
        for (const { debt, amount: share } of shares) {
          expect(share > 0n).toBe(true)
          expect(share <= (items.find((each) => each.debt === debt)?.payable ?? 0n)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('the age of a debt', () => {
  it('is its due date; of two that fall due together, its issue date; and then its id', () => {
    const due = (debt: string, on: string, issuedOn: string) => ({
      ...item(debt, on, 1n),
      issuedOn: localDate(issuedOn),
    })
    const debts = [
      due('INV-1', '2026-03-31', '2026-03-20'),
      due('INV-2', '2026-03-31', '2026-03-01'),
      due('INV-4', '2026-03-01', '2026-03-01'),
      due('INV-3', '2026-03-31', '2026-03-01'),
    ]
    expect(debts.sort(byAge).map(({ debt }) => debt)).toEqual(['INV-4', 'INV-2', 'INV-3', 'INV-1'])
  })
})

describe('proportional', () => {
  it('gives every debt its share of what is open, to the minor unit', () => {
    fc.assert(
      fc.property(amount, items, (amount, items) => {
        const total = items.reduce((sum, each) => sum + each.payable, 0n)
        fc.pre(total > 0n)
        const most = amount < total ? amount : total
        const shares = new Map(strategies.proportional(amount, items).map((share) => [share.debt, share.amount]))
        for (const { debt, payable } of items) {
          const difference = (shares.get(debt) ?? 0n) * total - most * payable
          expect(difference < total && -difference < total).toBe(true)
        }
      }),
    )
  })
})

describe('an interest note of 7 and invoices of 100, 250 and 500, and 700 to place', () => {
  // Four open items that fall due one after another, the interest note last.
  const open = [
    item('INV-100', '2015-05-15', 100n),
    item('INV-250', '2015-05-31', 250n),
    item('INV-500', '2015-06-15', 500n),
    item('NOTE-7', '2015-06-30', 7n, 'interest'),
  ]
  const place = (name: keyof typeof strategies) =>
    strategies[name](700n, open).map((share) => [share.debt, share.amount])

  it('by priority: the interest first, and the last invoice has 343', () => {
    expect(place('highest-priority-component-first')).toEqual([
      ['NOTE-7', 7n],
      ['INV-100', 100n],
      ['INV-250', 250n],
      ['INV-500', 343n],
    ])
  })

  it('by due date: the interest waits, and the last invoice has 350', () => {
    expect(place('oldest-due-first')).toEqual([
      ['INV-100', 100n],
      ['INV-250', 250n],
      ['INV-500', 350n],
    ])
  })

  it('by size: the smallest first', () => {
    expect(place('smallest-first')).toEqual([
      ['NOTE-7', 7n],
      ['INV-100', 100n],
      ['INV-250', 250n],
      ['INV-500', 343n],
    ])
  })
})
