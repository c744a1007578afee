import * as fc from 'fast-check'
import { addDays } from '../../../../domain/value/local-date.js'
import { gap } from '../day.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { moratoriumKind } from './particulars.js'
import { type DebtorFit, idOf, sightOf } from './sight.js'

/** Days until the last day; rarely it has gone by before it begins. */
const days = fc.integer({ min: -2, max: 90 })

export const startingMoratorium = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap(), again: rarely(), n: fc.nat(9), kind: moratoriumKind() }, { days }).map(
    ({ gap, again, n, kind, days }) =>
      (state, before) => {
        const { known, about } = sightOf(state, before)
        const { debtor, on } = about(gap)
        const used = (known?.moratoria ?? []).map(({ began }) => began.moratorium)
        const until = days === undefined ? {} : { until: addDays(on, days) }
        return { type: 'StartMoratorium', debtor, on, moratorium: idOf('MOR', used, again, n), kind, ...until }
      },
  )

export const endingMoratorium = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap(), unknown: rarely(), n: fc.nat(9) }).map(({ gap, unknown, n }) => (state, before) => {
    const { known, about } = sightOf(state, before)
    const used = (known?.moratoria ?? []).map(({ began }) => began.moratorium)
    return { type: 'EndMoratorium', ...about(gap), moratorium: idOf('MOR', used, !unknown, n), reason: 'debt solution' }
  })

export const insolvent = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap(), proceeding: fc.constantFrom('composition', 'liquidation') }).map(
    ({ gap, proceeding }) =>
      (state, before) => {
        const { about } = sightOf(state, before)
        return { type: 'RecordInsolvency', ...about(gap), proceeding, court: 'AG Hamburg' }
      },
  )
