import { describe, expect, it } from 'vitest'
import { given } from '../../../../src/adapters/testing/index.js'
import type { DebtCommandOf } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { money } from '../../../../src/domain/value/money.js'
import { customer, day, eur, INV, issued, life, pay, stateAfter } from '../../sample.js'
import { GUA, openOn, register } from '../sample.js'

const release = (on: string, n = 1): DebtCommandOf<'ReleaseGuarantee'> => ({
  type: 'ReleaseGuarantee',
  debt: INV,
  on: day(on),
  guarantee: GUA(n),
  reason: 'it is paid',
})
const enforce = (amount: string, on: string, n = 1): DebtCommandOf<'EnforceGuarantee'> => ({
  type: 'EnforceGuarantee',
  debt: INV,
  on: day(on),
  guarantee: GUA(n),
  amount: eur(amount),
  reason: 'the plan defaulted',
})
const upTo600 = register('2026-04-02', { amount: eur('600.00'), expires: day('2026-12-31') })

describe('a guarantee', () => {
  it('is registered with its paper, and with its amount and its end where it has them', () => {
    const { type: _, ...all } = register('2026-04-02')
    given(debt, issued)
      .when(register('2026-04-02'))
      .then({ type: 'GuaranteeRegistered', debtor: customer, ...all })
    const { type: __, ...some } = upTo600
    given(debt, issued)
      .when(upTo600)
      .then({ type: 'GuaranteeRegistered', debtor: customer, ...some })
  })

  it('has a number of its own, an amount above zero in the currency of the debt, and an end that is not over', () => {
    given(debt, ...life(upTo600))
      .when(register('2026-04-03'))
      .thenRejected({ _tag: 'DuplicateId', kind: 'guarantee', id: GUA(1) })
    given(debt, issued)
      .when(register('2026-04-02', { amount: eur('0.00') }))
      .thenRejected({ _tag: 'NotPositive', field: 'amount' })
    given(debt, issued)
      .when(register('2026-04-02', { amount: money(1n, 'USD') }))
      .thenRejected({ _tag: 'CurrencyMismatch' })
    given(debt, issued)
      .when(register('2026-04-02', { expires: day('2026-04-01') }))
      .thenRejected({ _tag: 'EndsBeforeItBegins', on: day('2026-04-02'), until: day('2026-04-01') })
  })

  it('is called upon for no more than it is good for, at once or little by little', () => {
    const { type: _, ...says } = enforce('600.00', '2026-06-01')
    given(debt, ...life(upTo600))
      .when(enforce('600.00', '2026-06-01'))
      .then({ type: 'GuaranteeEnforced', debtor: customer, ...says })
    given(debt, ...life(upTo600, enforce('400.00', '2026-06-01')))
      .when(enforce('200.01', '2026-06-02'))
      .thenRejected({ _tag: 'ExceedsGuarantee', amount: eur('200.01'), left: eur('200.00') })
    expect(life(upTo600, enforce('400.00', '2026-06-01'), enforce('200.00', '2026-06-02'))).toHaveLength(4)
  })

  it('that has expired is good for nothing', () => {
    const lasting = life({ ...upTo600, expires: day('2026-06-30') })
    expect(life({ ...upTo600, expires: day('2026-06-30') }, enforce('1.00', '2026-06-30'))).toHaveLength(3)
    given(debt, ...lasting)
      .when(enforce('1.00', '2026-07-01'))
      .thenRejected({
        _tag: 'GuaranteeExpired',
        guarantee: GUA(1),
        expires: day('2026-06-30'),
        on: day('2026-07-01'),
      })
  })

  it('without an amount is good for whatever is asked', () => {
    expect(
      life(register('2026-04-02'), enforce('1000.00', '2026-06-01'), enforce('500.00', '2026-06-02')),
    ).toHaveLength(4)
  })

  it('brings its money as a payment: calling upon it pays nothing', () => {
    const called = [upTo600, enforce('600.00', '2026-06-01')]
    expect(openOn(life(...called), '2026-06-01')).toEqual([100_000n])
    expect(openOn(life(...called, pay('600.00', '2026-06-10')), '2026-06-10')).toEqual([40_000n])
  })

  it('is given back once, also when the debt is paid, and then not called upon', () => {
    const returned = life(upTo600, pay('1000.00', '2026-05-01'), release('2026-05-02'))
    expect(stateAfter(returned).file.guarantees.at(-1)).toMatchObject({
      guarantee: GUA(1),
      released: true,
      enforced: 0n,
    })
    given(debt, ...returned)
      .when(release('2026-05-03'))
      .thenNothing()
    given(debt, ...life(upTo600, release('2026-05-02')))
      .when(enforce('1.00', '2026-05-03'))
      .thenRejected({ _tag: 'GuaranteeReleased', guarantee: GUA(1) })
  })

  it('that nobody gave, or not yet, is neither called upon nor given back', () => {
    const registered = life(upTo600)
    given(debt, ...registered)
      .when(enforce('1.00', '2026-06-01', 2))
      .thenRejected({ _tag: 'UnknownGuarantee', guarantee: GUA(2) })
    given(debt, ...registered)
      .when(release('2026-06-01', 2))
      .thenRejected({ _tag: 'UnknownGuarantee', guarantee: GUA(2) })
    const early = { _tag: 'BeforeItBegan', what: 'guarantee', beganOn: day('2026-04-02') } as const
    given(debt, ...registered)
      .when(enforce('1.00', '2026-04-01'))
      .thenRejected(early)
    given(debt, ...registered)
      .when(release('2026-04-01'))
      .thenRejected(early)
  })
})
