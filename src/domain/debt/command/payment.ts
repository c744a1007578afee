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
 * whose money it is, where it is not the debtor's own.
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
 * Takes an allocation back: all that is left of it, or a part. `time` counts how often some of it was taken back before, from
 * 0, so that two parts that say the same are told apart; `fee` is what the bank charged for it.
 *
 * @since 0.1.0
 */
export const ReversePayment = t.intersection([
  t.strict({ type: t.literal('ReversePayment'), ...about, payment: PaymentId, allocation: Count, reason: Text }),
  t.exact(t.partial({ part: t.strict({ amount: Money, time: Count }), fee: Money })),
])
