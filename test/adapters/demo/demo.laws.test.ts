import { readFile } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type Book, openBook } from '../../../src/adapters/book.js'
import { asOf } from '../../../src/adapters/demo/business-day.js'
import { demoDays } from '../../../src/adapters/demo/demo-days.js'
import { commandId, demoOf, edition } from '../../../src/adapters/demo/demo-seed.js'
import { fillDemo } from '../../../src/adapters/demo/fill-demo.js'
import { houseRules, rulesOf, tradingHouse } from '../../../src/adapters/demo/house-rules.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { verifyBook } from '../../../src/adapters/verify/verify-book.js'
import { aggregateOfEvent } from '../../../src/domain/book/aggregate-of.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { checkPolicy, gateOf, readPolicy } from '../../../src/domain/collection/index.js'
import { zone } from '../../../src/domain/value/zone.js'
import { collectionAccounts } from '../../../src/projections/collection/accounts.js'
import { collectionItems } from '../../../src/projections/collection/collection-items.js'
import type { OpenItemState } from '../../../src/projections/open-item/item-history-codec.js'

const newBook = (): Book => openBook(memoryStore<BookEvent>())

const eventsOf = async ({ store }: Book) => right(await store.readAll(store.start, 100_000, 'trust')()).events

/** What a book says, whatever the order in which its streams were written. */
const idsOf = async (book: Book) =>
  new Set((await eventsOf(book)).map(({ stream, revision, id }) => `${stream} ${revision} ${id}`))

describe('a demo', () => {
  it.each([1, 2, 3, 4])('of seed %i breaks no law, and none of its commands is refused', async (seed) => {
    const book = newBook()
    const filled = right(await fillDemo(book, { seed, debts: 300 })())
    expect(filled).toMatchObject({ refused: 0, repeated: 0 })
    const { laws, failures } = right(await verifyBook(book.store, asOf, () => {}))
    expect(failures).toEqual([])
    expect(laws.filter(({ failed }) => failed > 0)).toEqual([])
  })

  it.each([5, 6])(
    'of seed %i takes no step that its policy would not, nor a contact that a law forbids',
    async (seed) => {
      const book = openBook(memoryStore<BookEvent>(), { stepsBy: 'adopted' })
      expect(right(await fillDemo(book, { seed, debts: 300 })())).toMatchObject({ refused: 0 })
      const states = new Map<string, OpenItemState>()
      const gates = new Map(houseRules.map((policy) => [policy.version, gateOf(policy)]))
      let asked = 0
      for (const recorded of await eventsOf(book)) {
        const { event, recordedAt } = recorded
        if (event.type === 'DebtorReminded' && event.step !== 'agency letter') {
          const policy = rulesOf(event.on)
          const query = { asOf: event.on, zone: zone('UTC'), only: event.debtor }
          const [account] = collectionAccounts(states, query)
          const { debts, debtor, contacts } = account ?? expect.fail(`nobody owes ${event.debt}`)
          const debt = debts.find((one) => one.debt.debt === event.debt)?.debt
          const at = recordedAt
          const purpose = event.step === 'final-notice' ? 'legal-threat' : 'ask'
          const answer = gates.get(policy.version)?.({ debtor, debt, channel: event.channel, at, contacts, purpose })
          expect(answer).toMatchObject({ allowed: true })
          asked += 1
        }
        const key = collectionItems.key(recorded)
        if (typeof key === 'string') states.set(key, collectionItems.apply(states.get(key), recorded, key))
      }
      expect(asked).toBeGreaterThan(100)
    },
  )

  it('lives under a policy that is in the examples, in which nothing is wrong', async () => {
    const file = await readFile(new URL('../../../examples/policies/trading-house.json', import.meta.url), 'utf8')
    expect(readPolicy(JSON.parse(file))).toEqual(E.right(tradingHouse))
    expect(checkPolicy(tradingHouse)).toEqual([])
  })

  it('is the same for the same seed, and another for another', async () => {
    const [one, same, other] = [newBook(), newBook(), newBook()]
    right(await fillDemo(one, { seed: 8, debts: 120 })())
    right(await fillDemo(same, { seed: 8, debts: 120 })())
    right(await fillDemo(other, { seed: 9, debts: 120 })())
    expect(await eventsOf(same)).toEqual(await eventsOf(one))
    expect(await idsOf(other)).not.toEqual(await idsOf(one))
  })

  it('adds nothing the second time', async () => {
    const book = newBook()
    const demo = { seed: 8, debts: 200 }
    const first = right(await fillDemo(book, demo)())
    const before = await eventsOf(book)
    const second = right(await fillDemo(book, demo)())
    expect(second).toEqual({ commands: first.commands, repeated: first.commands, refused: 0 })
    expect((await eventsOf(book)).length).toBe(before.length)
  })

  it('goes on where it was interrupted', async () => {
    const demo = { seed: 8, debts: 200 }
    const [whole, interrupted] = [newBook(), newBook()]
    right(await fillDemo(whole, demo)())
    let left = 400
    for (const { tasks } of demoDays(demo)) {
      // The last of these days is left without its settlement.
      if (left-- === 0) break
      if (tasks.length > 0) right(await interrupted.handleBatch(tasks)())
      if (left > 0) right(await interrupted.applyCash({ actor: 'cash-application' })())
    }
    right(await fillDemo(interrupted, demo)())
    const streams = async (book: Book) => right(await verifyBook(book.store, asOf, () => {})).byType
    expect(await streams(interrupted)).toEqual(await streams(whole))
    expect(right(await interrupted.aging({ asOf })())).toEqual(right(await whole.aging({ asOf })()))
  })

  it('has every event of a book, something in every bucket, and cheques where they are the custom', async () => {
    const book = newBook()
    right(await fillDemo(book, { seed: 22, debts: 3000 })())
    const seen = new Set((await eventsOf(book)).map(({ event }) => event.type))
    const missing = Object.keys(aggregateOfEvent).filter((type) => !seen.has(type as BookEvent['type']))
    expect(missing).toEqual([])
    const { currencies } = right(await book.aging({ asOf })())
    expect(currencies.map(({ currency }) => currency)).toEqual(['EUR', 'IRR', 'KWD', 'SAR', 'USD'])
    for (const { buckets, unapplied } of currencies) {
      for (const { amount } of [...buckets, { amount: unapplied }]) expect(amount.amount).toBeGreaterThan(0n)
    }
    // On one day not every currency has a promise that runs, or a dispute.
    for (const column of ['disputed', 'promised'] as const) {
      expect(currencies.filter(({ columns }) => columns[column].amount > 0n).length).toBeGreaterThanOrEqual(4)
    }
    const covered = currencies.filter(({ columns }) => columns.covered.amount > 0n).map(({ currency }) => currency)
    expect(covered).toEqual(['IRR', 'KWD', 'SAR'])
  })

  it('is told by the ids of its commands', () => {
    expect(demoOf(commandId({ seed: 5, debts: 3000 }, 17))).toEqual({ edition, seed: 5, debts: 3000 })
    expect(demoOf('import:17')).toBeUndefined()
  })
})
