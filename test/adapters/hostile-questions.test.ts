import * as E from 'fp-ts/lib/Either.js'
import { describe as about, expect, it } from 'vitest'
import { openBook } from '../../src/adapters/book.js'
import { debts } from '../../src/adapters/command/aggregate.js'
import { handleCommand } from '../../src/adapters/command/handle-command.js'
import { memoryStore } from '../../src/adapters/memory/index.js'
import { eventId } from '../../src/adapters/store/event-id.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import { describe } from '../../src/adapters/words/describe.js'
import { BookEvent } from '../../src/domain/book/book.js'
import { instant } from '../../src/domain/value/instant.js'

// biome-ignore lint/suspicious/noExplicitAny: what is asked here has no types.
type Anything = any

const boom = (): never => {
  throw new Error('boom')
}
const odd: ReadonlyArray<Anything> = [
  ...[undefined, null, Number.NaN, -0, 1e21, 10n, true, Symbol('x'), boom, '', ' ', '\ud800', '\u0000', '__proto__'],
  ...['constructor', 'toString', 'x'.repeat(100_000), '2026-02-30', '0000-01-01', '10000-01-01', '9999-12-31'],
  ...['2026-03-31T00:00:00Z', new Date(0), new Date(Number.NaN), [], new Array(100_000), {}, Object.create(null)],
  ...[
    { count: Number.NaN, unit: 'd' },
    { count: 1e9, unit: 'm' },
    { count: -1, unit: 'w' },
    { count: 9999, unit: 'm' },
  ],
  new Proxy({}, { get: boom, has: boom, ownKeys: boom, getPrototypeOf: boom, getOwnPropertyDescriptor: boom }),
  JSON.parse('{"__proto__":{"asOf":"2026-03-31"}}'),
]

const asOf = '2026-03-31'
const horizon = { count: 4, unit: 'w' }
const whole: Readonly<Record<string, Anything>> = {
  aging: { asOf, knownAt: undefined, convention: undefined, recognition: undefined, groupBy: undefined },
  report: { asOf, knownAt: undefined, zone: 'Asia/Tehran' },
  cashflow: { asOf, knownAt: undefined, horizon },
  statement: { asOf, knownAt: undefined, debtor: 'C-1', from: undefined, withCompanies: undefined },
  exposure: { asOf, knownAt: undefined, debtor: 'C-1', materiality: undefined },
  credit: { asOf, knownAt: undefined, debtor: undefined, groupBy: undefined },
  promises: { asOf, knownAt: undefined, debtor: undefined, groupBy: undefined },
  compareAging: { before: { asOf }, after: { asOf }, convention: undefined },
  comparisonCauses: { before: { asOf }, after: { asOf }, convention: undefined },
}

const issue: Anything = {
  ...{ type: 'IssueDebt', debt: 'INV-1', debtor: 'C-1', on: '2026-01-05', dueDate: '2026-02-04' },
  principal: { amount: '100', currency: 'EUR' },
}

const opened = async (): Promise<Anything> => {
  const book = openBook(memoryStore<BookEvent>())
  right(await book.submit(issue, { actor: 'clerk-1' }))
  return book
}

const answered = async (ask: () => PromiseLike<Anything>, what: string): Promise<void> => {
  let answer: Anything
  try {
    answer = await ask()
  } catch (cause) {
    throw new Error(`${what} threw ${cause}`)
  }
  expect(['Left', 'Right']).toContain(answer?._tag)
  if (answer._tag === 'Left') expect(describe(answer.left).length).toBeLessThan(60_000)
}

const name = (u: unknown): string => {
  try {
    return JSON.stringify(u)?.slice(0, 40) ?? String(u)
  } catch {
    return 'what cannot be read'
  }
}

about('a question is answered by a value, whatever is asked', () => {
  it.each(Object.keys(whole))('of %s', async (view) => {
    const book = await opened()
    for (const one of odd) {
      await answered(() => book[view](one), `${view}(${name(one)})`)
      for (const key of Object.keys(whole[view])) {
        await answered(() => book[view]({ ...whole[view], [key]: one }), `${view}.${key} = ${name(one)}`)
      }
    }
    right(await book[view](whole[view]))
  })

  it.each(['debt', 'payment', 'cheque', 'debtor', 'account', 'history', 'policy'])('of one %s', async (view) => {
    const book = await opened()
    for (const one of odd) {
      await answered(() => book[view](one), `${view}(${name(one)})`)
      if (view === 'history' || view === 'policy') continue
      await answered(() => book[view]('INV-1', one), `${view}(id, ${name(one)})`)
      for (const key of ['asOf', 'knownAt']) {
        await answered(() => book[view]('INV-1', { [key]: one }), `${view}(id).${key} = ${name(one)}`)
      }
    }
  })
})

about('an event of another stream', () => {
  const store = memoryStore<BookEvent>()
  const event = right(
    BookEvent.decode({
      ...{ type: 'PaymentReceived', on: '2026-01-06', payment: 'P-1', debtor: 'C-1', method: 'transfer' },
      ...{ amount: { amount: '100', currency: 'EUR' }, instruction: { strategy: 'none' }, reference: 'line 3' },
    }),
  )
  const told = {
    ...{ id: eventId('c-9', 0), recordedAt: instant('2026-01-06T09:00:00.000Z'), actor: 'somebody' },
    ...{ commandId: 'c-9', correlationId: 'c-9', causationId: 'c-9', tenant: undefined, event },
  }

  it('is told with its place, and holds up nobody else', async () => {
    const book: Anything = openBook(store)
    right(await book.submit(issue, { actor: 'clerk-1' }))
    right(await book.submit({ ...issue, debt: 'INV-2' }, { actor: 'clerk-1' }))
    right(await store.append({ stream: 'debt-INV-1', expected: 0, events: [told] })())
    const wrong = { _tag: 'Undecodable', stream: 'debt-INV-1', revision: 1 }
    const note = { type: 'AddNote', debt: 'INV-1', on: '2026-01-07', note: 'called' }
    expect(await book.submit(note, { actor: 'clerk-1' })).toMatchObject({ left: wrong })
    expect(await book.debt('INV-1', { asOf })).toMatchObject({ left: wrong })
    expect(describe(((await book.debt('INV-1', { asOf })) as E.Left<Anything>).left)).toContain('payment-P-1')
    right(await book.debt('INV-2', { asOf }))
    right(await book.submit({ ...note, debt: 'INV-2' }, { actor: 'clerk-1' }))
    right(await book.aging({ asOf }))
  })

  it('changes nothing of the state of a stream, where nobody looks at it', async () => {
    const note: Anything = { type: 'AddNote', debt: 'INV-1', on: '2026-01-07', note: 'called' }
    const given = { commandId: 'n-1', actor: 'clerk-1', at: instant('2026-01-07T09:00:00.000Z') }
    expect(E.isRight(await handleCommand(store, debts)(note, given)())).toBe(true)
  })
})
