import { describe, expect, it } from 'vitest'
import { given } from '../../../../src/adapters/testing/index.js'
import type { DebtCommandOf } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { customer, day, INV, issued, life, PLAN, promise, stateAfter } from '../../sample.js'
import { lookAtPlan, reschedule } from '../sample.js'

const extend = (on: string, to: string): DebtCommandOf<'ExtendDueDate'> => ({
  type: 'ExtendDueDate',
  debt: INV,
  on: day(on),
  to: day(to),
  agreedBy: 'account manager',
  reason: 'late delivery',
})

describe('a due date', () => {
  it('moves to a later day, by agreement', () => {
    const { type: _, ...says } = extend('2026-03-20', '2026-04-30')
    given(debt, issued)
      .when(extend('2026-03-20', '2026-04-30'))
      .then({ type: 'DueDateExtended', debtor: customer, from: issued.dueDate, ...says })
    expect(stateAfter(life(extend('2026-03-20', '2026-04-30'))).dueDate).toBe('2026-04-30')
  })

  it('does not move to the same day or an earlier one', () => {
    given(debt, issued)
      .when(extend('2026-03-20', '2026-03-31'))
      .thenRejected({ _tag: 'NotLater', to: day('2026-03-31'), dueDate: day('2026-03-31') })
    given(debt, ...life(extend('2026-03-20', '2026-04-30')))
      .when(extend('2026-03-21', '2026-04-15'))
      .thenRejected({ _tag: 'NotLater', dueDate: day('2026-04-30') })
  })

  it('does not move beside a plan that is in force, and does after the plan has defaulted', () => {
    given(debt, ...life(reschedule('2026-04-02')))
      .when(extend('2026-04-03', '2026-06-30'))
      .thenRejected({ _tag: 'PlanInForce', plan: PLAN(1) })
    const defaulted = life(reschedule('2026-04-02'), lookAtPlan('2026-05-02'), extend('2026-05-10', '2026-06-30'))
    expect(stateAfter(defaulted).dueDate).toBe('2026-06-30')
  })

  it('is not moved by a promise or an excuse', () => {
    const said = life(promise('1000.00', '2026-04-01', '2026-05-31'), {
      type: 'RecordExcuse',
      debt: INV,
      on: day('2026-04-02'),
      excuse: 'awaiting-transfer',
      channel: 'phone',
    })
    expect(stateAfter(said).dueDate).toBe(issued.dueDate)
  })
})
