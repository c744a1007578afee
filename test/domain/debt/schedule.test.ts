import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary, debtHistory, play } from '../../../src/adapters/testing/index.js'
import type { DebtCommand } from '../../../src/domain/debt/command.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { debtOn } from '../../../src/domain/debt/debt-on.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { type SchedulePart, scheduleOf, scheduleOn } from '../../../src/domain/debt/schedule.js'
import { type IssuedDebt, type KnownDebt, openBalance } from '../../../src/domain/debt/state.js'
import { fold } from '../../../src/domain/decider.js'
import { addDays, type LocalDate } from '../../../src/domain/value/local-date.js'
import { balanceOn } from '../../../src/domain/value/movement.js'
import { day, eur, INV, issue, life, PLAN, pay, takeBack, writeOff } from '../sample.js'
import { cost, due, reschedule, waive } from './sample.js'

const fixed = { strategy: 'fixed', charge: { by: 'amount', amount: eur('20.00') } } as const

const lived = (...commands: ReadonlyArray<DebtCommand>): KnownDebt => {
  const { states, rejections } = play(debt, commands)
  expect(rejections).toEqual([])
  return states.at(-1) as KnownDebt
}
const told = (state: IssuedDebt) => scheduleOf(state).map(({ component, due, open }) => [component, due, open])

describe('a charge', () => {
  it('is due by its own due date, or on its day, whatever became of the principal', () => {
    const commands = [
      issue(),
      cost('50.00', '2026-10-01'),
      { ...cost('20.00', '2026-10-01', 2), dueDate: day('2026-10-31') },
    ]
    expect(told(lived(...commands))).toEqual([
      ['principal', '2026-03-31', 1000_00n],
      ['cost', '2026-10-01', 50_00n],
      ['cost', '2026-10-31', 20_00n],
    ])
    expect(told(lived(...commands, pay('1040.00', '2026-10-02')))).toEqual([['principal', '2026-03-31', 30_00n]])
  })

  it('that is added beside a plan that is kept is as old as itself', () => {
    const twoParts = [due('2026-05-01', '500.00'), due('2026-12-01', '500.00')]
    const kept = [issue(), reschedule('2026-04-02', twoParts), pay('500.00', '2026-05-01')]
    expect(told(lived(...kept, cost('50.00', '2026-10-01')))).toEqual([
      ['cost', '2026-10-01', 50_00n],
      ['principal', '2026-12-01', 500_00n],
    ])
  })
})

describe('a plan', () => {
  const twoParts = [due('2026-05-01', '550.00'), due('2026-06-01', '500.00')]
  const planned = [issue(), cost('50.00', '2026-04-01'), reschedule('2026-04-02', twoParts)]

  it('divides all that was open when it took effect, in the order of payment', () => {
    expect(told(lived(...planned))).toEqual([
      ['cost', '2026-05-01', 50_00n],
      ['principal', '2026-05-01', 500_00n],
      ['principal', '2026-06-01', 500_00n],
    ])
  })

  it('that falls away lets the due dates before it return', () => {
    const cancelled = {
      type: 'CancelPlan',
      debt: INV,
      on: day('2026-04-20'),
      plan: PLAN(1),
      reason: 'by agreement',
    } as const
    expect(told(lived(...planned, pay('60.00', '2026-04-10'), cancelled))).toEqual([
      ['principal', '2026-03-31', 990_00n],
    ])
    expect(scheduleOn(lived(...planned, cancelled), day('2026-04-19')).at(-1)?.due).toBe('2026-06-01')
  })

  it('stands beside what is owed again that was paid before it', () => {
    const before = [issue(), pay('100.00', '2026-03-20', 9), reschedule('2026-04-02', [due('2026-06-01', '900.00')])]
    expect(told(lived(...before, takeBack('2026-04-10', 9)))).toEqual([
      ['principal', '2026-03-31', 100_00n],
      ['principal', '2026-06-01', 900_00n],
    ])
  })

  it('is met by a split from before, in which a cost beside it came first', () => {
    const events = life(
      reschedule('2026-04-02', [due('2026-05-01', '500.00'), due('2026-06-01', '500.00')]),
      cost('50.00', '2026-04-10'),
    )
    const [paid] = life(
      reschedule('2026-04-02', [due('2026-05-01', '500.00'), due('2026-06-01', '500.00')]),
      pay('500.00', '2026-05-01'),
    ).slice(-1)
    const state = fold(debt, [...events, { ...paid, split: { cost: 50_00n, principal: 450_00n } } as DebtEvent])
    expect(told(state as IssuedDebt)).toEqual([
      ['principal', '2026-05-01', 50_00n],
      ['principal', '2026-06-01', 500_00n],
    ])
  })

  const kept = [
    issue(),
    cost('15.00', '2026-04-01'),
    reschedule('2026-04-02', [due('2026-05-01', '515.00'), due('2026-06-01', '500.00')]),
  ]

  it('leaves a charge beside it to the money that comes: it is older than an instalment to come, and paid first', () => {
    const beside = [...kept, cost('50.00', '2026-04-10', 2)]
    const once = lived(...beside, pay('50.00', '2026-04-12', 1))
    expect(once.payments.at(-1)?.split).toEqual({ cost: 50_00n })
    expect(told(once)).toEqual([
      ['cost', '2026-05-01', 15_00n],
      ['principal', '2026-05-01', 500_00n],
      ['principal', '2026-06-01', 500_00n],
    ])
    expect(told(lived(...beside, pay('50.00', '2026-04-12', 1), takeBack('2026-04-20', 1)))).toEqual([
      ['cost', '2026-04-10', 50_00n],
      ['cost', '2026-05-01', 15_00n],
      ['principal', '2026-05-01', 500_00n],
      ['principal', '2026-06-01', 500_00n],
    ])
  })

  it('pays an instalment that is older than a charge beside it first', () => {
    expect(told(lived(...kept, cost('50.00', '2026-05-10', 2), pay('515.00', '2026-05-12', 1)))).toEqual([
      ['cost', '2026-05-10', 50_00n],
      ['principal', '2026-06-01', 500_00n],
    ])
  })

  it('waives of a component the charge beside it before its own, and its own where there is none beside it', () => {
    expect(told(lived(...kept, cost('50.00', '2026-04-10', 2), waive('50.00', '2026-04-12')))).toEqual(
      told(lived(...kept)),
    )
    const fee = { type: 'ChargeLateness', debt: INV, on: day('2026-04-05'), strategy: fixed } as const
    const waived = { ...waive('15.00', '2026-04-12'), component: 'cost' } as const
    expect(told(lived(...kept, fee, waived))).toEqual([
      ['fee', '2026-04-05', 20_00n],
      ['principal', '2026-05-01', 500_00n],
      ['principal', '2026-06-01', 500_00n],
    ])
  })

  it('writes off what is its own, and not the cost beside it', () => {
    const state = lived(...kept, cost('50.00', '2026-04-10', 2), { ...writeOff('2026-04-12'), amount: eur('100.00') })
    expect(told(state)).toContainEqual(['cost', '2026-04-10', 50_00n])
  })
})

const sumOf = (parts: ReadonlyArray<SchedulePart>): bigint => parts.reduce((sum, { open }) => sum + open, 0n)

const daysOf = (events: ReadonlyArray<DebtEvent>): ReadonlyArray<LocalDate> => [
  ...new Set(events.flatMap(({ on }) => [addDays(on, -1), on])),
]

describe('the schedule of a debt', () => {
  it('sums to the open balance after every event, in parts that are open, the oldest due first', () => {
    fc.assert(
      fc.property(debtHistory(), ({ states }) => {
        for (const state of states) {
          if (state.situation === 'unissued') continue
          const parts = scheduleOf(state)
          expect(sumOf(parts)).toBe(openBalance(state))
          expect(parts.every(({ open }) => open > 0n)).toBe(true)
          expect(parts.map(({ due }) => due)).toEqual(parts.map(({ due }) => due).toSorted())
        }
      }),
      { numRuns: 300 },
    )
  })

  it('of a past day sums to what was open at its end, whatever was recorded since', () => {
    fc.assert(
      fc.property(debtHistory(), arbitrary.localDate(), ({ events, states }, anyDay) => {
        const state = states.at(-1)
        if (state === undefined || state.situation === 'unissued') return
        for (const day of [anyDay, ...daysOf(events)]) {
          const parts = scheduleOn(state, day)
          expect(sumOf(parts)).toBe(balanceOn(state.movements, day))
          expect(parts.every(({ open }) => open > 0n)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('of a past day is that of the events that were true by then, on every prefix', () => {
    fc.assert(
      fc.property(debtHistory(), ({ events, states }) => {
        states.forEach((state, count) => {
          if (state.situation === 'unissued') return
          const known = events.slice(0, count)
          for (const day of daysOf(known)) {
            const then = fold(
              debt,
              known.filter(({ on }) => on <= day),
            )
            expect(debtOn(state, day)).toEqual(then)
            expect(scheduleOn(state, day)).toEqual(then.situation === 'unissued' ? [] : scheduleOf(then))
          }
        })
      }),
      { numRuns: 60 },
    )
  })
})
