import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { debt } from '../../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'
import { movementsOf } from '../../../src/projections/movement/movements-of.js'
import { happen, type Step, stateOn } from '../../../src/projections/movement/timeline.js'
import { positionAt } from '../../../src/projections/open-item/debt-at.js'
import { factsOf } from '../../../src/projections/open-item/item-history.js'
import { paymentAt } from '../../../src/projections/open-item/payment-at.js'
import { stateAt } from '../../../src/projections/projection/state-at.js'
import { daysOf, states } from '../history.js'

/** Random books with some of their days. */
const eachDay = (check: (events: ReadonlyArray<BookEvent>, days: ReadonlyArray<LocalDate>) => void) =>
  fc.assert(
    fc.property(bookHistory({ maxCommands: 30 }), fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (told, picks) => {
      const days = daysOf(told.events)
      check(
        told.events,
        picks.map((pick) => days[pick % days.length] as LocalDate),
      )
    }),
    { numRuns: 100 },
  )

const sum = (amounts: ReadonlyArray<bigint>): bigint => amounts.reduce((a, b) => a + b, 0n)

describe('the movements of an item', () => {
  it('sum on every day to what stands of it: each part by its due date, and what is disputed and promised of it', () => {
    eachDay((events, days) => {
      const histories = [...states(events).values()].flatMap((history) => history ?? [])
      for (const history of histories) {
        const movements = movementsOf(
          history,
          histories.filter(({ kind }) => kind === 'cheque'),
        )
        for (const asOf of days) {
          const until = movements.filter(({ on }) => on <= asOf)
          const of = (...columns: ReadonlyArray<string>) => until.filter(({ column }) => columns.includes(column))
          if (history.kind === 'payment') {
            const unapplied = paymentAt(history, { asOf })?.unapplied ?? 0n
            expect(sum(of('unapplied').map(({ amount }) => amount))).toBe(unapplied)
          }
          if (history.kind !== 'debt') continue
          const position = positionAt(history, { asOf })
          const open = of('principal', 'fee', 'interest', 'cost')
          for (const due of new Set([
            ...open.map((one) => one.due),
            ...(position?.parts ?? []).map((one) => one.due),
          ])) {
            for (const component of ['principal', 'fee', 'interest', 'cost'] as const) {
              const moved = open.filter((one) => one.due === due && one.column === component)
              const parts = position?.parts.filter((one) => one.due === due && one.component === component) ?? []
              expect(sum(moved.map(({ amount }) => amount))).toBe(sum(parts.map((part) => part.open)))
            }
          }
          expect(sum(of('disputed').map(({ amount }) => amount))).toBe(position?.disputed ?? 0n)
        }
      }
    })
  })

  it('are for the first events of a history the first movements of the whole', () => {
    eachDay((events) => {
      const [history] = [...states(events).values()].filter((one) => one?.kind === 'debt')
      if (history === undefined || history.last.before === undefined) return
      const earlier = movementsOf({ ...history, last: history.last.before } as typeof history)
      expect(movementsOf(history).slice(0, earlier.length)).toEqual(earlier)
    })
  })
})

describe('a timeline', () => {
  it('has for every day the fold of what was true by then, though each event was folded only into the days from its own on', () => {
    eachDay((events, days) => {
      for (const history of states(events).values()) {
        if (history?.kind !== 'debt') continue
        const facts = factsOf<DebtEvent>(history)
        const steps: Step<ReturnType<typeof stateAt<never, typeof debt.initial, DebtEvent, never>>>[] = []
        for (const { event } of facts) happen(debt, steps, event)
        for (const asOf of days) {
          expect(stateOn(steps, asOf) ?? debt.initial).toEqual(stateAt(debt, facts, { asOf }))
        }
      }
    })
  })
})
