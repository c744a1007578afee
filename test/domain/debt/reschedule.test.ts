import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary, given, play } from '../../../src/adapters/testing/index.js'
import type { DebtCommandOf } from '../../../src/domain/debt/command.js'
import { debt } from '../../../src/domain/debt/debt.js'
import type { Instalment } from '../../../src/domain/debt/event.js'
import { addMonths } from '../../../src/domain/local-date.js'
import { money } from '../../../src/domain/money.js'
import { splitByWeights } from '../../../src/domain/split.js'
import { customer, day, eur, INV, issue, issued, life, PLAN, pay, stateAfter } from '../sample.js'

const reschedule = (on: string, instalments: ReadonlyArray<Instalment>, n = 1): DebtCommandOf<'RescheduleDebt'> => ({
  type: 'RescheduleDebt',
  debt: INV,
  on: day(on),
  plan: PLAN(n),
  instalments: [...instalments],
  document: 'agreement of 2 April',
  reason: 'cannot pay at once',
})
const due = (on: string, amount: string): Instalment => ({ due: day(on), amount: eur(amount) })
const extend = (on: string, to: string) =>
  ({
    type: 'ExtendDueDate',
    debt: INV,
    on: day(on),
    to: day(to),
    agreedBy: 'account manager',
    reason: 'late delivery',
  }) as const

describe('a plan', () => {
  it('spreads what is open over days to come', () => {
    const instalments = [due('2026-05-01', '500.00'), due('2026-06-01', '500.00')]
    const { type: _, ...says } = reschedule('2026-04-02', instalments)
    given(debt, issued)
      .when(reschedule('2026-04-02', instalments))
      .then({ type: 'DebtRescheduled', debtor: customer, ...says })
  })

  it('of any shape that sums to what is open is accepted, and leaves the balance as it is', () => {
    fc.assert(
      fc.property(arbitrary.instalments(eur('1000.00'), day('2026-04-02')), (instalments) => {
        const { states, rejections } = play(debt, [issue(), reschedule('2026-04-02', instalments)])
        expect(rejections).toEqual([])
        expect(states.at(-1)).toMatchObject({ open: { principal: 100_000n }, dueDate: issued.dueDate })
      }),
    )
  })

  it('sums to what is open, not to what was', () => {
    given(debt, ...life(pay('400.00', '2026-03-20')))
      .when(reschedule('2026-04-02', [due('2026-05-01', '1000.00')]))
      .thenRejected({ rejection: 'PlanDoesNotSum', instalments: eur('1000.00'), open: eur('600.00') })
    given(debt, issued).when(reschedule('2026-04-02', [])).thenRejected({ rejection: 'PlanDoesNotSum' })
  })

  it('goes forward from the day it is agreed, with one instalment a day at most', () => {
    const refused = (first: string, second: string) =>
      given(debt, issued)
        .when(reschedule('2026-04-02', [due(first, '500.00'), due(second, '500.00')]))
        .thenRejected({ rejection: 'InstalmentsOutOfOrder' })
    refused('2026-04-01', '2026-05-01')
    refused('2026-05-01', '2026-05-01')
    refused('2026-06-01', '2026-05-01')
    expect(life(reschedule('2026-04-02', [due('2026-04-02', '1000.00')]))).toHaveLength(2)
  })

  it('has instalments above zero, in the currency of the debt', () => {
    given(debt, issued)
      .when(reschedule('2026-04-02', [due('2026-05-01', '1000.00'), due('2026-06-01', '0.00')]))
      .thenRejected({ rejection: 'NotPositive', field: 'instalments[1].amount' })
    given(debt, issued)
      .when(reschedule('2026-04-02', [{ due: day('2026-05-01'), amount: money(100_000n, 'USD') }]))
      .thenRejected({ rejection: 'CurrencyMismatch' })
  })

  it('may follow another plan, under another number', () => {
    const first = reschedule('2026-04-02', [due('2026-05-01', '1000.00')])
    given(debt, ...life(first))
      .when(first)
      .thenRejected({ rejection: 'DuplicateId', kind: 'plan', id: PLAN(1) })
    const second = reschedule('2026-05-02', [due('2026-07-01', '1000.00')], 2)
    expect(stateAfter(life(first, second)).plan?.plan).toBe(PLAN(2))
  })

  it('three times 33.334 % of 30,000.00, a month apart from the 31st, is a plan', () => {
    const parts = splitByWeights(3_000_000n, [33_334n, 33_334n, 33_334n])
    const instalments = parts.map((amount, n) => ({
      due: addMonths(day('2026-03-31'), n + 1),
      amount: money(amount, 'EUR'),
    }))
    const planned = play(debt, [issue({ principal: eur('30000.00') }), reschedule('2026-03-31', instalments)])
    expect(planned.rejections).toEqual([])
    expect(instalments.map((each) => each.due)).toEqual(['2026-04-30', '2026-05-31', '2026-06-30'])
  })
})

describe('a due date', () => {
  it('moves to a later day, by agreement', () => {
    expect(stateAfter(life(extend('2026-03-20', '2026-04-30'))).dueDate).toBe('2026-04-30')
    given(debt, issued)
      .when(extend('2026-03-20', '2026-03-31'))
      .thenRejected({ rejection: 'NotLater', to: day('2026-03-31'), dueDate: day('2026-03-31') })
  })

  it('does not move beside a plan that is in force', () => {
    given(debt, ...life(reschedule('2026-04-02', [due('2026-05-01', '1000.00')])))
      .when(extend('2026-04-03', '2026-06-30'))
      .thenRejected({ rejection: 'PlanInForce', plan: PLAN(1) })
  })
})
