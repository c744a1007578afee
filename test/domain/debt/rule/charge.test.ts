import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { given, play } from '../../../../src/adapters/testing/index.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { openBalance } from '../../../../src/domain/debt/state.js'
import { money } from '../../../../src/domain/value/money.js'
import { customer, eur, INV, issue, issued, life, pay, stateAfter, writeOff } from '../../sample.js'
import { cost, credit, head, openOn, typesOf, waive } from '../sample.js'

describe('costs and waivers of any amounts, in any order', () => {
  it('never waive more than was charged and is open', () => {
    const step = fc.tuple(fc.boolean(), fc.bigInt({ min: 1n, max: 30_000n }), fc.nat(30))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const asked = steps.map(([charged, amount, n], index) => {
          const on = `2026-04-${String((n % 28) + 1).padStart(2, '0')}`
          return { ...(charged ? cost('1.00', on, index) : waive('1.00', on)), amount: money(amount, 'EUR') }
        })
        const { events } = play(debt, [issue(), ...asked])
        const { open } = stateAfter(events)
        expect(open.principal).toBe(100_000n)
        expect(open.cost).toBeGreaterThanOrEqual(0n)
      }),
    )
  })
})

describe('a cost of collecting', () => {
  it('is owed beside the principal, with what proves it', () => {
    const { type: _, ...says } = cost('25.00', '2026-04-20')
    given(debt, issued)
      .when(cost('25.00', '2026-04-20'))
      .then({ type: 'CollectionCostAdded', debtor: customer, ...says, remaining: eur('1025.00') })
    expect(openOn(life(cost('25.00', '2026-04-20')), '2026-04-19', '2026-04-20')).toEqual([100_000n, 102_500n])
  })

  it('is charged once for each bill, above zero, in the currency of the debt', () => {
    given(debt, ...life(cost('25.00', '2026-04-20')))
      .when(cost('25.00', '2026-04-21'))
      .thenRejected({ _tag: 'DuplicateId', kind: 'charge', id: 'CH-1' })
    given(debt, issued).when(cost('0.00', '2026-04-20')).thenRejected({ _tag: 'NotPositive' })
    given(debt, issued)
      .when({ ...cost('1.00', '2026-04-20'), amount: money(1n, 'USD') })
      .thenRejected({ _tag: 'CurrencyMismatch' })
  })

  it('outlives the principal, and opens a debt again that was paid', () => {
    const events = life(pay('1000.00', '2026-04-10'), cost('25.00', '2026-04-20'))
    expect(stateAfter(events)).toMatchObject({ situation: 'open', open: { principal: 0n, cost: 2_500n } })
  })

  it('is not charged to a debt that is written off', () => {
    given(debt, ...life(writeOff('2026-04-10')))
      .when(cost('25.00', '2026-04-20'))
      .thenRejected({ _tag: 'NotOpen', debt: INV, situation: 'writtenOff' })
  })
})

describe('a charge that is waived', () => {
  const charged = cost('25.00', '2026-04-20')

  it('is let go, by somebody who may, and says why', () => {
    const { type: _, approval, ...says } = waive('10.00', '2026-04-25')
    given(debt, ...life(charged))
      .when(waive('10.00', '2026-04-25'))
      .then({
        type: 'ChargeWaived',
        debtor: customer,
        ...says,
        split: { cost: 1_000n },
        approvedBy: approval.by,
        remaining: eur('1015.00'),
      })
    given(debt, ...life(cost('600.00', '2026-04-20')))
      .when(waive('500.01', '2026-04-25'))
      .thenRejected({ _tag: 'ExceedsApproval', limit: head.limit, by: head.by })
  })

  it('is no more than is open of its component', () => {
    given(debt, ...life(charged))
      .when(waive('25.01', '2026-04-25'))
      .thenRejected({ _tag: 'ExceedsCharged', component: 'cost', amount: eur('25.01'), open: eur('25.00') })
    given(debt, ...life(charged))
      .when(waive('1.00', '2026-04-25', { component: 'interest' }))
      .thenRejected({ _tag: 'ExceedsCharged', component: 'interest', open: eur('0.00') })
    given(debt, ...life(charged, pay('20.00', '2026-04-22')))
      .when(waive('5.01', '2026-04-25'))
      .thenRejected({ _tag: 'ExceedsCharged', open: eur('5.00') })
  })

  it('settles a debt of which nothing else is open', () => {
    const events = life(charged, credit('1000.00', '2026-04-22'), waive('25.00', '2026-04-25'))
    expect(stateAfter(events).situation).toBe('settled')
    expect(openBalance(stateAfter(events))).toBe(0n)
    expect(typesOf(events).at(-1)).toBe('ChargeWaived')
  })
})

describe('regressions', () => {
  it('a back-dated waiver is refused where it would have made a later day negative', () => {
    const events = life(cost('25.00', '2026-04-20'), pay('1010.00', '2026-04-22'), cost('25.00', '2026-04-30', 2))
    given(debt, ...events)
      .when(waive('20.00', '2026-04-22'))
      .thenRejected({ _tag: 'ExceedsCharged', open: eur('15.00') })
  })
})
