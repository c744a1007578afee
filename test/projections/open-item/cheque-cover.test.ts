import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chequeHistory } from '../../../src/adapters/testing/arbitrary/cheque/history.js'
import { cheque } from '../../../src/domain/cheque/cheque.js'
import { coverOf } from '../../../src/domain/cheque/cover.js'
import type { ChequeEvent } from '../../../src/domain/cheque/event.js'
import { outstandingOf, recourseOf } from '../../../src/domain/cheque/state.js'
import { fold } from '../../../src/domain/decider.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'
import { chequeAt } from '../../../src/projections/index.js'
import type { ChequeItemHistory } from '../../../src/projections/open-item/item-history.js'
import { daysOf, states, until } from '../history.js'

const chequeOn = (events: ReadonlyArray<ChequeEvent>, asOf: LocalDate) => {
  const [history] = [...states(events).values()]
  return history && chequeAt(history as ChequeItemHistory, { asOf })
}

const places = { 'in-hand': 'in-hand', deposited: 'under-collection', endorsed: 'endorsed' } as const

/** What the decider of the cheque knows of it after those events, in the words of the view. */
const known = (events: ReadonlyArray<ChequeEvent>) => {
  const state = fold(cheque, events)
  if (state.situation !== 'in-hand' && state.situation !== 'deposited' && state.situation !== 'endorsed') {
    expect(coverOf(state)).toBeUndefined()
    expect(recourseOf(state)).toBe(0n)
    return undefined
  }
  const cover = coverOf(state)
  expect([undefined, places[state.situation]]).toContain(cover?.kind)
  return {
    place: places[state.situation],
    covers: cover?.covers ?? [],
    outstanding: outstandingOf(state),
    recourse: recourseOf(state),
  }
}

const viewed = (position: ReturnType<typeof chequeOn>) =>
  position && {
    place: position.place,
    covers: position.covers,
    outstanding: position.outstanding,
    recourse: position.recourse ? position.outstanding : 0n,
  }

describe('a cheque in the views', () => {
  it('is where its decider says, covers what it says and may bring back what it says, after every event', () => {
    fc.assert(
      fc.property(chequeHistory({ maxCommands: 20 }), ({ events }) => {
        for (let length = 0; length <= events.length; length++) {
          const first = events.slice(0, length)
          expect(viewed(chequeOn(first, '2999-12-31' as LocalDate))).toEqual(known(first))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('and so it is on every day', () => {
    fc.assert(
      fc.property(chequeHistory({ maxCommands: 20 }), ({ events }) => {
        for (const day of daysOf(events)) expect(viewed(chequeOn(events, day))).toEqual(known(until(events, day)))
      }),
      { numRuns: 150 },
    )
  })

  it('covers no more than it is waited for, each debt once, and nothing where it is held as security', () => {
    fc.assert(
      fc.property(chequeHistory(), ({ events }) => {
        for (const day of daysOf(events)) {
          const position = chequeOn(events, day)
          if (position === undefined) continue
          const { covers, outstanding, events: ids } = position
          expect(covers.reduce((sum, { amount }) => sum + amount, 0n)).toBeLessThanOrEqual(outstanding)
          expect(new Set(covers.map(({ debt }) => debt)).size).toBe(covers.length)
          expect(new Set(ids).size).toBe(ids.length)
          const security = events.some((event) => event.type === 'ChequeReceived' && event.purpose === 'security')
          if (security) expect(covers).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })
})
