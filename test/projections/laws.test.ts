import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BookHistory, bookHistory, issuedDebts, receivedPayments } from '../../src/adapters/testing/index.js'
import { openBalance } from '../../src/domain/debt/state.js'
import { balanceOn } from '../../src/domain/movement.js'
import { aging } from '../../src/projections/aging.js'
import { agingConventions } from '../../src/projections/aging-convention.js'
import { cashflow, cashSources } from '../../src/projections/cashflow.js'
import { agingJson, cashflowJson, statementJson } from '../../src/projections/json.js'
import { openItems } from '../../src/projections/open-item.js'
import { OpenItemState } from '../../src/projections/open-item-codec.js'
import { project } from '../../src/projections/projection.js'
import { statement } from '../../src/projections/statement.js'
import { daysOf, recordedAt, seen, states } from './history.js'

const histories = bookHistory()
const horizon = { count: 6, unit: 'w' } as const
const sum = (amounts: ReadonlyArray<bigint>): bigint => amounts.reduce((a, b) => a + b, 0n)

const eachDay = (
  runs: number,
  check: (book: ReturnType<typeof sample>, day: ReturnType<typeof daysOf>[number]) => void,
) =>
  fc.assert(
    fc.property(histories, fc.nat(), (history, nth) => {
      const book = sample(history)
      const days = daysOf(book.events)
      const day = days[nth % days.length]
      if (day !== undefined) check(book, day)
    }),
    { numRuns: runs },
  )

const sample = (history: BookHistory) => ({
  events: history.events,
  whole: history.states[history.states.length - 1],
})

describe('aging', () => {
  it('puts every open amount into exactly one bucket, and buckets less unapplied cash are the balance of the streams', () => {
    eachDay(200, ({ events, whole }, asOf) => {
      for (const convention of Object.values(agingConventions)) {
        const report = aging(states(events), { asOf, convention })
        for (const { currency, buckets, open, unapplied, outstanding } of report.currencies) {
          const debts = whole ? issuedDebts(whole).filter((one) => one.currency === currency) : []
          const payments = whole
            ? receivedPayments(whole).filter((one) => one.received.amount.currency === currency)
            : []
          expect(open.amount).toBe(sum(buckets.map(({ amount }) => amount.amount)))
          expect(open.amount).toBe(sum(debts.map(({ movements }) => balanceOn(movements, asOf))))
          expect(unapplied.amount).toBe(sum(payments.map(({ movements }) => balanceOn(movements, asOf))))
          expect(outstanding.amount).toBe(open.amount - unapplied.amount)
        }
      }
    })
  })

  it('of groups sums to that of the whole', () => {
    eachDay(100, ({ events }, asOf) => {
      const { currencies, groups } = aging(states(events), { asOf, groupBy: (item) => item.debtor })
      for (const { currency, open, outstanding, buckets } of currencies) {
        const parts = (groups ?? []).flatMap((group) => group.currencies.filter((part) => part.currency === currency))
        expect(sum(parts.map((part) => part.open.amount))).toBe(open.amount)
        expect(sum(parts.map((part) => part.outstanding.amount))).toBe(outstanding.amount)
        buckets.forEach(({ amount }, n) => {
          expect(sum(parts.map((part) => part.buckets[n]?.amount.amount ?? 0n))).toBe(amount.amount)
        })
      }
    })
  })

  it('as known at a time is what it was then, for ever', () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.nat(), ({ events }, nth, upTo) => {
        const known = upTo % (events.length + 1)
        const days = daysOf(events)
        const asOf = days[nth % days.length]
        if (asOf === undefined) return
        const knownAt = recordedAt(known - 1)
        const then = states(events.slice(0, known))
        const now = states(events)
        expect(agingJson(aging(now, { asOf, knownAt })).currencies).toEqual(agingJson(aging(then, { asOf })).currencies)
        const query = { asOf, horizon }
        expect(
          cashflowJson(cashflow(now, { ...query, knownAt })).currencies.filter(({ open }) => !/^0\.?0*$/.test(open)),
        ).toEqual(cashflowJson(cashflow(then, query)).currencies.filter(({ open }) => !/^0\.?0*$/.test(open)))
      }),
      { numRuns: 150 },
    )
  })
})

describe('cashflow', () => {
  it('gives every open minor unit one source and one period: periods and beyond sum to what is open', () => {
    eachDay(150, ({ events }, asOf) => {
      const all = states(events)
      const aged = new Map(aging(all, { asOf }).currencies.map(({ currency, open }) => [currency, open.amount]))
      for (const { currency, open, periods, beyond } of cashflow(all, { asOf, horizon }).currencies) {
        const parts = [...periods, beyond]
        expect(sum(parts.map(({ amount }) => amount.amount))).toBe(open.amount)
        expect(open.amount).toBe(aged.get(currency) ?? 0n)
        for (const { amount, bySource } of parts) {
          expect(sum(cashSources.map((source) => bySource[source].amount))).toBe(amount.amount)
          expect(cashSources.every((source) => bySource[source].amount >= 0n)).toBe(true)
        }
        expect(periods[0]?.from).toBe(asOf)
      }
    })
  })
})

describe('statement', () => {
  it('closes at what aging calls outstanding, whatever day its lines begin', () => {
    eachDay(100, ({ events, whole }, asOf) => {
      const all = states(events)
      const report = aging(all, { asOf, groupBy: (item) => item.debtor })
      for (const debtor of new Set(events.map((event) => event.debtor))) {
        const outstanding = new Map(
          report.groups
            ?.find(({ group }) => group === debtor)
            ?.currencies.map((one) => [one.currency, one.outstanding.amount]),
        )
        const from = events[0]?.on
        const { currencies } = statement(all, { debtor, asOf, from })
        for (const { currency, opening, lines, closing } of currencies) {
          expect(closing.amount).toBe(outstanding.get(currency) ?? 0n)
          expect(opening.amount + sum(lines.map(({ amount }) => amount.amount))).toBe(closing.amount)
        }
        expect(JSON.stringify(statementJson(statement(all, { debtor, asOf })))).not.toContain('undefined')
      }
      expect(whole === undefined || issuedDebts(whole).every((one) => openBalance(one) >= 0n)).toBe(true)
    })
  })
})

describe('the open items', () => {
  it('are the same after being kept as JSON, and folded in two parts', () => {
    fc.assert(
      fc.property(histories, fc.nat(), ({ events }, cut) => {
        const all = seen(events)
        const first = project(openItems, all.slice(0, cut % (all.length + 1)))
        const kept = new Map(
          [...first].map(([key, state]): [string, OpenItemState] => {
            const decoded = OpenItemState.decode(
              JSON.parse(JSON.stringify(OpenItemState.encode(state) ?? null)) ?? undefined,
            )
            if (decoded._tag === 'Left') throw new Error(`not decoded: ${key}`)
            return [key, decoded.right]
          }),
        )
        for (const one of all.slice(cut % (all.length + 1))) {
          const key = openItems.key(one)
          if (key !== undefined) kept.set(key, openItems.apply(kept.get(key), one))
        }
        expect(kept).toEqual(project(openItems, all))
      }),
      { numRuns: 100 },
    )
  })
})
