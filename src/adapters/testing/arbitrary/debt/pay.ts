import * as fc from 'fast-check'
import { currentSettlement, type Settlement } from '../../../../domain/debt/case-file.js'
import { addDays, laterOf } from '../../../../domain/value/local-date.js'
import { money } from '../../../../domain/value/money.js'
import { gap } from '../day.js'
import { paymentMethod } from '../method.js'
import { type Portion, portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { paymentOrder } from './payment-order.js'
import { type DebtFit, earlierOf, newPayment, pick, sightOf } from './sight.js'

/** A payment in full ends most of what could still happen, so that it is seldom. */
const mostlyPart = (): fc.Arbitrary<Portion> =>
  fc.oneof(
    { weight: 2, arbitrary: portion() },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 90 }).map((percent): Portion => ({ of: 'share', percent })) },
  )

/** What a settlement waits for, at times a little less. */
const towards = ({ pay }: Settlement, asked: Portion): bigint =>
  asked.of === 'share' && asked.percent >= 70 && asked.percent < 100
    ? (pay * BigInt(90 + (asked.percent % 10))) / 100n
    : pay

/**
 * Pays all or a part of what is open, or of what was written off; where a settlement waits for its money, mostly that. At
 * times the same payment comes again.
 */
export const paying = (): fc.Arbitrary<DebtFit> =>
  record(
    {
      gap: gap(),
      portion: mostlyPart(),
      method: paymentMethod(),
      again: rarely(),
      which: fc.nat(9),
      odd: rarely(3),
    },
    { order: paymentOrder() },
  ).map(({ gap, portion, method, again, which, odd, order }) => (state, before) => {
    const { issued, payable, about } = sightOf(state, before)
    const known = again ? pick(issued?.payments, which) : undefined
    const settlement = odd || issued === undefined ? undefined : currentSettlement(issued.file)
    const { debt, on } = about(gap)
    const day = settlement === undefined ? on : earlierOf(on, settlement.by)
    return {
      type: 'ApplyPayment',
      debt,
      on: day,
      payment: known?.payment ?? newPayment(issued?.payments.length ?? 0),
      allocation: known?.allocation ?? 1,
      amount:
        settlement === undefined ? portionOf(payable, portion) : money(towards(settlement, portion), payable.currency),
      method,
      valueDate: day,
      ...(order === undefined ? {} : { order }),
    }
  })

/** Takes a payment back, or a part of it, mostly on the day it was made or later; at times the bank charges for it. */
export const reversing = (): fc.Arbitrary<DebtFit> =>
  record(
    { gap: gap(), which: fc.nat(9), early: rarely(), unknown: rarely() },
    { portion: portion(), fee: fc.bigInt({ min: 1n, max: 500n }) },
  ).map(({ gap, which, early, unknown, portion, fee }) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const known = unknown ? undefined : pick(issued?.payments, which)
    const { debt, on } = about(gap)
    const left = money(known?.amount ?? 10_000n, open.currency)
    const part = portion && { amount: portionOf(left, portion), time: known?.takenBack.length ?? 0 }
    return {
      type: 'ReversePayment',
      debt,
      on: known === undefined ? on : early ? addDays(known.on, -1) : laterOf(on, known.on),
      payment: known?.payment ?? newPayment(98),
      allocation: known?.allocation ?? 1,
      reason: 'returned by the bank',
      ...(part === undefined ? {} : { part }),
      ...(fee === undefined ? {} : { fee: money(fee, open.currency) }),
    }
  })
