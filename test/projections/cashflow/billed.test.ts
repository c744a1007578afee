import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { debtHistory } from '../../../src/adapters/testing/index.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { billedParts } from '../../../src/projections/cashflow/billed.js'
import { concede, cost, credit, reschedule, waive } from '../../domain/debt/sample.js'
import { life, pay, writeOff } from '../../domain/sample.js'

/** What was billed, by the day on which it fell due. */
const billed = (events: ReadonlyArray<DebtEvent>): Readonly<Record<string, bigint>> => {
  const parts: Record<string, bigint> = {}
  for (const { due, open } of billedParts(events)) parts[due] = (parts[due] ?? 0n) + open
  return parts
}

describe('what was billed of a debt', () => {
  it('fell due when it fell due, whatever was paid or given up of it since', () => {
    expect(billed(life())).toEqual({ '2026-03-31': 100_000n })
    expect(billed(life(pay('1000.00', '2026-03-20')))).toEqual({ '2026-03-31': 100_000n })
    expect(billed(life(pay('400.00', '2026-03-20'), concede('100.00', '2026-04-10'), writeOff('2026-06-01')))).toEqual({
      '2026-03-31': 100_000n,
    })
  })

  it('is less what was credited, and with what was charged on its own day', () => {
    expect(
      billed(life(credit('100.00', '2026-04-12'), cost('50.00', '2026-04-10'), waive('20.00', '2026-04-11'))),
    ).toEqual({ '2026-03-31': 90_000n, '2026-04-10': 3_000n })
  })

  it('fell due by the instalments of a plan, also of one that is complete', () => {
    const whole = { '2026-05-01': 50_000n, '2026-06-01': 50_000n }
    expect(billed(life(reschedule('2026-04-02')))).toEqual(whole)
    expect(billed(life(reschedule('2026-04-02'), pay('1000.00', '2026-04-20')))).toEqual(whole)
  })

  it('comes to the principal and the charges, less what was credited, waived or cancelled', () => {
    const sign: Readonly<Partial<Record<DebtEvent['type'], bigint>>> = {
      ...{ LateChargeAdded: 1n, CollectionCostAdded: 1n, ChargeWaived: -1n, CreditNoteIssued: -1n },
    }
    fc.assert(
      fc.property(debtHistory(), ({ events }) => {
        const sum = billedParts(events).reduce((total, { open }) => total + open, 0n)
        if (events.some(({ type }) => type === 'DebtCancelled')) return
        const expected = events.reduce((total, event) => {
          if (event.type === 'DebtIssued') return total + event.principal.amount
          return 'amount' in event ? total + (sign[event.type] ?? 0n) * (event.amount?.amount ?? 0n) : total
        }, 0n)
        expect(sum).toBe(expected)
      }),
      { numRuns: 300, seed: 14 },
    )
  })
})
