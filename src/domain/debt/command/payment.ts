import * as t from 'io-ts'
import { Component } from '../../value/component.js'
import { Count } from '../../value/count.js'
import { PaymentId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { PaymentMethod } from '../../value/method.js'
import { Money } from '../../value/money.js'
import { about } from './header.js'

/** Applies one allocation of a payment. `on` is when it takes effect: not before the payment nor the debt's issue. */
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
  t.exact(t.partial({ order: t.readonlyArray(Component) })),
])

export const ReversePayment = t.strict({
  type: t.literal('ReversePayment'),
  ...about,
  payment: PaymentId,
  allocation: Count,
  reason: Text,
})
