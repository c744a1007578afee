import { describe, expect, it } from 'vitest'
import { play, settledBook } from '../../src/adapters/testing/index.js'
import type { BookCommand, BookEvent } from '../../src/domain/book/book.js'
import type { DebtId, DebtorId } from '../../src/domain/value/id.js'
import { type Money, money } from '../../src/domain/value/money.js'
import { exposure } from '../../src/projections/exposure.js'
import { cost, reschedule } from '../domain/debt/sample.js'
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
