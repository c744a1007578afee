import * as E from 'fp-ts/lib/Either.js'
import { describe as about, expect, it } from 'vitest'
import { openBook } from '../../src/adapters/book.js'
import { bookCodec } from '../../src/adapters/codec/book-codec.js'
import { books } from '../../src/adapters/command/aggregate.js'
import { handleBatch } from '../../src/adapters/command/handle-batch.js'
import { handleCommand } from '../../src/adapters/command/handle-command.js'
import { memoryStore } from '../../src/adapters/memory/index.js'
import { openSqliteStore } from '../../src/adapters/sqlite/index.js'
import type { EventStore } from '../../src/adapters/store/event-store.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import { describe, type LibraryError } from '../../src/adapters/words/describe.js'
import type { BookEvent } from '../../src/domain/book/book.js'
import { tempFiles } from './temp-dir.js'

// biome-ignore lint/suspicious/noExplicitAny: what is called here has no types.
type Anything = any

const file = tempFiles()
const issue: Anything = {
  ...{ type: 'IssueDebt', debt: 'INV-1', debtor: 'C-1', on: '2026-01-05', dueDate: '2026-02-04' },
  principal: { amount: '100', currency: 'EUR' },
}
const clerk = { actor: 'clerk-1' }
const given = { ...clerk, commandId: 'c-1', at: '2026-01-05T09:00:00.000Z' }
const event = {
  ...{ id: '00000000-0000-4000-8000-000000000001', recordedAt: given.at, actor: 'a', commandId: 'c' },
  ...{ correlationId: 'c', causationId: 'c', tenant: undefined },
  event: { ...issue, type: 'DebtIssued', principal: { amount: 100n, currency: 'EUR' } },
}

const boom = (): never => {
  throw new Error('boom')
}
const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}
const nested = (): unknown => {
  let inner: unknown = {}
  for (let depth = 0; depth < 5000; depth++) inner = { a: inner }
  return inner
}
const circular = (): unknown => {
  const one = { ...issue }
  one.terms = one
  return one
}
class Accessors {
  get type() {
    return 'IssueDebt'
  }
  get actor() {
    return 'clerk-1'
  }
}
const hostile: Readonly<Record<string, () => unknown>> = {
  nothing: () => undefined,
  null: () => null,
  'a number': () => Number.NaN,
  'a bigint': () => 10n,
  'a symbol': () => Symbol('x'),
  'a function': () => boom,
  'an empty text': () => '',
  'half a character': () => '\ud800',
  'a terminal sequence': () => '\u001b]0;x\u0007',
  'a text of two million letters': () => 'x'.repeat(2_000_000),
  'a list of holes': () => new Array(1000),
  'a date': () => new Date(0),
  'a map': () => new Map([['a', 1]]),
  'a proxy that throws': () =>
    new Proxy({}, { get: boom, has: boom, ownKeys: boom, getPrototypeOf: boom, getOwnPropertyDescriptor: boom }),
  'a proxy that was revoked': revoked,
  'an accessor that throws': () => Object.defineProperty({ ...issue }, 'debt', { enumerable: true, get: boom }),
  'accessors on a prototype': () => new Accessors(),
  'fields on a prototype': () => Object.create(issue),
  'a key __proto__': () => JSON.parse('{"__proto__":{"type":"IssueDebt"},"type":"IssueDebt"}'),
  'five thousand levels': nested,
  'itself within itself': circular,
  'a text that throws': () => ({ toString: boom, [Symbol.toPrimitive]: boom, toJSON: boom }),
  'a command with other fields': () => ({ ...issue, principal: undefined, debtor: 5 }),
}

const stores: Readonly<Record<string, () => Promise<EventStore<BookEvent>>>> = {
  memory: async () => memoryStore<BookEvent>(),
  'a file': async () => right(await openSqliteStore(file(), bookCodec)()),
}

/** An answer, told in words that are short and make no line or sequence of their own. */
const answered = async (ask: () => unknown): Promise<void> => {
  const asked = ask()
  const answer = (await (typeof asked === 'function' ? asked() : asked)) as E.Either<LibraryError, unknown>
  expect(['Left', 'Right']).toContain(answer._tag)
  if (E.isRight(answer)) return
  const told = describe(answer.left)
  expect(told.length).toBeLessThan(60_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out.
  expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/)
}

about.each(Object.keys(stores))('nothing throws, and nothing undecodable is stored, in %s', (name) => {
  it.each(Object.keys(hostile))('whoever hands over %s', async (what) => {
    const store: Anything = await (stores[name] as () => Promise<Anything>)()
    const book: Anything = openBook(store)
    const one = (): Anything => (hostile[what] as () => unknown)()
    const asks: ReadonlyArray<() => unknown> = [
      () => book.submit(one(), clerk),
      () => book.handle(one(), clerk),
      () => book.handleBatch(one()),
      () => book.handleBatch([one()]),
      () => book.handleBatch([{ command: one(), given: clerk }]),
      () => book.applyCash(clerk, one()),
      () => handleCommand(store, books as Anything)(one(), given as Anything),
      () => handleBatch(store, books as Anything)([{ command: one(), given: given as Anything }]),
      () => handleBatch(store, books as Anything)([one()]),
      () => handleBatch(store, books as Anything)(one()),
      ...[() => one(), ...Object.keys(given).map((key) => () => ({ ...clerk, [key]: one() }))].flatMap((by) => [
        () => book.submit(issue, by()),
        () => book.handle(issue, by()),
        () => book.handleBatch([{ command: issue, given: by() }]),
        () => book.applyCash(by()),
        () => handleCommand(store, books as Anything)(issue, by()),
      ]),
      ...['tags', 'principal', 'debt', 'on', 'terms', 'instalments'].map(
        (key) => () => book.submit({ ...issue, [key]: one() }, clerk),
      ),
      () => book.submit({ ...issue, tags: { a: one() } }, clerk),
      () => store.append(one()),
      () => store.append({ stream: one(), expected: -1, events: [event] }),
      () => store.append({ stream: 'debt-X', expected: one(), events: [event] }),
      () => store.append({ stream: 'debt-X', expected: -1, events: one() }),
      () => store.append({ stream: 'debt-X', expected: -1, events: [one()] }),
      ...Object.keys(event)
        .filter((key) => key !== 'event')
        .map((key) => () => store.append({ stream: 'debt-X', expected: -1, events: [{ ...event, [key]: one() }] })),
      () => store.appendBatch([one()]),
    ]
    for (const ask of asks) await answered(ask)
    right(await store.readAll(store.start, 100, 'validate')())
    await store.close()
  })
})
