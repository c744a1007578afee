import { describe, expect, it } from 'vitest'
import { given } from '../../../../src/adapters/testing/index.js'
import type { DebtCommandOf } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { finalNoticeStep } from '../../../../src/domain/debt/evolve/evolve.js'
import type { ChargeId } from '../../../../src/domain/value/id.js'
import { money } from '../../../../src/domain/value/money.js'
import { customer, day, dispute, eur, INV, issued, life, PLAN, pay, promise, stateAfter } from '../../sample.js'
import { cost, hold, lookAtPlan, place, refer, remind, reschedule, SET, settle, typesOf } from '../sample.js'

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
const outcome = (
  on: string,
  says: Partial<DebtCommandOf<'RecordLegalOutcome'>> = {},
): DebtCommandOf<'RecordLegalOutcome'> => ({
  type: 'RecordLegalOutcome',
  debt: INV,
  on: day(on),
  outcome: 'judgment',
  awarded: eur('900.00'),
  costs: eur('120.00'),
  document: 'judgment 4 C 17/26',
  ...says,
})

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
        _tag: 'LegalConditionsNotMet',
        unmet: [
          { _tag: 'finalNotice' },
          { _tag: 'minDaysPastDue', required: 30, actual: 10 },
          { _tag: 'minAmount', required: eur('2000.00'), actual: eur('1000.00') },
          { _tag: 'notDisputed', disputed: eur('10.00') },
          { _tag: 'notTimeBarred', timeBarredFrom: day('2026-04-10') },
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
      .thenRejected({ unmet: [{ _tag: 'noOpenPromise', promised: eur('100.00') }] })
    expect(life(promise('100.00', '2026-04-02', '2026-04-10'), refer('2026-04-11'))).toHaveLength(3)
  })

  it('waits for a cheque that covers it', () => {
    given(debt, issued)
      .when({ ...refer('2026-04-30'), covered: eur('400.00') })
      .thenRejected({ unmet: [{ _tag: 'notCovered', covered: eur('400.00') }] })
    expect(life({ ...refer('2026-04-30'), covered: eur('0.00') })).toHaveLength(2)
  })

  it('is not made while a plan is in force', () => {
    given(debt, ...life(reschedule('2026-04-02')))
      .when(refer('2026-06-01'))
      .thenRejected({ unmet: [{ _tag: 'noCurrentPlan', plan: PLAN(1) }] })
    expect(typesOf(life(reschedule('2026-04-02'), lookAtPlan('2026-05-02'), refer('2026-05-02'))).at(-1)).toBe(
      'DebtReferredToLegal',
    )
  })

  it('waits for a settlement until its day, for a hold, and for the agency to give the debt back', () => {
    const waiting = life(
      place('2026-03-31'),
      hold('2026-04-01', '2026-04-30'),
      settle('600.00', '2026-04-02', '2026-04-30'),
    )
    given(debt, ...waiting)
      .when(refer('2026-04-30'))
      .thenRejected({
        unmet: [
          { _tag: 'noSettlement', settlement: SET(1), by: day('2026-04-30') },
          { _tag: 'notHeld', until: day('2026-04-30') },
          { _tag: 'notWithAgency', agency: 'Incasso Ltd' },
        ],
      })
    given(debt, ...waiting)
      .when(refer('2026-05-01'))
      .thenRejected({ unmet: [{ _tag: 'notWithAgency', agency: 'Incasso Ltd' }] })
  })

  it('puts the court in the place of the one who speaks to the debtor', () => {
    given(debt, ...life(refer('2026-05-01')))
      .when(remind('1000.00', '2026-05-02'))
      .thenRejected({ _tag: 'NotOwnerOfContact', owner: 'legal', by: 'creditor' })
    expect(typesOf(life(refer('2026-05-01'), remind('1000.00', '2026-05-02', { by: 'legal' }))).at(-1)).toBe(
      'DebtorReminded',
    )
  })

  it('is made once, with costs in the currency of the debt and not below zero', () => {
    given(debt, ...life(refer('2026-05-01')))
      .when(refer('2026-05-02'))
      .thenRejected({ _tag: 'AlreadyReferred', on: day('2026-05-01') })
    given(debt, issued)
      .when({ ...refer('2026-05-01'), costs: eur('-0.01') })
      .thenRejected({ _tag: 'Negative', field: 'costs' })
    given(debt, issued)
      .when(refer('2026-05-01', { minAmount: money(1n, 'JPY') }))
      .thenRejected({ _tag: 'CurrencyMismatch' })
  })
})

describe('an outcome', () => {
  const referred = refer('2026-05-01')

  it('ends the case, and says what was awarded and what it cost', () => {
    const { type: _, ...says } = outcome('2026-11-02')
    given(debt, ...life(referred))
      .when(outcome('2026-11-02'))
      .then({ type: 'LegalOutcomeRecorded', debtor: customer, ...says })
    const events = life(referred, outcome('2026-11-02'))
    expect(stateAfter(events).legal).toBeUndefined()
    expect(typesOf(life(referred, outcome('2026-11-02'), refer('2026-12-01'))).at(-1)).toBe('DebtReferredToLegal')
  })

  it('charges the debtor with what it owes of the costs, as an entry of its own', () => {
    const charged = { charge: 'CH-9' as ChargeId, amount: eur('80.00') }
    const events = life(referred, outcome('2026-11-02', { charged }))
    expect(events.slice(2)).toMatchObject([
      { type: 'LegalOutcomeRecorded', costs: eur('120.00') },
      {
        type: 'CollectionCostAdded',
        charge: 'CH-9',
        amount: eur('80.00'),
        evidence: 'judgment 4 C 17/26',
        remaining: eur('1080.00'),
      },
    ])
    given(debt, ...life(cost('80.00', '2026-04-10', 9), referred))
      .when(outcome('2026-11-02', { charged }))
      .thenRejected({ _tag: 'DuplicateId', kind: 'charge', id: 'CH-9' })
    given(debt, ...life(referred))
      .when(outcome('2026-11-02', { charged: { ...charged, amount: eur('0.00') } }))
      .thenRejected({ _tag: 'NotPositive' })
  })

  it('is of a case that was brought, after it was', () => {
    given(debt, issued).when(outcome('2026-11-02')).thenRejected({ _tag: 'NotReferred', debt: INV })
    given(debt, ...life(referred))
      .when(outcome('2026-04-30'))
      .thenRejected({ _tag: 'BeforeItBegan', what: 'referral', beganOn: day('2026-05-01') })
    given(debt, ...life(referred, outcome('2026-11-02')))
      .when(outcome('2026-11-03'))
      .thenRejected({ _tag: 'NotReferred' })
  })

  it('has figures that are not below zero, in the currency of the debt', () => {
    given(debt, ...life(referred))
      .when(outcome('2026-11-02', { awarded: eur('-0.01') }))
      .thenRejected({ _tag: 'Negative', field: 'awarded' })
    given(debt, ...life(referred))
      .when(outcome('2026-11-02', { costs: money(1n, 'JPY') }))
      .thenRejected({ _tag: 'CurrencyMismatch' })
    expect(life(referred, outcome('2026-11-02', { outcome: 'dismissed', awarded: eur('0.00') }))).toHaveLength(3)
  })

  it('may come when the debt is paid already', () => {
    expect(life(referred, pay('1000.00', '2026-06-01'), outcome('2026-11-02', { outcome: 'withdrawn' }))).toHaveLength(
      4,
    )
  })
})
