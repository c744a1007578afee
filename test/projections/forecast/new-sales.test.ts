import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../src/domain/value/local-date.js'
import { newSales } from '../../../src/projections/forecast/index.js'
import { type MadeDebt, madeLedger, normal, statesOf } from './made-ledger.js'

const asOf = localDate('2025-03-03')
const horizon = { count: 5, unit: 'w' } as const

const ledger = madeLedger(19, (debtor, due, random) => addDays(due, Math.round((debtor % 8) * 4 + 6 * normal(random))))
const sum = (amounts: ReadonlyArray<bigint>): bigint => amounts.reduce((a, b) => a + b, 0n)

const salesOf = (debts: ReadonlyArray<MadeDebt>, on = asOf) => newSales(statesOf(debts), { asOf: on, horizon })

describe('sales that are not made yet', () => {
  it('sum to what should be sold, period by period, beyond and as a loss', () => {
    for (const { sold, periods, beyond, expectedLoss } of salesOf(ledger).currencies) {
      const all = [...periods.map(({ amount }) => amount), beyond, expectedLoss]
      expect(sum(all.map(({ amount }) => amount))).toBe(sold.amount)
      expect(sum(periods.map((period) => period.sold.amount))).toBe(sold.amount)
      for (const { from, p10, p50, p90 } of periods) {
        expect(from > asOf).toBe(true)
        expect([p10, p50, p90].map(({ amount }) => amount)).toEqual(
          [p10, p50, p90].map(({ amount }) => amount).toSorted((a, b) => (a < b ? -1 : 1)),
        )
      }
    }
  })

  it('are about what was sold afterwards, and their cash is about what came of it', () => {
    const end = addDays(asOf, 105)
    const query = { asOf, horizon: { count: 15, unit: 'w' } } as const
    const [found] = newSales(statesOf(ledger), query).currencies
    const later = ledger.filter(({ issued }) => issued > asOf && issued <= end)
    const paid = later.filter((one) => one.paid !== undefined && one.paid <= end)
    const near = (expected: bigint, is: bigint) => Math.abs(Number(expected) / Number(is) - 1)
    expect(near(found?.sold.amount ?? 0n, sum(later.map(({ amount }) => amount)))).toBeLessThan(0.1)
    const came = sum((found?.periods ?? []).map(({ amount }) => amount.amount))
    expect(near(came, sum(paid.map(({ amount }) => amount)))).toBeLessThan(0.1)
  })

  it('are those of debtors who bought in the last quarter, with the counts behind them', () => {
    const stopped = ledger.filter(({ debtor, issued }) => debtor !== 'debtor-3' || issued <= addDays(asOf, -91))
    const names = (debts: ReadonlyArray<MadeDebt>) => salesOf(debts).currencies[0]?.debtors.map(({ debtor }) => debtor)
    expect(names(ledger)).toContain('debtor-3')
    expect(names(stopped)).not.toContain('debtor-3')
    for (const { debtor, debts, days, amount } of salesOf(ledger).currencies[0]?.debtors ?? []) {
      const own = ledger.filter((one) => one.debtor === debtor && one.issued <= asOf && one.issued > addDays(asOf, -91))
      expect([debts, days, amount.amount]).toEqual([own.length, 91, sum(own.map((one) => one.amount))])
    }
  })

  it('do not take one debt of a new debtor to be one of every day', () => {
    const once = { debt: 'D-1', debtor: 'new', amount: 2800n, issued: asOf, due: addDays(asOf, 30), paid: undefined }
    expect(salesOf([once]).currencies[0]?.sold.amount).toBe(3500n)
  })

  it('are none of a book that sold nothing, and see nothing of what is later', () => {
    expect(salesOf([]).currencies).toEqual([])
    expect(salesOf(ledger, addDays(asOf, 1000)).currencies).toEqual([])
    const then = ledger
      .filter(({ issued }) => issued <= asOf)
      .map((one) => (one.paid !== undefined && one.paid > asOf ? { ...one, paid: undefined } : one))
    expect(salesOf(ledger).currencies).toEqual(salesOf(then).currencies)
  })
})
