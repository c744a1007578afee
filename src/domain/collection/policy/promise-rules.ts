import * as t from 'io-ts'
import { BusinessDayConvention } from '../../calendar/adjust.js'
import { BasisPoints } from '../../debt/event/discount-ladder.js'
import { Count } from '../../value/count.js'
import { TimeOfDay } from '../../value/time-of-day.js'
import { PolicyAmounts } from './amounts.js'

/**
 * What a house takes as a promise, and when one is kept.
 *
 * - `graceBusinessDays`: business days after its day, in the policy's calendar; by `convention` its day is a business day first
 *   (`following` unless told). Without a calendar every day is one.
 * - `tolerance`: what may be missing, the more of the amount and of `toleranceShare` (basis points of what was promised).
 * - `maxOpen`: so many at a time for one debt. `maxDaysAhead`: no later than so many days from the day it is made.
 * - `deadlineTime`: by that hour of the debtor's day.
 *
 * @since 0.2.0
 */
export const PromiseRules = t.partial(
  {
    graceBusinessDays: Count,
    convention: BusinessDayConvention,
    tolerance: PolicyAmounts,
    toleranceShare: BasisPoints,
    maxOpen: Count,
    maxDaysAhead: Count,
    deadlineTime: TimeOfDay,
  },
  'rules of promises',
)
export type PromiseRules = Readonly<t.TypeOf<typeof PromiseRules>>
