import * as t from 'io-ts'
import { Count } from '../../count.js'
import { PromiseId, Text } from '../../id.js'
import { LocalDate } from '../../local-date.js'
import { Channel } from '../../method.js'
import { Money } from '../../money.js'
import { TimeOfDay } from '../../time-of-day.js'
import { about } from './about.js'

/** `deadline` is `by` on a business day with the policy's grace; by default it is `by`. */
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

/** Asks for the verdict on a promise; `on` is the day of judgement, after the deadline unless it is kept early. */
export const EvaluatePromise = t.strict({ type: t.literal('EvaluatePromise'), ...about, promise: PromiseId })

export const WithdrawPromise = t.strict({
  type: t.literal('WithdrawPromise'),
  ...about,
  promise: PromiseId,
  reason: Text,
})
