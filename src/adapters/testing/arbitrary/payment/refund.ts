import type * as fc from 'fast-check'
import { addDays, laterOf } from '../../../../domain/value/local-date.js'
import { approving } from '../approval.js'
import { gap } from '../day.js'
import { paymentMethod } from '../method.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { type PaymentFit, sightOf } from './sight.js'

/** Pays out what is unapplied, or a part of it; at times on a day before the money came. */
export const refunding = (): fc.Arbitrary<PaymentFit> =>
  record({ gap: gap(), portion: portion(), method: paymentMethod(), early: rarely(12) }, { approval: approving() }).map(
    ({ gap, portion, method, early, approval }) =>
      (state, before) => {
        const { received, payment, unapplied, after } = sightOf(state, before)
        const receivedOn = received?.received.on ?? after(gap)
        const amount = portionOf(unapplied, portion)
        return {
          type: 'RefundPayment',
          payment,
          on: early ? addDays(receivedOn, -1) : laterOf(after(gap), receivedOn),
          amount,
          method,
          reason: 'paid too much',
          ...(approval === undefined ? {} : { approval: approval(amount) }),
        }
      },
  )

/** Takes what is unapplied as income, or a part of it, mostly by somebody who may. */
export const releasing = (): fc.Arbitrary<PaymentFit> =>
  record({ gap: gap(), approval: approving() }, { portion: portion() }).map(
    ({ gap, approval, portion }) =>
      (state, before) => {
        const { payment, unapplied, after } = sightOf(state, before)
        const amount = portion === undefined ? unapplied : portionOf(unapplied, portion)
        return {
          type: 'ReleaseUnapplied',
          payment,
          on: after(gap),
          approval: approval(amount),
          reason: 'nobody claims it',
          ...(portion === undefined ? {} : { amount }),
        }
      },
  )
