import { describe, expect, it } from 'vitest'
import { issuedDebts } from '../../../src/adapters/testing/index.js'
import { promisedBalance } from '../../../src/domain/debt/rule/promise-verdict.js'
import { openBalance } from '../../../src/domain/debt/state.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { promiseRegister, promiseStatuses } from '../../../src/projections/register/promises.js'
import { eachDay, states, sum } from './books.js'

const around = ['PromisePayment', 'EvaluatePromise', 'WithdrawPromise'] as const

describe('the register of promises', () => {
  it('has every promise of the streams once, with what was recorded of it by the end of the day', () => {
    eachDay(
      80,
      (events, asOf, book) => {
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
      },
      around,
    )
  })

  it('has kept, partly kept, broken, open and ended ones that are all that were made, and shares of those judged', () => {
    eachDay(
      80,
      (events, asOf) => {
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
      },
      around,
    )
  })

  it('waits for what the aging tells as promised, and for nothing else', () => {
    eachDay(
      100,
      (events, asOf, book) => {
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
      },
      around,
    )
  })
})
