import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { given } from '../../../../src/adapters/testing/index.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { openBalance } from '../../../../src/domain/debt/state.js'
import type { CreditNoteId, PaymentId } from '../../../../src/domain/value/id.js'
import { money } from '../../../../src/domain/value/money.js'
import { customer, eur, issued, life, pay, stateAfter, writeOff } from '../../sample.js'
import { concede, cost, credit, head, openOn } from '../sample.js'

describe('credit notes and concessions of any amounts', () => {
  it('take off what they say, the principal before the costs, and leave nothing below zero', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 50_000n }), { minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(amounts, fc.boolean(), (each, byCredit) => {
        const reductions = each.map((amount, n) => ({
          ...(byCredit ? credit('1.00', '2026-04-02', n + 1) : concede('1.00', '2026-04-02', n + 1)),
          amount: money(amount, 'EUR'),
        }))
        const state = stateAfter(life(cost('30.00', '2026-04-01'), ...reductions))
        const off = each.reduce((sum, amount) => sum + amount, 0n)
        expect(openBalance(state)).toBe(103_000n - off)
        expect(state.open).toEqual({ principal: 100_000n - off, fee: 0n, interest: 0n, cost: 3_000n })
      }),
    )
  })
})

describe('a credit note', () => {
  it('takes from what is open, and says what remains', () => {
    const { type: _, ...says } = credit('150.00', '2026-03-15')
    given(debt, issued)
      .when(credit('150.00', '2026-03-15'))
      .then({
        type: 'CreditNoteIssued',
        debtor: customer,
        ...says,
        split: { principal: 15_000n },
        remaining: eur('850.00'),
      })
  })

  it('lowers the balance from its day on', () => {
    expect(openOn(life(credit('150.00', '2026-03-15')), '2026-03-14', '2026-03-15')).toEqual([100_000n, 85_000n])
  })

  it('of all that is open settles the debt', () => {
    expect(stateAfter(life(pay('400.00', '2026-03-10'), credit('600.00', '2026-03-15'))).situation).toBe('settled')
  })

  it('leaves on account what is more than was open from its day on', () => {
    const after = life(pay('400.00', '2026-03-20'), credit('600.01', '2026-03-15')).at(-1)
    expect(after).toMatchObject({ amount: eur('600.00'), onAccount: { payment: 'CN-1/INV-7', amount: eur('0.01') } })
  })

  it('of a debt that is paid is on account, all of it', () => {
    expect(life(pay('1000.00', '2026-03-20'), credit('25.00', '2026-03-25')).at(-1)).toMatchObject({
      type: 'CreditNoteIssued',
      amount: eur('0.00'),
      split: {},
      remaining: eur('0.00'),
      onAccount: { payment: 'CN-1/INV-7', amount: eur('25.00') },
    })
  })

  it('takes no more than is open while the claim for the rest is written off, nor of a debt that is gone', () => {
    const lost = life(writeOff('2026-04-01'))
    given(debt, ...lost)
      .when(credit('1.00', '2026-04-02'))
      .thenRejected({ _tag: 'NotOpen', situation: 'writtenOff' })
  })

  it('asks for an id where its own and that of the debt are too long together', () => {
    const long = { ...credit('1000.01', '2026-03-15'), creditNote: `CN-${'0'.repeat(195)}` as CreditNoteId }
    given(debt, issued).when(long).thenRejected({ _tag: 'IdTooLong', field: 'payment', longest: 200 })
    expect(life({ ...long, payment: 'C-1' as PaymentId }).at(-1)).toMatchObject({ onAccount: { payment: 'C-1' } })
  })

  it('has a number of its own', () => {
    given(debt, ...life(credit('1.00', '2026-03-15')))
      .when(credit('1.00', '2026-03-16'))
      .thenRejected({ _tag: 'DuplicateId', kind: 'creditNote', id: 'CN-1' })
  })

  it('takes of the costs what is beyond the principal', () => {
    expect(life(cost('30.00', '2026-04-01'), credit('1020.00', '2026-04-02')).at(-1)).toMatchObject({
      split: { principal: 100_000n, cost: 2_000n },
      remaining: eur('10.00'),
    })
  })
})

describe('a concession', () => {
  it('gives up a part for good, and names who approved it', () => {
    const { type: _, approval, ...says } = concede('500.00', '2026-04-15')
    given(debt, issued)
      .when(concede('500.00', '2026-04-15'))
      .then({
        type: 'ConcessionGranted',
        debtor: customer,
        ...says,
        approvedBy: approval.by,
        split: { principal: 50_000n },
        remaining: eur('500.00'),
      })
  })

  it('is within the limit of the one who approves it, which is in the currency of the debt', () => {
    given(debt, issued)
      .when(concede('500.01', '2026-04-15'))
      .thenRejected({ _tag: 'ExceedsApproval', amount: eur('500.01'), limit: head.limit, by: head.by })
    given(debt, issued)
      .when({ ...concede('1.00', '2026-04-15'), approval: { by: 'board', limit: money(10n ** 9n, 'IRR') } })
      .thenRejected({ _tag: 'CurrencyMismatch', expected: 'EUR', given: 'IRR' })
  })

  it('is for no more than is open from its day on, and has a number of its own', () => {
    given(debt, ...life(pay('700.00', '2026-04-20')))
      .when(concede('300.01', '2026-04-15'))
      .thenRejected({ _tag: 'ExceedsOpen', open: eur('300.00') })
    given(debt, ...life(concede('1.00', '2026-04-15')))
      .when(concede('1.00', '2026-04-16'))
      .thenRejected({ _tag: 'DuplicateId', kind: 'concession', id: 'CON-1' })
  })

  it('of all that is left settles the debt', () => {
    expect(stateAfter(life(pay('600.00', '2026-04-10'), concede('400.00', '2026-04-15'))).situation).toBe('settled')
  })
})
