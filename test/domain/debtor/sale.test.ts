import { describe, expect, it } from 'vitest'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import { decideSale, type SaleDecision } from '../../../src/domain/debtor/sale/decide-sale.js'
import { CashShareByBand, type SalePolicy } from '../../../src/domain/debtor/sale/policy.js'
import type { Exposure, Sale } from '../../../src/domain/debtor/sale/sale.js'
import type { DebtorState } from '../../../src/domain/debtor/state.js'
import { money } from '../../../src/domain/value/money.js'
import { day, eur } from '../sample.js'
import { agree, assess, classify, erase, hold, insolvency, known, limit, MOR, register, spare } from './sample.js'

const policy: SalePolicy = {
  version: '2026-1',
  effectiveFrom: day('2026-01-01'),
  minCashShareByBand: { A: 0, B: 1000, C: 3000, D: 5000, E: 10_000, new: 5000 },
  withoutLimit: 'no-credit',
  countUnapplied: false,
  refuseWhile: ['insolvency', 'moratorium', 'credit-hold'],
  requireTerms: true,
  requireAssessment: true,
  maxOverdueDays: 30,
  maxAssessmentAge: 365,
}
const owesNothing: Exposure = { open: eur('0.00'), uncleared: eur('0.00'), unapplied: eur('0.00'), overdueDays: 0 }
const good = [assess('2026-01-02'), limit('10000.00', '2026-01-02'), agree('2026-01-02', { cashShare: 1000 })]

const ask = (
  state: DebtorState,
  sale: Partial<Sale> = {},
  owed: Partial<Exposure> = {},
  rules: Partial<SalePolicy> = {},
): SaleDecision =>
  decideSale(
    { ...policy, ...rules },
    state,
    { ...owesNothing, ...owed },
    { on: day('2026-03-01'), amount: eur('1000.00'), cashShare: 1000, ...sale },
  )
const against = ({ reasons }: SaleDecision) => reasons.filter(({ ok }) => !ok)
const reason = (answer: SaleDecision, rule: string) => answer.reasons.find((each) => each.rule === rule)

describe('before goods are supplied', () => {
  it('a customer who is known, assessed, agreed with and within the limit is sold to on credit', () => {
    const answer = ask(known(...good))
    expect(answer).toMatchObject({ decision: 'accept', policy: '2026-1', creditRoom: eur('10000.00') })
    expect(answer.requiredCashShare).toBe(1000)
    expect(reason(answer, 'credit-limit')).toEqual({
      rule: 'credit-limit',
      applies: true,
      ok: true,
      limit: eur('10000.00'),
      exposure: eur('0.00'),
      creditPart: eur('900.00'),
      exceededBy: eur('0.00'),
    })
  })

  it('as large a cash share is taken as the band asks for, or the terms, whichever is more', () => {
    const worse = ask(known(...good, classify('D', '2026-02-01')))
    expect(worse).toMatchObject({ decision: 'accept-with-conditions', requiredCashShare: 5000 })
    expect(against(worse)).toEqual([
      { rule: 'cash-share', applies: true, ok: false, band: 'D', offered: 1000, byBand: 5000, byTerms: 1000 },
    ])
    const agreed = ask(known(...good, agree('2026-02-01', { agreement: 'AGR-2', cashShare: 4000 })))
    expect(agreed).toMatchObject({ decision: 'accept-with-conditions', requiredCashShare: 4000 })
  })

  it('who exceeds the limit may pay more at once instead', () => {
    const answer = ask(known(...good), {}, { open: eur('9000.00'), uncleared: eur('500.00') })
    expect(answer).toMatchObject({ decision: 'accept-with-conditions', creditRoom: eur('500.00') })
    expect(reason(answer, 'credit-limit')).toMatchObject({ ok: false, exceededBy: eur('400.00') })
    expect(answer.requiredCashShare).toBe(5000)
    expect(ask(known(...good), { cashShare: 5000 }, { open: eur('9500.00') }).decision).toBe('accept')
  })

  it('a cheque passed on with recourse counts until it clears; money on account only where the policy says so', () => {
    const owed = { uncleared: eur('9800.00'), unapplied: eur('700.00') }
    expect(ask(known(...good), {}, owed)).toMatchObject({ creditRoom: eur('200.00') })
    expect(ask(known(...good), {}, owed, { countUnapplied: true })).toMatchObject({
      decision: 'accept',
      creditRoom: eur('900.00'),
    })
  })

  it('the house limit is above every other, and stands in where none was set if the policy says so', () => {
    const house = { houseLimits: [eur('600.00'), money(1n, 'IRR')] }
    expect(ask(known(...good), {}, {}, house).creditRoom).toEqual(eur('600.00'))
    const unlimited = known(assess('2026-01-02'), agree('2026-01-02', { cashShare: 1000 }))
    expect(ask(unlimited, {}, {}, house).creditRoom).toEqual(eur('0.00'))
    expect(ask(unlimited, {}, {}, { ...house, withoutLimit: 'house-limit' }).creditRoom).toEqual(eur('600.00'))
    expect(ask(unlimited, {}, {}, { withoutLimit: 'house-limit' }).creditRoom).toEqual(eur('0.00'))
  })

  it('there is no invoice without terms, and none by terms that are not in force', () => {
    const noTerms = known(assess('2026-01-02'), limit('10000.00', '2026-01-02'))
    expect(against(ask(noTerms))).toEqual([
      { rule: 'terms', applies: true, ok: false, inForce: undefined, offered: undefined },
    ])
    expect(ask(noTerms).decision).toBe('accept-with-conditions')
    expect(ask(noTerms, {}, {}, { requireTerms: false }).decision).toBe('accept')
    expect(against(ask(known(...good), { agreement: 'AGR-0' }, {}, { requireTerms: false }))).toMatchObject([
      { rule: 'terms', inForce: 'AGR-1', offered: 'AGR-0' },
    ])
  })

  it('an opinion on credit has its day, and its age', () => {
    const until = known(...good, assess('2026-01-03', { validUntil: day('2026-02-28') }))
    expect(against(ask(until))).toMatchObject([{ rule: 'assessment', validUntil: '2026-02-28', age: 57 }])
    expect(ask(until, { on: day('2026-02-28') }).decision).toBe('accept')
    expect(against(ask(known(...good), { on: day('2027-01-03') }))).toMatchObject([
      { rule: 'assessment', age: 366, maxAge: 365 },
    ])
    expect(ask(known(...good), { on: day('2027-01-02') }).decision).toBe('accept')
  })

  it.each([
    ['insolvency', insolvency('2026-02-01'), { proceedings: ['liquidation'] }],
    ['moratorium', spare('2026-02-01', '2026-04-01'), { moratorium: MOR(1), until: '2026-04-01' }],
    ['credit-hold', hold('2026-02-01'), { holds: ['HOLD-1'] }],
  ] as const)('who is under %s gets no credit, unless the policy does not mind', (rule, bar, figures) => {
    const answer = ask(known(...good, bar))
    expect(answer).toMatchObject({ decision: 'refuse', requiredCashShare: 10_000 })
    expect(against(answer)).toMatchObject([{ rule, ...figures }])
    expect(ask(known(...good, bar), {}, {}, { refuseWhile: [] })).toMatchObject({ decision: 'accept' })
  })

  it('who is long overdue gets no further credit', () => {
    expect(ask(known(...good), {}, { overdueDays: 30 }).decision).toBe('accept')
    expect(against(ask(known(...good), {}, { overdueDays: 31 }))).toEqual([
      { rule: 'overdue', applies: true, ok: false, overdueDays: 31, maxOverdueDays: 30 },
    ])
  })

  it('who was erased, is not registered, or not yet, gets none either', () => {
    expect(against(ask(known(...good, erase('2026-02-01'))))).toMatchObject([{ rule: 'erased' }])
    expect(against(ask(debtor.initial)).map(({ rule }) => rule)).toContain('registered')
    const later = { ...register(), on: day('2026-03-02') }
    expect(reason(ask(known(later)), 'registered')).toMatchObject({ ok: false, registeredOn: undefined })
  })

  it('whoever pays all at once is sold to, and is told what would have stood against credit', () => {
    const worst = known(classify('E', '2026-01-02'), hold('2026-02-01'), insolvency('2026-02-01'))
    const answer = ask(worst, { cashShare: 10_000 }, { overdueDays: 400, open: eur('99999.00') })
    expect(answer).toMatchObject({ decision: 'accept', requiredCashShare: 10_000 })
    expect(reason(answer, 'credit-hold')).toEqual({
      rule: 'credit-hold',
      applies: false,
      ok: true,
      holds: ['HOLD-1'],
    })
  })

  it('every reason against is given, not the first', () => {
    const rules = against(ask(known(hold('2026-02-01')), {}, { overdueDays: 90 })).map(({ rule }) => rule)
    expect(rules).toEqual(['credit-hold', 'overdue', 'terms', 'assessment', 'cash-share', 'credit-limit'])
  })

  it('a policy that is not yet in effect decides nothing', () => {
    expect(against(ask(known(...good), {}, {}, { effectiveFrom: day('2026-03-02') }))).toMatchObject([
      { rule: 'policy-in-effect', effectiveFrom: '2026-03-02' },
    ])
  })

  it('a policy that asks less of a worse band than of a better one is none', () => {
    const shares = policy.minCashShareByBand
    expect(CashShareByBand.is({ ...shares, C: shares.B })).toBe(true)
    expect(CashShareByBand.is({ ...shares, C: shares.B - 1 })).toBe(false)
    expect(CashShareByBand.is({ ...shares, E: shares.D - 1 })).toBe(false)
  })

  it('figures that cannot be are named, and refused even for cash', () => {
    const answer = ask(
      known(...good),
      { amount: eur('0.00'), cashShare: 10_001 },
      { open: money(5n, 'IRR'), uncleared: eur('-1.00'), overdueDays: Number.NaN },
    )
    expect(answer.decision).toBe('refuse')
    expect(reason(answer, 'figures')).toMatchObject({
      ok: false,
      unsound: [
        { field: 'amount', why: 'not-positive' },
        { field: 'cashShare', why: 'out-of-range' },
        { field: 'open', why: 'other-currency' },
        { field: 'uncleared', why: 'negative' },
        { field: 'overdueDays', why: 'out-of-range' },
      ],
    })
    expect(ask(known(...good), { amount: eur('-5.00'), cashShare: 10_000 }).decision).toBe('refuse')
  })
})
