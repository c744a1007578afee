import fc from 'fast-check'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import {
  bookHistory,
  keptHalfWay,
  LawBroken,
  obeys,
  paymentHistory,
  seenEvents,
} from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import type { DebtorId, MandateId } from '../../../src/domain/value/id.js'
import { money } from '../../../src/domain/value/money.js'
import { openItems } from '../../../src/projections/open-item/open-item.js'
import type { Projection } from '../../../src/projections/projection/projection.js'
import { day, PAY } from '../../domain/sample.js'

const kept = obeys(keptHalfWay(openItems, seenEvents))

/** A payment whose first event is not its receipt: the bank was asked to collect it. */
const collected: ReadonlyArray<BookEvent> = [
  {
    ...{ type: 'DebitRequested', payment: PAY(1), debtor: 'ACME' as DebtorId, on: day('2026-03-01'), attempt: 1 },
    ...{ amount: money(10_000n, 'EUR'), mandate: 'M-1' as MandateId, collectOn: day('2026-03-05') },
    instruction: { strategy: 'none' },
  },
  { type: 'DebitSucceeded', payment: PAY(1), debtor: 'ACME' as DebtorId, on: day('2026-03-05'), attempt: 1 },
  {
    ...{ type: 'PaymentReceived', payment: PAY(1), debtor: 'ACME' as DebtorId, on: day('2026-03-05') },
    ...{ amount: money(10_000n, 'EUR'), method: 'direct-debit', instruction: { strategy: 'none' } },
  },
]

describe('the open items', () => {
  it('are the same after being saved and loaded half way through any book', () => {
    fc.assert(fc.property(bookHistory({ maxCommands: 20 }), kept), { numRuns: 60, seed: 62 })
    fc.assert(fc.property(paymentHistory(), kept), { numRuns: 60, seed: 62 })
  })

  it('are so where the first that is known of a payment is a direct debit', () => {
    kept({ events: collected })
    expect([...new Set(seenEvents(collected).map(openItems.key))]).toEqual([undefined, 'payment-PAY-1'])
  })
})

describe('a projection whose states are not kept as they are', () => {
  interface Count {
    readonly count: number
    readonly begun: boolean
  }

  /** Counts from its beginning, which its codec forgets. */
  const counting: Projection<BookEvent, Count> = {
    name: 'counting',
    version: 1,
    key: ({ stream }) => stream,
    empty: { count: 0, begun: false },
    apply: ({ count, begun }) => ({ count: begun ? count + 1 : 1, begun: true }),
    codec: new t.Type<Count, unknown>(
      'a count',
      (u): u is Count => typeof u === 'object',
      (u) => t.success({ count: (u as Count).count, begun: false }),
      ({ count }) => ({ count }),
    ),
  }

  it('is found out, with what is kept wrongly', () => {
    expect(() => obeys(keptHalfWay(counting, seenEvents))({ events: collected })).toThrow(LawBroken)
    expect(() => obeys(keptHalfWay(counting, seenEvents))({ events: collected })).toThrow(/ends in another state/)
  })

  it('is found out where JSON has nothing for a state', () => {
    const forgetful: Projection<BookEvent, undefined> = {
      ...{ name: 'forgetful', version: 1, key: ({ stream }) => stream, empty: undefined },
      ...{ apply: () => undefined, codec: t.undefined },
    }
    expect(() => obeys(keptHalfWay(forgetful, seenEvents))({ events: collected })).toThrow(/cannot be kept/)
  })
})
