import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { Book } from '../../../src/adapters/book.js'
import { listImports } from '../../../src/adapters/import/imported/list-imports.js'
import { undoImport } from '../../../src/adapters/import/undo/undo-import.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { verifyBook } from '../../../src/adapters/verify/verify-book.js'
import type { CommandInput } from '../../../src/domain/book/command-input.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import type { EventId } from '../../../src/projections/open-item/place.js'
import { decimalsOf } from '../../decimals.js'
import { eventsOf, everything, importer, memoryBook } from './import-bench.js'
import { recordedAt } from './request-of.js'

const { run } = importer()
const by = { actor: 'clerk-1', recordedAt }

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-01-${String(n).padStart(2, '0')}`)
const debtor = fc.constantFrom('ALPHA', 'BETA')

const item = fc.record({
  debtor,
  issued: day,
  due: day,
  amount: fc.integer({ min: 1, max: 5 }),
  paid: fc.integer({ min: 0, max: 5 }),
  credit: fc.boolean(),
  disputed: fc.boolean(),
})
type Item = typeof item extends fc.Arbitrary<infer A> ? A : never

const payment = fc.record({ debtor, on: day, amount: fc.integer({ min: 1, max: 8 }) })

const fileOf = (name: string, items: ReadonlyArray<Item>): string =>
  [
    'debt,debtor,issueDate,dueDate,amount,paid,disputed',
    ...items.map(({ debtor: who, issued, due, amount, paid, credit, disputed }, n) =>
      credit
        ? `${name}-${n},${who},${issued},${due},-${amount},0,no`
        : `${name}-${n},${who},${issued},${due},${amount},${paid},${disputed ? 'yes' : 'no'}`,
    ),
  ].join('\n')

const paymentsOf = (name: string, payments: ReadonlyArray<{ debtor: string; on: string; amount: number }>): string =>
  [
    'payment,debtor,date,amount',
    ...payments.map((one, n) => `${name}-${n},${one.debtor},${one.on},${one.amount}`),
  ].join('\n')

const days = [
  '2025-12-31',
  ...Array.from({ length: 28 }, (_, n) => `2026-01-${String(n + 1).padStart(2, '0')}`),
  '2026-05-01',
]

/** What is open and how old it is on every day, as known at a place. */
const figures = async (book: Book, knownAt?: EventId) => {
  const told: unknown[] = []
  for (const asOf of days) {
    const query = { asOf: localDate(asOf), groupBy: ({ debtor: who }: { readonly debtor: string }) => who }
    const { place: _, ...report } = right(await book.aging({ ...query, ...(knownAt && { knownAt }) })())
    told.push(decimalsOf(report))
  }
  return told
}

const lastPlace = async (book: Book): Promise<EventId | undefined> =>
  (await everything(book)).at(-1)?.id as EventId | undefined

const findings = async (book: Book) => right(await verifyBook(book.store, localDate('2026-05-01'), () => {}))

const before = fc.record({ debts: fc.array(item, { maxLength: 4 }), payments: fc.array(payment, { maxLength: 3 }) })
const items = fc.array(item, { minLength: 1, maxLength: 5 })

test('import and undo is nothing, on every day; what was known before stays known, and the file can come again', async () => {
  await fc.assert(
    fc.asyncProperty(before, items, async (had, comes) => {
      const book = memoryBook()
      if (had.debts.length > 0) await run(book, fileOf('OLD', had.debts))
      if (had.payments.length > 0) await run(book, paymentsOf('CASH', had.payments))
      const empty = await figures(book)
      const first = await run(book, fileOf('NEW', comes))
      const imported = await figures(book)
      const then = await lastPlace(book)
      const kept = right(await listImports(book)()).at(-1)
      expect(kept).toMatchObject({ undone: null, rows: comes.length })
      const undone = right(await undoImport(book, kept?.id ?? '', by)())
      expect(undone.debts + undone.payments).toBeGreaterThan(0)
      expect(await figures(book)).toEqual(empty)
      expect(strip(await figures(book, then))).toEqual(strip(imported))
      expect(await findings(book)).toMatchObject({ failures: [] })
      const events = (await eventsOf(book)).length
      expect(right(await undoImport(book, kept?.id ?? '', by)())).toMatchObject({ debts: 0, payments: 0, freed: 0 })
      expect((await eventsOf(book)).length).toBe(events)
      const again = await run(book, fileOf('NEW', comes))
      expect(again.events).toBe(first.events)
      expect(await figures(book)).toEqual(imported)
      expect((await run(book, fileOf('NEW', comes))).events).toBe(0)
      const second = right(await listImports(book)())
      expect(second.map(({ undone: taken }) => taken !== null).slice(-2)).toEqual([true, false])
      right(await undoImport(book, second.at(-1)?.id ?? '', by)())
      expect(await figures(book)).toEqual(empty)
      expect(await findings(book)).toMatchObject({ failures: [] })
    }),
    { numRuns: 25 },
  )
}, 240_000)

const strip = (told: ReadonlyArray<unknown>) =>
  told.map((one) => ({ ...(one as Record<string, unknown>), knownAt: undefined, place: undefined }))

const money = (amount: number) => ({ amount: String(amount * 100), currency: 'EUR' })
const later = fc.array(
  fc.record({
    what: fc.constantFrom(
      'payment',
      'promise',
      'reminder',
      'write-off',
      'credit-note',
      'credit-note',
      'cost',
      'dispute',
      'note',
    ),
    of: fc.nat(4),
    on: day,
    amount: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 6 },
)
type Later = typeof later extends fc.Arbitrary<ReadonlyArray<infer A>> ? A : never

const commandOf = ({ what, of, on, amount }: Later, n: number): CommandInput => {
  const about = { debt: `NEW-${of}`, on }
  switch (what) {
    case 'payment':
      return { type: 'ReceivePayment', payment: `L-${n}`, debtor: 'ALPHA', on, amount: money(amount), method: 'card' }
    case 'promise':
      return {
        type: 'PromisePayment',
        ...about,
        promise: `P-${n}`,
        amount: money(amount),
        by: '2026-02-10',
        channel: 'phone',
        promisedBy: 'them',
      }
    case 'reminder':
      return { type: 'RecordComplaint', ...about, complaint: 'late goods' } as unknown as CommandInput
    case 'write-off':
      return { type: 'WriteOffDebt', ...about, reason: 'lost' }
    case 'credit-note':
      return {
        type: 'IssueCreditNote',
        ...about,
        creditNote: `CN-${n}`,
        amount: money(amount),
        reason: 'goods came back',
      }
    case 'cost':
      return { type: 'AddCollectionCost', ...about, charge: `C-${n}`, amount: money(amount), evidence: 'letter' }
    case 'dispute':
      return { type: 'RaiseDispute', ...about, dispute: `D-${n}`, reason: 'broken' }
    default:
      return { type: 'AddNote', ...about, note: 'called' }
  }
}

test('whatever happened since, an import is taken back as a whole and for every day, or not at all and told why', async () => {
  let whole = 0
  let refused = 0
  await fc.assert(
    fc.asyncProperty(items, later, async (comes, since) => {
      const book = memoryBook()
      await run(book, fileOf('NEW', comes))
      for (const [n, one] of since.entries()) await book.submit(commandOf(one, n), { actor: 'clerk-1' })
      const id = right(await listImports(book)()).at(-1)?.id ?? ''
      const was = await everything(book)
      const dry = await undoImport(book, id, { ...by, dryRun: true })()
      expect(await everything(book)).toEqual(was)
      const undone = await undoImport(book, id, by)()
      if (E.isLeft(undone)) {
        refused += 1
        expect(undone.left).toMatchObject({ _tag: 'CannotUndo' })
        expect(dry).toEqual(undone)
        expect(await everything(book)).toEqual(was)
        return
      }
      whole += 1
      expect(dry).toEqual(E.right({ ...undone.right, dryRun: true }))
      expect(await findings(book)).toMatchObject({ failures: [] })
      // All debts are of the import: nothing is owed on any day.
      for (const asOf of days) {
        for (const { open } of right(await book.aging({ asOf: localDate(asOf) })()).currencies) {
          expect(open.amount).toBe(0n)
        }
      }
    }),
    { numRuns: 100 },
  )
  expect(whole).toBeGreaterThan(20)
  expect(refused).toBeGreaterThan(2)
}, 240_000)
