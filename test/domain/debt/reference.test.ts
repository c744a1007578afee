import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary, debtHistory } from '../../../src/adapters/testing/index.js'
import { total } from '../../../src/domain/component.js'
import { countPromises } from '../../../src/domain/debt/promise-verdict.js'
import { balanceOn } from '../../../src/domain/movement.js'
import { referenceBalance } from './reference-balance.js'
import { referenceCounts } from './reference-promises.js'

describe('the state of a debt, beside plain sums over all its events', () => {
  it('has the same balance by component after every event', () => {
    fc.assert(
      fc.property(debtHistory(), ({ events, states }) => {
        states.forEach((state, count) => {
          if (state.situation !== 'unissued') expect(state.open).toEqual(referenceBalance(events.slice(0, count)))
        })
      }),
      { numRuns: 300 },
    )
  })

  it('has the same balance at the end of every day', () => {
    fc.assert(
      fc.property(debtHistory(), arbitrary.localDate(), ({ events, states }, anyDay) => {
        const state = states.at(-1)
        if (state === undefined || state.situation === 'unissued') return
        for (const day of [anyDay, ...events.map(({ on }) => on)]) {
          expect(balanceOn(state.movements, day)).toBe(total(referenceBalance(events, day)))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('counts the same for every promise as minor units laid out one by one', () => {
    const promises = debtHistory({
      only: ['PromisePayment', 'EvaluatePromise', 'ApplyPayment', 'ReversePayment', 'WithdrawPromise', 'WriteOffDebt'],
      principal: arbitrary.money({ max: 40n }),
    })
    fc.assert(
      fc.property(promises, ({ events, states }) => {
        states.forEach((state, count) => {
          if (state.situation === 'unissued') return
          expect(new Map(countPromises(state))).toEqual(referenceCounts(events.slice(0, count)))
        })
      }),
      { numRuns: 300 },
    )
  })
})
