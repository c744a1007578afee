import { describe, expect, it } from 'vitest'
import type { DebtCommandOf } from '../../../src/domain/debt/command.js'
import { collectorPerformance } from '../../../src/projections/register/collectors.js'
import { decimalsOf } from '../../decimals.js'
import { day, INV, life, PTP, pay, promise } from '../../domain/sample.js'
import { cases } from './books.js'

const assign = (collector: string, on: string): DebtCommandOf<'AssignCollector'> => ({
  ...{ type: 'AssignCollector', debt: INV, on: day(on), collector },
})

const talk = (on: string): DebtCommandOf<'RecordContact'> => ({
  ...{ type: 'RecordContact', debt: INV, on: day(on), channel: 'phone', outcome: 'reached', conversation: true },
})

describe('the work of collectors', () => {
  const events = life(
    assign('amir', '2026-04-01'),
    talk('2026-04-05'),
    promise('300.00', '2026-04-05', '2026-04-10'),
    pay('300.00', '2026-04-08'),
    assign('bea', '2026-04-20'),
    promise('200.00', '2026-04-25', '2026-05-20', { promise: PTP(2) }),
    pay('100.00', '2026-04-28', 2),
  )
  const work = (from: string, asOf: string) =>
    decimalsOf(collectorPerformance(cases(events), { from: day(from), asOf: day(asOf) })).collectors.map(
      ({ collector, currencies: [own] }) => ({ collector, own }),
    )

  it('is of whoever had the debt on the day, and the debt is of whoever has it at the end', () => {
    const [amir, bea] = work('2026-04-01', '2026-04-30')
    expect(amir).toMatchObject({
      collector: 'amir',
      own: {
        debts: 0,
        open: '0.00',
        conversations: 1,
        promised: { count: 1, amount: '300.00' },
        keptShare: 1,
        collected: '300.00',
      },
    })
    expect(bea).toMatchObject({
      collector: 'bea',
      own: {
        debts: 1,
        open: '600.00',
        conversations: 0,
        promised: { count: 1 },
        judged: 0,
        keptShare: null,
        collected: '100.00',
      },
    })
  })

  it('is of the window alone, both its days among it', () => {
    expect(work('2026-04-09', '2026-04-27')).toMatchObject([
      { collector: 'bea', own: { open: '700.00', promised: { count: 1 }, collected: '0.00' } },
    ])
    expect(work('2026-04-08', '2026-04-08')).toMatchObject([{ collector: 'amir', own: { collected: '300.00' } }])
  })

  it('is of nobody before somebody has the debt', () => {
    expect(work('2026-03-01', '2026-03-31')).toMatchObject([
      { collector: null, own: { open: '1000.00', overdue: '0.00' } },
    ])
  })
})
