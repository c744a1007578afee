import * as fc from 'fast-check'
import type { ChequeId } from '../../../../domain/value/id.js'
import { gap } from '../day.js'
import { paymentMethod } from '../method.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { stopReason } from './particulars.js'
import { type ChequeFit, sightOf } from './sight.js'

export const endorsing = (): fc.Arbitrary<ChequeFit> =>
  record({ gap: gap(), recourse: fc.boolean() }).map(({ gap, recourse }) => (state, before) => {
    const { about } = sightOf(state, before)
    return { type: 'EndorseCheque', ...about(gap), to: 'S-1', recourse }
  })

/** In full while it is in hand, mostly; any part once it has bounced. */
export const redeeming = (): fc.Arbitrary<ChequeFit> =>
  record({ gap: gap(), again: rarely(), portion: portion(), method: paymentMethod(), inPart: rarely(3) }).map(
    ({ gap, again, portion, method, inPart }) =>
      (state, before) => {
        const { asked, about, payment } = sightOf(state, before)
        const amount = state.situation === 'in-hand' && !inPart ? asked : portionOf(asked, portion)
        return { type: 'RedeemCheque', ...about(gap), payment: payment(again), amount, method }
      },
  )

/** By one or two others; at times by none, or by itself. */
export const replacing = (): fc.Arbitrary<ChequeFit> =>
  record({ gap: gap(), count: fc.constantFrom(1, 1, 2, 0), itself: rarely() }).map(
    ({ gap, count, itself }) =>
      (state, before) => {
        const { about } = sightOf(state, before)
        const { cheque, on } = about(gap)
        const others = Array.from({ length: count }, (_, index) => `${cheque}-${index + 1}` as ChequeId)
        return { type: 'ReplaceCheque', cheque, on, by: itself ? [...others, cheque] : others }
      },
  )

export const returningCheque = (): fc.Arbitrary<ChequeFit> =>
  gap().map((gap) => (state, before) => {
    const { about } = sightOf(state, before)
    return { type: 'ReturnCheque', ...about(gap), reason: 'agreed with the debtor' }
  })

export const stopping = (): fc.Arbitrary<ChequeFit> =>
  record({ gap: gap(), reason: stopReason() }).map(({ gap, reason }) => (state, before) => {
    const { about } = sightOf(state, before)
    return { type: 'StopCheque', ...about(gap), reason }
  })

export const referringCheque = (): fc.Arbitrary<ChequeFit> =>
  gap().map((gap) => (state, before) => {
    const { about } = sightOf(state, before)
    return { type: 'ReferChequeToLegal', ...about(gap), authority: 'enforcement office', counsel: 'Counsel & Co' }
  })
