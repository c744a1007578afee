import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary, play } from '../../../src/adapters/testing/index.js'
import { debt } from '../../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { clearedBy, newlyMissed, outstandingBy } from '../../../src/domain/debt/plan-progress.js'
import { notDunnable } from '../../../src/domain/debt/rule/reminder.js'
import { currentPlan } from '../../../src/domain/debt/state.js'
import { addDays, type LocalDate } from '../../../src/domain/value/local-date.js'
import { day, eur, issue, life, pay, stateAfter, takeBack, writeOff } from '../sample.js'
import { concede, cost, credit, due, reschedule, settle, twoParts, waive } from './sample.js'

const planOf = (events: ReadonlyArray<DebtEvent>) => {
  const state = stateAfter(events)
  const plan = currentPlan(state) ?? state.plans.at(-1)
  if (plan === undefined) throw new Error('no plan')
  return [state, plan] as const
}
const cleared = (events: ReadonlyArray<DebtEvent>, on: string) => clearedBy(...planOf(events), day(on))
const outstanding = (events: ReadonlyArray<DebtEvent>, on: string) => outstandingBy(...planOf(events), day(on))
const notDue = (events: ReadonlyArray<DebtEvent>, on: string) => notDunnable(stateAfter(events), day(on)).notDue.amount
const planned = reschedule('2026-04-02')

describe('the progress of any plan', () => {
  const payments = fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.bigInt({ min: 1n, max: 40_000n })), {
    maxLength: 5,
  })
  const paid = fc.tuple(
    arbitrary.instalments(eur('1000.00'), day('2026-04-02')),
    payments,
    fc.integer({ max: 200, min: 0 }),
  )
  const lived = ([instalments, came, later]: [
    ReadonlyArray<ReturnType<typeof due>>,
    Array<[number, bigint]>,
    number,
  ]) => {
    let left = 100_000n
    const pays = came.flatMap(([after, amount], n) => {
      const part = amount < left ? amount : left
      left -= part
      const command = pay('1.00', addDays(day('2026-04-02'), after), n + 1)
      return part === 0n ? [] : [{ ...command, amount: { ...command.amount, amount: part } }]
    })
    return { events: life(reschedule('2026-04-02', instalments), ...pays), on: addDays(day('2026-04-02'), later) }
  }

  it('leaves outstanding what has not come: the sum of the instalments less what has', () => {
    fc.assert(
      fc.property(paid, (shape) => {
        const { events, on } = lived(shape)
        const missing = outstanding(events, on).reduce((sum, one) => sum + one.missing, 0n)
        expect(missing).toBe(100_000n - cleared(events, on))
      }),
    )
  })

  it('fills the oldest instalments first: at most one is filled in part, and none after it at all', () => {
    fc.assert(
      fc.property(paid, (shape) => {
        const { events, on } = lived(shape)
        const [, plan] = planOf(events)
        const open = outstanding(events, on)
        expect(open.map(({ number }) => number)).toEqual(
          plan.instalments.map((_, n) => n + 1).slice(plan.instalments.length - open.length),
        )
        expect(
          open.slice(1).every(({ number, missing }) => plan.instalments[number - 1]?.amount.amount === missing),
        ).toBe(true)
      }),
    )
  })

  it('says of no day that more is not due than on the day before, unless money went back', () => {
    fc.assert(
      fc.property(paid, (shape) => {
        const { events, on } = lived(shape)
        expect(notDue(events, addDays(on, 1))).toBeLessThanOrEqual(notDue(events, on))
      }),
    )
  })
})

describe('what has come for a plan', () => {
  it('is what was paid or given up since it was signed, and not what was there before', () => {
    const events = life(
      pay('100.00', '2026-03-20', 9),
      reschedule('2026-04-02', [due('2026-05-01', '500.00'), due('2026-06-01', '400.00')]),
      pay('200.00', '2026-04-10'),
      credit('50.00', '2026-04-12'),
      concede('30.00', '2026-04-14'),
    )
    expect([cleared(events, '2026-04-09'), cleared(events, '2026-04-12'), cleared(events, '2026-04-14')]).toEqual([
      0n,
      25_000n,
      28_000n,
    ])
    expect(outstanding(events, '2026-04-14')).toEqual([
      { number: 1, due: '2026-05-01', missing: 22_000n },
      { number: 2, due: '2026-06-01', missing: 40_000n },
    ])
  })

  it('counts what was there until it went back', () => {
    const events = life(planned, pay('500.00', '2026-05-01'), takeBack('2026-05-20'))
    expect([cleared(events, '2026-05-19'), cleared(events, '2026-05-20')]).toEqual([50_000n, 0n])
  })

  it('counts the discount that a payment took with it', () => {
    const discounted = issue({ terms: { discounts: [{ days: 60, basisPoints: 200 }] } })
    const { events } = play(debt, [discounted, planned, pay('490.00', '2026-04-10')])
    expect(cleared(events, '2026-04-10')).toBe(50_000n)
  })

  it('counts what a settlement gave up, for as long as it stands', () => {
    const settled = [planned, settle('600.00', '2026-04-10', '2026-04-30'), pay('600.00', '2026-04-20')] as const
    expect(cleared(life(...settled), '2026-04-20')).toBe(100_000n)
    expect(cleared(life(...settled, takeBack('2026-04-25')), '2026-04-25')).toBe(0n)
  })

  it('is not what was written off', () => {
    expect(cleared(life(planned, writeOff('2026-07-01')), '2026-07-01')).toBe(0n)
  })
})

const terms = { graceDays: 3, toleratedMisses: 0, onDefault: 'accelerated' } as const

describe('an instalment that was missed', () => {
  it('is one whose grace is over, and whose money had not come by its last day', () => {
    const events = life(reschedule('2026-04-02', twoParts, { terms }), pay('499.99', '2026-05-04'))
    const missed = (on: LocalDate) => newlyMissed(...planOf(events), on)
    expect(missed(day('2026-05-04'))).toEqual([])
    expect(missed(day('2026-05-05'))).toEqual([{ number: 1, due: '2026-05-01', missing: 1n }])
    expect(missed(day('2026-06-05')).map(({ number, missing }) => [number, missing])).toEqual([
      [1, 1n],
      [2, 50_000n],
    ])
  })
})

describe('regressions', () => {
  it('a cost that came after the plan and was waived clears no instalment; one from before it does', () => {
    const after = life(planned, cost('50.00', '2026-04-10'), waive('50.00', '2026-04-12'))
    expect(cleared(after, '2026-04-12')).toBe(0n)
    expect(notDue(after, '2026-04-12')).toBe(100_000n)
    const before = life(
      cost('50.00', '2026-04-01'),
      reschedule('2026-04-02', [due('2026-05-01', '550.00'), due('2026-06-01', '500.00')]),
      waive('50.00', '2026-04-12'),
    )
    expect(cleared(before, '2026-04-12')).toBe(5_000n)
  })

  it('a settlement from before the plan gives nothing to it, and takes nothing from it when it fails', () => {
    const stands = [
      pay('100.00', '2026-03-20', 8),
      settle('600.00', '2026-04-01', '2026-04-30'),
      pay('600.00', '2026-04-02'),
      takeBack('2026-04-03', 8),
      reschedule('2026-04-03', [due('2026-05-01', '60.00'), due('2026-06-01', '40.00')]),
      pay('60.00', '2026-04-30', 9),
    ] as const
    expect(cleared(life(...stands), '2026-05-01')).toBe(6_000n)
    const fails = life(...stands, takeBack('2026-05-02'))
    expect(fails.at(-1)?.type).toBe('SettlementFailed')
    expect(cleared(fails, '2026-05-02')).toBe(6_000n)
  })
})
