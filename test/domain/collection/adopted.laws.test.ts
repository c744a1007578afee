import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { debtHistory } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { adoptedPolicy } from '../../../src/domain/collection/adoption/adopted-policy.js'
import { adoption } from '../../../src/domain/collection/adoption/adoption.js'
import { type CollectionPolicy, decideNext, policyContent, policyHash } from '../../../src/domain/collection/index.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import { addDays, type LocalDate } from '../../../src/domain/value/local-date.js'
import { day } from '../sample.js'
import { housePolicy, policyOf } from './sample.js'
import { shipped, shippedNames } from './shipped.js'

const first = day('2026-01-01')

/** A house that goes by another ladder with every version. */
const versions: ReadonlyArray<CollectionPolicy> = [2, 5, 9, 14, 20].map((daysBetweenSteps, n) => ({
  ...{ version: `v${n}`, effectiveFrom: first },
  strategies: housePolicy({ daysBetweenSteps }).strategies,
}))

/** Versions, each adopted some days after the one before, for a day that may be past or to come. */
const adoptions = () =>
  fc.array(fc.record({ after: fc.nat(40), from: fc.nat(120) }), { minLength: 1, maxLength: 5 }).map((drawn) => {
    let on = first
    return versions.slice(0, drawn.length).map((policy, n) => {
      on = addDays(on, drawn[n]?.after ?? 0)
      const from = addDays(first, drawn[n]?.from ?? 0)
      return { type: 'AdoptPolicy' as const, on, from, policy, adoptedBy: 'M', override: 'a trial' }
    })
  })

const instant = (on: LocalDate): string => `${on}T12:00:00.000Z`

describe('policies in a book', () => {
  it.each(shippedNames)('%s is told again by its content as it was, with its hash', (name) => {
    const policy = shipped(name)
    const decided = adoption.decide({ type: 'AdoptPolicy', on: first, policy, adoptedBy: 'M' }, [])
    if (E.isLeft(decided)) throw new Error(decided.left._tag)
    const [event] = decided.right
    if (event === undefined) throw new Error('nothing was adopted')
    const read = adoptedPolicy(event)
    expect(read).toEqual(E.right(policy))
    expect(E.isRight(read) && policyHash(read.right)).toBe(event.hash)
    expect(policyContent(policyOf(JSON.parse(event.content ?? '')))).toBe(event.content)
  })

  it('decide about a past day as they did on that day, whatever was adopted since', async () => {
    await fc.assert(
      fc.asyncProperty(adoptions(), debtHistory({ maxCommands: 8 }), fc.nat(160), async (commands, life, days) => {
        let now = instant(first)
        const book = openBook(memoryStore<BookEvent>(), { now: () => new Date(now) })
        const asOf = addDays(first, days)
        const debt = life.turns.at(-1)?.after ?? { situation: 'unissued' as const }
        const decide = (policy: CollectionPolicy | undefined) =>
          policy && decideNext({ policy, debt, debtor: debtor.initial, day: asOf })
        const inForce = async (knownAt?: string) => {
          const found = await book.policy({ asOf, ...(knownAt === undefined ? {} : { knownAt: knownAt as never }) })
          if (E.isLeft(found)) throw new Error(found.left._tag)
          return found.right?.policy
        }
        for (const command of commands) {
          if (command.on > asOf) break
          now = instant(command.on)
          expect(await book.handle(command, { actor: 'M' })).toMatchObject({ _tag: 'Right' })
        }
        const knownAt = instant(asOf)
        now = knownAt
        const then = decide(await inForce())
        for (const command of commands.filter(({ on }) => on > asOf)) {
          now = instant(command.on)
          await book.handle(command, { actor: 'M' })
        }
        // Adopted later for that day, it was not in force as one knew it then, nor by its own day.
        expect(decide(await inForce(knownAt))).toEqual(then)
        expect(decide(await inForce())).toEqual(then)
      }),
      { numRuns: 200 },
    )
  })
})
