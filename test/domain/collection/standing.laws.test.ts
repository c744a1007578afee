import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import { debtorsOfEvents } from '../../../src/domain/book/book.js'
import type { WholeBook } from '../../../src/domain/book/whole-book.js'
import { wholeBook } from '../../../src/domain/book/whole-book.js'
import { type StandingPast, standingPast } from '../../../src/domain/collection/standing/past.js'
import { standingOf, standingParts } from '../../../src/domain/collection/standing/standing.js'
import { debtor as debtorDecider } from '../../../src/domain/debtor/debtor.js'
import { fold } from '../../../src/domain/decider.js'
import type { DebtorId } from '../../../src/domain/value/id.js'
import { addDays } from '../../../src/domain/value/local-date.js'
import { day } from '../sample.js'

const caseOf = (book: WholeBook, id: DebtorId) => ({
  debtor: book.debtors.get(id) ?? debtorDecider.initial,
  debts: [...book.debts.values()].flatMap((debt) =>
    debt.situation !== 'unissued' && debt.debtor === id ? [debt] : [],
  ),
  cheques: [...book.cheques.values()].flatMap((cheque) =>
    cheque.situation !== 'unreceived' && cheque.received.debtor === id ? [cheque] : [],
  ),
})

const countOf = () =>
  fc.record({ count: fc.nat(20), more: fc.nat(20) }).map(({ count, more }) => ({ count, of: count + more }))

const past = (): fc.Arbitrary<StandingPast> =>
  fc.record({
    debts: fc.nat(50),
    daysLate: fc.integer({ min: -30, max: 200 }),
    daysLater: fc.nat(100),
    oldest: fc.nat(400),
    broken: countOf(),
    deferred: countOf(),
    bounced: countOf(),
    bouncedAmount: fc.nat(10_000),
    rejected: countOf(),
    unanswered: countOf(),
    defaults: fc.nat(5),
    used: fc.option(fc.nat(10_000), { nil: undefined }),
    reasons: fc.constant(new Map()),
  })

const scoreOf = (figures: StandingPast): number => standingParts(figures).reduce((sum, { points }) => sum + points, 0)

/** One more of what is bad, and nothing else. */
const worse: Readonly<Record<string, (figures: StandingPast) => StandingPast>> = {
  'a day later': (figures) => ({ ...figures, daysLate: figures.daysLate + 1 }),
  'later than before': (figures) => ({ ...figures, daysLater: figures.daysLater + 1 }),
  'a day older': (figures) => ({ ...figures, oldest: figures.oldest + 1 }),
  'a broken promise more': ({ broken, ...figures }) => ({ ...figures, broken: oneMore(broken) }),
  'a promise put off': ({ deferred, ...figures }) => ({ ...figures, deferred: oneMore(deferred) }),
  'a bounced cheque more': ({ bounced, ...figures }) => ({ ...figures, bounced: oneMore(bounced) }),
  'more of its cheques by amount': (figures) => ({
    ...figures,
    bouncedAmount: Math.min(10_000, figures.bouncedAmount + 1),
  }),
  'a dispute that was none': ({ rejected, ...figures }) => ({ ...figures, rejected: oneMore(rejected) }),
  'one call more without answer': ({ unanswered, ...figures }) => ({ ...figures, unanswered: oneMore(unanswered) }),
  'a plan that failed': (figures) => ({ ...figures, defaults: figures.defaults + 1 }),
  'more of its limit': (figures) => ({ ...figures, used: Math.min(10_000, (figures.used ?? 0) + 1) }),
}

const oneMore = ({ count, of }: StandingPast['broken']) => ({ count: count + 1, of: of + 1 })

describe('the standing of a debtor', () => {
  it('is the sum of its parts, each a whole number within what it may give', () => {
    fc.assert(
      fc.property(past(), (figures) => {
        const parts = standingParts(figures)
        expect(parts.every(({ points, most }) => Number.isInteger(points) && points >= 0 && points <= most)).toBe(true)
        expect(parts.reduce((sum, { most }) => sum + most, 0)).toBe(1000)
      }),
    )
  })

  it.each(Object.keys(worse))('is never better for %s', (what) => {
    fc.assert(
      fc.property(past(), (figures) => {
        expect(scoreOf(worse[what]?.(figures) ?? figures)).toBeLessThanOrEqual(scoreOf(figures))
      }),
    )
  })

  it('is the sum of its parts for whatever a book holds, and the same when replayed', () => {
    fc.assert(
      fc.property(bookHistory({ debtors: 2, maxCommands: 30 }), fc.nat(400), ({ events }, days) => {
        const on = addDays(day('2026-01-01'), days)
        const book = fold(wholeBook, events)
        const again = fold(wholeBook, events)
        for (const id of debtorsOfEvents(events)) {
          const standing = standingOf(caseOf(book, id), on)
          expect(standingOf(caseOf(again, id), on)).toEqual(standing)
          expect(standing.score).toBe(standing.parts.reduce((sum, { points }) => sum + points, 0))
          expect(scoreOf(standingPast(caseOf(book, id), on))).toBe(standing.score)
        }
      }),
      { numRuns: 100 },
    )
  })
})
