import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/value/local-date.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { metrics } from '../../../src/projections/metrics/metrics.js'
import { collectorPerformance } from '../../../src/projections/register/collectors.js'
import { promiseRegister } from '../../../src/projections/register/promises.js'
import { cases, eachDay, states, sum } from './books.js'

const around = ['AssignCollector', 'PromisePayment', 'ApplyPayment'] as const
const days = 40

describe('the performance of collectors', () => {
  it('has open and overdue what the aging has, by collector and in all', () => {
    eachDay(
      80,
      (events, asOf) => {
        const { currencies, collectors } = collectorPerformance(cases(events), { asOf, from: addDays(asOf, -days) })
        const aged = aging(states(events), {
          asOf,
          groupBy: ({ kind, collector }) => (kind === 'debt' ? (collector ?? '') : '-'),
        })
        for (const { currency, open, buckets } of aged.currencies) {
          const whole = currencies.find((one) => one.currency === currency)
          const late = buckets.filter(({ from }) => (from ?? 0) > 0)
          expect(whole?.open.amount ?? 0n).toBe(open.amount)
          expect(whole?.overdue.amount ?? 0n).toBe(sum(late.map(({ amount }) => amount.amount)))
        }
        for (const { group, currencies: own } of aged.groups ?? []) {
          const work = collectors.find(({ collector = '' }) => collector === group)
          for (const { currency, open } of own) {
            expect(work?.currencies.find((one) => one.currency === currency)?.open.amount ?? 0n).toBe(open.amount)
          }
        }
      },
      around,
    )
  })

  it('has of a window the money, the promises and the talks of the book in it, each of one collector', () => {
    eachDay(
      80,
      (events, asOf) => {
        const from = addDays(asOf, -days)
        const { currencies, collectors } = collectorPerformance(cases(events), { asOf, from })
        const made = promiseRegister(states(events), { asOf }).rows.filter(({ madeOn }) => madeOn >= from)
        for (const one of metrics(states(events), { asOf, from }).currencies) {
          const whole = currencies.find(({ currency }) => currency === one.currency)
          expect(whole?.collected.amount ?? 0n).toBe(one.collected.amount)
          const own = made.filter(({ amount }) => amount.currency === one.currency)
          expect(whole?.promised.count ?? 0).toBe(own.length)
          expect(whole?.kept ?? 0).toBe(own.filter(({ status }) => status === 'kept').length)
        }
        const attempts = events.filter(({ type, on }) => type === 'ContactAttempted' && from <= on && on <= asOf)
        expect(currencies.reduce((count, one) => count + one.attempts, 0)).toBe(attempts.length)
        for (const whole of currencies) {
          const parts = collectors.flatMap((one) =>
            one.currencies.filter(({ currency }) => currency === whole.currency),
          )
          expect(sum(parts.map(({ collected }) => collected.amount))).toBe(whole.collected.amount)
          expect(parts.reduce((count, part) => count + part.promised.count, 0)).toBe(whole.promised.count)
          expect(parts.reduce((count, part) => count + part.debts, 0)).toBe(whole.debts)
        }
      },
      around,
    )
  })
})
