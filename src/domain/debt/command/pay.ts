import * as t from 'io-ts'
import { Component } from '../../component.js'
import { Count } from '../../count.js'
import { PaymentId, Text } from '../../id.js'
import { LocalDate } from '../../local-date.js'
import { PaymentMethod } from '../../method.js'
import { Money } from '../../money.js'
import { about } from './about.js'

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
