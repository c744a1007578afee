import * as fc from 'fast-check'
import type { SettlementId } from '../../../../domain/value/id.js'
import { addDays, laterOf } from '../../../../domain/value/local-date.js'
import { money } from '../../../../domain/value/money.js'
import { approving } from '../approval.js'
import { gap } from '../day.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { type DebtFit, nextOf, pick, sightOf } from './sight.js'

const numbered = (n: number): SettlementId => `SET-${n}` as SettlementId

/** Takes a part of what is open for all of it, in a month's time at most. */
export const settling = (): fc.Arbitrary<DebtFit> =>
  record({
    gap: gap(),
    portion: portion(),
    days: fc.integer({ min: -1, max: 30 }),
    approval: approving(),
    again: rarely(3),
  }).map(({ gap, portion, days, approval, again }) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const pay = portionOf(open, portion)
    const forgiven = money(open.amount > pay.amount ? open.amount - pay.amount : 0n, open.currency)
    return {
      type: 'AgreeSettlement',
      ...about(gap),
      settlement: numbered(nextOf(issued?.file.settlements.length ?? 0, again)),
      pay,
      by: addDays(about(gap).on, days),
      approval: approval(forgiven),
      document: 'letter of settlement',
    }
  })

/** Judges a settlement, mostly on the day after its last day or later. */
export const judgingSettlement = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), which: fc.nat(9), early: rarely(3), unborn: rarely(), unknown: rarely() }).map(
    ({ gap, which, early, unborn, unknown }) =>
      (state, before) => {
        const { issued, about } = sightOf(state, before)
        const { debt, on } = about(gap)
        const known = unknown ? undefined : pick(issued?.file.settlements, which)
        const due = known === undefined ? on : early ? addDays(known.by, -1) : laterOf(on, addDays(known.by, 1))
        return {
          type: 'EvaluateSettlement',
          debt,
          on: unborn && known !== undefined ? addDays(known.on, -1) : due,
          settlement: known?.settlement ?? numbered(99),
        }
      },
  )
