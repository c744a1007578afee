import * as fc from 'fast-check'
import type { DebtId } from '../../../../domain/value/id.js'
import { addDays, laterOf } from '../../../../domain/value/local-date.js'
import { gap } from '../day.js'
import { debtId } from '../id.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { type PaymentFit, sightOf } from './sight.js'

/** Places what is unapplied, or parts of it, on some debts; at times on a day before the money came. */
export const allocating = (debts: fc.Arbitrary<DebtId> = debtId()): fc.Arbitrary<PaymentFit> =>
  fc
    .array(record({ gap: gap(), debt: debts, portion: portion(), early: rarely() }), { minLength: 1, maxLength: 3 })
    .map((wanted) => (state, before) => {
      const { received, payment, unapplied, after } = sightOf(state, before)
      const placements = wanted.map(({ gap, debt, portion, early }) => {
        const on = received && !early ? laterOf(after(gap), received.received.on) : after(gap)
        return { debt, amount: portionOf(unapplied, portion), on }
      })
      return { type: 'AllocatePayment', payment, strategy: 'by-hand', placements }
    })

/** Takes an allocation back, mostly on the day it took effect or later. */
export const unallocating = (): fc.Arbitrary<PaymentFit> =>
  record({ gap: gap(), which: fc.nat(9), early: rarely(), unknown: rarely() }, { hold: fc.boolean() }).map(
    ({ gap, which, early, unknown, hold }) =>
      (state, before) => {
        const { received, payment, after } = sightOf(state, before)
        const placed = received?.allocations[which % received.allocations.length]
        return {
          type: 'UnallocatePayment',
          payment,
          on: placed === undefined ? after(gap) : early ? addDays(placed.on, -1) : laterOf(after(gap), placed.on),
          allocation: unknown ? 99 : (placed?.allocation ?? 1),
          reason: 'placed in error',
          ...(hold === undefined ? {} : { hold }),
        }
      },
  )

export const returning = (): fc.Arbitrary<PaymentFit> =>
  record({ gap: gap() }).map(({ gap }) => (state, before) => {
    const { payment, after } = sightOf(state, before)
    return { type: 'ReturnPayment', payment, on: after(gap), reason: 'no funds' }
  })
