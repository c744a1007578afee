import * as t from 'io-ts'
import { PaymentId, PromiseId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Channel } from '../../value/method.js'
import { Money } from '../../value/money.js'
import { TimeOfDay } from '../../value/time-of-day.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * `by` is the day promised; `deadline` is that day moved to a business day, with the grace: both inclusive. `time` and
 * `zone` (an IANA name) tell when to ask on that day. A promise has no condition: what hangs on one is an excuse.
 *
 * @since 0.1.0
 */
export const PaymentPromised = t.intersection([
  t.type({
    type: t.literal('PaymentPromised'),
    ...about,
    promise: PromiseId,
    amount: Money,
    by: LocalDate,
    deadline: LocalDate,
    tolerance: Money,
    channel: Channel,
  }),
  t.partial({ promisedBy: Text, time: TimeOfDay, zone: Text }),
])

const verdict = { ...about, promise: PromiseId, counted: Money }
/**
 * What was promised came in time.
 *
 * @since 0.1.0
 */
export const PromiseKept = t.type({ type: t.literal('PromiseKept'), ...verdict })
/**
 * A part of what was promised came in time.
 *
 * @since 0.1.0
 */
export const PromisePartiallyKept = t.type({ type: t.literal('PromisePartiallyKept'), ...verdict })
/**
 * Nothing of what was promised came in time.
 *
 * @since 0.1.0
 */
export const PromiseBroken = t.type({ type: t.literal('PromiseBroken'), ...verdict })
/**
 * A promise was called off before its day, and counts neither as kept nor as broken.
 *
 * @since 0.1.0
 */
export const PromiseWithdrawn = t.type({
  type: t.literal('PromiseWithdrawn'),
  ...about,
  promise: PromiseId,
  reason: Text,
})
/**
 * Another promise took the place of this one.
 *
 * @since 0.1.0
 */
export const PromiseSuperseded = t.type({
  type: t.literal('PromiseSuperseded'),
  ...about,
  promise: PromiseId,
  successor: PromiseId,
})
/**
 * `amount` of a promise lapsed because less is left to pay: the debt was credited, conceded or paid otherwise. `left` is still
 * to be paid for it. A promise released in full is neither kept nor broken.
 *
 * @since 0.2.0
 */
export const PromiseReleased = t.type({
  type: t.literal('PromiseReleased'),
  ...about,
  promise: PromiseId,
  amount: Money,
  left: Money,
})
/**
 * A promise is open again, or judged again by the next event, for a reason other than a payment: a back-dated credit or charge,
 * a dispute, a reversal. `amount` is the released part that is to be paid again; it may be 0.
 *
 * @since 0.2.0
 */
export const PromiseReinstated = t.type({
  type: t.literal('PromiseReinstated'),
  ...about,
  promise: PromiseId,
  amount: Money,
})
/**
 * The payments that count for a judged promise changed: it is open again, or judged again by the next event.
 *
 * @since 0.1.0
 */
export const PromiseReopened = t.type({
  type: t.literal('PromiseReopened'),
  ...about,
  promise: PromiseId,
  payment: PaymentId,
})
