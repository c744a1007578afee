import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import { chequeEvent } from '../../../src/adapters/testing/arbitrary/cheque/event.js'
import { chequeHistory } from '../../../src/adapters/testing/arbitrary/cheque/history.js'
import { chequeSaidAgain, deciderLaws, obeys } from '../../../src/adapters/testing/law/index.js'
import { cheque } from '../../../src/domain/cheque/cheque.js'
import { coverOf } from '../../../src/domain/cheque/cover.js'
import { recourseOf, shortfallOf } from '../../../src/domain/cheque/state.js'
import { fold } from '../../../src/domain/decider.js'
import { chequeLaws } from '../../../src/domain/law/cheque-laws.js'

describe('whatever happens to a cheque', () => {
  it.each([...chequeLaws, ...deciderLaws, chequeSaidAgain].map((law) => [law.name, law] as const))('%s', (_, law) => {
    fc.assert(fc.property(chequeHistory(), obeys(law)), { numRuns: 300 })
  })

  it('evolve takes events that cannot follow one another, in any order', () => {
    fc.assert(
      fc.property(fc.array(chequeEvent(), { maxLength: 30 }), (events) => {
        const state = fold(cheque, events)
        return (state.situation === 'unreceived') === events.every(({ type }) => type !== 'ChequeReceived')
      }),
      { numRuns: 300 },
    )
  })

  it('a cheque that was given back, replaced or stopped stays so', () => {
    fc.assert(
      fc.property(chequeHistory(), ({ states }) => {
        const ended = states.findIndex(cheque.isTerminal)
        return ended < 0 || states.slice(ended).every(({ situation }) => situation === states[ended]?.situation)
      }),
    )
  })

  it('what it covers, what may come back and what it falls short of: never two of them, except cover that may come back', () => {
    fc.assert(
      fc.property(chequeHistory(), ({ states }) =>
        states.every((state) => {
          const cover = coverOf(state)
          if (shortfallOf(state) > 0n) return cover === undefined && recourseOf(state) === 0n
          return recourseOf(state) === 0n || cover === undefined || cover.kind === 'endorsed'
        }),
      ),
    )
  })
})
