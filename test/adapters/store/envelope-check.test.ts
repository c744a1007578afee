import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type Book, type CommandBy, openBook } from '../../../src/adapters/book.js'
import { books } from '../../../src/adapters/command/aggregate.js'
import { handleBatch } from '../../../src/adapters/command/handle-batch.js'
import { handleCommand } from '../../../src/adapters/command/handle-command.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import type { CommandContext } from '../../../src/adapters/store/draft.js'
import { tracedBook } from '../../../src/adapters/telemetry/index.js'
import { BookCommand, type BookCommandJson, type BookEvent } from '../../../src/domain/book/book.js'
import { instant } from '../../../src/domain/value/instant.js'

const json: BookCommandJson = {
  type: 'IssueDebt',
  debt: 'INV-1',
  on: '2026-01-05',
  debtor: 'ACME',
  principal: { amount: '100', currency: 'EUR' },
  dueDate: '2026-02-04',
}
const decoded = BookCommand.decode(json)
if (E.isLeft(decoded)) throw new Error('no command')
const issue = decoded.right

const whole: CommandContext = { commandId: 'c-1', actor: 'clerk-1', at: instant('2026-01-05T09:00:00.000Z') }

/** What is given, the key that is wrong with it, and where a book would have filled it in. */
const wrong: ReadonlyArray<readonly [path: string, given: unknown]> = [
  ...['commandId', 'actor', 'correlationId', 'causationId', 'tenant'].flatMap((key) =>
    ['', ' ', 5, {}, null, 'a\nb', '\u001b[2J', '\ud800', 'x'.repeat(501)].map(
      (value) => [`by.${key}`, { ...whole, [key]: value }] as const,
    ),
  ),
  ...['commandId', 'actor', 'at'].map((key) => [`by.${key}`, { ...whole, [key]: undefined }] as const),
  ...['yesterday', '2026-01-05', '', 5, new Date(0)].map((at) => ['by.at', { ...whole, at }] as const),
  ['by.at', { ...whole, at: instant('2999-01-01T00:00:00.000Z') }],
  ...['mine', '', 5, null].map((clock) => ['by.clock', { ...whole, clock }] as const),
  ['by.commandID', { ...whole, commandID: 'c-2' }],
  ['by.actor', { commandId: 'c-1', at: whole.at }],
]

const pathsOf = (answer: E.Either<unknown, unknown>): unknown =>
  E.isLeft(answer)
    ? (answer.left as { readonly problems?: ReadonlyArray<{ readonly path: string }> }).problems?.map(
        ({ path }) => path,
      )
    : answer

describe('what is given beside a command is checked as the command is, before anything is stored', () => {
  it.each(wrong)('%s of %j', async (path, said) => {
    const store = memoryStore<BookEvent>()
    const book = openBook(store)
    const given = said as CommandContext
    const answers = [
      await handleCommand(store, books)(issue, given)(),
      await book.submit(json, given)(),
      await book.handle(issue, given)(),
      await book.applyCash(given)(),
    ]
    for (const answer of answers) {
      expect(answer).toMatchObject({ left: { _tag: 'InvalidCommand' } })
      expect(pathsOf(answer)).toEqual([path])
    }
    expect(await store.readAll(store.start, 10, 'trust')()).toMatchObject({ right: { events: [] } })
  })

  it('in a batch it refuses the one command, and the others are handled', async () => {
    const store = memoryStore<BookEvent>()
    const tasks = [
      { command: issue, given: { ...whole, actor: '' } },
      { command: issue, given: whole },
      { command: issue, given: undefined as never },
    ]
    const outcomes = await handleBatch(store, books)(tasks)()
    if (E.isLeft(outcomes)) throw new Error(outcomes.left._tag)
    expect(outcomes.right.map(pathsOf)).toMatchObject([['by.actor'], { right: { revision: 0 } }, ['by']])
  })

  it('whoever is nobody, and a clock without a time, are refused and throw nothing', async () => {
    for (const book of [openBook(memoryStore<BookEvent>()), tracedBook(openBook(memoryStore<BookEvent>()))]) {
      for (const by of [undefined, null, 'clerk-1', []] as unknown as ReadonlyArray<CommandBy>) {
        expect(await book.submit(json, by)()).toMatchObject({ left: { _tag: 'InvalidCommand' } })
        expect(await book.applyCash(by)()).toMatchObject({ left: { _tag: 'InvalidCommand' } })
      }
    }
    const stopped: Book = openBook(memoryStore<BookEvent>(), { now: () => new Date(Number.NaN) })
    expect(pathsOf(await stopped.submit(json, { actor: 'clerk-1' })())).toEqual(['now'])
  })

  it('an `at` later than the clock of the book is refused, and moves nothing that is recorded after it', async () => {
    const store = memoryStore<BookEvent>()
    let clock = '2026-01-05T09:00:00.000Z'
    const now = () => new Date(clock)
    const book = openBook(store, { now })
    const later = { actor: 'clerk-1', at: instant('2026-01-05T09:00:00.001Z') }
    const refused = [
      await book.submit(json, later),
      await book.handle(issue, later),
      await book.applyCash(later),
      await handleCommand(store, books, { now })(issue, { ...whole, ...later })(),
    ]
    for (const answer of refused) expect(pathsOf(answer)).toEqual(['by.at'])
    const batch = await book.handleBatch([{ command: json, given: later }])
    expect(E.map((outcomes: ReadonlyArray<E.Either<unknown, unknown>>) => outcomes.map(pathsOf))(batch)).toEqual(
      E.right([['by.at']]),
    )
    expect(await book.submit(json, { ...later, at: instant(clock) })).toMatchObject({ _tag: 'Right' })
    // The clock goes back: what is recorded then is not refused, and its time does not fall.
    clock = '2026-01-05T08:00:00.000Z'
    expect(await book.submit({ ...json, debt: 'INV-2' }, { actor: 'clerk-1' })).toMatchObject({ _tag: 'Right' })
    clock = '2026-01-05T09:30:00.000Z'
    expect(await book.submit({ ...json, debt: 'INV-3' }, { actor: 'clerk-1' })).toMatchObject({ _tag: 'Right' })
    const all = await store.readAll(store.start, 10, 'trust')()
    if (E.isLeft(all)) throw new Error(all.left._tag)
    expect(all.right.events.map(({ recordedAt }) => recordedAt)).toEqual([
      '2026-01-05T09:00:00.000Z',
      '2026-01-05T09:00:00.000Z',
      '2026-01-05T09:30:00.000Z',
    ])
  })

  it('only what nobody tells a time of is left to the clock of the store', async () => {
    const store = memoryStore<BookEvent>()
    const told: unknown[] = []
    const watched: typeof store = {
      ...store,
      append: (append) => {
        told.push(...append.events.map(({ clock }) => clock))
        return store.append(append)
      },
    }
    const book = openBook(watched)
    await book.submit(json, { actor: 'clerk-1' })
    await book.submit({ ...json, debt: 'INV-2' }, { actor: 'clerk-1', at: whole.at })
    expect(told).toEqual(['store', undefined])
  })

  it('a problem of the command and one of who acts are told together, with the nearest known key', async () => {
    const book = openBook(memoryStore<BookEvent>())
    const by = { actor: '', commandID: 'c-1' } as unknown as CommandBy
    const answer = await book.submit({ ...json, dueDate: 'soon' } as never, by)()
    expect(pathsOf(answer)).toEqual(['dueDate', 'by.actor', 'by.commandID'])
    expect(answer).toMatchObject({ left: { problems: [{}, {}, { nearest: 'commandId' }] } })
  })
})
