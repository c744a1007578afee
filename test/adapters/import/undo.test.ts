import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import type { Book } from '../../../src/adapters/book.js'
import { listImports } from '../../../src/adapters/import/imported/list-imports.js'
import { tellUndoError, tellUndone } from '../../../src/adapters/import/undo/tell-undo.js'
import { undoImport } from '../../../src/adapters/import/undo/undo-import.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { agingOn, eventsOf, importer, memoryBook } from './import-bench.js'
import { recordedAt } from './request-of.js'

const { run, attempt } = importer()
const by = { actor: 'clerk-1', recordedAt }

const debts = `debt,debtor,issueDate,dueDate,amount
INV-1,ALPHA,2026-01-05,2026-02-04,100.00
INV-2,BETA,2026-01-06,2026-02-05,50.00`
const payments = `debtor,date,amount,debt
ALPHA,2026-01-20,40.00,INV-1
ALPHA,2026-01-20,40.00,INV-1`

const lastOf = async (book: Book): Promise<string> => right(await listImports(book)()).at(-1)?.id ?? ''
const undo = async (book: Book): Promise<string> => tellUndone(right(await undoImport(book, await lastOf(book), by)()))
const refusal = async (book: Book, id?: string): Promise<string> => {
  const undone = await undoImport(book, id ?? (await lastOf(book)), by)()
  return E.isLeft(undone) ? tellUndoError(undone.left) : 'was taken back'
}
const openOf = async (book: Book) =>
  right(await book.aging({ asOf: localDate('2026-03-31') })()).currencies.map(({ open, unapplied }) => [
    open.amount,
    unapplied.amount,
  ])

it('keeps with the book which files were imported and what each brought; the same file again is no import of its own', async () => {
  const book = memoryBook()
  await run(book, debts)
  await run(book, payments, { as: 'payments' })
  await run(book, debts)
  expect(right(await listImports(book)())).toMatchObject([
    { rows: 2, debts: 2, payments: 0, actor: 'clerk-1', undone: null, sums: [{ debts: { amount: 15000n } }] },
    { rows: 2, debts: 0, payments: 2, sums: [{ payments: { amount: 8000n } }] },
  ])
})

it('takes money off a debt of an import that is taken back: it is on account until the debt comes again', async () => {
  const book = memoryBook()
  await run(book, debts)
  const id = await lastOf(book)
  await run(book, payments, { as: 'payments' })
  expect(tellUndone(right(await undoImport(book, id, by)()))).toContain('2 payments of others are on account again')
  expect(await openOf(book)).toEqual([[0n, 8000n]])
  // The money names the debt that was taken back: it is no money of another one.
  await run(book, debts)
  expect(await openOf(book)).toEqual([[15000n, 8000n]])
  expect((await run(book, payments, { as: 'payments' })).events).toBe(0)
})

it('takes payments without ids back and in again, each as often as the file says', async () => {
  const book = memoryBook()
  await run(book, debts)
  await run(book, payments, { as: 'payments' })
  expect(await openOf(book)).toEqual([[7000n, 0n]])
  await undo(book)
  expect(await openOf(book)).toEqual([[15000n, 0n]])
  await run(book, payments, { as: 'payments' })
  expect(await openOf(book)).toEqual([[7000n, 0n]])
  expect((await run(book, payments, { as: 'payments' })).events).toBe(0)
})

it('issues a debt again under an id of its own, with its number as the reference, and finds it by the number', async () => {
  const book = memoryBook()
  await run(book, debts)
  await undo(book)
  await run(book, debts)
  const issued = (await eventsOf(book)).flatMap((event) => (event.type === 'DebtIssued' ? [event] : []))
  expect(issued.map(({ debt, reference }) => [debt, reference])).toEqual([
    ['INV-1', undefined],
    ['INV-2', undefined],
    ['INV-1~2', 'INV-1'],
    ['INV-2~2', 'INV-2'],
  ])
  await run(book, payments, { as: 'payments' })
  expect(await openOf(book)).toEqual([[7000n, 0n]])
})

it('takes a list of open items back, and brings the book to it when it comes again', async () => {
  const book = memoryBook()
  const credit = 'C-1,ALPHA,2026-01-07,2026-01-07,-30.00'
  await run(book, `${debts}\n${credit}`, { ignore: [] })
  const before = await agingOn(book, '2026-03-31')
  const list = 'debt,debtor,issueDate,dueDate,amount\nINV-1,ALPHA,2026-01-05,2026-02-04,60.00'
  const asked = { openItems: { asOf: localDate('2026-02-28'), gone: 'settle' } } as const
  await run(book, list, asked)
  const brought = await agingOn(book, '2026-03-31')
  for (const _ of [1, 2]) {
    await undo(book)
    const { place: _p, ...now } = (await agingOn(book, '2026-03-31')) as Record<string, unknown>
    const { place: _q, ...then } = before as Record<string, unknown>
    expect(now).toEqual(then)
    await run(book, list, asked)
    const { place: _r, ...again } = (await agingOn(book, '2026-03-31')) as Record<string, unknown>
    const { place: _s, ...first } = brought as Record<string, unknown>
    expect(again).toEqual(first)
  }
})

it('tells what stands against taking an import back, and writes nothing', async () => {
  const book = memoryBook()
  await run(book, debts)
  const sale = {
    type: 'SellDebt',
    ...{ debt: 'INV-2', on: '2026-03-01', buyer: 'Factor Ltd', document: 'F-1' },
    price: { amount: '4000', currency: 'EUR' },
  } as const
  right(await book.submit(sale, { actor: 'clerk-1' }))
  const events = await eventsOf(book)
  const told = await refusal(book)
  expect(told).toContain('cannot be taken back as a whole, so nothing of it was')
  expect(told).toContain('debt INV-2: ')
  expect(told).not.toContain('INV-1')
  expect(await eventsOf(book)).toEqual(events)
  expect(await refusal(book, 'nothing')).toBe(
    'the book has no import nothing: receivables imports lists those that it has',
  )
})

it('gives a cheque in hand back, and says of a deposited one that it cannot', async () => {
  const head = 'cheque,debtor,amount,receivedDate,chequeDate,bank,serial,status,depositedDate,depositedWith'
  const book = memoryBook()
  await run(book, `${head}\nCH-1,ALPHA,10.00,2026-01-05,2026-04-01,Melli,1,in-hand,,`, { as: 'cheques' })
  expect(await undo(book)).toContain('took back 1 cheque')
  const again = memoryBook()
  await run(again, `${head}\nCH-1,ALPHA,10.00,2026-01-05,2026-04-01,Melli,1,deposited,2026-04-01,Melli`, {
    as: 'cheques',
  })
  expect(await refusal(again)).toContain('cheque CH-1: ')
})

it('is one import where it was broken off and went on', async () => {
  const rows = Array.from({ length: 1200 }, (_, n) => `INV-${n},ALPHA,2026-01-05,2026-02-04,1.00`)
  const file = `debt,debtor,issueDate,dueDate,amount\n${rows.join('\n')}`
  const book = memoryBook()
  let pages = 0
  const failing: Book = {
    ...book,
    store: {
      ...book.store,
      appendBatch: (appends) => {
        pages += 1
        const gone = E.left({ _tag: 'Unavailable', where: 'here', detail: 'gone' } as const)
        return async () => (pages === 2 ? gone : book.store.appendBatch(appends)())
      },
    },
  }
  expect(E.isLeft(await attempt(failing, file))).toBe(true)
  await run(book, file)
  expect(right(await listImports(book)())).toMatchObject([{ rows: 1200, debts: 1200 }])
})
