import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory, issuedDebts } from '../../../src/adapters/testing/index.js'
import { debtorsOfEvents } from '../../../src/domain/book/book.js'
import { promisedBalance } from '../../../src/domain/debt/rule/promise-verdict.js'
import { openBalance } from '../../../src/domain/debt/state.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { promiseRegister, promiseStatuses } from '../../../src/projections/register/promises.js'
import { daysOf, placeOf, recordedAt } from '../history.js'
import { eachDay, inTwo, sorted, states, sum } from './books.js'

describe('the register of promises', () => {
  it('has every promise of the streams once, with what was recorded of it by the end of the day', () => {
    eachDay(80, (events, asOf, book) => {
      const { rows } = promiseRegister(states(events), { asOf })
      const told = issuedDebts(book).flatMap(({ debt, promises }) =>
        promises.map(({ promise, status, amount, released }) => ({ debt, promise, status, amount, released })),
      )
      const recorded = rows.map(({ debt, promise, status, amount, released }) => ({
        ...{ debt, promise, amount: amount.amount, released: released.amount },
        status: status === 'unjudged' ? 'open' : status,
      }))
      expect(recorded).toHaveLength(told.length)
      expect(recorded).toEqual(expect.arrayContaining(told))
    })
  })

  it('has kept, partly kept, broken, open and ended ones that are all that were made, and shares of those judged', () => {
    eachDay(80, (events, asOf) => {
      const { currencies, rows } = promiseRegister(states(events), { asOf })
      expect(sum(currencies.map(({ made }) => BigInt(made.count)))).toBe(BigInt(rows.length))
      for (const { made, byStatus, keptShare, cameShare } of currencies) {
        const all = promiseStatuses.map((status) => byStatus[status])
        expect(all.reduce((count, one) => count + one.count, 0)).toBe(made.count)
        expect(sum(all.map(({ amount }) => amount.amount))).toBe(made.amount.amount)
        const judged = byStatus.kept.count + byStatus.partiallyKept.count + byStatus.broken.count
        expect(keptShare).toBe(judged === 0 ? undefined : byStatus.kept.count / judged)
        expect(cameShare === undefined).toBe(judged === 0)
      }
    })
  })

  it('waits for what the aging tells as promised, and for nothing else', () => {
    eachDay(100, (events, asOf, book) => {
      const { currencies, rows } = promiseRegister(states(events), { asOf })
      const promised = new Map(currencies.map((one) => [one.currency, one.promised.amount]))
      for (const { currency, columns } of aging(states(events), { asOf }).currencies) {
        expect(promised.get(currency) ?? 0n).toBe(columns.promised.amount)
      }
      for (const known of issuedDebts(book)) {
        const [left, open] = [promisedBalance(known, asOf), openBalance(known)]
        const own = rows.filter(({ debt }) => debt === known.debt)
        expect(sum(own.map((row) => row.left.amount))).toBe(left < open ? left : open)
        expect(own.every(({ status, left: waited }) => status === 'open' || waited.amount === 0n)).toBe(true)
      }
    })
  })

  it('is of its groups and of its debtors what it is of the whole', () => {
    eachDay(100, (events, asOf) => {
      const {
        rows,
        currencies,
        groups = [],
      } = promiseRegister(states(events), { asOf, groupBy: ({ debtor }) => debtor })
      const ofDebtors = debtorsOfEvents(events).map((debtor) => promiseRegister(states(events), { asOf, debtor }))
      expect(sorted(ofDebtors.flatMap((one) => one.rows))).toEqual(sorted(rows))
      for (const { group, currencies: own } of groups) {
        expect(ofDebtors.find((one) => one.rows[0]?.debtor === group)?.currencies).toEqual(own)
      }
      for (const { currency, made } of currencies) {
        const parts = groups.flatMap((group) => group.currencies.filter((one) => one.currency === currency))
        expect(sum(parts.map((part) => part.made.amount.amount))).toBe(made.amount.amount)
      }
    })
  })

  it('of two parts of a book is that of the whole', () => {
    eachDay(80, (events, asOf) => {
      const parts = inTwo(events).flatMap((part) => promiseRegister(part, { asOf }).rows)
      expect(sorted(parts)).toEqual(sorted(promiseRegister(states(events), { asOf }).rows))
    })
  })

  it('as known at a time is what it was then, for ever', () => {
    fc.assert(
      fc.property(bookHistory({ maxCommands: 40 }), fc.nat(), fc.nat(), ({ events }, nth, upTo) => {
        const known = upTo % (events.length + 1)
        const days = daysOf(events)
        const asOf = days[nth % days.length] as LocalDate
        const { rows, currencies } = promiseRegister(states(events.slice(0, known)), { asOf })
        for (const knownAt of [recordedAt(known - 1), placeOf(known - 1)]) {
          expect(promiseRegister(states(events), { asOf, knownAt })).toMatchObject({ rows, currencies })
        }
      }),
      { numRuns: 150 },
    )
  })
})
