import { describe, expect, it } from 'vitest'
import { play, settledBook } from '../../../src/adapters/testing/index.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import type { DebtId, DebtorId } from '../../../src/domain/value/id.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { explainAging } from '../../../src/projections/aging/explain-aging.js'
import { headOf, isBelow, type Parents } from '../../../src/projections/open-item/company.js'
import { statement } from '../../../src/projections/statement/statement.js'
import { day, eur, PAY } from '../../domain/sample.js'
import { states } from '../history.js'

const who = (name: string) => name as DebtorId

const register = (debtor: string, parent?: string): BookCommand => ({
  ...{ type: 'RegisterDebtor', debtor: who(debtor), on: day('2026-01-01'), kind: 'business', jurisdiction: 'DE' },
  ...(parent === undefined ? {} : { parent: who(parent) }),
})

const bill = (n: number, debtor: string, amount: string): BookCommand => ({
  ...{ type: 'IssueDebt', debt: `INV-${n}` as DebtId, debtor: who(debtor), on: day('2026-02-01') },
  ...{ principal: eur(amount), dueDate: day('2026-03-03') },
})

const receive = (n: number, debtor: string, amount: string, forDebt: number): BookCommand => ({
  ...{ type: 'ReceivePayment', payment: PAY(n), debtor: who(debtor), on: day('2026-03-01'), amount: eur(amount) },
  ...{ method: 'transfer', instruction: { strategy: 'specific', directions: [{ debt: `INV-${forDebt}` as DebtId }] } },
})

/** A holding, two companies of it, one of which has one of its own, and somebody else; the holding pays for a company. */
const book = states(
  play(settledBook, [
    register('holding'),
    register('north', 'holding'),
    register('south', 'holding'),
    register('south-east', 'south'),
    register('other'),
    bill(1, 'north', '100.00'),
    bill(2, 'south-east', '200.00'),
    bill(3, 'other', '400.00'),
    bill(4, 'holding', '50.00'),
    receive(1, 'holding', '80.00', 1),
    receive(2, 'other', '20.00', 2),
  ]).events,
)

const asOf = day('2026-03-31')

describe('a parent with its companies', () => {
  const lines = (debtor: string, withCompanies: boolean) => {
    const [one] = statement(book, { debtor: who(debtor), asOf, withCompanies }).currencies
    return [...(one?.lines ?? []).map((line) => [line.entry, line.debtor, line.amount.amount]), one?.closing.amount]
  }

  it('has one account, in which money that one of them paid for another only moved inside', () => {
    expect(lines('holding', true)).toEqual([
      ['debt', 'north', 10_000n],
      ['debt', 'south-east', 20_000n],
      ['debt', 'holding', 5_000n],
      ['payment', 'holding', -8_000n],
      ['paidByOther', 'south-east', -2_000n],
      25_000n,
    ])
  })

  it('has accounts of their own as well', () => {
    expect(lines('holding', false)).toEqual([
      ['debt', 'holding', 5_000n],
      ['payment', 'holding', -8_000n],
      ['paidForOther', 'holding', 8_000n],
      5_000n,
    ])
    expect(lines('north', false)).toEqual([['debt', 'north', 10_000n], ['paidByOther', 'north', -8_000n], 2_000n])
    expect(lines('south', true).at(-1)).toBe(18_000n)
    expect(lines('south', false)).toEqual([undefined])
  })

  it('has a total in the aging, which is what the account closes at', () => {
    const query = { asOf, groupBy: (_: unknown, head: DebtorId) => head }
    const { groups } = aging(book, query)
    expect(groups?.map(({ group, currencies }) => [group, currencies[0]?.outstanding.amount])).toEqual([
      ['holding', 25_000n],
      ['other', 40_000n],
    ])
    expect(explainAging(book, query, { group: 'holding' }).map(({ item, amount }) => [item.id, amount.amount])).toEqual(
      [
        ['INV-1', 2_000n],
        ['INV-2', 18_000n],
        ['INV-4', 5_000n],
      ],
    )
  })
})

describe('the head of a group', () => {
  const parents: Parents = new Map(
    [
      ['a', 'b'],
      ['b', 'c'],
      ['x', 'y'],
      ['y', 'z'],
      ['z', 'y'],
      ['self', 'self'],
    ].map(([one, above]) => [who(one as string), who(above as string)]),
  )

  it('is the last of the parents, also where parents go in a circle', () => {
    expect(['a', 'b', 'c', 'd'].map((one) => headOf(parents, who(one)))).toEqual(['c', 'c', 'c', 'd'])
    expect(['x', 'y', 'z', 'self'].map((one) => headOf(parents, who(one)))).toEqual(['y', 'y', 'y', 'self'])
  })

  it('has itself and all below it in the group', () => {
    expect(['a', 'b', 'c', 'x'].map((one) => isBelow(parents, who(one), who('b')))).toEqual([true, true, false, false])
  })
})
