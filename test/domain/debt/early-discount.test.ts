import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { play } from '../../../src/adapters/testing/index.js'
import type { DebtCommand } from '../../../src/domain/debt/command.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { afterPaying, moneyToSettle, type Payable, payableOf } from '../../../src/domain/debt/early-discount.js'
import { openBalance } from '../../../src/domain/debt/state.js'
import { noComponents, total } from '../../../src/domain/value/component.js'
import { money } from '../../../src/domain/value/money.js'
import { splitByWeights } from '../../../src/domain/value/split.js'
import { day, eur, issue, pay, stateAfter } from '../sample.js'
import { cost, credit } from './sample.js'

const ten = (basisPoints: number) => [{ days: 10, basisPoints }]
const inTime = { valueDate: day('2026-03-05'), method: 'transfer' } as const

const payable = (principal: bigint, basisPoints: number): Payable => ({
  issuedOn: day('2026-03-01'),
  ladder: ten(basisPoints),
  open: { ...noComponents, principal },
  earned: [],
})

const amounts = fc.bigInt({ min: 1n, max: 10n ** 9n })
const rates = fc.integer({ min: 1, max: 10_000 })

describe('any money that comes early', () => {
  it('earns the same in one sum as in any parts of it', () => {
    const weights = fc.array(fc.bigInt({ min: 1n, max: 1_000n }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(amounts, rates, fc.integer({ min: 1, max: 100 }), weights, (goods, rate, percent, shares) => {
        const before = payable(goods, rate)
        const sum = (moneyToSettle(before, inTime) * BigInt(percent)) / 100n
        const parts = splitByWeights(sum, shares)
        const left = (from: Payable, amount: bigint): Payable => afterPaying(from, amount, inTime)
        expect(parts.reduce(left, before).open).toEqual(left(before, sum).open)
      }),
    )
  })

  it('settles with the discounted amount, rounded, and with nothing less', () => {
    fc.assert(
      fc.property(amounts, rates, (goods, rate) => {
        const before = payable(goods, rate)
        const needed = moneyToSettle(before, inTime)
        const exact = goods - (2n * goods * BigInt(rate) + 10_000n) / 20_000n
        expect(needed).toBe(exact > 0n ? exact : 1n)
        expect(total(afterPaying(before, needed, inTime).open)).toBe(0n)
        if (needed > 1n) expect(total(afterPaying(before, needed - 1n, inTime).open)).toBeGreaterThan(0n)
      }),
    )
  })

  it('settles with the rest what a part has not, whatever the part', () => {
    fc.assert(
      fc.property(amounts, rates, fc.integer({ min: 1, max: 99 }), (goods, rate, percent) => {
        const before = payable(goods, rate)
        const whole = moneyToSettle(before, inTime)
        const part = (whole * BigInt(percent)) / 100n
        fc.pre(part > 0n)
        expect(moneyToSettle(afterPaying(before, part, inTime), inTime)).toBe(whole - part)
      }),
    )
  })
})

const lived = (principal: string, basisPoints: number, ...commands: ReadonlyArray<DebtCommand>) => {
  const first = issue({ principal: eur(principal), terms: { discounts: ten(basisPoints) } })
  const { events, rejections } = play(debt, [first, ...commands])
  expect(rejections).toEqual([])
  return stateAfter(events)
}

describe('a discount', () => {
  it('that comes to half a cent is rounded up, and the rest settles', () => {
    expect(lived('57.55', 1_000, pay('51.79', '2026-03-05')).situation).toBe('settled')
  })

  it('of many small payments is that of their sum', () => {
    const payments = Array.from({ length: 10 }, (_, n) => pay('0.05', '2026-03-05', n + 1))
    const off = lived('10.00', 1_000, ...payments).payments.map(({ discount }) => discount?.amount.amount ?? 0n)
    expect(off.reduce((sum, each) => sum + each, 0n)).toBe(6n)
  })

  it('is on the goods, not on the costs beside them', () => {
    const state = lived('100.00', 200, cost('50.00', '2026-03-02'), pay('148.00', '2026-03-05'))
    expect(state.situation).toBe('settled')
    expect(state.payments.at(0)?.discount).toEqual({ amount: eur('2.00'), split: { principal: 200n } })
  })

  it('of a part is its share: 278.00 at 3 % are 8.60', () => {
    expect(openBalance(lived('300.00', 300, pay('278.00', '2026-03-05')))).toBe(1_340n)
  })

  it('goes by what a credit note leaves of the goods', () => {
    const state = lived('100.00', 200, pay('49.00', '2026-03-05'), credit('20.00', '2026-03-06'))
    expect(moneyToSettle(payableOf(state), inTime)).toBe(2_940n)
  })

  it('is for money: a credit earns none', () => {
    const state = lived('100.00', 200, { ...pay('98.00', '2026-03-05'), method: 'credit' })
    expect(openBalance(state)).toBe(200n)
    expect(moneyToSettle(payableOf(lived('100.00', 200)), { ...inTime, method: 'credit' })).toBe(10_000n)
  })

  it('of a hundred percent takes a payment, however small', () => {
    const state = lived('100.00', 10_000)
    expect(moneyToSettle(payableOf(state), inTime)).toBe(1n)
    expect(lived('100.00', 10_000, pay('0.01', '2026-03-05')).situation).toBe('settled')
  })

  it('of money that is taken back in part goes as far as the rest does not earn it', () => {
    const state = lived('100.00', 200, pay('98.00', '2026-03-05'), {
      type: 'ReversePayment',
      debt: issue().debt,
      payment: pay('1.00', '2026-03-05').payment,
      allocation: 1,
      on: day('2026-03-20'),
      reason: 'returned in part',
      part: { amount: money(4_900n, 'EUR'), time: 0 },
    })
    expect(openBalance(state)).toBe(5_000n)
    expect(state.payments.at(0)).toMatchObject({ amount: 4_900n, discount: { amount: eur('1.00') } })
  })
})
