import * as fc from 'fast-check'
import type { HoldId } from '../../../../domain/value/id.js'
import { addDays } from '../../../../domain/value/local-date.js'
import { gap } from '../day.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { holdReason } from './kinds.js'
import { type DebtFit, earlierOf, nextOf, pick, sightOf } from './sight.js'

const numbered = (n: number): HoldId => `HOLD-${n}` as HoldId

/** Nobody asks for money for up to three months; under a moratorium, one time in three. */
export const holdingDunning = (): fc.Arbitrary<DebtFit> =>
  record({
    gap: gap(),
    reason: fc.oneof(
      { weight: 2, arbitrary: holdReason() },
      { weight: 1, arbitrary: fc.constant('moratorium' as const) },
    ),
    days: fc.integer({ min: -1, max: 90 }),
    again: rarely(),
  }).map(({ gap, reason, days, again }) => (state, before) => {
    const { issued, about } = sightOf(state, before)
    return {
      type: 'HoldDunning',
      ...about(gap),
      hold: numbered(nextOf(issued?.file.holds.length ?? 0, again)),
      reason,
      until: addDays(about(gap).on, days),
    }
  })

/** Ends a hold, mostly before its day. */
export const releasingDunning = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), which: fc.nat(9), late: rarely(), early: rarely() }).map(
    ({ gap, which, late, early }) =>
      (state, before) => {
        const { issued, about } = sightOf(state, before)
        const { debt, on } = about(gap)
        const hold = pick(issued?.file.holds, which)
        return {
          type: 'ReleaseDunning',
          debt,
          on: hold === undefined || late ? on : early ? addDays(hold.on, -1) : earlierOf(on, hold.until),
          hold: hold?.hold ?? numbered(1),
          reason: 'looked into',
        }
      },
  )

export const assigning = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), collector: fc.constantFrom('sara', 'omid', 'noor') }).map(
    ({ gap, collector }) =>
      (state, before) => ({ type: 'AssignCollector', ...sightOf(state, before).about(gap), collector }),
  )
