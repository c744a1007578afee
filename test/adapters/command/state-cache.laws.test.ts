import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { type Book, openBook } from '../../../src/adapters/book.js'
import { books } from '../../../src/adapters/command/aggregate.js'
import { handleCommand } from '../../../src/adapters/command/handle-command.js'
import { stateCache } from '../../../src/adapters/command/state-cache.js'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import type { EventStore } from '../../../src/adapters/store/event-store.js'
import { bookHistory } from '../../../src/adapters/testing/arbitrary/book/history.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import type { BookEvent, BookState } from '../../../src/domain/book/book.js'
import { instant } from '../../../src/domain/value/instant.js'

const given = (n: number) => ({ commandId: `c-${n}`, actor: 'clerk-1', at: instant('2026-01-05T09:00:00.000Z') })

const everything = async (store: EventStore<BookEvent>) =>
  right(await store.readAll(store.start, 2000, 'trust')()).events

describe('a command that meets a state that was read before', () => {
  test('is decided as on the whole stream, also beside another process, and asked again it is a repetition', async () => {
    await fc.assert(
      fc.asyncProperty(bookHistory(), fc.infiniteStream(fc.boolean()), async ({ commands }, coins) => {
        const [store, plain] = [memoryStore<BookEvent>(), memoryStore<BookEvent>()]
        const one = handleCommand(store, books, { cache: stateCache<BookState>() })
        // So small that streams are forgotten again.
        const other = handleCommand(store, books, { cache: stateCache<BookState>(2, 10) })
        const uncached = handleCommand(plain, books)
        for (const [n, command] of commands.entries()) {
          const handle = coins.next().value === true ? one : other
          const answer = await handle(command, given(n))()
          expect(answer).toEqual(await uncached(command, given(n))())
          if (E.isRight(answer) && answer.right.events.length > 0) {
            const again = { ...answer.right, repeated: true }
            expect(await other(command, given(n))()).toEqual(E.right(again))
            expect(await one(command, given(n))()).toEqual(E.right(again))
          }
        }
        expect((await everything(store)).map(({ event }) => event)).toEqual(
          (await everything(plain)).map(({ event }) => event),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('is a repetition later, too, whatever has happened since', async () => {
    await fc.assert(
      fc.asyncProperty(bookHistory(), async ({ commands }) => {
        const store = memoryStore<BookEvent>()
        const handle = handleCommand(store, books, { cache: stateCache<BookState>() })
        const answers = []
        for (const [n, command] of commands.entries()) answers.push(await handle(command, given(n))())
        const before = (await everything(store)).length
        for (const [n, command] of commands.entries()) {
          const first = answers[n]
          if (first === undefined || E.isLeft(first) || first.right.events.length === 0) continue
          const again = right(await handle(command, given(n))())
          expect(again).toMatchObject({ repeated: true, events: first.right.events })
        }
        expect(await everything(store)).toHaveLength(before)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a command id that stands for something else already', () => {
  const eur = (amount: string) => ({ amount, currency: 'EUR' }) as const
  const by = { actor: 'clerk-1', commandId: 'request-7' }
  const issued = async (): Promise<Book> => {
    const book = openBook(memoryStore<BookEvent>())
    const issue = { type: 'IssueDebt', debt: 'INV-1', debtor: 'C-1', on: '2026-01-05', dueDate: '2026-02-04' } as const
    right(await book.submit({ ...issue, principal: eur('10000') }, { actor: 'clerk-1', commandId: 'c-1' }))
    return book
  }
  const note = (amount: string) =>
    ({
      type: 'IssueCreditNote',
      debt: 'INV-1',
      on: '2026-01-06',
      creditNote: `CN-${amount}`,
      amount: eur(amount),
      reason: 'damaged',
    }) as const

  test('is refused, so that the second of two credit notes is not lost in silence', async () => {
    const book = await issued()
    right(await book.submit(note('1000'), by))
    expect(await book.submit(note('2500'), by)).toEqual(
      E.left({ _tag: 'CommandIdReused', stream: 'debt-INV-1', commandId: 'request-7', revision: 1 }),
    )
    expect(right(await book.debt('INV-1' as never))?.open.amount).toBe(9000n)
    expect(right(await book.submit(note('1000'), by)).repeated).toBe(true)
    expect(right(await book.submit(note('2500'), { ...by, commandId: 'request-8' })).repeated).toBe(false)
  })

  test('is refused in a batch, too, after and within it', async () => {
    const book = await issued()
    const batch = [note('1000'), note('2500'), note('1000')].map((command) => ({ command, given: by }))
    const reused = { _tag: 'CommandIdReused', stream: 'debt-INV-1', commandId: 'request-7', revision: 1 }
    const outcomes = right(await book.handleBatch(batch))
    expect(outcomes.map((one) => (E.isLeft(one) ? one.left : one.right.repeated))).toEqual([false, reused, true])
    const later = right(await book.handleBatch(batch.slice(1, 2)))
    expect(later).toEqual([E.left(reused)])
  })

  test('where another kind of command took it is refused', async () => {
    const book = await issued()
    right(await book.submit(note('1000'), by))
    const says = { type: 'AddNote', debt: 'INV-1', on: '2026-01-06', note: 'called' } as const
    expect(await book.submit(says, by)).toMatchObject({ left: { _tag: 'CommandIdReused', revision: 1 } })
  })
})

describe('a batch', () => {
  test('takes commands as JSON, and one that is none holds up none of the others', async () => {
    const book = openBook(memoryStore<BookEvent>())
    const issue = (debt: string, amount: string) => ({
      command: {
        type: 'IssueDebt',
        debt,
        debtor: 'C-1',
        on: '2026-01-05',
        dueDate: '2026-02-04',
        principal: { amount, currency: 'EUR' },
      } as const,
      given: { actor: 'clerk-1', commandId: debt },
    })
    const outcomes = right(
      await book.handleBatch([issue('INV-1', '100'), issue('INV-2', '1.5'), issue('INV-3', '300')]),
    )
    expect(outcomes.map((one) => (E.isLeft(one) ? one.left._tag : one.right.stream))).toEqual([
      'debt-INV-1',
      'InvalidCommand',
      'debt-INV-3',
    ])
  })
})
