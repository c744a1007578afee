import { SpanKind, SpanStatusCode } from '@opentelemetry/api'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Book, openBook } from '../../../src/adapters/book.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import type { EventStore } from '../../../src/adapters/store/event-store.js'
import { type Telemetry, tracedBook, tracedStore } from '../../../src/adapters/telemetry/index.js'
import { left, right } from '../../../src/adapters/testing/contract-case.js'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import type { BookCommand, BookCommandJson, BookEvent } from '../../../src/domain/book/book.js'
import { followCalls, recorder } from './recorder.js'

beforeAll(followCalls)

const by = { actor: 'clerk-Mina', commandId: 'order-4711', correlationId: 'order-47' }
const eur = (amount: string) => ({ amount, currency: 'EUR' })
const issue: BookCommandJson = {
  type: 'IssueDebt',
  debt: 'INV-1',
  debtor: 'ACME',
  on: '2026-01-05',
  dueDate: '2026-02-04',
  principal: eur('125000'),
}
const receive: BookCommandJson = {
  type: 'ReceivePayment',
  payment: 'P-1',
  debtor: 'ACME',
  on: '2026-02-20',
  amount: eur('50000'),
  method: 'transfer',
}

const traced = (telemetry: Telemetry, store: EventStore<BookEvent> = memoryStore()): Book =>
  tracedBook(openBook(tracedStore(store, telemetry)), telemetry)

describe('a traced book', () => {
  it('answers and stores as the book does, with nothing registered and with a tracer', async () => {
    const at = '2026-01-01T00:00:00.000Z' as never
    const play = async (book: Book, commands: ReadonlyArray<BookCommand>) => {
      const answers = []
      for (const [n, command] of commands.entries()) {
        answers.push(await book.handle(command, { actor: 'clerk', commandId: `c-${n}`, at })())
      }
      const { events } = right(await book.store.readAll(book.store.start, 100_000, 'trust')())
      return {
        answers,
        events: events.map((event) => JSON.stringify(event, (_, v) => (typeof v === 'bigint' ? `${v}` : v))),
      }
    }
    await fc.assert(
      fc.asyncProperty(bookHistory({ maxCommands: 15 }), async ({ turns }) => {
        const commands = turns.map(({ command }) => command)
        const plain = await play(openBook(memoryStore<BookEvent>()), commands)
        expect(await play(traced({}), commands)).toEqual(plain)
        const told = recorder()
        expect(await play(traced(told), commands)).toEqual(plain)
        expect(told.spans.every(({ ends }) => ends === 1)).toBe(true)
        expect(told.of('receivables.commands').length).toBe(commands.length)
      }),
      { numRuns: 50 },
    )
  })

  it('tells of a command in one trace: what was read and appended, and what followed from it', async () => {
    const told = recorder()
    const book = traced({ ...told, system: 'sqlite' })
    right(await book.submit(issue, by)())
    right(await book.submit(receive, { ...by, commandId: 'bank-1', causationId: 'statement-9' })())

    const roots = told.spans.filter(({ parent }) => parent === undefined)
    expect(roots.map(({ name }) => name)).toEqual(['submit IssueDebt', 'submit ReceivePayment'])
    expect(new Set(told.paths())).toEqual(
      new Set([
        'submit IssueDebt',
        'submit IssueDebt > read debt',
        'submit IssueDebt > append debt',
        'submit IssueDebt > readAll',
        'submit ReceivePayment',
        'submit ReceivePayment > read payment',
        'submit ReceivePayment > append payment',
        'submit ReceivePayment > readAll',
        'submit ReceivePayment > readBatch',
        'submit ReceivePayment > appendBatch',
      ]),
    )
    expect(roots[1]?.attributes).toEqual({
      'receivables.command.type': 'ReceivePayment',
      'receivables.outcome': 'accepted',
      'receivables.events': 1,
      'messaging.message.conversation_id': 'order-47',
      'receivables.causation_id': 'statement-9',
    })
    expect(told.spans.find(({ name }) => name === 'append payment')).toMatchObject({
      kind: SpanKind.CLIENT,
      status: { code: SpanStatusCode.UNSET },
      attributes: {
        'db.system.name': 'sqlite',
        'db.operation.name': 'append',
        'db.collection.name': 'payment',
        'receivables.events': 1,
        'messaging.message.conversation_id': 'order-47',
        'receivables.causation_id': 'statement-9',
      },
    })
    // What follows from a command is caused by it.
    expect(told.spans.find(({ name }) => name === 'appendBatch')?.attributes).toMatchObject({
      'messaging.message.conversation_id': 'order-47',
      'receivables.causation_id': 'bank-1',
    })
    const durations = told.of('db.client.operation.duration')
    expect(durations.length).toBe(told.spans.length - 2)
    expect(durations[0]?.attributes).toEqual({
      'db.system.name': 'sqlite',
      'db.operation.name': 'read',
      'db.collection.name': 'debt',
    })
    expect(durations.every(({ value }) => value >= 0 && value < 60)).toBe(true)
  })

  it('tells a repetition and a rejection from an acceptance, and neither is an error', async () => {
    const told = recorder()
    const book = traced(told)
    right(await book.submit(issue, by)())
    expect(right(await book.submit(issue, by)()).repeated).toBe(true)
    left(await book.submit({ ...issue, principal: eur('7') }, { actor: 'x' })())
    const asked = told.spans.filter(({ name }) => name === 'submit IssueDebt')
    expect(asked.map(({ attributes }) => attributes['receivables.outcome'])).toEqual([
      'accepted',
      'repeated',
      'rejected',
    ])
    expect(asked[2]?.attributes['receivables.rejection']).toBe('AlreadyIssued')
    expect(asked.every(({ status }) => status.code === SpanStatusCode.UNSET)).toBe(true)
    expect(told.of('receivables.commands').map(({ value, attributes }) => [value, attributes])).toEqual(
      [
        { 'receivables.outcome': 'accepted' },
        { 'receivables.outcome': 'repeated' },
        { 'receivables.outcome': 'rejected', 'receivables.rejection': 'AlreadyIssued' },
      ].map((outcome) => [1, { 'receivables.command.type': 'IssueDebt', ...outcome }]),
    )
  })

  it('gives the status of an error to a failure, and to nothing of a name that no command has', async () => {
    const told = recorder()
    const book = traced(told)
    const secret = { type: 'Mr Smith, 42 Main Street' } as unknown as BookCommandJson
    left(await book.submit(secret, by)())
    left(await book.submit(null as unknown as BookCommandJson, by)())
    await book.close()
    expect(left(await book.submit(issue, by)())._tag).toBe('Closed')
    expect(left(await book.applyCash(by)())._tag).toBe('Closed')
    const roots = told.spans.filter(({ parent }) => parent === undefined)
    expect(roots.map(({ name, status, attributes }) => [name, status.message, attributes['error.type']])).toEqual([
      ['submit unknown', 'InvalidCommand', 'InvalidCommand'],
      ['submit unknown', 'InvalidCommand', 'InvalidCommand'],
      ['submit IssueDebt', 'Closed', 'Closed'],
      ['applyCash', 'Closed', 'Closed'],
    ])
    expect(roots.every(({ status }) => status.code === SpanStatusCode.ERROR)).toBe(true)
    const read = told.spans.find(({ name }) => name === 'read debt')
    expect(read?.status).toEqual({ code: SpanStatusCode.ERROR, message: 'Closed' })
    expect(told.of('db.client.operation.duration').at(-1)?.attributes['error.type']).toBe('Closed')
  })

  it('lets an exception through, and ends the spans that it goes through', async () => {
    const told = recorder()
    const store = memoryStore<BookEvent>()
    const mortal = { ...store, append: () => async () => Promise.reject(new TypeError('INV-1 of ACME')) }
    const book = traced(told, mortal)
    await expect(book.submit(issue, by)()).rejects.toThrow('INV-1')
    const ended = told.spans.filter(({ name }) => name !== 'read debt')
    expect(ended.map(({ status, ends }) => [status.code, status.message, ends])).toEqual([
      [SpanStatusCode.ERROR, 'TypeError', 1],
      [SpanStatusCode.ERROR, 'TypeError', 1],
    ])
  })

  it('counts the outcomes of a batch', async () => {
    const told = recorder()
    const book = traced(told)
    right(await book.submit(issue, by)())
    const given = { actor: 'x', at: '2026-01-01T00:00:00.000Z' as never }
    const command = (debt: string) => ({ ...issue, debt, principal: { amount: 5n, currency: 'EUR' } }) as never
    right(
      await book.handleBatch([
        { command: command('INV-2'), given: { ...given, commandId: 'a' } },
        { command: command('INV-1'), given: { ...given, commandId: 'b' } },
        { command: command('INV-3'), given: { ...given, commandId: 'c' } },
        { command: command('INV-3'), given: { ...given, commandId: 'c' } },
      ])(),
    )
    expect(told.spans.find(({ name }) => name === 'handleBatch')?.attributes).toEqual({
      'receivables.commands': 4,
      'receivables.accepted': 2,
      'receivables.rejected': 1,
      'receivables.repeated': 1,
    })
    const append = told.spans.find(({ name }) => name === 'appendBatch debt')
    expect(append?.attributes).toMatchObject({ 'db.operation.batch.size': 2, 'receivables.events': 2 })
    // Two commands, and nothing in common to correlate them by.
    expect(append?.attributes).not.toHaveProperty('messaging.message.conversation_id')
  })

  it('names nobody and nothing of a book: no id, no amount, no actor', async () => {
    await fc.assert(
      fc.asyncProperty(bookHistory({ maxCommands: 20 }), async ({ turns, events }) => {
        const told = recorder()
        const book = traced(told)
        for (const { command } of turns) await book.handle(command, { actor: 'clerk-Mina' })()
        right(await book.applyCash({ actor: 'clerk-Mina' })())
        const said = new Set(
          [...told.spans, ...told.measured].flatMap(({ attributes }) => Object.values(attributes).map(String)),
        )
        for (const span of told.spans) said.add(span.name).add(span.status.message ?? '')
        const ids = events.flatMap((event) => {
          const says = event as unknown as Readonly<Record<string, string | undefined>>
          return [says.debt, says.debtor, says.payment, says.cheque].filter((id) => id !== undefined)
        })
        for (const text of said) {
          expect(text).not.toContain('clerk-Mina')
          for (const id of ids) expect(text).not.toContain(id)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('names streams where it is asked to', async () => {
    const told = recorder()
    right(await traced({ ...told, streams: true }).submit(issue, by)())
    expect(told.spans.find(({ name }) => name === 'append debt')?.attributes['receivables.stream']).toBe('debt-INV-1')
  })
})
