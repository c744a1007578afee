import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory, issuedDebts, receivedPayments } from '../../src/adapters/testing/index.js'
import { receivedCheques } from '../../src/domain/allocation/account-of.js'
import { type BookEvent, debtorsOfEvents } from '../../src/domain/book/book.js'
import { type WholeBook, wholeBook } from '../../src/domain/book/whole-book.js'
import { coverOf } from '../../src/domain/cheque/cover.js'
import { recourseOf } from '../../src/domain/cheque/state.js'
import { openBalance } from '../../src/domain/debt/state.js'
import { fold } from '../../src/domain/decider.js'
import type { ChequeId } from '../../src/domain/value/id.js'
import type { LocalDate } from '../../src/domain/value/local-date.js'
import { balanceOn } from '../../src/domain/value/movement.js'
import { aging } from '../../src/projections/aging/aging.js'
import { agingConventions } from '../../src/projections/aging/aging-convention.js'
import { explainAging } from '../../src/projections/aging/explain-aging.js'
import { cashflow, cashSources, expectations } from '../../src/projections/cashflow/cashflow.js'
import { exposure } from '../../src/projections/exposure.js'
import { recognitions } from '../../src/projections/open-item/cheque-cover.js'
import { positionAt } from '../../src/projections/open-item/debt-at.js'
import { OpenItemState } from '../../src/projections/open-item/item-history-codec.js'
import { openItems } from '../../src/projections/open-item/open-item.js'
import { applyTo, project } from '../../src/projections/projection/projection.js'
import { statement } from '../../src/projections/statement/statement.js'
import { decimalsOf } from '../decimals.js'
import { daysOf, recordedAt, seen, states, until } from './history.js'

const horizon = { count: 6, unit: 'w' } as const
const sum = (amounts: ReadonlyArray<bigint>): bigint => amounts.reduce((a, b) => a + b, 0n)

/** Some days of random books, each with all streams as they were at the end of it. */
const eachDay = (runs: number, check: (events: ReadonlyArray<BookEvent>, day: LocalDate, book: WholeBook) => void) =>
  fc.assert(
    fc.property(bookHistory({ maxCommands: 30 }), fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (told, picks) => {
      const days = daysOf(told.events)
      for (const pick of picks) {
        const day = days[pick % days.length] as LocalDate
        check(told.events, day, fold(wholeBook, until(told.events, day)))
      }
    }),
    { numRuns: runs },
  )

/** What is open of each debt, and what the cheques that are waited for cover of it, as the deciders say. */
const coveredIn = (book: WholeBook, counts: (chequeDate: LocalDate) => boolean) => {
  const covered = new Map<string, bigint>()
  for (const cheque of receivedCheques(book)) {
    if (!counts(cheque.received.chequeDate)) continue
    for (const { debt, amount } of coverOf(cheque)?.covers ?? []) covered.set(debt, (covered.get(debt) ?? 0n) + amount)
  }
  return issuedDebts(book).map(({ debt, currency, ...one }) => {
    const [open, cover] = [openBalance({ debt, currency, ...one }), covered.get(debt) ?? 0n]
    return { currency, debtor: one.debtor, amount: cover < open ? cover : open }
  })
}

describe('aging', () => {
  it('puts every open amount into exactly one bucket, and buckets less unapplied cash are the balance of the streams', () => {
    eachDay(60, (events, asOf) => {
      const whole = fold(wholeBook, events)
      for (const convention of Object.values(agingConventions)) {
        const report = aging(states(events), { asOf, convention })
        for (const { currency, buckets, open, unapplied, outstanding, recognised } of report.currencies) {
          const debts = issuedDebts(whole).filter((one) => one.currency === currency)
          const payments = receivedPayments(whole).filter((one) => one.received.amount.currency === currency)
          expect(open.amount).toBe(sum(buckets.map(({ amount }) => amount.amount)))
          expect(open.amount).toBe(sum(debts.map(({ movements }) => balanceOn(movements, asOf))))
          expect(unapplied.amount).toBe(sum(payments.map(({ movements }) => balanceOn(movements, asOf))))
          expect(outstanding.amount).toBe(open.amount - unapplied.amount)
          expect(recognised.amount).toBe(0n)
        }
      }
    })
  })

  it('takes off no more than cheques cover, as the deciders of the cheques say: what is open and that are the balance', () => {
    eachDay(120, (events, asOf, book) => {
      for (const recognition of recognitions) {
        const counted = coveredIn(book, (chequeDate) =>
          recognition === 'clearing' ? false : recognition === 'receipt' || chequeDate <= asOf,
        )
        const covered = coveredIn(book, () => true)
        for (const one of aging(states(events), { asOf, recognition }).currencies) {
          const of = (parts: typeof counted) =>
            sum(parts.flatMap(({ currency, amount }) => (currency === one.currency ? [amount] : [])))
          const debts = issuedDebts(book).filter(({ currency }) => currency === one.currency)
          expect(one.recognised.amount).toBe(of(counted))
          expect(one.columns.covered.amount).toBe(of(covered))
          expect(one.open.amount + one.recognised.amount).toBe(sum(debts.map(openBalance)))
          expect(sum(one.buckets.map(({ amount }) => amount.amount))).toBe(one.open.amount)
        }
      }
    })
  })

  it('is the same by every recognition where no cheque is waited for', () => {
    eachDay(100, (all, asOf) => {
      const events = all.filter(({ type }) => !type.startsWith('Cheque') || type === 'ChequeReceived')
      // Received as security only, no cheque covers anything.
      const secured = events.map((event) =>
        event.type === 'ChequeReceived' ? { ...event, purpose: 'security' as const } : event,
      )
      const [first, ...others] = recognitions.map(
        (recognition) => aging(states(secured), { asOf, recognition }).currencies,
      )
      for (const other of others) expect(other).toEqual(first)
      expect(first?.every(({ columns }) => columns.covered.amount === 0n)).toBe(true)
    })
  })

  it('of groups sums to that of the whole', () => {
    eachDay(100, (events, asOf) => {
      const { currencies, groups } = aging(states(events), { asOf, groupBy: (item) => item.debtor })
      for (const { currency, open, outstanding, buckets, columns } of currencies) {
        const parts = (groups ?? []).flatMap((group) => group.currencies.filter((part) => part.currency === currency))
        expect(sum(parts.map((part) => part.open.amount))).toBe(open.amount)
        expect(sum(parts.map((part) => part.outstanding.amount))).toBe(outstanding.amount)
        expect(sum(parts.map((part) => part.columns.covered.amount))).toBe(columns.covered.amount)
        buckets.forEach(({ amount }, n) => {
          expect(sum(parts.map((part) => part.buckets[n]?.amount.amount ?? 0n))).toBe(amount.amount)
        })
      }
    })
  })

  it('is explained by amounts that sum to its figures', () => {
    eachDay(100, (events, asOf) => {
      for (const recognition of recognitions) {
        const query = { asOf, recognition }
        for (const { currency, buckets, unapplied } of aging(states(events), query).currencies) {
          const of = (bucket: string) =>
            sum(explainAging(states(events), query, { currency, bucket }).map(({ amount }) => amount.amount))
          for (const { id, amount } of buckets) expect(of(id)).toBe(amount.amount)
          expect(of('unapplied')).toBe(-unapplied.amount)
        }
      }
    })
  })
})

describe('every view', () => {
  it('as known at a time is what it was then, for ever', () => {
    fc.assert(
      fc.property(bookHistory({ maxCommands: 30 }), fc.nat(), fc.nat(), ({ events }, nth, upTo) => {
        const known = upTo % (events.length + 1)
        const days = daysOf(events)
        const asOf = days[nth % days.length] as LocalDate
        const knownAt = recordedAt(known - 1)
        const then = states(events.slice(0, known))
        const now = states(events)
        for (const recognition of recognitions) {
          const query = { asOf, recognition }
          const reported = decimalsOf(aging(then, query)).currencies
          expect(decimalsOf(aging(now, { ...query, knownAt })).currencies).toEqual(reported)
        }
        const query = { asOf, horizon }
        const expected = decimalsOf(cashflow(then, query)).currencies
        expect(decimalsOf(cashflow(now, { ...query, knownAt })).currencies).toEqual(expected)
        for (const debtor of debtorsOfEvents(events)) {
          expect(exposure(now, { debtor, asOf, knownAt })).toEqual(exposure(then, { debtor, asOf }))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('forgets a cheque that was received and bounced', () => {
    fc.assert(
      fc.property(bookHistory(), fc.nat(), fc.nat(), ({ events }, where, nth) => {
        const bounced = bouncedCheque(events)
        if (bounced.length === 0) return
        const at = where % (events.length + 1)
        const withIt = states([...events.slice(0, at), ...bounced, ...events.slice(at)])
        const without = states(events)
        const days = daysOf(events).filter((day) => day >= (bounced.at(-1) as BookEvent).on)
        const asOf = days[nth % days.length] as LocalDate
        for (const recognition of recognitions) {
          const { currencies } = aging(withIt, { asOf, recognition })
          expect(currencies).toEqual(aging(without, { asOf, recognition }).currencies)
        }
        expect(cashflow(withIt, { asOf, horizon }).currencies).toEqual(cashflow(without, { asOf, horizon }).currencies)
        for (const debtor of debtorsOfEvents(events)) {
          const amounts = statement(withIt, { debtor, asOf }).currencies.map(({ closing }) => closing)
          expect(amounts).toEqual(statement(without, { debtor, asOf }).currencies.map(({ closing }) => closing))
          const open = exposure(withIt, { debtor, asOf }).filter((one) => one.exposure.amount !== 0n)
          expect(open).toEqual(exposure(without, { debtor, asOf }).filter((one) => one.exposure.amount !== 0n))
        }
        expect(withIt.get('cheque-CHQ-99')?.last).toBeDefined()
      }),
      { numRuns: 150 },
    )
  })

  it('is the same from shards by stream, whose states are put side by side in any order', () => {
    eachDay(80, (events, asOf) => {
      const all = seen(events)
      const shards = [...new Set(all.map(({ stream }) => stream))].map((own) =>
        project(
          openItems,
          all.filter(({ stream }) => stream === own),
        ),
      )
      const merged = new Map(shards.reverse().flatMap((shard) => [...shard]))
      const whole = states(events)
      expect(merged).toEqual(whole)
      expect(aging(merged, { asOf })).toEqual(aging(whole, { asOf }))
      expect(cashflow(merged, { asOf, horizon })).toEqual(cashflow(whole, { asOf, horizon }))
      for (const debtor of debtorsOfEvents(events)) {
        expect(exposure(merged, { debtor, asOf })).toEqual(exposure(whole, { debtor, asOf }))
      }
    })
  })
})

/** A cheque for the first debt of a book that was received, deposited and has bounced by the day of its issue. */
const bouncedCheque = (events: ReadonlyArray<BookEvent>): ReadonlyArray<BookEvent> => {
  const issued = events.find((event) => event.type === 'DebtIssued')
  if (issued === undefined) return []
  const { debt, debtor, principal, on } = issued
  const about = { cheque: 'CHQ-99' as ChequeId, debtor, on }
  const paper = { chequeDate: on, drawer: 'D-1', bank: 'Melli', serial: '1', purpose: 'payment' } as const
  return [
    { type: 'ChequeReceived', ...about, amount: principal, ...paper, covers: [{ debt, amount: principal }] },
    { type: 'ChequeDeposited', ...about, bank: 'our bank' },
    { type: 'ChequeBounced', ...about, bounce: 1, reason: 'insufficient-funds', shortfall: principal },
  ]
}

describe('cashflow', () => {
  it('gives every open minor unit one source and one period: periods and beyond sum to what is open', () => {
    eachDay(80, (events, asOf) => {
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
      for (const { on, amount } of expectations(all, { asOf })) {
        expect(on === undefined || on >= asOf).toBe(true)
        expect(amount).toBeGreaterThan(0n)
      }
    })
  })

  it('takes cheques first for what is not disputed, then promises, and the due dates for the rest', () => {
    eachDay(100, (events, asOf, book) => {
      const all = states(events)
      const covers = new Map(
        issuedDebts(book).map(({ debt }, n) => [debt, coveredIn(book, () => true)[n]?.amount ?? 0n]),
      )
      for (const history of all.values()) {
        const position = history?.kind === 'debt' ? positionAt(history, { asOf }) : undefined
        if (position === undefined) continue
        const { debt, open, disputed, promises } = position
        const own = expectations(all, { asOf }).filter((one) => one.item.kind === 'debt' && one.item.id === debt)
        const of = (...sources: ReadonlyArray<string>) =>
          sum(own.flatMap(({ source, amount }) => (sources.includes(source) ? [amount] : [])))
        const least = (a: bigint, b: bigint) => (a < b ? a : b)
        const cheque = least(covers.get(debt) ?? 0n, open - disputed)
        const promised = least(sum(promises.map(({ left }) => left)), open - disputed - cheque)
        expect(of('disputed')).toBe(disputed)
        expect(of('cheque')).toBe(cheque)
        expect(of('promise')).toBe(promised)
        expect(of('plan', 'schedule', 'overdue')).toBe(open - disputed - cheque - promised)
      }
    })
  })
})

describe('exposure', () => {
  it('is what is open and what may come back, as the deciders say of that day; what cheques cover stands beside it', () => {
    eachDay(100, (events, asOf, book) => {
      const all = states(events)
      const { groups } = aging(all, { asOf, groupBy: (item) => item.debtor })
      for (const debtor of debtorsOfEvents(events)) {
        const aged = groups?.find(({ group }) => group === debtor)?.currencies
        for (const one of exposure(all, { debtor, asOf })) {
          const debts = issuedDebts(book).filter((each) => each.debtor === debtor && each.currency === one.currency)
          const cheques = receivedCheques(book).filter(
            ({ received }) => received.debtor === debtor && received.amount.currency === one.currency,
          )
          const open = sum(debts.map(openBalance))
          const recourse = sum(cheques.map(recourseOf))
          expect(one.open.amount).toBe(open)
          expect(one.recourse.amount).toBe(recourse)
          expect(one.exposure.amount).toBe(open + recourse)
          const same = aged?.find(({ currency }) => currency === one.currency)
          expect(one.covered.amount).toBe(same?.columns.covered.amount ?? 0n)
          expect(one.unapplied.amount).toBe(same?.unapplied.amount ?? 0n)
        }
      }
    })
  })
})

describe('statement', () => {
  it('closes at what aging calls outstanding, whatever day its lines begin', () => {
    eachDay(80, (events, asOf) => {
      const all = states(events)
      const report = aging(all, { asOf, groupBy: (item) => item.debtor })
      for (const debtor of debtorsOfEvents(events)) {
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
          outstanding.delete(currency)
        }
        expect([...outstanding.values()].every((amount) => amount === 0n)).toBe(true)
        expect(JSON.stringify(decimalsOf(statement(all, { debtor, asOf })))).not.toContain('undefined')
      }
    })
  })

  it('has a line for what moved money, and for nothing else that was said of a debt', () => {
    const silent = /NoteAdded|Reminded|Excuse|Contact|Complaint|Refusal|Reason|Promise|Plan|Guarantee|Collector|Dunning/
    eachDay(100, (events, asOf) => {
      for (const debtor of debtorsOfEvents(events)) {
        for (const { lines } of statement(states(events), { debtor, asOf }).currencies) {
          for (const { event } of lines) {
            expect(events[Number(event.slice('event-'.length))]?.type).not.toMatch(silent)
          }
        }
      }
    })
  })
})

describe('the open items', () => {
  it('are the same after being kept as JSON, and folded in two parts', () => {
    fc.assert(
      fc.property(bookHistory({ maxCommands: 30 }), fc.nat(), ({ events }, cut) => {
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
        for (const one of all.slice(cut % (all.length + 1))) applyTo(openItems, kept, one)
        expect(kept).toEqual(project(openItems, all))
      }),
      { numRuns: 150 },
    )
  })
})
