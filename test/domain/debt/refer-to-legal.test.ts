import { describe, expect, it } from 'vitest'
import { given } from '../../../src/adapters/testing/index.js'
import type { DebtCommandOf } from '../../../src/domain/debt/command.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { finalNoticeStep } from '../../../src/domain/debt/evolve.js'
import { money } from '../../../src/domain/money.js'
import { customer, day, dispute, eur, INV, issued, life, PLAN, pay, promise } from '../sample.js'

type Conditions = DebtCommandOf<'ReferToLegal'>['conditions']

const refer = (on: string, conditions: Partial<Conditions> = {}): DebtCommandOf<'ReferToLegal'> => ({
  type: 'ReferToLegal',
  debt: INV,
  on: day(on),
  counsel: 'Ms Advocate',
  authority: 'district court',
  costs: eur('50.00'),
  conditions: { finalNotice: false, minDaysPastDue: 0, minAmount: eur('0.00'), ...conditions },
})
const finalNotice = {
  type: 'RemindDebtor',
  debt: INV,
  on: day('2026-04-20'),
  channel: 'letter',
  step: finalNoticeStep,
  tone: 3,
  message: 'MSG-9',
  balance: eur('1000.00'),
  revision: 0,
} as const
const plan: DebtCommandOf<'RescheduleDebt'> = {
  type: 'RescheduleDebt',
  debt: INV,
  on: day('2026-04-02'),
  plan: PLAN(1),
  instalments: [{ due: day('2026-05-01'), amount: eur('1000.00') }],
  document: 'agreement',
  reason: 'cannot pay at once',
}

describe('a referral to court', () => {
  it('claims what is open', () => {
    given(debt, ...life(pay('400.00', '2026-03-20')))
      .when(refer('2026-05-01'))
      .then({
        type: 'DebtReferredToLegal',
        debt: INV,
        debtor: customer,
        on: day('2026-05-01'),
        counsel: 'Ms Advocate',
        authority: 'district court',
        claim: eur('600.00'),
        costs: eur('50.00'),
      })
  })

  it('names every condition that is not met, with its figures', () => {
    given(debt, ...life(dispute('10.00', '2026-04-01')))
      .when(
        refer('2026-04-10', {
          finalNotice: true,
          minDaysPastDue: 30,
          minAmount: eur('2000.00'),
          timeBarredFrom: day('2026-04-10'),
        }),
      )
      .thenRejected({
        rejection: 'LegalConditionsNotMet',
        unmet: [
          { condition: 'finalNotice' },
          { condition: 'minDaysPastDue', required: 30, actual: 10 },
          { condition: 'minAmount', required: eur('2000.00'), actual: eur('1000.00') },
          { condition: 'notDisputed', disputed: eur('10.00') },
          { condition: 'notTimeBarred', timeBarredFrom: day('2026-04-10') },
        ],
      })
  })

  it('is made when they are: the final notice is out, and thirty days have passed', () => {
    const conditions = { finalNotice: true, minDaysPastDue: 30, minAmount: eur('1000.00') }
    expect(life(finalNotice, refer('2026-04-30', conditions)).at(-1)?.type).toBe('DebtReferredToLegal')
  })

  it('waits for a promise until its deadline', () => {
    const promised = life(promise('100.00', '2026-04-02', '2026-04-10'))
    given(debt, ...promised)
      .when(refer('2026-04-10'))
      .thenRejected({ unmet: [{ condition: 'noOpenPromise', promised: eur('100.00') }] })
    expect(life(promise('100.00', '2026-04-02', '2026-04-10'), refer('2026-04-11'))).toHaveLength(3)
  })

  it('is not made while a plan is in force', () => {
    given(debt, ...life(plan))
      .when(refer('2026-06-01'))
      .thenRejected({ unmet: [{ condition: 'noCurrentPlan' }] })
  })

  it('is made once, with costs in the currency of the debt and not below zero', () => {
    given(debt, ...life(refer('2026-05-01')))
      .when(refer('2026-05-02'))
      .thenRejected({ rejection: 'AlreadyReferred', on: day('2026-05-01') })
    given(debt, issued)
      .when({ ...refer('2026-05-01'), costs: eur('-0.01') })
      .thenRejected({ rejection: 'NotPositive', field: 'costs' })
    given(debt, issued)
      .when(refer('2026-05-01', { minAmount: money(1n, 'JPY') }))
      .thenRejected({ rejection: 'CurrencyMismatch' })
  })
})
