import * as t from 'io-ts'
import { BasisPoints } from '../../debt/event/discount-ladder.js'
import { LateChargeStrategy } from '../../late-charge/strategy.js'
import { Count } from '../../value/count.js'
import { Text } from '../../value/id.js'
import { refined } from '../../value/refined.js'
import { PolicyAmounts } from './amounts.js'
import { Segment } from './segment.js'
import { LadderStep } from './step.js'

/**
 * How often one wants to be in touch at most: so many contacts in so many days. It is a wish of the house; where a law allows
 * less, the law counts.
 *
 * @since 0.2.0
 */
export const CadenceTarget = t.type(
  {
    contacts: refined(Count, (count) => count >= 1, 'a whole number from 1'),
    inDays: refined(Count, (count) => count >= 1, 'a whole number from 1'),
  },
  'a cadence',
)
export type CadenceTarget = Readonly<t.TypeOf<typeof CadenceTarget>>

/**
 * What the house asks for before a debt goes to court, and to whom it goes. `timeBarredAfter`: so many days after the due date it
 * is too late.
 *
 * @since 0.2.0
 */
export const LegalRules = t.intersection(
  [
    t.type({ finalNotice: t.boolean, minDaysPastDue: Count, leastAmount: PolicyAmounts }),
    t.partial({ finalNoticeDays: Count, timeBarredAfter: Count, counsel: Text, authority: Text }),
  ],
  'rules of going to court',
)
export type LegalRules = Readonly<t.TypeOf<typeof LegalRules>>

/**
 * Which agency collects, and its share of what it collects, in basis points.
 *
 * @since 0.2.0
 */
export const AgencyRules = t.type({ agency: Text, commission: BasisPoints }, 'rules of an agency')
export type AgencyRules = Readonly<t.TypeOf<typeof AgencyRules>>

/**
 * Which debts of a debtor go along in a message about another of them, where they go together.
 *
 * - `daysPastDue`: what is late for so many days at least; 1 unless told. What is not counts in no least amount either.
 * - `at`: `highest`, unless told: whatever is late goes along, and counts as asked by the step of the message. `own`: what has a step
 *   of its own that day goes along, and counts as asked by that.
 *
 * @since 0.2.0
 */
export const GoingAlong = t.partial(
  {
    daysPastDue: refined(Count, (count) => count >= 1, 'a whole number from 1'),
    at: t.keyof({ highest: null, own: null }, 'highest or own'),
  },
  'what goes along',
)
export type GoingAlong = Readonly<t.TypeOf<typeof GoingAlong>>

/**
 * What is done about the debts of a segment.
 *
 * - `mode`: `ladder` takes every step in its order, one at a time. `jump` goes to the last step whose day has come, and says which
 *   it jumped.
 * - `per`: each debt by itself, or the debts of a debtor together, in each currency, at the highest step of any; `along`: see
 *   {@link GoingAlong}.
 * - `leastAmount`: what is less than that is not asked for (of grouped debts: all together). A currency that is not named has none.
 * - `daysBetweenSteps`: so many days between any two steps, at least.
 * - `cadence`: see {@link CadenceTarget}. `legal`: see {@link LegalRules}. `agency`: see {@link AgencyRules}.
 * - `businessDays`: steps are taken on the business days of the policy's calendar, the next where need be.
 *
 * @since 0.2.0
 */
export const CollectionStrategy = t.intersection(
  [
    t.type({
      strategy: Text,
      mode: t.keyof({ ladder: null, jump: null }, 'ladder or jump'),
      per: t.keyof({ debt: null, debtor: null }, 'debt or debtor'),
      steps: refined(t.readonlyArray(LadderStep), (steps) => steps.length > 0, 'at least one step'),
    }),
    t.partial({
      for: Segment,
      along: GoingAlong,
      leastAmount: PolicyAmounts,
      daysBetweenSteps: Count,
      businessDays: t.boolean,
      cadence: CadenceTarget,
      legal: LegalRules,
      agency: AgencyRules,
      lateCharge: LateChargeStrategy,
    }),
  ],
  'a strategy',
)
export type CollectionStrategy = Readonly<t.TypeOf<typeof CollectionStrategy>>
