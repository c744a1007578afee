import { expect, onTestFinished, test } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import type { EventStore } from '../../../src/adapters/store/event-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { describe as inWords } from '../../../src/adapters/words/describe.js'
import type { BookCommandJson, BookEvent } from '../../../src/domain/book/book.js'
import { startTestServer, type TestServer, type TestServerOptions } from './server/test-server.js'

const eur = (amount: string) => ({ amount, currency: 'EUR' })

const issue = (debt: string): BookCommandJson => ({
  ...{ type: 'IssueDebt', debt, debtor: 'ACME' },
  ...{ on: '2026-01-05', dueDate: '2026-02-04', principal: eur('10000') },
})

const pay: BookCommandJson = {
  ...{ type: 'ReceivePayment', payment: 'P-1', debtor: 'ACME' },
  ...{ on: '2026-02-01', amount: eur('12000'), method: 'cash' },
}

const clerk = { actor: 'clerk-1' }

/** What a book says to a caller who may do some of what a command needs, through any client. */
export const permissions = (
  client: TestServerOptions['client'],
  open: (server: TestServer) => EventStore<BookEvent>,
): void => {
  const openAll = async () => {
    const server = await startTestServer({ client })
    const book = openBook(open(server))
    onTestFinished(async () => {
      await book.close()
      server.stop()
    })
    return { server, book }
  }

  const typesIn = (server: TestServer, stream: string): ReadonlyArray<string> => {
    const events = server.log.stream(stream)
    return events === undefined || events === 'deleted' ? [] : events.map(({ type }) => type)
  }

  test('one who may not read the log is told that the command is stored, and what came after it was refused', async () => {
    const { server, book } = await openAll()
    server.faults.denied.all = true
    const { unfinished } = right(await book.submit(issue('INV-1'), clerk)())
    expect(typesIn(server, 'debt-INV-1')).toEqual(['DebtIssued'])
    expect(unfinished).toMatchObject({
      step: 'looking',
      cause: { _tag: 'Unauthorised', operation: 'readAll' },
    })
    expect(unfinished && inWords(unfinished.cause)).toContain('does not allow to read the log of all streams')
  })

  test('one who may not read a debt is told which, once the payment is stored', async () => {
    const { server, book } = await openAll()
    for (const debt of ['INV-1', 'INV-2']) right(await book.submit(issue(debt), clerk)())
    server.faults.denied.read.add('debt-INV-2')
    const { unfinished } = right(await book.submit(pay, clerk)())
    expect(typesIn(server, 'payment-P-1')).toContain('PaymentReceived')
    expect(unfinished).toMatchObject({
      ...{ step: 'applying', debtors: ['ACME'] },
      cause: { _tag: 'Unauthorised', operation: 'read', stream: 'debt-INV-2' },
    })
    expect(unfinished && inWords(unfinished.cause)).toContain('does not allow to read debt-INV-2')
  })

  test('one who may not append to a debt is told which, and the next who may goes on from there', async () => {
    const { server, book } = await openAll()
    right(await book.submit(issue('INV-1'), clerk)())
    server.faults.denied.append.add('debt-INV-1')
    const { unfinished } = right(await book.submit(pay, clerk)())
    expect(unfinished).toMatchObject({
      step: 'applying',
      cause: { _tag: 'Unauthorised', operation: 'append', stream: 'debt-INV-1' },
    })
    server.faults.denied.append.clear()
    right(await book.applyCash(clerk)())
    expect(typesIn(server, 'debt-INV-1')).toEqual(['DebtIssued', 'DebtPaid'])
  })
}
