import { describe, expect, it } from 'vitest'
import {
  allowanceMovement,
  averageDaysDelinquent,
  averageDaysLate,
  bestPossibleDso,
  collectionEffectiveness,
  concentration,
  countbackDso,
  daysSalesOutstanding,
  lossRates,
  provisionMatrix,
  receivablesTurnover,
  rollRate,
  weightedDays,
} from '../../../src/projections/metrics/index.js'

const months = (days: number, ...sales: ReadonlyArray<bigint>) => sales.map((one) => ({ sales: one, days }))

describe('metrics have the figures of published cases', () => {
  it('days sales outstanding, the best possible, and days delinquent', () => {
    expect(daysSalesOutstanding(1_200_000n, 10_000_000n, 365)).toBeCloseTo(43.8, 10)
    expect(bestPossibleDso(800_000n, 10_000_000n, 365)).toBeCloseTo(29.2, 10)
    expect(averageDaysDelinquent(1_200_000n, 800_000n, 10_000_000n, 365)).toBeCloseTo(14.6, 10)
  })

  it('countback: whole months from the newest, the last in part', () => {
    expect(countbackDso(212_000n, months(30, 100_000n, 80_000n, 70_000n))).toBeCloseTo(73.714, 3)
    const year = [
      { sales: 2_500n, days: 30 },
      { sales: 1_750n, days: 31 },
      { sales: 2_250n, days: 31 },
      { sales: 2_500n, days: 30 },
      { sales: 2_000n, days: 31 },
      { sales: 2_250n, days: 30 },
    ]
    expect(countbackDso(12_000n, year)).toBeCloseTo(166.33, 2)
    expect(countbackDso(0n, [])).toBe(0)
    expect(countbackDso(14_000n, year)).toBeUndefined()
  })

  it('collection effectiveness, turnover and roll rate', () => {
    const collected = { beginning: 500n, sales: 300n, ending: 400n, endingCurrent: 250n }
    expect(collectionEffectiveness(collected)).toBeCloseTo(72.73, 2)
    expect(receivablesTurnover(10_000_000n, 1_000_000n, 1_500_000n)).toBe(8)
    expect(rollRate(1_000_000n, 200_000n)).toBe(0.2)
  })

  it('average days late, as Business Central rounds it', () => {
    expect(Math.round(averageDaysLate([7, 4]) ?? 0)).toBe(6)
    expect(averageDaysLate([-12, 2])).toBe(-5)
  })

  it('weighted days and concentration', () => {
    expect(
      weightedDays([
        { amount: 300n, days: 10 },
        { amount: 100n, days: 50 },
      ]),
    ).toBe(20)
    expect(concentration([50n, 30n, 20n])).toEqual({ largest: 0.5, index: expect.closeTo(0.38, 10) })
  })

  it('are nothing, and not zero, where the denominator is nothing', () => {
    expect([
      daysSalesOutstanding(1n, 0n, 30),
      averageDaysDelinquent(1n, 1n, 0n, 30),
      collectionEffectiveness({ beginning: 0n, sales: 0n, ending: 0n, endingCurrent: 0n }),
      receivablesTurnover(1n, 0n, 0n),
      rollRate(0n, 1n),
      averageDaysLate([]),
      weightedDays([]),
      concentration([]),
    ]).toEqual(Array(8).fill(undefined))
  })
})

describe('a provision matrix', () => {
  const rated = [
    { id: 'current', open: 15_000_000n, rate: 0.003 },
    { id: '1-30', open: 7_500_000n, rate: 0.016 },
    { id: '31-60', open: 4_000_000n, rate: 0.036 },
    { id: '61-90', open: 2_500_000n, rate: 0.066 },
    { id: '91+', open: 1_000_000n, rate: 0.106 },
  ]

  it('has the allowances of the illustrative example 12 of IFRS 9', () => {
    const { buckets, allowance } = provisionMatrix(rated)
    expect(buckets.map((bucket) => bucket.allowance)).toEqual([45_000n, 120_000n, 144_000n, 165_000n, 106_000n])
    expect(allowance).toBe(580_000n)
  })

  it('takes a factor for what is ahead, and no rate beyond all', () => {
    expect(provisionMatrix(rated, 1.1).allowance).toBe(638_000n)
    expect(provisionMatrix([{ id: '91+', open: 100n, rate: 0.9 }], 2).allowance).toBe(100n)
  })

  it('has rates by flow: what was lost of what came to each bucket', () => {
    const rates = lossRates([100_000n, 50_000n, 23_000n, 8_000n, 2_000n], 2_000n)
    expect(rates).toEqual([0.02, 0.04, expect.closeTo(0.087, 3), 0.25, 1])
    const open = [300_000n, 140_000n, 60_000n, 23_000n, 5_000n]
    const { buckets, allowance } = provisionMatrix(
      open.map((one, index) => ({ id: `${index}`, open: one, rate: rates[index] ?? 0 })),
    )
    expect(buckets.map((bucket) => bucket.allowance)).toEqual([6_000n, 5_600n, 5_217n, 5_750n, 5_000n])
    expect(allowance).toBe(27_567n)
    expect(lossRates([0n], 5n)).toEqual([undefined])
  })

  it('explains from one day to the other what is by balance and what is by rate', () => {
    const before = provisionMatrix(rated)
    const after = provisionMatrix(
      rated.map((one) => ({ ...one, open: one.open * 2n })),
      1.5,
    )
    for (const { opening, byBalance, byRate, closing } of allowanceMovement(before, after)) {
      expect(opening + byBalance + byRate).toBe(closing)
      expect(byBalance).toBe(opening)
      expect(byRate).toBe(opening)
    }
  })
})
