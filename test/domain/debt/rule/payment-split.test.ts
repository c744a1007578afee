import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { play } from '../../../../src/adapters/testing/index.js'
import type { DebtCommand, DebtCommandOf } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { scheduleOf } from '../../../../src/domain/debt/schedule.js'
import type { IssuedDebt } from '../../../../src/domain/debt/state.js'
import { paymentOrder } from '../../../../src/domain/value/component.js'
import { addDays } from '../../../../src/domain/value/local-date.js'
import { day, eur, INV, issue, pay } from '../../sample.js'
import { cost, due, lookAtPlan, reschedule } from '../sample.js'

const lived = (...commands: ReadonlyArray<DebtCommand>): IssuedDebt => {
  const { states, rejections } = play(debt, commands)
  expect(rejections).toEqual([])
  return states.at(-1) as IssuedDebt
}

const charge = (on: string): DebtCommandOf<'ChargeLateness'> => ({ type: 'ChargeLateness', debt: INV, on: day(on) })

/** 2,000.00 due on 31 January, with a fee of 15.00 for being late. */
const withFee = issue({
  on: day('2026-01-01'),
  dueDate: day('2026-01-31'),
  principal: eur('2000.00'),
  terms: { lateCharge: { strategy: 'fixed', charge: { by: 'amount', amount: eur('15.00') } } },
})

describe('a payment that is booked late', () => {
  it('meets what was open on its value date: paid in time, nothing is open once lateness is looked at again', () => {
    const paid = lived(withFee, charge('2026-03-31'), pay('2000.00', '2026-01-30'))
    expect(paid.open).toEqual({ principal: 0n, fee: 15_00n, interest: 0n, cost: 0n })
    const after = lived(withFee, charge('2026-03-31'), pay('2000.00', '2026-01-30'), charge('2026-04-30'))
    expect(scheduleOf(after)).toEqual([])
  })

  it('leaves the fee for being late where its value date was late', () => {
    const after = lived(withFee, charge('2026-03-31'), pay('2000.00', '2026-02-10'), charge('2026-04-30'))
    expect(after.open).toEqual({ principal: 0n, fee: 15_00n, interest: 0n, cost: 0n })
  })

  it('pays what was charged since with what it leaves', () => {
    const later = { ...pay('2010.00', '2026-03-31'), valueDate: day('2026-01-30') }
    expect(lived(withFee, charge('2026-03-31'), later).open).toMatchObject({ principal: 0n, fee: 5_00n })
  })
})

describe('a payment while a plan is in force', () => {
  const twoInstalments = reschedule('2026-04-02', [due('2026-05-01', '500.00'), due('2026-06-01', '500.00')])

  it('meets the instalments before a cost that was added beside it', () => {
    const after = lived(issue(), twoInstalments, cost('50.00', '2026-04-10'), pay('500.00', '2026-05-01'))
    expect(after.open).toMatchObject({ principal: 500_00n, cost: 50_00n })
    expect(scheduleOf(after).map(({ component, due, open }) => [component, due, open])).toEqual([
      ['cost', '2026-04-10', 50_00n],
      ['principal', '2026-06-01', 500_00n],
    ])
  })

  it('of its instalments, day by day, keeps it, whatever is charged beside it', () => {
    const beside = fc.array(fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 900 })), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(beside, (costs) => {
        const charged = costs.map(([after, units], n): readonly [string, DebtCommand] => {
          const on = addDays(day('2026-04-02'), after)
          return [on, { ...cost('1.00', on, n + 1), amount: { ...eur('1.00'), amount: BigInt(units) } }]
        })
        const paid = [
          ['2026-05-01', pay('500.00', '2026-05-01', 1)],
          ['2026-05-02', lookAtPlan('2026-05-02')],
          ['2026-06-01', pay('500.00', '2026-06-01', 2)],
        ] as const
        const inTurn = [...charged, ...paid]
          .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
          .map(([, command]) => command)
        const after = lived(issue(), twoInstalments, ...inTurn)
        expect(after.plans.at(0)?.missed).toEqual([])
        expect(after.open.principal).toBe(0n)
      }),
    )
  })

  it('takes the components of an instalment in their order', () => {
    const early = cost('50.00', '2026-04-01')
    const planned = reschedule('2026-04-02', [due('2026-05-01', '550.00'), due('2026-06-01', '500.00')])
    expect(lived(issue(), early, planned, pay('60.00', '2026-05-01')).open).toMatchObject({
      principal: 990_00n,
      cost: 0n,
    })
    const principalFirst = { ...pay('60.00', '2026-05-01'), order: [...paymentOrder].reverse() }
    expect(lived(issue(), early, planned, principalFirst).open).toMatchObject({ principal: 940_00n, cost: 50_00n })
  })
})
