import * as t from 'io-ts'
import { Count } from '../../value/count.js'
import { PromiseId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Channel } from '../../value/method.js'
import { Money } from '../../value/money.js'
import { TimeOfDay } from '../../value/time-of-day.js'
import { about } from './header.js'

/**
 * `deadline` is `by` on a business day with the policy's grace; by default it is `by`.
 *
 * @since 0.1.0
 */
export const PromisePayment = t.intersection([
  t.strict({
    type: t.literal('PromisePayment'),
    ...about,
    promise: PromiseId,
    amount: Money,
    by: LocalDate,
    channel: Channel,
  }),
  t.exact(
    t.partial({
      deadline: LocalDate,
      tolerance: Money,
      promisedBy: Text,
      supersedes: PromiseId,
      maxOpen: Count,
      time: TimeOfDay,
      zone: Text,
    }),
  ),
])

/**
 * Judges a promise on the day `on`, which is after its deadline unless it was kept early.
 *
 * @since 0.1.0
 */
export const EvaluatePromise = t.strict({ type: t.literal('EvaluatePromise'), ...about, promise: PromiseId })

/**
 * A promise is off before its day, neither kept nor broken.
 *
 * @since 0.1.0
 */
export const WithdrawPromise = t.strict({
  type: t.literal('WithdrawPromise'),
  ...about,
  promise: PromiseId,
  reason: Text,
})
