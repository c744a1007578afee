import * as t from 'io-ts'
import { Split } from '../../value/component.js'
import { Count } from '../../value/count.js'
import { DebtorId, PaymentId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { PaymentMethod } from '../../value/method.js'
import { Money } from '../../value/money.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/** `allocation` numbers the allocations of one payment. `on` is when it takes effect; `valueDate` is the payment's own. */
const applied = { ...about, payment: PaymentId, allocation: Count, amount: Money, split: Split, remaining: Money }
/** `payer` is set if the money is not the debtor's own. */
const byOthers = t.partial({ payer: DebtorId })
/**
 * Money was put on the debt, and something is still open.
 *
 * @since 0.1.0
 */
export const DebtPartiallyPaid = t.intersection([
  t.type({ type: t.literal('DebtPartiallyPaid'), ...applied, method: PaymentMethod, valueDate: LocalDate }),
  byOthers,
])
/**
 * Money was put on the debt, and nothing is open any more.
 *
 * @since 0.1.0
 */
export const DebtPaid = t.intersection([
  t.type({ type: t.literal('DebtPaid'), ...applied, method: PaymentMethod, valueDate: LocalDate }),
  byOthers,
])
/**
 * Re-opens exactly what that allocation had closed; `discount` is what was granted beside it for being early.
 *
 * @since 0.1.0
 */
export const PaymentReversed = t.intersection([
  t.type({ type: t.literal('PaymentReversed'), ...applied, reason: Text }),
  t.partial({ discount: t.type({ amount: Money, split: Split }) }),
  byOthers,
])

/**
 * Money for a written-off debt, never more than was written off. `outstanding` may still be recovered.
 *
 * @since 0.1.0
 */
export const DebtRecovered = t.intersection([
  t.type({
    type: t.literal('DebtRecovered'),
    ...about,
    payment: PaymentId,
    allocation: Count,
    amount: Money,
    method: PaymentMethod,
    valueDate: LocalDate,
    outstanding: Money,
  }),
  byOthers,
])
