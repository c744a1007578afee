import { describe, expect, it } from 'vitest'
import { openBook } from '../../src/adapters/book.js'
import { books } from '../../src/adapters/command/aggregate.js'
import { handleBatch } from '../../src/adapters/command/handle-batch.js'
import { handleCommand } from '../../src/adapters/command/handle-command.js'
import { memoryStore } from '../../src/adapters/memory/index.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import { instant } from '../../src/domain/value/instant.js'

// biome-ignore lint/suspicious/noExplicitAny: what a clock answers here has no type.
type Anything = any

const boom = (): never => {
  throw new Error('boom')
}
const clocks: Readonly<Record<string, Anything>> = {
  'that throws': boom,
  'that answers a number': () => 5,
  'that answers milliseconds, as Date.now does': Date.now,
  'that answers a text': () => '2026-03-31T09:30:00.000Z',
  'that answers nothing': () => undefined,
  'that answers what looks like a date': () => ({ getTime: () => 0, toISOString: () => 'yesterday' }),
  'that answers a date of no time': () => new Date(Number.NaN),
  'that is out of any calendar': () => new Date(8.64e15),
  'that answers a proxy': () => new Proxy(new Date(0), { get: boom }),
  'that is none': 5,
}

const issue: Anything = {
  ...{ type: 'IssueDebt', debt: 'INV-1', debtor: 'C-1', on: '2026-01-05', dueDate: '2026-02-04' },
  principal: { amount: '100', currency: 'EUR' },
}
const clerk = { actor: 'clerk-1' }
const given: Anything = { ...clerk, commandId: 'c-1', at: instant('2026-03-31T09:30:00.000Z') }
const noTime = [{ path: 'now', expected: 'a clock that tells a time' }]

describe.each(Object.entries(clocks))('a book with a clock %s', (_, now) => {
  it('takes no command, and says why by a value', async () => {
    const store: Anything = memoryStore()
    const book: Anything = openBook(store, { now })
    const refused = { left: { _tag: 'InvalidCommand', problems: noTime } }
    expect(await book.submit(issue, clerk)).toMatchObject(refused)
    expect(await book.handle(issue, clerk)).toMatchObject(refused)
    expect(await book.applyCash(clerk)).toMatchObject(refused)
    // Nor one that tells its time, since nobody knows whether that has come.
    expect(await book.submit(issue, { ...clerk, at: given.at })).toMatchObject(refused)
    expect(await book.handleBatch([{ command: issue, given: clerk }])).toMatchObject({ right: [refused] })
    expect(await handleCommand(store, books as Anything, { now })(issue, given)()).toMatchObject(refused)
    const batch = handleBatch(store, books as Anything, { now })
    expect(await batch([{ command: issue, given }])()).toMatchObject({ right: [refused] })
    expect(right(await store.readAll(store.start, 10, 'validate')())).toMatchObject({ events: [] })
  })

  it('refuses what asks for its today or for what was known by now, and answers the rest', async () => {
    const store: Anything = memoryStore()
    right(await openBook(store).submit(issue, clerk))
    const book: Anything = openBook(store, { now })
    const refused = { left: { _tag: 'InvalidQuery', problems: noTime } }
    const asOf = '2026-03-31'
    expect(await book.debt('INV-1')).toMatchObject(refused)
    expect(await book.debt('INV-1', { asOf, knownAt: given.at })).toMatchObject(refused)
    expect(await book.aging({ asOf, knownAt: given.at })).toMatchObject(refused)
    expect(right(await book.debt('INV-1', { asOf }))).toMatchObject({ debt: 'INV-1' })
    expect(right(await book.aging({ asOf }))).toMatchObject({ asOf })
  })
})
