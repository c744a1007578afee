import * as fc from 'fast-check'
import type { DebtId } from '../../../../domain/value/id.js'
import { addDays, laterOf } from '../../../../domain/value/local-date.js'
import { money } from '../../../../domain/value/money.js'
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
  record(
    { gap: gap(), which: fc.nat(9), early: rarely(), unknown: rarely() },
    { hold: fc.boolean(), portion: portion() },
  ).map(({ gap, which, early, unknown, hold, portion }) => (state, before) => {
    const { received, payment, unapplied, after } = sightOf(state, before)
    const placed = received?.allocations[which % received.allocations.length]
    const there = money(placed?.amount ?? 10_000n, unapplied.currency)
    return {
      type: 'UnallocatePayment',
      payment,
      on: placed === undefined ? after(gap) : early ? addDays(placed.on, -1) : laterOf(after(gap), placed.on),
      allocation: unknown ? 99 : (placed?.allocation ?? 1),
      reason: 'placed in error',
      ...(portion === undefined ? {} : { amount: portionOf(there, portion) }),
      ...(hold === undefined ? {} : { hold }),
    }
  })

/** The bank takes back all that is left, or a part, and at times charges for it. */
export const returning = (): fc.Arbitrary<PaymentFit> =>
  record({ gap: gap() }, { portion: portion(), fee: portion() }).map(({ gap, portion, fee }) => (state, before) => {
    const { received, payment, unapplied, after } = sightOf(state, before)
    const whole = received?.received.amount ?? unapplied
    return {
      type: 'ReturnPayment',
      payment,
      on: after(gap),
      reason: 'no funds',
      ...(portion === undefined ? {} : { amount: portionOf(whole, portion) }),
      ...(fee === undefined ? {} : { fee: portionOf(money(500n, whole.currency), fee) }),
    }
  })
