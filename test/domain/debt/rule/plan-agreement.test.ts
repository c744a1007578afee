import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary, given, play } from '../../../../src/adapters/testing/index.js'
import type { DebtCommand, DebtCommandOf } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import type { DebtRejection } from '../../../../src/domain/debt/rejection.js'
import { currentPlan } from '../../../../src/domain/debt/state.js'
import { addDays, addMonths } from '../../../../src/domain/value/local-date.js'
import { money } from '../../../../src/domain/value/money.js'
import { splitByWeights } from '../../../../src/domain/value/split.js'
import { customer, day, eur, INV, issue, issued, life, PLAN, pay, stateAfter } from '../../sample.js'
import { due, GUA, register, reschedule, twoParts, typesOf } from '../sample.js'

const propose = (on: string, says: Partial<DebtCommandOf<'ProposePlan'>> = {}): DebtCommandOf<'ProposePlan'> => ({
  type: 'ProposePlan',
  debt: INV,
  on: day(on),
  plan: PLAN(1),
  instalments: twoParts,
  proposedBy: 'the creditor',
  ...says,
})
const counter = (on: string, says: Partial<DebtCommandOf<'CounterPlan'>> = {}): DebtCommandOf<'CounterPlan'> => ({
  type: 'CounterPlan',
  debt: INV,
  on: day(on),
  plan: PLAN(1),
  instalments: [due('2026-06-01', '500.00'), due('2026-07-01', '500.00')],
  counteredBy: 'the debtor',
  ...says,
})
const sign = (on: string, says: Partial<DebtCommandOf<'SignPlan'>> = {}): DebtCommandOf<'SignPlan'> => ({
  type: 'SignPlan',
  debt: INV,
  on: day(on),
  plan: PLAN(1),
  document: 'agreement of 2 April',
  signedBy: 'Mr Karimi',
  reason: 'cannot pay at once',
  ...says,
})
const terms = { graceDays: 3, toleratedMisses: 1, onDefault: 'accelerated' } as const

describe('a plan of any shape', () => {
  const shapes = arbitrary.instalments(eur('1000.00'), day('2026-04-02'))

  it('that sums to what is open is accepted, and leaves the balance and the due date as they are', () => {
    fc.assert(
      fc.property(shapes, (instalments) => {
        const { states, rejections } = play(debt, [issue(), reschedule('2026-04-02', instalments)])
        expect(rejections).toEqual([])
        expect(states.at(-1)).toMatchObject({ open: { principal: 100_000n }, dueDate: issued.dueDate })
      }),
    )
  })

  it('comes to the same whether it was agreed step by step or signed elsewhere', () => {
    fc.assert(
      fc.property(shapes, shapes, (first, second) => {
        const negotiated = life(
          propose('2026-04-01', { instalments: first.map((one) => ({ ...one, due: addDays(one.due, 30) })) }),
          counter('2026-04-02', { instalments: second }),
          sign('2026-04-02'),
        )
        const elsewhere = life(reschedule('2026-04-02', second))
        expect(negotiated.at(-1)).toEqual(elsewhere.at(-1))
        expect(currentPlan(stateAfter(negotiated))).toEqual(currentPlan(stateAfter(elsewhere)))
      }),
    )
  })
})

describe('an offer', () => {
  it('lies on the table, with its conditions, and changes nothing until it is signed', () => {
    const offered = propose('2026-04-01', { terms, validUntil: day('2026-04-10') })
    const { type: _type, ...says } = offered
    given(debt, issued)
      .when(offered)
      .then({ type: 'PlanProposed', debtor: customer, ...says })
    const { file: _file, history: _history, latest: _latest, ...before } = stateAfter([issued])
    const { file, history: _, latest: __, ...after } = stateAfter(life(offered))
    expect(after).toEqual(before)
    expect(file.proposal).toMatchObject({ plan: PLAN(1), instalments: twoParts, terms })
  })

  it('may be answered with another, and the last one is signed', () => {
    const events = life(propose('2026-04-01', { terms }), counter('2026-04-02'), sign('2026-04-03'))
    expect(typesOf(events)).toEqual(['DebtIssued', 'PlanProposed', 'PlanCountered', 'PlanSigned', 'DebtRescheduled'])
    expect(currentPlan(stateAfter(events))).toMatchObject({
      instalments: counter('2026-04-02').instalments,
      terms: { graceDays: 0, toleratedMisses: 0, onDefault: 'original-due-date' },
    })
    expect(stateAfter(events).file.proposal).toBeUndefined()
  })

  it('is signed with who signed, the document, and the terms that were offered', () => {
    given(debt, ...life(propose('2026-04-01', { terms })))
      .when(sign('2026-04-03', { guarantee: 'GUA-1' }))
      .then(
        {
          type: 'PlanSigned',
          debt: INV,
          debtor: customer,
          on: day('2026-04-03'),
          plan: PLAN(1),
          document: 'agreement of 2 April',
          signedBy: 'Mr Karimi',
        },
        {
          type: 'DebtRescheduled',
          debt: INV,
          debtor: customer,
          on: day('2026-04-03'),
          plan: PLAN(1),
          instalments: twoParts,
          document: 'agreement of 2 April',
          reason: 'cannot pay at once',
          guarantee: 'GUA-1',
          terms,
        },
      )
  })

  it('is good until its day, and not signed before it was made', () => {
    const offered = life(propose('2026-04-01', { validUntil: day('2026-04-10') }))
    given(debt, ...offered)
      .when(sign('2026-04-11'))
      .thenRejected({ _tag: 'ProposalExpired', validUntil: day('2026-04-10'), on: day('2026-04-11') })
    given(debt, ...offered)
      .when(counter('2026-03-31', { instalments: twoParts }))
      .thenRejected({ _tag: 'BeforeItBegan', what: 'plan', beganOn: day('2026-04-01') })
    given(debt, issued)
      .when(propose('2026-04-01', { validUntil: day('2026-03-31') }))
      .thenRejected({ _tag: 'EndsBeforeItBegins', until: day('2026-03-31') })
    expect(life(propose('2026-04-01', { validUntil: day('2026-04-10') }), sign('2026-04-10'))).toHaveLength(4)
  })

  it('that is not on the table is not answered and not signed', () => {
    given(debt, issued)
      .when(sign('2026-04-03'))
      .thenRejected({ _tag: 'UnknownPlan', plan: PLAN(1) })
    given(debt, ...life(propose('2026-04-01')))
      .when(counter('2026-04-02', { plan: PLAN(2) }))
      .thenRejected({ _tag: 'UnknownPlan', plan: PLAN(2) })
    given(debt, ...life(propose('2026-04-01'), sign('2026-04-03')))
      .when(sign('2026-04-04'))
      .thenRejected({ _tag: 'PlanNotInForce', plan: PLAN(1), status: 'in-force' })
  })

  it('gives way to another offer, under another number', () => {
    given(debt, ...life(propose('2026-04-01')))
      .when(propose('2026-04-02'))
      .thenRejected({ _tag: 'DuplicateId', kind: 'plan', id: PLAN(1) })
    const another = life(propose('2026-04-01'), propose('2026-04-02', { plan: PLAN(2) }))
    given(debt, ...another)
      .when(sign('2026-04-03'))
      .thenRejected({ _tag: 'UnknownPlan', plan: PLAN(1) })
  })

  it('is signed only while it still sums to what is open, and begins on a day to come', () => {
    given(debt, ...life(propose('2026-04-01'), pay('100.00', '2026-04-02')))
      .when(sign('2026-04-03'))
      .thenRejected({ _tag: 'PlanDoesNotSum', instalments: eur('1000.00'), open: eur('900.00') })
    given(debt, ...life(propose('2026-04-01')))
      .when(sign('2026-05-02'))
      .thenRejected({ _tag: 'InstalmentsOutOfOrder', due: day('2026-05-01'), notAfter: day('2026-05-02') })
  })
})

describe('a plan', () => {
  it('spreads what is open over days to come', () => {
    const { type: _, ...says } = reschedule('2026-04-02')
    given(debt, issued)
      .when(reschedule('2026-04-02'))
      .then({ type: 'DebtRescheduled', debtor: customer, ...says })
  })

  it('sums to what is open, not to what was', () => {
    given(debt, ...life(pay('400.00', '2026-03-20')))
      .when(reschedule('2026-04-02', [due('2026-05-01', '1000.00')]))
      .thenRejected({ _tag: 'PlanDoesNotSum', instalments: eur('1000.00'), open: eur('600.00') })
    given(debt, issued).when(reschedule('2026-04-02', [])).thenRejected({ _tag: 'PlanDoesNotSum' })
  })

  it('goes forward from the day it is agreed, with one instalment a day at most', () => {
    const refused = (first: string, second: string) =>
      given(debt, issued)
        .when(reschedule('2026-04-02', [due(first, '500.00'), due(second, '500.00')]))
        .thenRejected({ _tag: 'InstalmentsOutOfOrder' })
    refused('2026-04-01', '2026-05-01')
    refused('2026-05-01', '2026-05-01')
    refused('2026-06-01', '2026-05-01')
    expect(life(reschedule('2026-04-02', [due('2026-04-02', '1000.00')]))).toHaveLength(2)
  })

  it('has instalments above zero, in the currency of the debt', () => {
    given(debt, issued)
      .when(reschedule('2026-04-02', [due('2026-05-01', '1000.00'), due('2026-06-01', '0.00')]))
      .thenRejected({ _tag: 'NotPositive', field: 'instalments[1].amount' })
    given(debt, issued)
      .when(reschedule('2026-04-02', [{ due: day('2026-05-01'), amount: money(100_000n, 'USD') }]))
      .thenRejected({ _tag: 'CurrencyMismatch' })
  })

  it('takes the place of the one in force, which is cancelled; its number is its own', () => {
    given(debt, ...life(reschedule('2026-04-02')))
      .when(reschedule('2026-04-02'))
      .thenRejected({ _tag: 'DuplicateId', kind: 'plan', id: PLAN(1) })
    const second = reschedule('2026-05-02', [due('2026-07-01', '1000.00')], { plan: PLAN(2) })
    const events = life(reschedule('2026-04-02'), second)
    expect(events.slice(2)).toMatchObject([
      { type: 'PlanCancelled', plan: PLAN(1), on: '2026-05-02', reason: 'replaced by PLAN-2' },
      { type: 'DebtRescheduled', plan: PLAN(2) },
    ])
    expect(stateAfter(events).plans.map(({ status }) => status)).toEqual(['cancelled', 'in-force'])
    expect(currentPlan(stateAfter(events))?.plan).toBe(PLAN(2))
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

  it('above an amount of the policy needs a guarantee, signed here or elsewhere', () => {
    const above = (amount: string, guarantee?: string) => ({
      guaranteeAbove: eur(amount),
      ...(guarantee === undefined ? {} : { guarantee }),
    })
    const refused = { _tag: 'GuaranteeRequired', above: eur('999.99'), total: eur('1000.00') } as const
    given(debt, ...life(propose('2026-04-01')))
      .when(sign('2026-04-02', above('999.99')))
      .thenRejected(refused)
    given(debt, issued)
      .when(reschedule('2026-04-02', twoParts, above('999.99')))
      .thenRejected(refused)
    expect(life(reschedule('2026-04-02', twoParts, above('1000.00')))).toHaveLength(2)
    expect(life(register('2026-04-01'), reschedule('2026-04-02', twoParts, above('999.99', 'GUA-1')))).toMatchObject([
      {},
      {},
      { type: 'DebtRescheduled', guarantee: 'GUA-1' },
    ])
    given(debt, issued)
      .when(reschedule('2026-04-02', twoParts, { guaranteeAbove: money(1n, 'USD') }))
      .thenRejected({ _tag: 'CurrencyMismatch', expected: 'EUR', given: 'USD' })
  })

  it('is not secured by words: the guarantee that it needs is registered on the debt, and stands on its day', () => {
    const secured = { guaranteeAbove: eur('999.99'), guarantee: 'GUA-1' }
    const refused = (rejection: DebtRejection, ...before: ReadonlyArray<DebtCommand>): void => {
      given(debt, ...life(...before, propose('2026-04-20')))
        .when(sign('2026-04-21', secured))
        .thenRejected(rejection)
      given(debt, ...life(...before))
        .when(reschedule('2026-04-21', twoParts, secured))
        .thenRejected(rejection)
    }
    refused({ _tag: 'UnknownGuarantee', guarantee: 'GUA-1' })
    refused({ _tag: 'UnknownGuarantee', guarantee: 'GUA-1' }, register('2026-04-01', { guarantee: GUA(2) }))
    refused({ _tag: 'GuaranteeReleased', guarantee: GUA(1) }, register('2026-04-01'), {
      type: 'ReleaseGuarantee',
      debt: INV,
      on: day('2026-04-10'),
      guarantee: GUA(1),
      reason: 'not needed',
    })
    refused(
      { _tag: 'GuaranteeExpired', guarantee: GUA(1), expires: day('2026-04-20'), on: day('2026-06-01') },
      register('2026-04-01', { expires: day('2026-04-20') }),
    )
    const called = (amount: string): DebtCommand => ({
      ...{ type: 'EnforceGuarantee', debt: INV, on: day('2026-04-10'), guarantee: GUA(1), reason: 'overdue' },
      amount: eur(amount),
    })
    refused(
      { _tag: 'ExceedsGuarantee', amount: eur('1000.00'), left: eur('0.00') },
      ...[register('2026-04-01', { amount: eur('300.00') }), called('300.00')],
    )
    given(debt, ...life(register('2026-04-22')))
      .when(reschedule('2026-04-21', twoParts, secured))
      .thenRejected({ _tag: 'BeforeItBegan', what: 'guarantee', beganOn: day('2026-04-22') })
    const agreed = life(register('2026-04-01'), propose('2026-04-20'), sign('2026-04-21', secured))
    expect(typesOf(agreed).at(-1)).toBe('DebtRescheduled')
  })

  it('is not secured by a guarantee that ends before it, or that is good for less than it', () => {
    const secured = { guaranteeAbove: eur('999.99'), guarantee: 'GUA-1' }
    const end = day('2026-06-01')
    const planned = (before: DebtCommand, ...more: ReadonlyArray<DebtCommand>) => {
      const history = life(before, ...more)
      return given(debt, ...history).when(reschedule('2026-04-21', twoParts, secured))
    }
    const ends = { _tag: 'GuaranteeExpired', guarantee: GUA(1), expires: addDays(end, -1), on: end } as const
    planned(register('2026-04-01', { expires: addDays(end, -1) })).thenRejected(ends)
    const short = { _tag: 'ExceedsGuarantee', amount: eur('1000.00'), left: eur('999.99') } as const
    planned(register('2026-04-01', { amount: eur('999.99') })).thenRejected(short)
    planned(register('2026-04-01', { amount: eur('1500.00') }), {
      ...{ type: 'EnforceGuarantee', debt: INV, on: day('2026-04-10'), guarantee: GUA(1), reason: 'overdue' },
      amount: eur('500.01'),
    }).thenRejected(short)
    const whole = register('2026-04-01', { amount: eur('1000.00'), expires: end })
    expect(typesOf(life(whole, reschedule('2026-04-21', twoParts, secured))).at(-1)).toBe('DebtRescheduled')
  })
})
