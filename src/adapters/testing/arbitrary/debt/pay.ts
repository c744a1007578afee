import * as fc from 'fast-check'
import { addDays, laterOf } from '../../../../domain/local-date.js'
import { gap } from '../day.js'
import { paymentMethod } from '../method.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { paymentOrder } from './payment-order.js'
import { type DebtFit, newPayment, pick, sightOf } from './sight.js'

/** Pays all or a part of what is open, or of what was written off; at times the same payment comes again. */
export const paying = (): fc.Arbitrary<DebtFit> =>
  record(
    { gap: gap(), portion: portion(), method: paymentMethod(), again: rarely(), which: fc.nat(9) },
    { order: paymentOrder() },
  ).map(({ gap, portion, method, again, which, order }) => (state, before) => {
    const { issued, payable, about } = sightOf(state, before)
    const known = again ? pick(issued?.payments, which) : undefined
    return {
      type: 'ApplyPayment',
      ...about(gap),
      payment: known?.payment ?? newPayment(issued?.payments.length ?? 0),
      allocation: known?.allocation ?? 1,
      amount: portionOf(payable, portion),
      method,
      valueDate: about(gap).on,
      ...(order === undefined ? {} : { order }),
    }
  })

/** Takes a payment back, mostly on the day it was made or later. */
export const reversing = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), which: fc.nat(9), early: rarely(), unknown: rarely() }).map(
    ({ gap, which, early, unknown }) =>
      (state, before) => {
        const { issued, about } = sightOf(state, before)
        const known = unknown ? undefined : pick(issued?.payments, which)
        const { debt, on } = about(gap)
        return {
          type: 'ReversePayment',
          debt,
          on: known === undefined ? on : early ? addDays(known.on, -1) : laterOf(on, known.on),
          payment: known?.payment ?? newPayment(98),
          allocation: known?.allocation ?? 1,
          reason: 'returned by the bank',
        }
      },
  )
