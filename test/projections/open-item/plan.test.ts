import { describe, expect, it } from 'vitest'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { expectations } from '../../../src/projections/cashflow/cashflow.js'
import { positionAt } from '../../../src/projections/open-item/debt-at.js'
import type { DebtItemHistory } from '../../../src/projections/open-item/item-history.js'
import { cost, credit, lookAtPlan, reschedule } from '../../domain/debt/sample.js'
import { day, INV, life, PLAN, pay, takeBack } from '../../domain/sample.js'
import { states } from '../history.js'

/** What is open on a day, by the day on which it is due, in minor units. */
const partsOn = (events: ReadonlyArray<DebtEvent>, on: string): Readonly<Record<string, bigint>> => {
  const position = positionAt([...states(events).values()][0] as DebtItemHistory, { asOf: day(on) })
  const parts: Record<string, bigint> = {}
  for (const { due, open } of position?.parts ?? []) parts[due] = (parts[due] ?? 0n) + open
  return parts
}

const extend = (on: string, to: string) =>
  ({ type: 'ExtendDueDate', debt: INV, on: day(on), to: day(to), agreedBy: 'head', reason: 'r' }) as const

/** A debt that is due at the end of September by agreement, and a plan for it that defaults in May. */
const ending = (onDefault: 'accelerated' | 'original-due-date' | 'instalments-stay') =>
  life(
    extend('2026-03-20', '2026-09-30'),
    reschedule('2026-04-02', undefined, { terms: { graceDays: 0, toleratedMisses: 0, onDefault } }),
    pay('200.00', '2026-04-20'),
    lookAtPlan('2026-05-05'),
  )

const before = { '2026-05-01': 30_000n, '2026-06-01': 50_000n }

describe('a plan that defaults', () => {
  it('was due by its instalments until then', () => {
    for (const how of ['accelerated', 'original-due-date', 'instalments-stay'] as const) {
      expect(partsOn(ending(how), '2026-05-04')).toEqual(before)
    }
  })

  it('makes all of it due at once, or by the original due date, or leaves the instalments as they are', () => {
    expect(partsOn(ending('accelerated'), '2026-05-05')).toEqual({ '2026-05-05': 80_000n })
    expect(partsOn(ending('original-due-date'), '2026-05-05')).toEqual({ '2026-09-30': 80_000n })
    expect(partsOn(ending('instalments-stay'), '2026-05-05')).toEqual(before)
  })

  it('whose instalments stay gives way to an extension that is agreed after it', () => {
    const events = life(
      reschedule('2026-04-02', undefined, {
        terms: { graceDays: 0, toleratedMisses: 0, onDefault: 'instalments-stay' },
      }),
      lookAtPlan('2026-05-05'),
      extend('2026-05-10', '2026-09-30'),
    )
    expect(partsOn(events, '2026-05-10')).toEqual({ '2026-09-30': 100_000n })
  })
})

describe('a plan', () => {
  it('that is cancelled leaves the due date before it', () => {
    const cancelled = { type: 'CancelPlan', debt: INV, on: day('2026-04-10'), plan: PLAN(1), reason: 'r' } as const
    const events = life(reschedule('2026-04-02'), cancelled)
    expect(partsOn(events, '2026-04-09')).toEqual({ '2026-05-01': 50_000n, '2026-06-01': 50_000n })
    expect(partsOn(events, '2026-04-10')).toEqual({ '2026-03-31': 100_000n })
  })

  it('is no reason to wait for a cost that came after it: that is due on its own day, and pays none of the instalments', () => {
    const events = life(reschedule('2026-04-02'), pay('200.00', '2026-04-20'), cost('50.00', '2026-04-21'))
    expect(partsOn(events, '2026-04-21')).toEqual({ '2026-04-21': 5_000n, ...before })
  })

  it('is paid down by what is credited, the oldest instalment first', () => {
    const events = life(reschedule('2026-04-02'), credit('600.00', '2026-04-20'))
    expect(partsOn(events, '2026-04-20')).toEqual({ '2026-06-01': 40_000n })
  })

  it('that is complete is over: a cost after it is due on its own day', () => {
    const events = life(reschedule('2026-04-02'), pay('1000.00', '2026-04-20'), cost('50.00', '2026-04-21'))
    expect(partsOn(events, '2026-04-21')).toEqual({ '2026-04-21': 5_000n })
    const expected = expectations(states(events), { asOf: day('2026-04-21') })
    expect(expected.map(({ on, source }) => [on, source])).toEqual([['2026-04-21', 'schedule']])
  })

  it('that was complete is in force again when its money is taken back', () => {
    const events = life(reschedule('2026-04-02'), pay('1000.00', '2026-04-20'), takeBack('2026-04-25'))
    expect(partsOn(events, '2026-04-24')).toEqual({})
    expect(partsOn(events, '2026-04-25')).toEqual({ '2026-05-01': 50_000n, '2026-06-01': 50_000n })
  })

  it('knows nothing of money from before it, which is owed beside it when it is taken back', () => {
    const events = life(
      pay('400.00', '2026-03-20'),
      reschedule('2026-04-02', [{ due: day('2026-05-01'), amount: { amount: 60_000n, currency: 'EUR' } }]),
      takeBack('2026-04-10'),
    )
    expect(partsOn(events, '2026-04-10')).toEqual({ '2026-03-31': 40_000n, '2026-05-01': 60_000n })
  })
})

describe('the due date', () => {
  it('is the one that was said last, also where that is told late', () => {
    const events = life(extend('2026-03-20', '2026-04-30'), extend('2026-03-10', '2026-05-31'))
    expect(partsOn(events, '2026-03-09')).toEqual({ '2026-03-31': 100_000n })
    expect(partsOn(events, '2026-03-10')).toEqual({ '2026-05-31': 100_000n })
    expect(partsOn(events, '2026-03-20')).toEqual({ '2026-05-31': 100_000n })
  })
})
