import { beforeAll, expect, test } from 'vitest'
import { importFile } from '../../src/adapters/import/import-file.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import { localDate } from '../../src/domain/value/local-date.js'
import { type BacktestReport, backtest } from '../../src/projections/forecast/index.js'
import { memoryBook } from '../adapters/import/import-bench.js'
import { requestOf } from '../adapters/import/request-of.js'
import { describeWith, sharedFile } from './shared-data.js'

const ledger = 'data/ibm_ar.csv'

describeWith([ledger], 'the forecast of the IBM accounts receivable', () => {
  let report: BacktestReport

  beforeAll(async () => {
    const book = memoryBook()
    right(await importFile(book, requestOf(sharedFile(ledger), { currency: 'XXX' }))())
    report = backtest(right(await book.openItems()), {
      from: localDate('2012-07-02'),
      to: localDate('2013-12-02'),
      every: { count: 7, unit: 'd' },
      horizon: { count: 5, unit: 'w' },
    })
    await book.close()
  })

  test('is off by no more than 17 in a hundred of what came, week by week, where due dates are off by twice as much', () => {
    const [found] = report.currencies
    expect(found?.forecasts).toBe(75)
    expect(found?.forecast.error).toBeLessThanOrEqual(0.17)
    expect(Math.abs(found?.forecast.bias ?? 1)).toBeLessThanOrEqual(0.02)
    expect(found?.byMeanLateness.error).toBeGreaterThan(0.25)
    expect(found?.byDueDate.error).toBeGreaterThan(0.34)
  })

  test('holds what came within its range about eight times in ten', () => {
    const covered = report.currencies[0]?.covered
    expect(covered).toBeGreaterThanOrEqual(0.75)
    expect(covered).toBeLessThanOrEqual(0.87)
  })
})
