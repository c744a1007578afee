import * as fc from 'fast-check'
import type { ChequeCommandOf } from '../../../../domain/cheque/command.js'
import { daysBetween } from '../../../../domain/value/local-date.js'
import { gap } from '../day.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { type ChequeFit, sightOf } from './sight.js'

type Presenting = Pick<ChequeCommandOf<'DepositCheque'>, 'cheque' | 'on' | 'bank' | 'noEarlyPresentment'>

/** Mostly on the date of the cheque or later, where that is not yet past; at times before it, whatever the policy says. */
const presenting = (): fc.Arbitrary<(...args: Parameters<ChequeFit>) => Presenting> =>
  record({ gap: gap(), early: rarely(4) }, { noEarlyPresentment: fc.boolean() }).map(
    ({ gap, early, ...policy }) =>
      (state, before) => {
        const { known, about } = sightOf(state, before)
        const wait =
          known === undefined || early ? 0 : Math.max(0, daysBetween(known.latest, known.received.chequeDate))
        return { ...about(wait + gap), bank: 'our bank', ...policy }
      },
  )

export const depositing = (): fc.Arbitrary<ChequeFit> =>
  presenting().map((says) => (state, before) => ({ type: 'DepositCheque', ...says(state, before) }))

export const representing = (): fc.Arbitrary<ChequeFit> =>
  presenting().map((says) => (state, before) => ({ type: 'RepresentCheque', ...says(state, before) }))

export const recalling = (): fc.Arbitrary<ChequeFit> =>
  gap().map((gap) => (state, before) => {
    const { about } = sightOf(state, before)
    return { type: 'RecallCheque', ...about(gap), reason: 'the drawer asks for time' }
  })
