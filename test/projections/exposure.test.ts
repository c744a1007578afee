import { describe, expect, it } from 'vitest'
import { play, settledBook } from '../../src/adapters/testing/index.js'
import type { BookCommand, BookEvent } from '../../src/domain/book/book.js'
import { debtor } from '../../src/domain/debtor/debtor.js'
import { decideSale } from '../../src/domain/debtor/sale/decide-sale.js'
import type { SalePolicy } from '../../src/domain/debtor/sale/policy.js'
import { fold } from '../../src/domain/decider.js'
import type { DebtId, DebtorId } from '../../src/domain/value/id.js'
import { type Money, money } from '../../src/domain/value/money.js'
import { exposure } from '../../src/projections/exposure.js'
import { cost, reschedule } from '../domain/debt/sample.js'
import { limit, register } from '../domain/debtor/sample.js'
import { customer, day, eur, issue, PAY, pay } from '../domain/sample.js'
import { states } from './history.js'

const other = (n: number, amount: Money, dueDate: string): BookCommand => ({
  ...{ type: 'IssueDebt', debt: `INV-1${n}` as DebtId, debtor: customer, on: day('2026-01-01') },
  ...{ principal: amount, dueDate: day(dueDate) },
})

const told = (...commands: ReadonlyArray<BookCommand>): ReadonlyArray<BookEvent> => {
  const { events, rejections } = play(settledBook, commands)
  if (rejections.length > 0) throw new Error(`refused: ${rejections.map((each) => each._tag).join(', ')}`)
  return events
}

const overdueOn = (events: ReadonlyArray<BookEvent>, asOf: string, ...materiality: ReadonlyArray<Money>) =>
  exposure(states(events), { debtor: customer, asOf: day(asOf), materiality }).map(({ overdueDays }) => overdueDays)

describe('the overdue days of a debtor', () => {
  it('are those of what is oldest, and none before it is overdue', () => {
    expect(['2026-03-01', '2026-03-31', '2026-04-01', '2026-05-30'].map((on) => overdueOn(told(issue()), on))).toEqual([
      ...[[0], [0], [1], [60]],
    ])
  })

  it('go by the instalments of a plan that is kept, and by the own day of a cost beside it', () => {
    const kept = told(
      issue({ on: day('2026-01-02'), dueDate: day('2026-01-31') }),
      reschedule('2026-02-01', undefined),
      cost('50.00', '2026-04-20'),
    )
    // The invoice was due in January: 85 days before.
    expect(overdueOn(kept, '2026-04-26')).toEqual([6])
  })

  it('leave out what does not matter, by the amount that one says', () => {
    const events = told(
      other(1, eur('0.01'), '2026-01-31'),
      other(2, eur('30.00'), '2026-03-01'),
      other(3, eur('400.00'), '2026-04-01'),
    )
    expect(overdueOn(events, '2026-04-11')).toEqual([70])
    expect(overdueOn(events, '2026-04-11', eur('0.01'))).toEqual([41])
    expect(overdueOn(events, '2026-04-11', eur('30.00'))).toEqual([41])
    expect(overdueOn(events, '2026-04-11', eur('30.01'))).toEqual([10])
    expect(overdueOn(events, '2026-04-11', eur('430.01'))).toEqual([0])
    // What matters in another currency says nothing of this one.
    expect(overdueOn(events, '2026-04-11', money(1_000_000n, 'IRR'))).toEqual([70])
  })
})

describe('a sale on credit', () => {
  const known = fold(debtor, play(debtor, [register(), limit('5000.00', '2026-01-02')]).events)
  const sale = { on: day('2026-04-11'), amount: eur('100.00'), cashShare: 0 }
  const policy: SalePolicy = {
    ...{ version: '2026-1', effectiveFrom: day('2026-01-01'), refuseWhile: [], withoutLimit: 'no-credit' },
    ...{ minCashShareByBand: { A: 0, B: 0, C: 0, D: 0, E: 0, new: 0 }, maxOverdueDays: 30 },
    ...{ countUnapplied: false, requireTerms: false, requireAssessment: false },
  }
  const decided = (rules: Partial<SalePolicy>, ...debts: ReadonlyArray<BookCommand>) => {
    const judgedBy = { ...policy, ...rules }
    const asked = { debtor: customer, asOf: sale.on, materiality: judgedBy.materiality }
    const [owed] = exposure(states(told(...debts)), asked)
    if (owed === undefined) throw new Error('nothing is owed')
    const { open, recourse, unapplied, overdueDays } = owed
    return decideSale(judgedBy, known, { open, uncleared: recourse, unapplied, overdueDays }, sale).decision
  }

  it('is not refused for a cent that is long overdue, where the policy says that a cent does not matter', () => {
    const cent = other(1, eur('0.01'), '2026-01-31')
    expect(decided({}, cent)).toBe('refuse')
    expect(decided({ materiality: [eur('0.01')] }, cent)).toBe('accept')
    expect(decided({ materiality: [money(1n, 'IRR')] }, cent)).toBe('refuse')
  })

  it('is refused for what is more than that, from the day on which it came to be more', () => {
    const rules = { materiality: [eur('0.01')] }
    const cent = other(1, eur('0.01'), '2025-12-31')
    expect(decided(rules, cent, other(2, eur('0.01'), '2026-03-12'))).toBe('accept')
    expect(decided(rules, cent, other(2, eur('0.01'), '2026-03-11'))).toBe('refuse')
  })
})

describe('an exposure', () => {
  it('has what is open, and what is on account beside it', () => {
    const received: BookCommand = {
      ...{ type: 'ReceivePayment', payment: PAY(1), debtor: customer, on: day('2026-03-05') },
      ...{ amount: eur('200.00'), method: 'transfer', instruction: { strategy: 'none' } },
    }
    const [one] = exposure(states(told(issue(), received)), { debtor: customer, asOf: day('2026-03-10') })
    expect(one).toEqual({
      ...{ currency: 'EUR', exposure: eur('1000.00'), open: eur('1000.00'), recourse: eur('0.00') },
      ...{ covered: eur('0.00'), unapplied: eur('200.00'), overdueDays: 0 },
    })
  })

  it('of a debtor whose debts are paid is nothing, and of nobody there is none', () => {
    const paid = states(told(issue(), pay('1000.00', '2026-03-20')))
    const asOf = day('2026-04-10')
    expect(exposure(paid, { debtor: customer, asOf }).map((one) => [one.exposure.amount, one.overdueDays])).toEqual([
      [0n, 0],
    ])
    expect(exposure(paid, { debtor: 'C-99' as DebtorId, asOf })).toEqual([])
    expect(exposure(paid, { debtor: customer, asOf: day('2026-02-28') })).toEqual([])
  })
})
