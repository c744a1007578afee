import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import { type BookEvent, debtorsOfEvents } from '../../../src/domain/book/book.js'
import type { DebtId } from '../../../src/domain/value/id.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { explainAging } from '../../../src/projections/aging/explain-aging.js'
import { cashflow } from '../../../src/projections/cashflow/cashflow.js'
import { exposure } from '../../../src/projections/exposure.js'
import { recognitions } from '../../../src/projections/open-item/cheque-cover.js'
import type { OpenItemState } from '../../../src/projections/open-item/item-history-codec.js'
import { openItems } from '../../../src/projections/open-item/open-item.js'
import { project, type States } from '../../../src/projections/projection/projection.js'
import { mergeStates, onlyShard, shardOf, shardsOf, streamOf } from '../../../src/projections/projection/shard.js'
import { statement } from '../../../src/projections/statement/statement.js'
import { daysOf, recordedAt, seen, states } from '../history.js'

const horizon = { count: 6, unit: 'w' } as const
const anyCount = fc.integer({ min: 1, max: 8 })

const shardStates = (events: ReadonlyArray<BookEvent>, count: number) =>
  shardsOf(count).map((shard) => project(onlyShard(openItems, shard, streamOf), seen(events)))

const eachBook = (
  runs: number,
  check: (events: ReadonlyArray<BookEvent>, day: LocalDate, shards: ReadonlyArray<States<OpenItemState>>) => void,
) =>
  fc.assert(
    fc.property(bookHistory({ maxCommands: 30 }), anyCount, fc.nat(), ({ events }, count, pick) => {
      const days = daysOf(events)
      check(events, days[pick % days.length] as LocalDate, shardStates(events, count))
    }),
    { numRuns: runs },
  )

describe('the shard of a key', () => {
  it('is what it always was: checkpoints are kept by it', () => {
    const keys = ['', 'C-1', 'C-2', 'ACME', 'شرکت آفتاب', '株式会社', '😀', 'a'.repeat(1000)]
    // Reckoned apart from this code, over the bytes of UTF-16LE.
    const ofAMillion = [998_923, 14_163, 487_593, 111_250, 631_870, 476_699, 93_958, 215_558]
    expect(keys.map((key) => shardOf(key, 1_000_000))).toEqual(ofAMillion)
  })

  it('is one of the shards, and stays in its half where each is split in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 1000 }), (key, shards) => {
        const shard = shardOf(key, shards)
        expect(Number.isInteger(shard) && shard >= 0 && shard < shards).toBe(true)
        expect(shardOf(key, shards)).toBe(shard)
        expect(shardOf(key, 2 * shards) % shards).toBe(shard)
      }),
    )
  })

  it('spreads numbered ids evenly, whatever their steps', () => {
    for (const step of [1, 2, 8, 10, 100]) {
      for (const shards of [2, 3, 4, 7, 8]) {
        const counts = Array.from({ length: shards }, () => 0)
        const keys = 20_000
        for (let n = 0; n < keys; n++) {
          const shard = shardOf(`C-${n * step}`, shards)
          counts[shard] = (counts[shard] ?? 0) + 1
        }
        for (const count of counts) expect(Math.abs(count / (keys / shards) - 1)).toBeLessThan(0.1)
      }
    }
  })
})

describe('shards by stream', () => {
  it('merge to the whole, in any number and any order', () => {
    eachBook(150, (events, _, shards) => {
      const whole = states(events)
      expect(mergeStates(...shards)).toEqual(whole)
      expect(mergeStates(...[...shards].reverse())).toEqual(whole)
    })
  })

  it('hold each stream in one, whoever owes its debt by and by', () => {
    eachBook(100, (events, _, shards) => {
      const streams = shards.flatMap((shard) => [...shard.keys()])
      expect(new Set(streams).size).toBe(streams.length)
      expect(new Set(streams)).toEqual(new Set(states(events).keys()))
    })
  })

  it('merge to the same reports as the whole, at any day and as known at any time', () => {
    eachBook(120, (events, asOf, shards) => {
      const whole = states(events)
      const merged = mergeStates(...shards)
      for (const knownAt of [undefined, recordedAt(Math.floor(events.length / 2))]) {
        const at = { asOf, knownAt }
        for (const recognition of recognitions) {
          const query = { ...at, recognition, groupBy: (item: { readonly debtor: string }) => item.debtor }
          expect(aging(merged, query)).toEqual(aging(whole, query))
          expect(new Set(explainAging(merged, query))).toEqual(new Set(explainAging(whole, query)))
        }
        expect(cashflow(merged, { ...at, horizon })).toEqual(cashflow(whole, { ...at, horizon }))
        for (const debtor of debtorsOfEvents(events)) {
          expect(exposure(merged, { ...at, debtor })).toEqual(exposure(whole, { ...at, debtor }))
          expect(statement(merged, { ...at, debtor })).toEqual(statement(whole, { ...at, debtor }))
        }
      }
    })
  })

  it('are tried with money and cheques of one shard that are for debts of another', () => {
    const crossing = { payments: 0, cheques: 0 }
    const tell = ({ events }: { readonly events: ReadonlyArray<BookEvent> }): void => {
      for (const { event, stream } of seen(events)) {
        const crosses = ({ debt }: { readonly debt: DebtId }): boolean =>
          shardOf(`debt-${debt}`, 8) !== shardOf(stream, 8)
        if (event.type === 'PaymentAllocated' && crosses(event)) crossing.payments += 1
        if (event.type === 'ChequeReceived' && event.covers.some(crosses)) crossing.cheques += 1
      }
    }
    fc.sample(bookHistory({ maxCommands: 30 }), { numRuns: 1000, seed: 7 }).forEach(tell)
    expect(crossing.payments).toBeGreaterThan(0)
    expect(crossing.cheques).toBeGreaterThan(0)
  })

  it('have names of their own, and keep what they do not have to themselves', () => {
    expect(shardsOf(2).map((shard) => onlyShard(openItems, shard, streamOf).name)).toEqual([
      'open-items:0/2',
      'open-items:1/2',
    ])
    for (const shard of [
      { shard: 2, of: 2 },
      { shard: -1, of: 2 },
      { shard: 0, of: 0 },
      { shard: 0.5, of: 2 },
    ]) {
      expect(() => onlyShard(openItems, shard, streamOf)).toThrow(RangeError)
    }
  })

  it('are not merged where a key is in two of them', () => {
    const one = new Map([['debt-1', 1]])
    expect(mergeStates()).toEqual(new Map())
    expect(() => mergeStates(one, new Map([['debt-2', 2]]), one)).toThrow("'debt-1' is in two")
  })
})
