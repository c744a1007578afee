import * as fc from 'fast-check'
import type { PlacementId } from '../../../../domain/value/id.js'
import { addDays, laterOf } from '../../../../domain/value/local-date.js'
import { money } from '../../../../domain/value/money.js'
import { gap } from '../day.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { basisPoints } from './kinds.js'
import { type DebtFit, newPayment, nextOf, pick, sightOf } from './sight.js'

const numbered = (n: number): PlacementId => `AG-${n}` as PlacementId

export const placing = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), commission: basisPoints(3000), again: rarely(3) }).map(
    ({ gap, commission, again }) =>
      (state, before) => {
        const { issued, about } = sightOf(state, before)
        const placement = numbered(nextOf(issued?.file.placements.length ?? 0, again))
        return { type: 'PlaceWithAgency', ...about(gap), placement, agency: 'Inkasso North', commission }
      },
  )

export const recalling = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), which: fc.nat(9), early: rarely() }).map(({ gap, which, early }) => (state, before) => {
    const { issued, about } = sightOf(state, before)
    const { debt, on } = about(gap)
    const known = pick(issued?.file.placements, which)
    return {
      type: 'RecallFromAgency',
      debt,
      on: known === undefined ? on : early ? addDays(known.on, -1) : laterOf(on, known.on),
      placement: known?.placement ?? numbered(1),
      reason: 'no success',
    }
  })

/** The agency reports a payment, mostly one that came, of what it was given to collect; at times of more. */
export const collecting = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), which: fc.nat(9), portion: portion(), odd: rarely(4) }).map(
    ({ gap, which, portion, odd }) =>
      (state, before) => {
        const { issued, open, about } = sightOf(state, before)
        const known = pick(issued?.file.placements, which)
        const left = known === undefined ? open : money(known.claim - known.collected, open.currency)
        return {
          type: 'RecordAgencyCollection',
          ...about(gap),
          placement: known?.placement ?? numbered(1),
          payment: pick(issued?.payments, which)?.payment ?? newPayment(0),
          amount: odd ? money(2n * left.amount + 1n, left.currency) : portionOf(left, portion),
        }
      },
  )
