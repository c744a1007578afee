import fc from 'fast-check'
import type * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import { memoryViewStore } from '../../../src/adapters/memory/memory-view-store.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/sqlite-store.js'
import type { EventStore } from '../../../src/adapters/store/event-store.js'
import type { ViewStore } from '../../../src/adapters/store/view-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { bookHistory, play, settledBook } from '../../../src/adapters/testing/index.js'
import { catchUp } from '../../../src/adapters/view/catch-up.js'
import type { BookCommand, BookEvent } from '../../../src/domain/book/book.js'
import type { DebtId, DebtorId } from '../../../src/domain/value/id.js'
import { type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import type { Zone } from '../../../src/domain/value/zone.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { explainAging } from '../../../src/projections/aging/explain-aging.js'
import { collectionAccounts } from '../../../src/projections/collection/accounts.js'
import { collectionItems } from '../../../src/projections/collection/collection-items.js'
import { standingCases } from '../../../src/projections/collection/standing-cases.js'
import { exposure } from '../../../src/projections/exposure.js'
import { openItems } from '../../../src/projections/open-item/open-item.js'
import { type ReportAt, unknownPlace } from '../../../src/projections/open-item/place.js'
import { project } from '../../../src/projections/projection/projection.js'
import { chequeRegister } from '../../../src/projections/register/cheques.js'
import { creditRegister } from '../../../src/projections/register/credit.js'
import { disputeRegister } from '../../../src/projections/register/disputes.js'
import { placementRegister } from '../../../src/projections/register/placements.js'
import { planRegister } from '../../../src/projections/register/plans.js'
import { promiseRegister } from '../../../src/projections/register/promises.js'
import { statement } from '../../../src/projections/statement/statement.js'
import { receive as receiveCheque } from '../../domain/cheque/sample.js'
import { day, eur, issued } from '../../domain/sample.js'
import { daysOf, placeOf, recordedAt } from '../../projections/history.js'
import { appending } from '../aging-index/index-bench.js'
import { tempFiles } from '../temp-dir.js'

const file = tempFiles()

interface Place {
  readonly store: EventStore<BookEvent>
  readonly views: ViewStore
}

const places: Readonly<Record<string, () => Promise<Place>>> = {
  memory: async () => ({ store: memoryStore<BookEvent>(), views: memoryViewStore() }),
  'one SQLite file': async () => {
    const store = right(await openSqliteStore(file(), bookCodec, { durability: 'normal' })())
    return { store, views: store.views as ViewStore }
  },
}

/** Nothing is closed, so that events of a test come in at the times that it gives them. */
const open = ({ store, views }: Place) => openBook(store, { views, now: () => new Date(0) })

const debtorsOf = (events: ReadonlyArray<BookEvent>): ReadonlyArray<DebtorId> => [
  ...new Set([...events.flatMap((event) => ('debtor' in event ? [event.debtor] : [])), 'NOBODY' as DebtorId]),
]

/** The place is of a whole book of cases, of which that of one debtor has the last that bears on money. */
const placeless = <R extends { readonly place: unknown }>({ place: _, ...rest }: R) => rest

describe('what a book tells of one debtor, of whose streams alone it is read', () => {
  it.each(Object.keys(places))('in %s is what it tells from the whole, at any moment', async (where) => {
    const step = fc.record({ append: fc.nat(5), process: fc.nat(2), restart: fc.boolean(), pick: fc.nat() })
    await fc.assert(
      fc.asyncProperty(
        bookHistory({ maxCommands: 30 }),
        fc.array(step, { minLength: 8, maxLength: 20 }),
        async ({ events }, steps) => {
          const place = await (places[where] as (typeof places)[string])()
          const append = appending(place.store, events)
          const days = daysOf(events)
          const debtors = debtorsOf(events)
          const processes = [open(place), open(place), open(place)]
          let appended = 0
          for (const { append: more, process, restart, pick } of steps) {
            appended += more
            await append(appended)
            if (restart) processes[process] = open(place)
            const book = processes[process] as ReturnType<typeof open>
            const items = right(await catchUp(place.store, openItems)()).states
            const cases = right(await catchUp(place.store, collectionItems)()).states
            const ids = [...cases.values()].flatMap((history) => history?.last.id ?? [])
            const debtor = debtors[pick % debtors.length] as DebtorId
            const knowledges = [undefined, undefined, recordedAt(pick % 30), placeOf(pick % 30), ids[pick % ids.length]]
            const at: ReportAt = {
              asOf: days[pick % days.length] as LocalDate,
              knownAt: knowledges[pick % knowledges.length] as ReportAt['knownAt'],
            }
            const query = { ...at, debtor }
            if (unknownPlace(items, at) === undefined) {
              const group = { ...query, withCompanies: pick % 3 === 0, ...(pick % 7 === 0 && { from: at.asOf }) }
              expect(right(await book.statement(group))).toEqual(statement(items, group))
              expect(right(await book.exposure(query))).toEqual(exposure(items, query))
              expect(right(await book.promises(query))).toEqual(promiseRegister(items, query))
              expect(right(await book.disputes(query))).toEqual(disputeRegister(items, query))
              expect(right(await book.cheques(query))).toEqual(chequeRegister(items, query))
              const own = right(await book.openItems({ debtor, knownAt: at.knownAt }))
              const aged = { ...at, groupBy: (item: { readonly debtor: string }) => item.debtor }
              const groupIn = (states: typeof items) =>
                aging(states, aged).groups?.find(({ group }) => group === debtor)
              expect(groupIn(own)).toEqual(groupIn(items))
              expect(explainAging(own, aged, { group: debtor })).toEqual(explainAging(items, aged, { group: debtor }))
            } else {
              expect(await book.statement(query)).toEqual({ _tag: 'Left', left: unknownPlace(items, at) })
            }
            expect(placeless(right(await book.credit(query)))).toEqual(placeless(creditRegister(cases, query)))
            const own = right(await book.collectionItems({ debtor, knownAt: at.knownAt }))
            const only = { ...at, zone: 'Europe/Berlin' as Zone, only: debtor }
            const isUnknown = unknownPlace(cases, at) !== undefined
            expect(unknownPlace(own, at)).toEqual(unknownPlace(cases, at))
            if (!isUnknown) {
              expect(collectionAccounts(own, only)).toEqual(collectionAccounts(cases, only))
              expect(standingCases(own, only)).toEqual(standingCases(cases, only))
            }
            expect(placeless(right(await book.plans(query)))).toEqual(placeless(planRegister(cases, query)))
            expect(placeless(right(await book.placements(query)))).toEqual(placeless(placementRegister(cases, query)))
          }
          const at = { asOf: days[appended % days.length] as LocalDate }
          const items = right(await catchUp(place.store, openItems)()).states
          for (const debtor of debtors) {
            for (const withCompanies of [false, true]) {
              const query = { ...at, debtor, withCompanies }
              expect(right(await open(place).statement(query))).toEqual(statement(items, query))
              expect(right(await open(place).exposure(query))).toEqual(exposure(items, query))
            }
          }
          await place.store.close()
        },
      ),
      { numRuns: where === 'memory' ? 60 : 12 },
    )
  })

  it('knows of debts that he took over, of cheques of others for his debts, and of companies of companies', async () => {
    const who = (name: string) => name as DebtorId
    const register = (debtor: string, parent: string): BookCommand => ({
      ...{ type: 'RegisterDebtor', debtor: who(debtor), on: day('2026-01-01'), kind: 'business', jurisdiction: 'DE' },
      parent: who(parent),
    })
    const bill = (debt: DebtId, debtor: string): BookCommand => ({
      ...{ type: 'IssueDebt', debt, debtor: who(debtor), on: day('2026-02-01'), dueDate: day('2026-03-03') },
      principal: eur('100.00'),
    })
    const [first, second, third] = ['INV-1', 'INV-2', 'INV-3'] as unknown as readonly [DebtId, DebtId, DebtId]
    const { events, rejections } = play(settledBook, [
      register('south', 'holding'),
      register('south-east', 'south'),
      bill(first, 'seller'),
      bill(second, 'seller'),
      bill(third, 'south-east'),
      {
        ...{ type: 'AssumeDebt', debt: first, on: day('2026-02-10'), assumedBy: who('south'), agreement: 'deed' },
        approval: { by: 'head of credit', limit: eur('1000.00') },
      },
      receiveCheque({
        debtor: who('guarantor'),
        amount: eur('60.00'),
        covers: [{ debt: second, amount: eur('60.00') }],
      }),
    ])
    expect(rejections).toEqual([])
    const store = memoryStore<BookEvent>()
    await appending(store, events)(events.length)
    const book = open({ store, views: memoryViewStore() })
    const items = right(await book.openItems())
    const asOf = day('2026-06-30')
    for (const debtor of debtorsOf(events)) {
      expect(right(await book.exposure({ asOf, debtor }))).toEqual(exposure(items, { asOf, debtor }))
      for (const withCompanies of [false, true]) {
        const query = { asOf, debtor, withCompanies }
        expect(right(await book.statement(query))).toEqual(statement(items, query))
      }
    }
    expect(right(await book.exposure({ asOf, debtor: who('seller') }))).toMatchObject([{ covered: eur('60.00') }])
    const ofGroup = right(await book.statement({ asOf, debtor: who('holding'), withCompanies: true }))
    expect(ofGroup.currencies).toMatchObject([{ closing: eur('200.00'), lines: [{ id: third }, { id: first }] }])
  })

  it('knows everybody who owes or has paid, by name', async () => {
    await fc.assert(
      fc.asyncProperty(bookHistory({ maxCommands: 30 }), async ({ events }) => {
        const store = memoryStore<BookEvent>()
        await appending(store, events)(events.length)
        const book = open({ store, views: memoryViewStore() })
        const named = [...right(await book.openItems()).values()].flatMap((history) =>
          history === undefined || history.kind === 'debtor' ? [] : history.debtors,
        )
        const known = right(await book.debtors())
        expect(known).toEqual([...new Set(known)].sort())
        expect(known).toEqual(expect.arrayContaining([...new Set(named)]))
      }),
      { numRuns: 100 },
    )
  })

  it('is what it told at some moment while it was read, whoever appends meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(bookHistory({ maxCommands: 30 }), fc.nat(), async ({ events }, pick) => {
        const store = memoryStore<BookEvent>()
        const append = appending(store, events)
        let appended = pick % Math.max(1, events.length)
        await append(appended)
        const busy: EventStore<BookEvent> = {
          ...store,
          readBatch: (streams, from) => async () => {
            appended += 1 + (pick % 3)
            await append(appended)
            return store.readBatch(streams, from)()
          },
        }
        const before = appended
        const days = daysOf(events)
        const debtors = debtorsOf(events)
        const asOf = days[pick % days.length] as LocalDate
        const query = { asOf, debtor: debtors[pick % debtors.length] as DebtorId, withCompanies: pick % 2 === 0 }
        const told = right(await open({ store: busy, views: memoryViewStore() }).statement(query))
        const { events: all } = right(await store.readAll(store.start, 1000, 'trust')())
        const moments = Array.from({ length: all.length + 1 - before }, (_, n) => all.slice(0, before + n))
        expect(moments.map((until) => statement(project(openItems, until), query))).toContainEqual(told)
      }),
      { numRuns: 100 },
    )
  })
})

describe('how much is read to tell of one debtor', () => {
  const debtor = 'C-7' as DebtorId
  const at = { asOf: localDate('2026-06-30') }
  const invoices = Array.from({ length: 1000 }, (_, n): BookEvent => {
    return { ...issued, debt: `INV-${n}` as DebtId, debtor: `C-${n % 100}` as DebtorId }
  })

  it('is his own streams, and what was appended to the log since, once it is kept which those are', async () => {
    const store = { ...memoryStore<BookEvent>(), close: async () => {} }
    const views = memoryViewStore()
    const append = appending(store, invoices)
    await append(invoices.length - 5)
    const first = open({ store, views })
    right(await first.statement({ ...at, debtor }))
    await first.close()

    let [events, ofTheLog, streams]: [number, number, ReadonlyArray<string>] = [0, 0, []]
    const counting: EventStore<BookEvent> = {
      ...store,
      readBatch: (wanted, from) => async () => {
        const found = await store.readBatch(wanted, from)()
        streams = [...streams, ...wanted]
        if (found._tag === 'Right') for (const own of found.right.values()) events += own.length
        return found
      },
      readAll:
        (...asked) =>
        async () => {
          const page = await store.readAll(...asked)()
          if (page._tag === 'Right') ofTheLog += page.right.events.length
          return page
        },
    }
    const own = ['debtor-C-7', ...Array.from({ length: 10 }, (_, n) => `debt-INV-${n * 100 + 7}`)]
    const read = async (ask: () => PromiseLike<E.Either<unknown, unknown>>) => {
      ;[events, ofTheLog, streams] = [0, 0, []]
      right(await ask())
      return { events, ofTheLog, others: streams.filter((stream) => !own.includes(stream)) }
    }
    const book = open({ store: counting, views })
    // Of the index and of this view the first event tells that they are of this book, and the last that they are of all of it.
    expect(await read(() => book.statement({ ...at, debtor }))).toEqual({ events: 10, ofTheLog: 2 + 2 + 1, others: [] })
    // The last one names the place.
    expect(await read(() => book.statement({ ...at, debtor }))).toEqual({ events: 10, ofTheLog: 1, others: [] })
    const nothingElse = { events: 10, ofTheLog: 0, others: [] }
    expect(await read(() => book.exposure({ ...at, debtor }))).toEqual(nothingElse)
    expect(await read(() => book.account(debtor, at))).toEqual(nothingElse)
    expect(await read(() => book.collectionItems({ debtor }))).toEqual({ events: 10, ofTheLog: 1, others: [] })
    await append(invoices.length)
    expect(await read(() => book.exposure({ ...at, debtor }))).toEqual({ events: 10, ofTheLog: 5, others: [] })
    // The index reads the streams of what was appended.
    expect(await read(() => book.promises({ ...at, debtor }))).toMatchObject({ events: 10 + 5, ofTheLog: 5 + 1 })
  })
})
