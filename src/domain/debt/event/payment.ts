import * as t from 'io-ts'
import { Split } from '../../component.js'
import { Count } from '../../count.js'
import { PaymentId, Text } from '../../id.js'
import { LocalDate } from '../../local-date.js'
import { PaymentMethod } from '../../method.js'
import { Money } from '../../money.js'
import { about } from './about.js'

// FROZEN: stored formats (see ../event.ts).

/** `allocation` numbers the allocations of one payment. `on` is when it takes effect; `valueDate` is the payment's own. */
const applied = { ...about, payment: PaymentId, allocation: Count, amount: Money, split: Split, remaining: Money }
export const DebtPartiallyPaid = t.type({
  type: t.literal('DebtPartiallyPaid'),
  ...applied,
  method: PaymentMethod,
  valueDate: LocalDate,
})
export const DebtPaid = t.type({
  type: t.literal('DebtPaid'),
  ...applied,
  method: PaymentMethod,
  valueDate: LocalDate,
})
/** Re-opens exactly what that allocation had closed; `discount` is what was granted beside it for being early. */
export const PaymentReversed = t.intersection([
  t.type({ type: t.literal('PaymentReversed'), ...applied, reason: Text }),
  t.partial({ discount: t.type({ amount: Money, split: Split }) }),
])

/** Money for a debt that was written off: never more than was written off. `outstanding` is what still may come. */
export const DebtRecovered = t.type({
  type: t.literal('DebtRecovered'),
  ...about,
  payment: PaymentId,
  allocation: Count,
  amount: Money,
  method: PaymentMethod,
  valueDate: LocalDate,
  outstanding: Money,
})
