import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { debts } from '../../../src/adapters/command/aggregate.js'
import { handleBatch } from '../../../src/adapters/command/handle-batch.js'
import { handleCommand } from '../../../src/adapters/command/handle-command.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/index.js'
import { eventId } from '../../../src/adapters/store/event-id.js'
import type { EventStore } from '../../../src/adapters/store/event-store.js'
import { DebtCommand } from '../../../src/domain/debt/command.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { instant } from '../../../src/domain/value/instant.js'

const eur = (amount: number) => ({ amount: String(amount), currency: 'EUR' })
const command = (json: object): DebtCommand => {
  const decoded = DebtCommand.decode({ debt: 'INV-1', on: '2026-01-05', ...json })
  if (E.isLeft(decoded)) throw new Error(`no command: ${JSON.stringify(json)}`)
  return decoded.right
}
const issue = command({ type: 'IssueDebt', debtor: 'ACME', principal: eur(100), dueDate: '2026-02-04' })
const extend = (to: string) => command({ type: 'ExtendDueDate', to, agreedBy: 'the manager', reason: 'late delivery' })
const pay = (allocation: number, amount: number) =>
  command({
    type: 'ApplyPayment',
    payment: 'P-1',
    allocation,
    amount: eur(amount),
    method: 'cash',
    valueDate: '2026-01-05',
  })
const refusalOf = (left: { readonly _tag: string; readonly rejection?: { readonly _tag: string } }): string =>
  left.rejection?._tag ?? left._tag
const given = (commandId: string) => ({ commandId, actor: 'clerk-1', at: instant('2026-01-05T09:00:00.000Z') })

const stores: ReadonlyArray<readonly [name: string, open: () => Promise<EventStore<DebtEvent>>]> = [
  ['memory', async () => memoryStore<DebtEvent>()],
  [
    'sqlite',
    async () => {
      const opened = await openSqliteStore(':memory:', bookCodec)()
      if (E.isLeft(opened)) throw new Error(opened.left.detail)
      return opened.right as unknown as EventStore<DebtEvent>
    },
  ],
]

describe.each(stores)('a command on the %s store', (_, open) => {
  it('is decided on the stream and appended with what was given', async () => {
    const store = await open()
    const handled = await handleCommand(store, debts)(issue, given('c-1'))()
    expect(handled).toMatchObject(E.right({ stream: 'debt-INV-1', revision: 0, repeated: false }))
    const read = await store.read('debt-INV-1')()
    if (E.isLeft(read)) throw new Error(read.left._tag)
    const { id, actor, commandId, correlationId, causationId } = read.right[0] ?? {}
    expect({ id, actor, commandId, correlationId, causationId }).toEqual({
      id: eventId('c-1', 0, 'debt-INV-1'),
      actor: 'clerk-1',
      commandId: 'c-1',
      correlationId: 'c-1',
      causationId: 'c-1',
    })
    await store.close()
  })

  it('adds nothing when its id was handled before, whatever has happened since', async () => {
    const store = await open()
    const handle = handleCommand(store, debts)
    await handle(issue, given('c-1'))()
    const first = await handle(extend('2026-03-01'), given('c-2'))()
    await handle(extend('2026-04-01'), given('c-3'))()
    const again = await handle(extend('2026-03-01'), given('c-2'))()
    if (E.isLeft(first) || E.isLeft(again)) throw new Error('refused')
    expect(again.right).toEqual({ ...first.right, revision: 2, repeated: true })
    await store.close()
  })

  it('is refused with the figures, and leaves the stream as it was', async () => {
    const store = await open()
    const handle = handleCommand(store, debts)
    await handle(issue, given('c-1'))()
    const refused = await handle(pay(1, 101), given('c-2'))()
    expect(refused).toMatchObject(E.left({ _tag: 'Rejected', rejection: { _tag: 'ExceedsOpen' } }))
    expect(await store.read('debt-INV-1')()).toMatchObject({ right: { length: 1 } })
    await store.close()
  })

  it('is decided again on fresh state when another writer was first: 32 at once, nothing lost, nothing double', async () => {
    const store = await open()
    const handle = handleCommand(store, debts)
    await handle(issue, given('c-1'))()
    const writers = Array.from({ length: 32 }, (_, n) => handle(pay(n + 1, 5), given(`pay-${n}`))())
    const outcomes = await Promise.all(writers)
    expect(outcomes.filter(E.isRight)).toHaveLength(20)
    expect(outcomes.filter(E.isLeft).map(({ left }) => left._tag)).toEqual(Array.from({ length: 12 }, () => 'Rejected'))
    const read = await store.read('debt-INV-1')()
    if (E.isLeft(read)) throw new Error(read.left._tag)
    expect(read.right.filter(({ event }) => event.type === 'DebtPartiallyPaid')).toHaveLength(19)
    expect(read.right.at(-1)?.event).toMatchObject({ type: 'DebtPaid', remaining: { amount: 0n } })
    await store.close()
  })
})

describe.each(stores)('a batch on the %s store', (_, open) => {
  it('is as if its commands were handled one after another, in one append', async () => {
    const store = await open()
    const tasks = [issue, pay(1, 40), pay(2, 70), pay(3, 60)].map((one, n) => ({
      command: one,
      given: given(`c-${n}`),
    }))
    const outcomes = await handleBatch(store, debts)(tasks)()
    if (E.isLeft(outcomes)) throw new Error(outcomes.left._tag)
    expect(
      outcomes.right.map((outcome) => (E.isLeft(outcome) ? refusalOf(outcome.left) : outcome.right.revision)),
    ).toEqual([0, 1, 'ExceedsOpen', 2])
    const again = await handleBatch(store, debts)(tasks.filter((_, n) => n !== 2))()
    if (E.isLeft(again)) throw new Error(again.left._tag)
    expect(again.right.every((outcome) => E.isRight(outcome) && outcome.right.repeated)).toBe(true)
    expect(await store.read('debt-INV-1')()).toMatchObject({ right: { length: 3 } })
    await store.close()
  })
})

describe('a command whose stream is always ahead', () => {
  const busy = (appends: { count: number }): EventStore<DebtEvent> => ({
    ...memoryStore<DebtEvent>(),
    append: ({ stream, expected }) => {
      appends.count += 1
      return async () => E.left({ _tag: 'Conflict', stream, expected, actual: expected + 1 })
    },
  })

  it('is given up after so many attempts, with the conflict', async () => {
    for (const attempts of [1, 2, 3]) {
      const appends = { count: 0 }
      const handled = await handleCommand(busy(appends), debts, { attempts })(issue, given('c-1'))()
      expect(E.isLeft(handled) && handled.left._tag).toBe('Conflict')
      expect(appends.count).toBe(attempts)
    }
  })
})
