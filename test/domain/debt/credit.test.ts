import { describe, expect, it } from 'vitest'
import { given } from '../../../src/adapters/testing/index.js'
import { debt } from '../../../src/domain/debt/debt.js'
import type { CreditNoteId } from '../../../src/domain/id.js'
import { balanceOn } from '../../../src/domain/movement.js'
import { customer, day, eur, INV, issued, life, pay, stateAfter } from '../sample.js'

const credit = (amount: string, on: string, n = 1) =>
  ({
    type: 'IssueCreditNote',
    debt: INV,
    on: day(on),
    creditNote: `CN-${n}` as CreditNoteId,
    amount: eur(amount),
    reason: 'goods returned',
  }) as const

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
    const { movements } = stateAfter(life(credit('150.00', '2026-03-15')))
    expect([day('2026-03-14'), day('2026-03-15')].map((on) => balanceOn(movements, on))).toEqual([100_000n, 85_000n])
  })

  it('of all that is open settles the debt', () => {
    expect(stateAfter(life(pay('400.00', '2026-03-10'), credit('600.00', '2026-03-15'))).situation).toBe('settled')
  })

  it('is for no more than is open from its day on, and has a number of its own', () => {
    given(debt, ...life(pay('400.00', '2026-03-20')))
      .when(credit('600.01', '2026-03-15'))
      .thenRejected({ rejection: 'ExceedsOpen', open: eur('600.00') })
    given(debt, ...life(credit('1.00', '2026-03-15')))
      .when(credit('1.00', '2026-03-16'))
      .thenRejected({ rejection: 'DuplicateId', kind: 'creditNote', id: 'CN-1' })
  })
})
