import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Book } from '../../src/adapters/book.js'
import type { Recorded } from '../../src/adapters/store/event-store.js'
import { right, until } from '../../src/adapters/testing/contract-case.js'
import { verifyBook } from '../../src/adapters/verify/verify-book.js'
import type { BookEvent } from '../../src/domain/book/book.js'
import { localDate } from '../../src/domain/value/local-date.js'
import { type Child, run } from './child.js'
import { loadOf, openFile, opening, type Told, writersPerProcess } from './concurrency-load.js'
import { tempFiles } from './temp-dir.js'

const file = tempFiles()
const processes = [0, 1, 2, 3]
const clerk = { actor: 'clerk-1' }

const opened = async (path: string): Promise<void> => {
  const book = await openFile(path)
  for (const { command, commandId } of opening) right(await book.submit(command, { ...clerk, commandId })())
  await book.close()
}

/** Starts the processes, and lets them all begin at once. */
const started = async (path: string, rounds: number): Promise<ReadonlyArray<Child>> => {
  const go = `${path}.go`
  const children = processes.map((n) => run('concurrency-child.ts', path, go, `${n}`, `${rounds}`))
  await until(() => children.every((child) => child.lines()[0] === 'ready'))
  writeFileSync(go, '')
  return children
}

const replayedBy = (child: Child): ReadonlyArray<Told> =>
  child
    .lines()
    .slice(1)
    .map((line) => JSON.parse(line) as Told)

const everything = async (book: Book): Promise<ReadonlyArray<Recorded<BookEvent>>> =>
  right(await book.store.readAll(book.store.start, 1_000_000, 'validate')()).events

/** Every command that was answered has exactly the events that the answer told, in its stream; a refused one has none. */
const expectKept = (told: ReadonlyArray<Told>, events: ReadonlyArray<Recorded<BookEvent>>): void => {
  const expected = new Map<string, number>()
  for (const { commandId, stream, events } of told) {
    const key = `${stream} ${commandId}`
    expected.set(key, Math.max(events, expected.get(key) ?? 0))
  }
  const stored = new Map([...expected].map(([key]) => [key, 0]))
  for (const { stream, commandId } of events) {
    const key = `${stream} ${commandId}`
    if (stored.has(key)) stored.set(key, (stored.get(key) ?? 0) + 1)
  }
  expect(stored).toEqual(expected)
  expect(new Set(events.map(({ stream, id }) => `${stream} ${id}`)).size).toBe(events.length)
}

const amounts = (events: ReadonlyArray<BookEvent>, type: BookEvent['type']): bigint =>
  events.reduce((sum, event) => {
    const amount = event.type === type && 'amount' in event ? event.amount : undefined
    return sum + (amount?.amount ?? 0n)
  }, 0n)

/** The figures by themselves, without any law of the library. */
const expectFigures = (events: ReadonlyArray<BookEvent>): void => {
  const byHand = events.filter((event) => 'payment' in event && event.payment === 'PAY-0')
  const placed = byHand.filter((event) => event.type === 'PaymentAllocated' || event.type === 'PaymentUnallocated')
  const net = amounts(placed, 'PaymentAllocated') - amounts(placed, 'PaymentUnallocated')
  expect(net).toBeGreaterThan(0n)
  expect(net).toBeLessThanOrEqual(200_000n)
  for (const debt of ['INV-1', 'INV-2', 'INV-3']) {
    const own = events.filter((event) => 'debt' in event && event.debt === debt)
    const owed = 100_000n + amounts(own, 'CollectionCostAdded')
    const paid = ['DebtPaid', 'DebtPartiallyPaid'] as const
    const kept = paid.reduce((sum, type) => sum + amounts(own, type), 0n) - amounts(own, 'PaymentReversed')
    expect(kept).toBeLessThanOrEqual(owed)
  }
  expect(events.filter(({ type }) => type === 'ChequeCleared').length).toBeLessThanOrEqual(1)
}

/** The whole book is settled, stays as it is when it is settled again, and keeps every law. */
const expectAtRest = async (book: Book): Promise<ReadonlyArray<Recorded<BookEvent>>> => {
  right(await book.applyCash(clerk)())
  const events = await everything(book)
  right(await book.applyCash(clerk)())
  expect((await everything(book)).length).toBe(events.length)
  const { laws, failures } = right(await verifyBook(book.store, localDate('2026-05-01'), () => {}))
  expect(failures).toEqual([])
  expect(laws.filter(({ failed }) => failed > 0)).toEqual([])
  expectFigures(events.map(({ event }) => event))
  return events
}

const asked = (rounds: number): number =>
  processes
    .flatMap((process) => Array.from({ length: writersPerProcess }, (_, writer) => loadOf(process, writer, rounds)))
    .flat().length

describe('thirty-two writers in four processes on the same debts, payment and cheque', () => {
  test('lose nothing, double nothing and break no law', async () => {
    const path = file()
    await opened(path)
    const children = await started(path, 2)
    expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0, 0, 0])
    const told = children.flatMap(replayedBy)
    expect(told.length).toBe(asked(2))
    const book = await openFile(path)
    const events = await expectAtRest(book)
    expectKept(told, events)
    const writers = (stream: string) => new Set(events.filter((one) => one.stream === stream).map(({ actor }) => actor))
    for (const stream of ['debt-INV-1', 'payment-PAY-0']) expect(writers(stream).size).toBeGreaterThan(2)
    const refused = new Set(told.flatMap(({ refused }) => refused ?? []))
    console.log(`${told.length} answers, ${events.length} events, refused for ${[...refused].join(', ')}`)
    await book.close()
  })

  test('one of which is killed: the others go on, and what it had begun is finished', async () => {
    const path = file()
    await opened(path)
    const children = await started(path, 2)
    const [killed, ...others] = children as [Child, ...ReadonlyArray<Child>]
    await until(() => killed.lines().length > 20)
    killed.process.kill('SIGKILL')
    expect(await killed.ended).toBe('SIGKILL')
    expect(await Promise.all(others.map(({ ended }) => ended))).toEqual([0, 0, 0])
    const told = children.flatMap(replayedBy)
    expect(replayedBy(killed).length).toBeLessThan(asked(2) / 4)
    const book = await openFile(path)
    expectKept(told, await expectAtRest(book))
    await book.close()

    const again = run('concurrency-child.ts', path, `${path}.go`, '0', '2')
    expect(await again.ended).toBe(0)
    const after = await openFile(path)
    expectKept(
      [...told.filter(({ refused }) => refused === undefined), ...replayedBy(again)],
      await expectAtRest(after),
    )
    await after.close()
  })
})
