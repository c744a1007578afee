import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Book } from '../../../src/adapters/book.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { agingOn, eventsOf, everything, importer, memoryBook } from './import-bench.js'
import { recordedAt } from './request-of.js'

const { run, attempt } = importer()

const debts = 'debt,debtor,issueDate,dueDate,amount\n'
const payments = 'payment,debtor,date,amount,debt\n'

const placed = async (book: Book): Promise<ReadonlyArray<string>> =>
  (await eventsOf(book)).flatMap((event) =>
    event.type === 'PaymentAllocated' ? [`${event.payment} ${event.debt} ${event.amount.amount} ${event.on}`] : [],
  )

const ledger = `${debts}A,C,2026-01-02,2026-02-01,10\nB,C,2026-01-05,2026-01-20,20\nX,D,2026-01-02,2026-02-01,7\n`

describe('a row of payments', () => {
  test('goes to what is due first, and what is left stays on account', async () => {
    const book = memoryBook()
    await run(book, ledger)
    expect(await run(book, `${payments}P-1,C,2026-01-10,25,\n`)).toMatchObject({
      as: 'payments',
      payments: { new: 1, unchanged: 0 },
      events: 1,
      allocations: 2,
    })
    expect(await placed(book)).toEqual(['P-1 B 2000 2026-01-10', 'P-1 A 500 2026-01-10'])
    await run(book, `${payments}P-2,C,2026-01-11,25,\n`)
    expect((await agingOn(book, '2026-01-31')).currencies[0]).toMatchObject({ open: '7.00', unapplied: '20.00' })
  })

  test('goes to the debt that it names, as much as that can take', async () => {
    const book = memoryBook()
    await run(book, ledger)
    await run(book, `${payments}P-1,C,2026-01-10,25,A\n`)
    expect(await placed(book)).toEqual(['P-1 A 1000 2026-01-10'])
    expect((await agingOn(book, '2026-01-31')).currencies[0]).toMatchObject({ unapplied: '15.00' })
  })

  test('waits for the debt that it names', async () => {
    const book = memoryBook()
    await run(book, `${payments}P-1,C,2026-01-03,10,A\nP-2,Z,2026-01-03,10,X\n`)
    expect(await placed(book)).toEqual([])
    expect(await run(book, ledger)).toMatchObject({ events: 3, allocations: 2 })
    expect([...(await placed(book))].sort()).toEqual(['P-1 A 1000 2026-01-03', 'P-2 X 700 2026-01-03'])
  })

  test('again adds nothing; with other data it is refused', async () => {
    const book = memoryBook()
    await run(book, ledger)
    const rows = `${payments}P-1,C,2026-01-10,25,\nP-2,D,2026-01-10,7,X\n`
    await run(book, rows)
    const before = await everything(book)
    expect(await run(book, rows)).toMatchObject({ payments: { new: 0, unchanged: 2 }, events: 0, allocations: 0 })
    expect(await everything(book)).toEqual(before)
    expect(await attempt(book, rows.replace('01-10,25', '01-11,26'))).toMatchObject({
      left: {
        problems: [
          {
            row: 2,
            column: 'date',
            value: '2026-01-11',
            expected: 'what the book has: payment P-1 is there with another on',
          },
          { row: 2, column: 'amount', value: '26' },
        ],
      },
    })
  })
})

describe('payments without ids', () => {
  const rows = 'debtor,date,amount\nC,2026-01-10,5\nC,2026-01-10,5\nC,2026-01-11,5\nD,2026-01-10,5\n'

  test('are told apart by what they say and by how often they say it', async () => {
    const book = memoryBook()
    expect(await run(book, rows)).toMatchObject({ payments: { new: 4, unchanged: 0 } })
    expect((await eventsOf(book)).map((event) => ('payment' in event ? event.payment : ''))).toEqual([
      'C/2026-01-10/5.00 EUR/1',
      'C/2026-01-10/5.00 EUR/2',
      'C/2026-01-11/5.00 EUR/1',
      'D/2026-01-10/5.00 EUR/1',
    ])
  })

  test('are the same in the same file again, also with its rows in another order and more of them', async () => {
    const book = memoryBook()
    await run(book, rows)
    const [head = '', ...others] = rows.trim().split('\n')
    const again = [head, ...others.reverse(), 'C,2026-01-10,5.00', ''].join('\n')
    expect(await run(book, again)).toMatchObject({ payments: { new: 1, unchanged: 4 } })
  })

  test('for different debts are different payments', async () => {
    const book = memoryBook()
    const named = 'debtor,date,amount,debt\nC,2026-01-10,5,A\n'
    await run(book, named, { as: 'payments' })
    expect(await run(book, named.replace(',A', ',B'), { as: 'payments' })).toMatchObject({
      payments: { new: 1, unchanged: 0 },
    })
  })
})

describe('the cash of an import finds its debts', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-01-${String(n).padStart(2, '0')}`)
  const debtor = fc.constantFrom('C', 'D')
  const owed = fc.record({ debtor, issued: day, due: day, amount: fc.integer({ min: 1, max: 9 }) })
  const paid = fc.record({ debtor, on: day, amount: fc.integer({ min: 1, max: 15 }), directed: fc.option(fc.nat(3)) })

  /** A ledger as the rows of its two files. Money that is directed is for a debt of the debtor's own. */
  const ledgers = fc
    .tuple(fc.array(owed, { maxLength: 8 }), fc.array(paid, { maxLength: 8 }))
    .map(([debtRows, paymentRows]) => ({
      owes: debtRows.map(({ debtor: who, issued, due, amount }, n) => {
        const [first, last] = issued < due ? [issued, due] : [due, issued]
        return `A${n},${who},${first},${last},${amount}`
      }),
      pays: paymentRows.map(({ debtor: who, on, amount, directed }, n) => {
        const own = directed !== null && debtRows[directed]?.debtor === who
        return `P${n},${who},${on},${amount},${own ? `A${directed}` : ''}`
      }),
    }))

  const days = ['2026-01-10', '2026-01-20', '2026-02-28']

  test('as the book itself would settle it', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async ({ owes, pays }) => {
        const [imported, settled] = [memoryBook(), memoryBook()]
        await run(imported, debts + owes.join('\n'))
        await run(imported, payments + pays.join('\n'))
        for (const recorded of await everything(imported)) {
          const { event, stream } = recorded
          if (event.type !== 'DebtIssued' && event.type !== 'PaymentReceived') continue
          right(await settled.store.append({ stream, expected: -1, events: [recorded] })())
        }
        right(await settled.applyCash({ actor: 'clerk-1', at: recordedAt })())
        for (const asOf of days) expect(await agingOn(imported, asOf)).toEqual(await agingOn(settled, asOf))
        const before = (await everything(imported)).length
        right(await imported.applyCash({ actor: 'clerk-1' })())
        expect(await everything(imported)).toHaveLength(before)
      }),
      { numRuns: 40 },
    )
  })

  test('the same in whatever order the files and their rows come', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, fc.infiniteStream(fc.nat()), async ({ owes, pays }, random) => {
        const shuffled = (rows: ReadonlyArray<string>) =>
          rows
            .map((text) => ({ text, at: random.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ text }) => text)
        const [one, other] = [memoryBook(), memoryBook()]
        await run(one, debts + owes.join('\n'))
        await run(one, payments + pays.join('\n'))
        await run(other, payments + shuffled(pays).join('\n'))
        await run(other, debts + shuffled(owes).join('\n'))
        // The two books differ in nothing but the order of their log, and so in the place that a report names.
        const figures = async (book: typeof one, asOf: string) => ({ ...(await agingOn(book, asOf)), place: null })
        for (const asOf of days) expect(await figures(other, asOf)).toEqual(await figures(one, asOf))
      }),
      { numRuns: 40 },
    )
  })
})
