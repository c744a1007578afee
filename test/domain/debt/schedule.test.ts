import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary, debtHistory } from '../../../src/adapters/testing/index.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { debtOn } from '../../../src/domain/debt/debt-on.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { type SchedulePart, scheduleOf, scheduleOn } from '../../../src/domain/debt/schedule.js'
import { openBalance } from '../../../src/domain/debt/state.js'
import { fold } from '../../../src/domain/decider.js'
import { addDays, type LocalDate } from '../../../src/domain/value/local-date.js'
import { balanceOn } from '../../../src/domain/value/movement.js'

const sumOf = (parts: ReadonlyArray<SchedulePart>): bigint => parts.reduce((sum, { open }) => sum + open, 0n)

const daysOf = (events: ReadonlyArray<DebtEvent>): ReadonlyArray<LocalDate> => [
  ...new Set(events.flatMap(({ on }) => [addDays(on, -1), on])),
]

describe('the schedule of a debt', () => {
  it('sums to the open balance after every event, in parts that are open, the oldest due first', () => {
    fc.assert(
      fc.property(debtHistory(), ({ states }) => {
        for (const state of states) {
          if (state.situation === 'unissued') continue
          const parts = scheduleOf(state)
          expect(sumOf(parts)).toBe(openBalance(state))
          expect(parts.every(({ open }) => open > 0n)).toBe(true)
          expect(parts.map(({ due }) => due)).toEqual(parts.map(({ due }) => due).toSorted())
        }
      }),
      { numRuns: 300 },
    )
  })

  it('of a past day sums to what was open at its end, whatever was recorded since', () => {
    fc.assert(
      fc.property(debtHistory(), arbitrary.localDate(), ({ events, states }, anyDay) => {
        const state = states.at(-1)
        if (state === undefined || state.situation === 'unissued') return
        for (const day of [anyDay, ...daysOf(events)]) {
          const parts = scheduleOn(state, day)
          expect(sumOf(parts)).toBe(balanceOn(state.movements, day))
          expect(parts.every(({ open }) => open > 0n)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('of a past day is that of the events that were true by then, on every prefix', () => {
    fc.assert(
      fc.property(debtHistory(), ({ events, states }) => {
        states.forEach((state, count) => {
          if (state.situation === 'unissued') return
          const known = events.slice(0, count)
          for (const day of daysOf(known)) {
            const then = fold(
              debt,
              known.filter(({ on }) => on <= day),
            )
            expect(debtOn(state, day)).toEqual(then)
            expect(scheduleOn(state, day)).toEqual(then.situation === 'unissued' ? [] : scheduleOf(then))
          }
        })
      }),
      { numRuns: 60 },
    )
  })
})
