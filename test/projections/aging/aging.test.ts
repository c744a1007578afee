import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { BookEvent } from '../../../src/domain/book/book.js'
import { type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { agingConventions } from '../../../src/projections/aging/aging-convention.js'
import { explainAging } from '../../../src/projections/aging/explain-aging.js'
import { decimalsOf } from '../../decimals.js'
import { states } from '../history.js'

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const about = { debt: 'INV-1', debtor: 'ACME' }
const told = (json: ReadonlyArray<object>): ReadonlyArray<BookEvent> =>
  json.map((one) => {
    const decoded = BookEvent.decode(one)
    if (E.isLeft(decoded)) throw new Error(JSON.stringify(one))
    return decoded.right
  })
const issued = { type: 'DebtIssued', ...about, on: '2026-01-05', principal: eur('10000'), dueDate: '2026-02-04' }
const on = (day: string): { asOf: LocalDate } => ({ asOf: localDate(day) })
const buckets = (events: ReadonlyArray<object>, day: string) =>
  Object.fromEntries(
    (decimalsOf(aging(states(told(events)), on(day))).currencies[0]?.buckets ?? [])
      .filter(({ amount }) => amount !== '0.00')
      .map(({ id, amount }) => [id, amount]),
  )

describe('aging tells the story of a debt', () => {
  it('that is not there before its issue date, current on its due date, and then grows old', () => {
    expect(buckets([issued], '2026-01-04')).toEqual({})
    expect(buckets([issued], '2026-01-05')).toEqual({ current: '100.00' })
    expect(buckets([issued], '2026-02-04')).toEqual({ current: '100.00' })
    expect(buckets([issued], '2026-02-05')).toEqual({ '1-30': '100.00' })
    expect(buckets([issued], '2026-03-06')).toEqual({ '1-30': '100.00' })
    expect(buckets([issued], '2026-03-07')).toEqual({ '31-60': '100.00' })
    expect(buckets([issued], '2026-05-06')).toEqual({ '91+': '100.00' })
  })

  it('whose due date was moved by agreement: from that day on, and not before', () => {
    const extended = {
      type: 'DueDateExtended',
      ...about,
      on: '2026-02-10',
      from: '2026-02-04',
      to: '2026-03-04',
      agreedBy: 'a',
      reason: 'b',
    }
    expect(buckets([issued, extended], '2026-02-09')).toEqual({ '1-30': '100.00' })
    expect(buckets([issued, extended], '2026-02-10')).toEqual({ current: '100.00' })
  })

  it('that is paid in instalments: each ages by its own date, and what is paid clears the oldest first', () => {
    const plan = {
      type: 'DebtRescheduled',
      ...about,
      on: '2026-02-10',
      plan: 'PL-1',
      document: 'd',
      reason: 'r',
      instalments: [
        { due: '2026-03-01', amount: eur('3000') },
        { due: '2026-04-01', amount: eur('3000') },
        { due: '2026-05-01', amount: eur('4000') },
      ],
    }
    const paid = {
      type: 'DebtPartiallyPaid',
      ...about,
      on: '2026-03-10',
      payment: 'P-1',
      allocation: 1,
      amount: eur('3500'),
      split: { principal: '3500' },
      remaining: eur('6500'),
      method: 'cash',
      valueDate: '2026-03-10',
    }
    expect(buckets([issued, plan], '2026-03-09')).toEqual({ current: '70.00', '1-30': '30.00' })
    expect(buckets([issued, plan, paid], '2026-03-10')).toEqual({ current: '65.00' })
    expect(buckets([issued, plan, paid], '2026-04-20')).toEqual({ current: '40.00', '1-30': '25.00' })
    const report = aging(states(told([issued, plan])), on('2026-04-20'))
    expect(report.currencies[0]?.worstBucket).toBe('31-60')
  })
})

describe('the figures of a report', () => {
  it('can be explained down to the ids of their events', () => {
    const received = {
      type: 'PaymentReceived',
      on: '2026-02-20',
      payment: 'P-1',
      debtor: 'ACME',
      amount: eur('4000'),
      method: 'cash',
      instruction: { strategy: 'none' },
    }
    const credited = {
      type: 'CreditNoteIssued',
      ...about,
      on: '2026-02-01',
      creditNote: 'CN-1',
      amount: eur('1000'),
      split: { principal: '1000' },
      remaining: eur('9000'),
      reason: 'r',
    }
    const all = states(told([issued, received, credited]))
    expect(explainAging(all, on('2026-03-01'), { bucket: '1-30' })).toMatchObject([
      { due: '2026-02-04', daysPastDue: 25, amount: { amount: 9000n }, events: ['event-0', 'event-2'] },
    ])
    expect(explainAging(all, on('2026-03-01'), { bucket: 'unapplied' })).toMatchObject([
      { amount: { amount: -4000n }, events: ['event-1'], bucket: undefined },
    ])
  })

  it('have the JSON shape that programs rely on', () => {
    expect(decimalsOf(aging(states(told([issued])), { ...on('2026-02-05'), groupBy: (item) => item.debtor }))).toEqual({
      asOf: '2026-02-05',
      knownAt: null,
      place: 'event-0',
      convention: agingConventions.net,
      recognition: 'clearing',
      currencies: [expect.objectContaining({ currency: 'EUR', outstanding: '100.00', unapplied: '0.00' })],
      groups: [{ group: 'ACME', currencies: [expect.objectContaining({ currency: 'EUR', open: '100.00' })] }],
    })
    const [currency] = decimalsOf(aging(states(told([issued])), on('2026-02-05'))).currencies
    expect(currency?.buckets.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['current', null, 0],
      ['1-30', 1, 30],
      ['31-60', 31, 60],
      ['61-90', 61, 90],
      ['91+', 91, null],
    ])
    expect(currency?.columns).toEqual({ disputed: '0.00', promised: '0.00', covered: '0.00' })
  })
})
