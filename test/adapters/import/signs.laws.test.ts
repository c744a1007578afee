import { stringify } from 'csv-stringify/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDecimal } from '../../../src/domain/value/money.js'
import { eventsOf, importer, memoryBook } from './import-bench.js'

const { run } = importer()

const item = fc.record({
  debtor: fc.constantFrom('ALPHA', 'BETA'),
  cents: fc.integer({ min: 1, max: 50_000_000 }),
  left: fc.integer({ min: 0, max: 100 }),
  credit: fc.boolean(),
})
type Item = typeof item extends fc.Arbitrary<infer A> ? A : never

const grouped = (cents: number): string => {
  const [whole = '', fraction = ''] = (cents / 100).toFixed(2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`
}

/** How credits are written: the headers of the figures, and the cells of one. */
const dresses = {
  minus: [['Amount'], (text: string, credit: boolean) => [credit ? `-${text}` : text]],
  behind: [['Amount'], (text: string, credit: boolean) => [credit ? `${text}-` : text]],
  parentheses: [['Amount'], (text: string, credit: boolean) => [credit ? `(${text})` : text]],
  CR: [['Amount'], (text: string, credit: boolean) => [credit ? `${text} CR` : text]],
  side: [['Amount', 'S/H'], (text: string, credit: boolean) => [text, credit ? 'H' : 'S']],
  type: [['Amount', 'Type'], (text: string, credit: boolean) => [text, credit ? 'Credit Memo' : 'Invoice']],
  columns: [['Debit', 'Credit'], (text: string, credit: boolean) => (credit ? ['', text] : [text, ''])],
} as const satisfies Record<
  string,
  readonly [ReadonlyArray<string>, (text: string, credit: boolean) => ReadonlyArray<string>]
>

/** How what is left of a debt is told beside its amount. */
const lefts = {
  open: ['Open Balance', (cents: number, left: number) => grouped(left === 0 ? 0 : Math.min(cents, left))],
  paid: ['Paid Amount', (cents: number, left: number) => grouped(cents - Math.min(cents, left))],
} as const

test('debts, what is left of them and credits come in the same however a list writes its signs', async () => {
  const dress = fc.constantFrom(...(Object.keys(dresses) as ReadonlyArray<keyof typeof dresses>))
  const told = fc.constantFrom('none', ...(Object.keys(lefts) as ReadonlyArray<keyof typeof lefts>))
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 6 }), dress, told, async (items, how, beside) => {
      const [heads, cells] = dresses[how]
      const open = beside === 'none' ? undefined : lefts[beside]
      // A list of credits alone says nothing of what is left of debts.
      const all: ReadonlyArray<Item> = [{ debtor: 'ALPHA', cents: 100, left: 100, credit: false }, ...items]
      const rows = all.map(({ debtor, cents, left, credit }, n) => [
        ...[`D-${n}`, debtor, '2026-01-05', '2026-02-04', ...cells(grouped(cents), credit)],
        ...(open === undefined ? [] : [credit ? '' : open[1](cents, left)]),
      ])
      const head = ['Invoice No', 'Customer', 'Invoice Date', 'Due Date', ...heads, ...(open ? [open[0]] : [])]
      const book = memoryBook()
      await run(book, stringify([head, ...rows]))
      const events = await eventsOf(book)
      const said = events.flatMap((event) => {
        if (event.type === 'DebtIssued') return [[event.debt, toDecimal(event.principal)]]
        if (event.type === 'CreditGranted') return [[event.payment, `credit ${toDecimal(event.amount)}`]]
        return event.type === 'PaymentReceived' ? [[event.payment, `paid ${toDecimal(event.amount)}`]] : []
      })
      const wanted = all.flatMap(({ cents, left, credit }, n) => {
        const amount = (cents / 100).toFixed(2)
        if (credit) return [[`D-${n}`, `credit ${amount}`]]
        const paid = beside === 'none' ? 0 : cents - Math.min(cents, left)
        return [[`D-${n}`, amount], ...(paid > 0 ? [[`D-${n}/settled`, `paid ${(paid / 100).toFixed(2)}`]] : [])]
      })
      expect(said).toEqual(wanted)
    }),
    { numRuns: 150 },
  )
}, 120_000)
