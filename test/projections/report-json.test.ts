import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { arbitrary } from '../../src/adapters/testing/index.js'
import { fromDecimal, Money, money } from '../../src/domain/value/money.js'
import { reportJson } from '../../src/projections/report-json.js'

describe('reportJson', () => {
  it('tells money as a command takes it, and beside it the same in major units', () => {
    const report = {
      open: money(123_450n, 'EUR'),
      lines: [{ amount: money(-5n, 'JPY'), on: '2026-03-01' }],
      due: undefined,
    }
    expect(reportJson(report)).toEqual({
      open: { amount: '123450', currency: 'EUR' },
      lines: [{ amount: { amount: '-5', currency: 'JPY' }, on: '2026-03-01', decimals: { amount: '-5' } }],
      due: null,
      decimals: { open: '1234.50' },
    })
    expectTypeOf(reportJson(report).decimals).toEqualTypeOf<{ readonly open: string }>()
    expectTypeOf(reportJson(report).lines[0]?.decimals.amount).toEqualTypeOf<string | undefined>()
  })

  it('says the same amount twice, whatever the currency', () => {
    fc.assert(
      fc.property(arbitrary.money({ min: -1_000_000n }), (amount) => {
        const { told, decimals } = reportJson({ told: amount })
        expect(Money.decode(told)).toMatchObject({ _tag: 'Right', right: amount })
        expect(fromDecimal(decimals.told, amount.currency)).toMatchObject({ _tag: 'Right', right: amount })
      }),
      { seed: 20260302 },
    )
  })

  it('holds what JSON can hold', () => {
    const view = { revision: 3, open: money(1n, 'EUR'), parts: [], plan: undefined }
    expect(JSON.parse(JSON.stringify(reportJson(view)))).toEqual(reportJson(view))
  })
})
