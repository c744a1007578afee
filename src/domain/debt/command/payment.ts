import * as t from 'io-ts'
import { Component } from '../../value/component.js'
import { Count } from '../../value/count.js'
import { DebtorId, PaymentId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { PaymentMethod } from '../../value/method.js'
import { Money } from '../../value/money.js'
import { about } from './header.js'

/**
 * Applies one allocation of a payment. `on` is when it takes effect: not before the payment nor the debt's issue. `payer` is
 * set if the money is not the debtor's own.
 *
 * @since 0.1.0
 */
export const ApplyPayment = t.intersection([
  t.strict({
    type: t.literal('ApplyPayment'),
    ...about,
    payment: PaymentId,
    allocation: Count,
    amount: Money,
    method: PaymentMethod,
    valueDate: LocalDate,
  }),
  t.exact(t.partial({ order: t.readonlyArray(Component), payer: DebtorId })),
])

/**
 * Reverses all that is left of an allocation, or a part. `time` is how many parts were reversed before (from 0), to tell two
 * equal parts from a repetition. `fee` is the bank's charge.
 *
 * @since 0.1.0
 */
export const ReversePayment = t.intersection([
  t.strict({ type: t.literal('ReversePayment'), ...about, payment: PaymentId, allocation: Count, reason: Text }),
  t.exact(t.partial({ part: t.strict({ amount: Money, time: Count }), fee: Money })),
])
