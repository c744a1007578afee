import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { openBook } from '../../src/adapters/book.js'
import { memoryStore } from '../../src/adapters/memory/memory-store.js'
import { arbitrary } from '../../src/adapters/testing/index.js'
import { debtId } from '../../src/domain/value/id.js'
import { localDate } from '../../src/domain/value/local-date.js'
import { fromDecimal, Money, money } from '../../src/domain/value/money.js'
import { reportJson } from '../../src/projections/report-json.js'
import { right } from '../domain/late-charge/late.js'

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

  it('gives out amounts that a command takes as they are', async () => {
    const book = openBook(memoryStore())
    const about = { debtor: 'ACME', on: '2026-01-05' }
    const issue = { ...about, type: 'IssueDebt', debt: 'INV-1', dueDate: '2026-02-04' } as const
    await book.submit({ ...issue, principal: { amount: '125000', currency: 'EUR' } }, { actor: 'clerk-1' })
    const report = await book.aging({ asOf: localDate('2026-03-01') })
    const [eur] = reportJson(right(report)).currencies
    if (eur === undefined) throw new Error('nothing is open')
    const payment = { ...about, type: 'ReceivePayment', payment: 'P-1', method: 'transfer' } as const
    right(await book.submit({ ...payment, amount: eur.outstanding }, { actor: 'clerk-1' }))
    expect(right(await book.debt(debtId('INV-1')))?.situation).toBe('settled')
  })

  it('holds what JSON can hold', () => {
    const view = { revision: 3, open: money(1n, 'EUR'), parts: [], plan: undefined }
    expect(JSON.parse(JSON.stringify(reportJson(view)))).toEqual(reportJson(view))
  })
})
