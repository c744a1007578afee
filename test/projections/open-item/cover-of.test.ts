import { describe, expect, it } from 'vitest'
import type { DebtId } from '../../../src/domain/value/id.js'
import { type Covers, coverOf } from '../../../src/projections/open-item/cheque-cover.js'
import { day } from '../../domain/sample.js'

const debt = 'INV-1' as DebtId
const part = (chequeDate: string, amount: bigint, currency: 'EUR' | 'IRR' = 'EUR') => ({
  ...{ chequeDate: day(chequeDate), place: 'in-hand' as const, amount, currency },
})
const covers: Covers = new Map([
  [debt, [part('2026-06-30', 50n), part('2026-05-31', 60n), part('2026-04-30', 999n, 'IRR'), part('2026-05-31', 40n)]],
])
const amounts = (open: bigint, of = debt) =>
  coverOf(covers, { debt: of, currency: 'EUR', open }).map(({ chequeDate, amount }) => [chequeDate, amount])

describe('what cheques cover of one debt', () => {
  it('is no more than is open, by those with the earliest date, and a cheque that has nothing left to cover is none', () => {
    expect(amounts(500n)).toEqual([
      ['2026-05-31', 60n],
      ['2026-05-31', 40n],
      ['2026-06-30', 50n],
    ])
    expect(amounts(70n)).toEqual([
      ['2026-05-31', 60n],
      ['2026-05-31', 10n],
    ])
    expect(amounts(100n)).toEqual([
      ['2026-05-31', 60n],
      ['2026-05-31', 40n],
    ])
    expect(amounts(0n)).toEqual([])
    expect(amounts(10n, 'INV-2' as DebtId)).toEqual([])
  })
})
