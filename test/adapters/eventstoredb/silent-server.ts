import { setTimeout as sleep } from 'node:timers/promises'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import type { Clock } from '../../../src/adapters/eventstoredb/clock.js'
import type { EventStore } from '../../../src/adapters/store/event-store.js'
import { right, until } from '../../../src/adapters/testing/contract-case.js'
import type { BookCommandJson, BookEvent } from '../../../src/domain/book/book.js'
import { debtId, debtorId } from '../../../src/domain/value/id.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { type ScriptClock, scriptClock } from './script-clock.js'
import { roadTo } from './server/road.js'
import { startTestServer, type TestServerOptions } from './server/test-server.js'

/** How a book is opened by one of the two clients; `more` is what a connection string says of keep-alive. */
export interface BookClients {
  readonly server: TestServerOptions['client']
  readonly open: (port: number, more: string, clock: Clock) => EventStore<BookEvent>
}

const eur = (amount: string) => ({ amount, currency: 'EUR' })
const clerk = { actor: 'clerk-1' }
const asOf = localDate('2026-03-01')

const issue = (debt: string): BookCommandJson => ({
  ...{ type: 'IssueDebt', debt, debtor: 'ACME', on: '2026-01-05', dueDate: '2026-02-04' },
  principal: eur('10000'),
})
const note: BookCommandJson = { type: 'AddNote', debt: 'INV-1', on: '2026-02-05', note: 'called' }
const pay: BookCommandJson = {
  ...{ type: 'ReceivePayment', payment: 'P-1', debtor: 'ACME', on: '2026-02-05', method: 'cash' },
  amount: eur('10000'),
}

/** Lets every deadline pass, again and again, until an answer is there; `pause` is what everybody has time for before. */
const outlasted = async <A>(clock: ScriptClock, asked: Promise<A>, pause: number): Promise<A> => {
  let over = false
  const answer = asked.finally(() => {
    over = true
  })
  while (!over) {
    await Promise.race([sleep(pause), answer.catch(() => {})])
    clock.expire()
  }
  return answer
}
/** Milliseconds to wait for who does not answer, and for who may. */
const [silent, slow] = [2, 3000]

/** What is left of a book when its server says nothing for a while and is there again: stopped and gone on, not closed. */
export const silentServer = ({ server: client, open }: BookClients): void => {
  const opened = async (more: string) => {
    const clock = scriptClock()
    const server = await startTestServer({ client })
    const road = await roadTo(server.port)
    const store = open(road.port, more, clock)
    onTestFinished(async () => {
      road.open()
      await outlasted(clock, store.close(), slow)
      road.remove()
      server.stop()
    })
    return { clock, server, road, store, book: openBook(store) }
  }

  describe.each([
    ['whose connections stay', ''],
    ['whose clients give their connections up', '&keepAliveInterval=40&keepAliveTimeout=40'],
  ])('a server that is silent, %s,', (_, more) => {
    test('gets no answer that is none: all that is asked meanwhile is Unavailable, and right again afterwards', async () => {
      const { clock, road, store, book, server } = await opened(more)
      for (const debt of ['INV-1', 'INV-2']) right(await book.submit(issue(debt), clerk))
      const seen: Array<string> = []
      const subscription = store.subscribe(store.start, async ({ events }) => {
        seen.push(...events.map(({ event }) => event.type))
      })
      await until(() => seen.length >= 2)
      const ask = () =>
        [
          store.read('debt-INV-1')(),
          store.readBatch(['debt-INV-1', 'debt-INV-2'])(),
          book.debt(debtId('INV-1'), { asOf }),
          book.account(debtorId('ACME'), { asOf }),
          book.aging({ asOf }),
          book.submit(note, { ...clerk, commandId: 'n-1' }),
          book.submit(pay, { ...clerk, commandId: 'p-1' }),
        ].map(
          (asked): Promise<E.Either<unknown, unknown>> =>
            Promise.resolve(asked as PromiseLike<E.Either<unknown, unknown>>),
        )

      road.close()
      for (let round = 1; round <= 3; round++) {
        for (const answer of await outlasted(clock, Promise.all(ask()), silent)) {
          expect(answer).toMatchObject({ left: { _tag: expect.stringMatching(/^(Unavailable|BrokenOff)$/) } })
        }
      }

      road.open()
      const settled = async (): Promise<ReadonlyArray<E.Either<unknown, unknown>>> => {
        for (;;) {
          const answers = await outlasted(clock, Promise.all(ask()), slow)
          const failed = answers.filter(E.isLeft)
          if (failed.length === 0) return answers
          for (const answer of failed) expect(answer).toMatchObject({ left: { _tag: 'Unavailable' } })
        }
      }
      await settled()
      const types = server.log.all.map(({ type }) => type).filter((type) => !type.startsWith('$'))
      expect(types.filter((type) => type === 'NoteAdded')).toHaveLength(1)
      expect(types.filter((type) => type === 'PaymentReceived')).toHaveLength(1)
      expect(types.filter((type) => type === 'DebtPaid')).toHaveLength(1)
      expect(await outlasted(clock, Promise.resolve(book.account(debtorId('ACME'), { asOf })), slow)).toMatchObject({
        right: { currencies: [{ open: { amount: 10000n }, unapplied: { amount: 0n } }] },
      })
      await outlasted(
        clock,
        until(() => seen.length >= types.length),
        slow,
      )
      expect(seen).toEqual(types)
      await outlasted(clock, subscription.stop(), slow)
    })
  })
}
