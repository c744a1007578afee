import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type Book, openBook } from '../../../src/adapters/book.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { eventId } from '../../../src/adapters/store/event-id.js'
import type { Append, EventStore } from '../../../src/adapters/store/event-store.js'
import { left, right } from '../../../src/adapters/testing/contract-case.js'
import { verifyBook } from '../../../src/adapters/verify/verify-book.js'
import { type BookCommandJson, type BookEvent, decodeCommand } from '../../../src/domain/book/book.js'
import { instant } from '../../../src/domain/value/instant.js'
import { localDate } from '../../../src/domain/value/local-date.js'

const clerk = { actor: 'clerk-1' }
const eur = (amount: string) => ({ amount, currency: 'EUR' })
const on = '2026-02-01'
const issue = (debt: string, amount = '10000', debtor = 'ACME'): BookCommandJson => ({
  type: 'IssueDebt',
  ...{ debt, debtor, on: '2026-01-05', dueDate: '2026-02-04' },
  principal: eur(amount),
})
const receive = (payment: string, amount = '10000', debtor = 'ACME', day = on): BookCommandJson => ({
  type: 'ReceivePayment',
  ...{ payment, debtor, on: day, method: 'transfer' },
  amount: eur(amount),
})
const note = (debt: string): BookCommandJson => ({ type: 'AddNote', debt, on, note: 'called, nobody there' })

const types = async (book: Book, stream: `${string}-${string}`) =>
  right(await book.history(stream)()).map(({ event }) => event.type)

const brokenLaws = async (store: EventStore<BookEvent>) =>
  right(await verifyBook(store, localDate('2026-12-31'), () => {}))
    .laws.filter(({ failed }) => failed > 0)
    .map(({ name }) => name)

/** A book as an older version of the library may have left it: with that event under that command id. */
const stored = (commandId: string, event: BookEvent, stream: Append<BookEvent>['stream'], expected: number) => ({
  stream,
  expected,
  events: [
    {
      ...{ id: eventId(commandId, 0), recordedAt: instant('2026-01-06T09:00:00.000Z'), actor: 'clerk-1' },
      ...{ commandId, correlationId: commandId, causationId: commandId, tenant: undefined, event },
    },
  ],
})

describe('command ids of cash application', () => {
  it('are no ids of a caller', async () => {
    const book = openBook(memoryStore<BookEvent>())
    right(await book.submit(issue('INV-1'), clerk)())
    const commandId = 'cash-application:apply:P-1:1'
    expect(left(await book.submit(note('INV-1'), { ...clerk, commandId })())).toEqual({
      _tag: 'InvalidCommand',
      problems: [{ path: 'by.commandId', value: commandId, expected: expect.stringContaining('cash-application:') }],
    })
    const given = { ...clerk, commandId, at: instant('2026-02-01T09:00:00.000Z') }
    const command = right(decodeCommand(note('INV-1')))
    const [outcome] = right(await book.handleBatch([{ command, given }])())
    expect(outcome).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidCommand' } })
    expect(await types(book, 'debt-INV-1')).toEqual(['DebtIssued'])
  })

  it.each(['apply:P-1:1', 'allocate:P-1:0', 'unallocate:P-1:1', 'receive:P-1'])(
    'do not meet the id %s of a request: the payment is applied',
    async (commandId) => {
      const store = memoryStore<BookEvent>()
      const book = openBook(store)
      right(await book.submit(issue('INV-1'), clerk)())
      right(await book.submit(note('INV-1'), { ...clerk, commandId })())
      const answer = right(await book.submit(receive('P-1'), { ...clerk, commandId: `${commandId}!` })())
      expect(answer.unfinished).toBeUndefined()
      expect(await types(book, 'debt-INV-1')).toEqual(['DebtIssued', 'NoteAdded', 'DebtPaid'])
      expect(await brokenLaws(store)).toEqual([])
    },
  )

  it('a step that an older book has under another id is not taken again', async () => {
    const store = memoryStore<BookEvent>()
    const book = openBook(store)
    right(await book.submit(issue('INV-1'), clerk)())
    const held = { ...receive('P-1'), instruction: { strategy: 'none' } } as BookCommandJson
    right(await book.submit(held, clerk)())
    const about = { debtor: 'ACME', debt: 'INV-1', payment: 'P-1', allocation: 1, on: localDate(on) }
    const money = (amount: bigint) => ({ amount, currency: 'EUR' })
    const allocated = { type: 'PaymentAllocated', ...about, amount: money(10_000n), strategy: 'by-hand' }
    const paid = { type: 'DebtPaid', ...about, amount: money(10_000n), split: { principal: 10_000n } }
    const appends = [
      stored('allocate:P-1:0', { ...allocated, unapplied: money(0n) } as BookEvent, 'payment-P-1', 0),
      stored(
        'apply:P-1:1',
        { ...paid, remaining: money(0n), method: 'transfer', valueDate: localDate(on) } as BookEvent,
        'debt-INV-1',
        0,
      ),
    ]
    right(await store.appendBatch(appends)())
    const before = right(await store.readAll(store.start, 100, 'trust')()).events.length
    right(await openBook(store).applyCash(clerk)())
    expect(right(await store.readAll(store.start, 100, 'trust')()).events).toHaveLength(before)
    expect(await brokenLaws(store)).toEqual([])
  })
})

describe('a step that cannot be taken', () => {
  /** A cheque whose clearing was reversed before other money came under the payment id that the cheque names. */
  const impossible = async (store: EventStore<BookEvent>): Promise<Book> => {
    const book = openBook(store)
    const cheque = { cheque: 'CHQ-1', on: '2026-01-10' }
    const paper = { chequeDate: '2026-01-10', drawer: 'ACME', bank: 'BNK', serial: '1', purpose: 'payment', covers: [] }
    const batch: ReadonlyArray<BookCommandJson> = [
      { type: 'ReceiveCheque', ...cheque, debtor: 'ACME', amount: eur('10000'), ...paper } as BookCommandJson,
      { type: 'DepositCheque', ...cheque, bank: 'BNK' },
    ]
    for (const command of batch) right(await book.submit(command, clerk)())
    // Not told to the process: it crashed, or another writer was first.
    const bare = openBook({ ...store, appendBatch: () => async () => E.left(down) })
    right(await bare.submit({ type: 'ClearCheque', cheque: 'CHQ-1', on: '2026-01-12', payment: 'P-1' }, clerk)())
    right(
      await bare.submit(
        { type: 'ReverseClearing', cheque: 'CHQ-1', on: '2026-01-15', clearing: 1, reason: 'forged' },
        clerk,
      )(),
    )
    right(await bare.submit(receive('P-1'), clerk)())
    return book
  }
  const down = { _tag: 'Unavailable', where: 'store', detail: 'it is down' } as const

  it('is told with its account and stream, and the rest of the account goes on', async () => {
    const store = memoryStore<BookEvent>()
    const book = await impossible(store)
    const answer = right(await book.submit(issue('INV-1'), clerk)())
    expect(answer.events.map(({ type }) => type)).toEqual(['DebtIssued'])
    const step = {
      debtor: 'ACME',
      stream: 'payment-P-1',
      command: expect.objectContaining({ type: 'ReceivePayment', payment: 'P-1', reference: 'CHQ-1' }),
      why: { _tag: 'PaymentIdTaken', payment: 'P-1', of: 'ACME' },
    }
    expect(answer.unfinished).toEqual({
      step: 'applying',
      debtors: ['ACME'],
      cause: { _tag: 'StepsNotTaken', steps: [step] },
    })
    expect(await types(book, 'debt-INV-1')).toEqual(['DebtIssued', 'DebtPaid'])
    expect(left(await book.applyCash(clerk)())).toEqual({ _tag: 'StepsNotTaken', steps: [step] })
    // Whoever is not concerned hears nothing of it.
    expect(right(await book.submit(issue('INV-2', '10000', 'OTHER'), clerk)()).unfinished).toBeUndefined()
  })

  it('does not stop another debtor of the same run', async () => {
    const store = memoryStore<BookEvent>()
    const book = await impossible(store)
    const given = (commandId: string) => ({ ...clerk, commandId, at: instant('2026-02-01T09:00:00.000Z') })
    const typed = (json: BookCommandJson) => right(decodeCommand(json))
    const batch = [
      { command: typed(issue('INV-9', '500', 'OTHER')), given: given('b-1') },
      { command: typed(receive('P-9', '500', 'OTHER')), given: given('b-2') },
    ]
    right(await book.handleBatch(batch)())
    expect(left(await book.applyCash(clerk)())._tag).toBe('StepsNotTaken')
    expect(await types(book, 'debt-INV-9')).toEqual(['DebtIssued', 'DebtPaid'])
  })

  it('is told by verify', async () => {
    const store = memoryStore<BookEvent>()
    await impossible(store)
    expect(await brokenLaws(store)).toContain('every step that cash application asks for can be taken')
  })
})

describe('a command whose cash finds no way', () => {
  it('is answered as stored, with the step that failed and why', async () => {
    const unauthorised = { _tag: 'Unauthorised', where: 'server', detail: 'no access to $all' } as const
    const store = memoryStore<BookEvent>()
    const book = openBook({ ...store, readAll: () => async () => E.left(unauthorised) })
    expect(right(await book.submit(issue('INV-1'), clerk)())).toMatchObject({
      stream: 'debt-INV-1',
      events: [{ type: 'DebtIssued' }],
      unfinished: { step: 'looking', debtors: ['ACME'], cause: unauthorised },
    })
    expect(right(await store.read('debt-INV-1')())).toHaveLength(1)
  })

  it('the same command again finishes it', async () => {
    const store = memoryStore<BookEvent>()
    right(await openBook(store).submit(issue('INV-1'), clerk)())
    const unavailable = { _tag: 'Unavailable', where: 'server', detail: 'gone' } as const
    const cut = openBook({ ...store, appendBatch: () => async () => E.left(unavailable) })
    const by = { ...clerk, commandId: 'receive-1' }
    expect(right(await cut.submit(receive('P-1'), by)()).unfinished).toMatchObject({ step: 'applying' })
    const again = right(await openBook(store).submit(receive('P-1'), by)())
    expect(again).toMatchObject({ repeated: true })
    expect(again.unfinished).toBeUndefined()
    expect(right(await store.read('debt-INV-1')())).toHaveLength(2)
  })
})

describe('accounts that are brought to rest together', () => {
  it('see what the others have placed on the same debt', async () => {
    const store = memoryStore<BookEvent>()
    const book = openBook(store)
    const directed = (payment: string, debtor: string): BookCommandJson => ({
      ...(receive(payment, '8000', debtor) as BookCommandJson & { type: 'ReceivePayment' }),
      instruction: { strategy: 'specific', directions: [{ debt: 'INV-1' }] },
    })
    right(await book.submit(directed('P-1', 'MOTHER'), clerk)())
    right(await book.submit(directed('P-2', 'AUNT'), clerk)())
    const answer = right(await book.submit(issue('INV-1', '10000', 'DAUGHTER'), clerk)())
    expect(answer.unfinished).toBeUndefined()
    expect(await types(book, 'debt-INV-1')).toEqual(['DebtIssued', 'DebtPartiallyPaid', 'DebtPaid'])
    expect(await types(book, 'payment-P-1')).toEqual(['PaymentReceived', 'PaymentAllocated'])
    expect(await types(book, 'payment-P-2')).toEqual(['PaymentReceived', 'PaymentAllocated'])
    expect(await brokenLaws(store)).toEqual([])
  })
})

describe('money that is taken off a debt of somebody else', () => {
  it('lets the own money of its debtor find it', async () => {
    const store = memoryStore<BookEvent>()
    const book = openBook(store)
    right(await book.submit(issue('INV-1', '10000', 'DAUGHTER'), clerk)())
    const mother: BookCommandJson = {
      ...(receive('P-1', '10000', 'MOTHER') as BookCommandJson & { type: 'ReceivePayment' }),
      instruction: { strategy: 'specific', directions: [{ debt: 'INV-1' }] },
    }
    right(await book.submit(mother, clerk)())
    right(await book.submit(receive('P-2', '10000', 'DAUGHTER'), clerk)())
    right(await book.submit({ type: 'ReturnPayment', payment: 'P-1', on: '2026-02-09', reason: 'chargeback' }, clerk)())
    expect(await types(book, 'debt-INV-1')).toEqual(['DebtIssued', 'DebtPaid', 'PaymentReversed', 'DebtPaid'])
    expect(await brokenLaws(store)).toEqual([])
  })
})

describe('cash application of many large accounts', () => {
  it('reads and appends them in portions', async () => {
    const store = memoryStore<BookEvent>()
    let most = 0
    let together = 0
    const watched: EventStore<BookEvent> = {
      ...store,
      readBatch: (streams, ...how) => {
        most = Math.max(most, [...streams].length)
        return store.readBatch(streams, ...how)
      },
      appendBatch: (appends) => {
        together += 1
        return store.appendBatch(appends)
      },
    }
    const each = Array.from({ length: 2500 }, (_, n) => n)
    const debtors = ['A', 'B', 'C']
    const filled = openBook(store)
    const commands = debtors.flatMap((debtor) => [
      ...each.map((n) => issue(`${debtor}-${n}`, '100', debtor)),
      receive(`P-${debtor}`, '300', debtor),
    ])
    right(await filled.handleBatch(commands.map((command) => ({ command, given: clerk })))())
    expect(right(await openBook(watched).applyCash(clerk)()).placed).toBe(9)
    expect(most).toBeLessThan(4000)
    expect(together).toBe(3)
  })
})
