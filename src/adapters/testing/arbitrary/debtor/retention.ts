import * as fc from 'fast-check'
import { addDays } from '../../../../domain/value/local-date.js'
import { gap } from '../day.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { type DebtorFit, idOf, sightOf } from './sight.js'

/** Days until the last day; rarely it has gone by before it begins. */
const days = fc.integer({ min: -2, max: 90 })

export const retaining = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap(), again: rarely(), n: fc.nat(9) }, { days }).map(({ gap, again, n, days }) => (state, before) => {
    const { known, about } = sightOf(state, before)
    const { debtor, on } = about(gap)
    const used = (known?.retentionHolds ?? []).map(({ began }) => began.hold)
    const until = days === undefined ? {} : { until: addDays(on, days) }
    return { type: 'PlaceRetentionHold', debtor, on, hold: idOf('HOLD', used, again, n), basis: 'tax law', ...until }
  })

export const lettingGo = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap(), unknown: rarely(), n: fc.nat(9) }).map(({ gap, unknown, n }) => (state, before) => {
    const { known, about } = sightOf(state, before)
    const used = (known?.retentionHolds ?? []).map(({ began }) => began.hold)
    return { type: 'ReleaseRetentionHold', ...about(gap), hold: idOf('HOLD', used, !unknown, n) }
  })

export const erasing = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap() }).map(({ gap }) => (state, before) => {
    const { about } = sightOf(state, before)
    return { type: 'EraseSubject', ...about(gap), request: 'letter of the debtor' }
  })
