import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary, given, play } from '../../../../src/adapters/testing/index.js'
import type { DebtCommandOf } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import type { PlanTerms } from '../../../../src/domain/debt/event.js'
import { currentPlan, openBalance, type Plan } from '../../../../src/domain/debt/state.js'
import { addDays } from '../../../../src/domain/value/local-date.js'
import { Series } from '../../../../src/domain/value/series.js'
import { customer, day, eur, INV, issue, issued, life, PLAN, pay, stateAfter, takeBack } from '../../sample.js'
import { credit, due, judgeSettlement, lookAtPlan, reschedule, settle, twoParts, typesOf } from '../sample.js'

/** One plan, with that status. */
const planThatIs = (status: Plan['status']) => Series.of(expect.objectContaining({ status }))

const planned = (graceDays = 0, toleratedMisses = 0, onDefault: PlanTerms['onDefault'] = 'original-due-date') =>
  reschedule('2026-04-02', twoParts, { terms: { graceDays, toleratedMisses, onDefault } })
const cancel = (on: string, n = 1): DebtCommandOf<'CancelPlan'> => ({
  type: 'CancelPlan',
  debt: INV,
  on: day(on),
  plan: PLAN(n),
  reason: 'it was agreed otherwise',
})

describe('a plan that is followed', () => {
  it('of any shape, paid instalment by instalment on its days, is never missed and ends complete', () => {
    fc.assert(
      fc.property(arbitrary.instalments(eur('1000.00'), day('2026-04-02')), (instalments) => {
        const steps = instalments.flatMap((one, n) => [
          { ...pay('1.00', one.due, n + 1), amount: one.amount },
          lookAtPlan(addDays(one.due, 1)),
        ])
        // After the last instalment there is nothing to look at.
        const { events, rejections, states } = play(debt, [issue(), reschedule('2026-04-02', instalments), ...steps])
        expect(rejections).toMatchObject([{ _tag: 'NotOpen', situation: 'settled' }])
        expect(typesOf(events)).not.toContain('InstalmentMissed')
        expect(events.at(-1)).toMatchObject({ type: 'PlanCompleted', on: instalments.at(-1)?.due })
        expect(states.at(-1)).toMatchObject({ situation: 'settled', plans: planThatIs('completed') })
      }),
      { numRuns: 50 },
    )
  })

  it('is looked at as often as one likes: a miss is on record once, whatever the days of looking', () => {
    const days = fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 6 }).map((all) => all.sort((a, b) => a - b))
    fc.assert(
      fc.property(days, (all) => {
        const lenient = planned(0, 9)
        const looks = [...all, 91].map((n) => lookAtPlan(addDays(day('2026-04-02'), n)))
        const misses = life(lenient, ...looks).filter(({ type }) => type === 'InstalmentMissed')
        const once = life(lenient, lookAtPlan('2026-07-02')).filter(({ type }) => type === 'InstalmentMissed')
        expect(misses.map((each) => ({ ...each, on: undefined }))).toEqual(
          once.map((each) => ({ ...each, on: undefined })),
        )
      }),
    )
  })
})

describe('an instalment', () => {
  it('is missed the day after its grace, with what of it has not come', () => {
    const events = life(planned(3, 1), pay('200.00', '2026-05-03'))
    given(debt, ...events)
      .when(lookAtPlan('2026-05-04'))
      .thenNothing()
    given(debt, ...events)
      .when(lookAtPlan('2026-05-05'))
      .then({
        type: 'InstalmentMissed',
        debt: INV,
        debtor: customer,
        on: day('2026-05-05'),
        plan: PLAN(1),
        instalment: 1,
        due: day('2026-05-01'),
        missing: eur('300.00'),
      })
  })

  it('that was missed stays so, though its money comes later', () => {
    const events = life(planned(0, 1), lookAtPlan('2026-05-02'), pay('500.00', '2026-05-03'), lookAtPlan('2026-05-30'))
    expect(typesOf(events).filter((type) => type === 'InstalmentMissed')).toHaveLength(1)
    expect(currentPlan(stateAfter(events))).toMatchObject({ missed: [1], status: 'in-force' })
  })

  it('is not missed when its money came in time and was recorded late', () => {
    const events = life(planned(), pay('500.00', '2026-05-10'), pay('500.00', '2026-05-01', 2))
    expect(typesOf(events).at(-1)).toBe('PlanCompleted')
    given(debt, ...life(planned(), pay('500.00', '2026-05-01')))
      .when(lookAtPlan('2026-05-20'))
      .thenNothing()
  })
})

describe('a plan defaults', () => {
  it('with one miss more than its terms tolerate', () => {
    const lenient = life(planned(0, 1), lookAtPlan('2026-05-02'))
    expect(typesOf(lenient).at(-1)).toBe('InstalmentMissed')
    given(debt, ...lenient)
      .when(lookAtPlan('2026-06-02'))
      .then(
        {
          type: 'InstalmentMissed',
          debt: INV,
          debtor: customer,
          on: day('2026-06-02'),
          plan: PLAN(1),
          instalment: 2,
          due: day('2026-06-01'),
          missing: eur('500.00'),
        },
        {
          type: 'PlanDefaulted',
          debt: INV,
          debtor: customer,
          on: day('2026-06-02'),
          plan: PLAN(1),
          missed: 2,
          consequence: 'original-due-date',
          dueDate: issued.dueDate,
        },
      )
  })

  it.each([
    ['original-due-date', '2026-03-31'],
    ['accelerated', '2026-03-31'],
    ['instalments-stay', '2026-03-31'],
  ] as const)('%s: and then it is due on %s', (onDefault, dueDate) => {
    const state = stateAfter(life(planned(0, 0, onDefault), lookAtPlan('2026-05-02')))
    expect(state).toMatchObject({ dueDate, plans: planThatIs('defaulted') })
    expect(currentPlan(state)).toBeUndefined()
  })

  it('accelerated, before the due date that it had: all is due at once', () => {
    const late = { ...issue(), dueDate: day('2026-12-31') }
    const { states } = play(debt, [late, planned(0, 0, 'accelerated'), lookAtPlan('2026-05-02')])
    expect(states.at(-1)).toMatchObject({ dueDate: '2026-05-02' })
  })

  it('once, and is looked at no more; another plan may follow', () => {
    const defaulted = [planned(), lookAtPlan('2026-05-02')]
    given(debt, ...life(...defaulted))
      .when(lookAtPlan('2026-06-02'))
      .thenRejected({ _tag: 'PlanNotInForce', plan: PLAN(1), status: 'defaulted' })
    const again = reschedule('2026-05-10', [due('2026-07-01', '1000.00')], { plan: PLAN(2) })
    expect(typesOf(life(...defaulted, again)).at(-1)).toBe('DebtRescheduled')
  })
})

describe('a plan is complete', () => {
  it('when its debt is cleared, be it early or by a credit note', () => {
    expect(typesOf(life(planned(), pay('1000.00', '2026-04-20'))).slice(2)).toEqual(['DebtPaid', 'PlanCompleted'])
    expect(typesOf(life(planned(), pay('500.00', '2026-05-01'), credit('500.00', '2026-05-03'))).at(-1)).toBe(
      'PlanCompleted',
    )
  })

  it('and in force again when the money that completed it goes back', () => {
    const completed = [planned(), pay('500.00', '2026-05-01'), pay('500.00', '2026-06-01', 2)] as const
    const events = life(...completed, takeBack('2026-06-10', 2))
    expect(currentPlan(stateAfter(events))).toMatchObject({ plan: PLAN(1), status: 'in-force' })
    expect(typesOf(life(...completed, takeBack('2026-06-10', 2), pay('500.00', '2026-06-12', 3))).at(-1)).toBe(
      'PlanCompleted',
    )
  })
})

describe('a plan falls away', () => {
  it('once, and the due date before it counts again', () => {
    const events = life(planned(), cancel('2026-04-20'))
    expect(events.at(-1)).toMatchObject({ type: 'PlanCancelled', plan: PLAN(1), reason: 'it was agreed otherwise' })
    expect(stateAfter(events)).toMatchObject({ dueDate: issued.dueDate, plans: planThatIs('cancelled') })
    given(debt, ...events)
      .when(cancel('2026-04-21'))
      .thenNothing()
  })

  it('only if it is in force, and not before it began', () => {
    given(debt, issued)
      .when(cancel('2026-04-20'))
      .thenRejected({ _tag: 'UnknownPlan', plan: PLAN(1) })
    given(debt, ...life(planned()))
      .when(cancel('2026-04-01'))
      .thenRejected({ _tag: 'BeforeItBegan', what: 'plan', beganOn: day('2026-04-02') })
    given(debt, ...life(planned(), pay('1000.00', '2026-04-20')))
      .when(cancel('2026-04-21'))
      .thenRejected({ _tag: 'PlanNotInForce', status: 'completed' })
    const offered = { type: 'ProposePlan', debt: INV, on: day('2026-04-02'), plan: PLAN(1) } as const
    given(debt, ...life({ ...offered, instalments: twoParts, proposedBy: 'the debtor' }))
      .when(cancel('2026-04-21'))
      .thenRejected({ _tag: 'PlanNotInForce', status: 'proposed' })
  })
})

describe('regressions', () => {
  it('a plan stays complete when money goes back that had come before it', () => {
    const events = life(
      pay('400.00', '2026-03-20'),
      reschedule('2026-04-02', [due('2026-05-01', '600.00')]),
      pay('600.00', '2026-05-01', 2),
      takeBack('2026-05-10', 1),
    )
    expect(openBalance(stateAfter(events))).toBe(40_000n)
    expect(stateAfter(events).plans).toEqual(planThatIs('completed'))
  })

  it('a plan is in force again when the settlement fails that completed it, by money from before the plan', () => {
    const settled = [
      settle('600.00', '2026-04-01', '2026-04-30'),
      pay('100.00', '2026-04-01'),
      reschedule('2026-04-02', [due('2026-05-01', '900.00')]),
      pay('500.00', '2026-04-20', 2),
    ]
    expect(typesOf(life(...settled)).slice(-2)).toEqual(['SettlementHonoured', 'PlanCompleted'])
    const state = stateAfter(life(...settled, takeBack('2026-04-25')))
    expect(openBalance(state)).toBe(50_000n)
    expect(state.plans).toEqual(planThatIs('in-force'))
  })

  it('what a failed settlement restores is missing in the plan again', () => {
    const events = life(
      planned(0, 9),
      settle('600.00', '2026-04-10', '2026-04-30'),
      pay('600.00', '2026-04-20'),
      takeBack('2026-04-25'),
      lookAtPlan('2026-06-02'),
    )
    const misses = events.flatMap((each) => (each.type === 'InstalmentMissed' ? [each.missing] : []))
    expect(misses).toEqual([eur('500.00'), eur('500.00')])
    expect(typesOf(events)).toContain('SettlementFailed')
    given(debt, ...events)
      .when(judgeSettlement('2026-06-03'))
      .thenNothing()
  })
})
