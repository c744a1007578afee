import * as fc from 'fast-check'
import { money } from '../../../../domain/value/money.js'
import { gap } from '../day.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { text } from '../text.js'
import { bounceReason } from './particulars.js'
import { type ChequeFit, sightOf } from './sight.js'

/** All that was asked for comes; at times under the id of a payment that it has brought before. */
export const clearing = (): fc.Arbitrary<ChequeFit> =>
  record({ gap: gap(), again: rarely() }).map(({ gap, again }) => (state, before) => {
    const { about, payment } = sightOf(state, before)
    return { type: 'ClearCheque', ...about(gap), payment: payment(again) }
  })

export const partlyClearing = (): fc.Arbitrary<ChequeFit> =>
  record({ gap: gap(), again: rarely(), portion: portion() }, { certificate: text() }).map(
    ({ gap, again, portion, ...proof }) =>
      (state, before) => {
        const { asked, about, payment } = sightOf(state, before)
        const amount = portionOf(asked, portion)
        return { type: 'PartlyClearCheque', ...about(gap), payment: payment(again), amount, ...proof }
      },
  )

/** It bounces; at times the bank's fee is no amount, or in another currency. */
export const bouncing = (): fc.Arbitrary<ChequeFit> =>
  record({ gap: gap(), reason: bounceReason(), charged: fc.boolean(), fee: portion() }, { certificate: text() }).map(
    ({ gap, reason, charged, fee, ...proof }) =>
      (state, before) => {
        const { asked, about } = sightOf(state, before)
        const cost = charged ? { fee: portionOf(money(500n, asked.currency), fee) } : {}
        return { type: 'BounceCheque', ...about(gap), reason, ...proof, ...cost }
      },
  )

/** Takes back what one of the clearings brought, be it reversed already, or not there. */
export const reversingClearing = (): fc.Arbitrary<ChequeFit> =>
  record({ gap: gap(), which: fc.nat(9), unknown: rarely() }).map(({ gap, which, unknown }) => (state, before) => {
    const { known, about } = sightOf(state, before)
    const clearing = known?.clearings[which % known.clearings.length]?.clearing ?? 1
    return { type: 'ReverseClearing', ...about(gap), clearing: unknown ? 99 : clearing, reason: 'reversed by the bank' }
  })
