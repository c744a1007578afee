import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { debtHistory } from '../../../src/adapters/testing/index.js'
import { scheduleOf } from '../../../src/domain/debt/schedule.js'
import { openBalance } from '../../../src/domain/debt/state.js'

describe('the schedule of a debt', () => {
  it('sums to the open balance after every event, in parts that are open, the oldest due first', () => {
    fc.assert(
      fc.property(debtHistory(), ({ states }) => {
        for (const debt of states) {
          if (debt.situation === 'unissued') continue
          const parts = scheduleOf(debt)
          expect(parts.reduce((sum, { open }) => sum + open, 0n)).toBe(openBalance(debt))
          expect(parts.every(({ open }) => open > 0n)).toBe(true)
          expect(parts.map(({ due }) => due)).toEqual(parts.map(({ due }) => due).toSorted())
        }
      }),
      { numRuns: 300 },
    )
  })
})
