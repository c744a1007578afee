import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { debtId, debtorId, paymentId } from '../../../src/domain/value/id.js'
import { addDays, localDate } from '../../../src/domain/value/local-date.js'
import { money } from '../../../src/domain/value/money.js'
import { debtLife } from '../../../src/projections/forecast/debt-life.js'
import type { OpenItemState } from '../../../src/projections/open-item/item-history-codec.js'
import type { States } from '../../../src/projections/projection/projection.js'
import { states } from '../history.js'

const lotsIn = (of: States<OpenItemState>) =>
  [...of.values()].flatMap((history) => {
    if (history?.kind !== 'debt') return []
    const { debt } = history.last.event
    const lots = debtLife(history)?.lots.map(({ issued, due, from, amount, whole, ends }) => ({
      ...{ issued, due, from, amount, whole, ends },
    }))
    return [{ debt, lots }]
  })

/** The same debts with something that moves nothing, after which no debt is plain any more. */
const folded = (events: ReadonlyArray<DebtEvent>): ReadonlyArray<DebtEvent> => {
  const issued = events.flatMap((event) => (event.type === 'DebtIssued' ? [event] : []))
  return [
    ...events,
    ...issued.map(({ debt, debtor, on }) => ({ type: 'DunningReleased', debt, debtor, on }) as DebtEvent),
  ]
}

describe('the lot of a debt that was only issued and paid', () => {
  const begin = localDate('2026-01-01')
  const about = { debt: debtId('D'), debtor: debtorId('C') }
  const day = fc.integer({ min: -2, max: 40 }).map((days) => addDays(begin, days))

  it('is that of the fold of its states, whenever and however it was paid', () => {
    const method = fc.constantFrom('transfer', 'cash', 'cheque', 'set-off', 'credit')
    const paid = fc.record({ on: day, share: fc.integer({ min: 1, max: 60 }), method })
    fc.assert(
      fc.property(day, fc.array(paid, { maxLength: 4 }), (due, payments) => {
        let left = 10_000n
        const events: DebtEvent[] = [
          { type: 'DebtIssued', ...about, on: begin, principal: money(left, 'EUR'), dueDate: due },
        ]
        for (const [n, { on, share, method }] of payments.entries()) {
          const amount = (left * BigInt(share)) / 60n
          if (amount <= 0n) continue
          left -= amount
          events.push({
            ...{ type: left === 0n ? 'DebtPaid' : 'DebtPartiallyPaid', ...about, on, payment: paymentId(`P-${n}`) },
            ...{ allocation: 1, amount: money(amount, 'EUR'), method, valueDate: on, split: { principal: amount } },
            remaining: money(left, 'EUR'),
          } as DebtEvent)
        }
        expect(lotsIn(states(events))).toEqual(lotsIn(states(folded(events))))
      }),
    )
  })

  it('is that of the fold of its states in random books', () => {
    fc.assert(
      fc.property(bookHistory({ maxCommands: 30 }), ({ events }) => {
        const own = events.filter((event) => 'debt' in event) as ReadonlyArray<DebtEvent>
        expect(lotsIn(states(own))).toEqual(lotsIn(states(folded(own))))
      }),
      { numRuns: 100 },
    )
  })
})
