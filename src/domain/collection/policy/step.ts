import * as t from 'io-ts'
import { BasisPoints } from '../../debt/event/discount-ladder.js'
import { Count } from '../../value/count.js'
import { Text } from '../../value/id.js'
import { leaf } from '../../value/leaf.js'
import { Channel } from '../../value/method.js'
import { refined } from '../../value/refined.js'
import { PolicyAmounts } from './amounts.js'
import { StepFee } from './fee.js'

/**
 * Days from the day that a step is reckoned from; before it where they are below zero.
 *
 * @since 0.2.0
 */
export const StepDays = leaf<number, number>(
  'a whole number of days from -3650 to 3650',
  (u): u is number => Number.isInteger(u) && Math.abs(u as number) <= 3650,
)

/**
 * What a step is reckoned from: the oldest due date of what is open, the day of the invoice, or the day on which the step before it was taken.
 *
 * @since 0.2.0
 */
export const StepAnchor = t.keyof(
  { 'due-date': null, 'invoice-date': null, 'previous-step': null },
  'what a step is reckoned from',
)
export type StepAnchor = t.TypeOf<typeof StepAnchor>

/**
 * How a step speaks. None of them is rude.
 *
 * @since 0.2.0
 */
export const StepTone = t.keyof(
  { 'before-due': null, friendly: null, firm: null, 'final-notice': null, 'legal-notice': null },
  'a tone',
)
export type StepTone = t.TypeOf<typeof StepTone>

/**
 * What is done at a step: somebody is reminded or spoken to, or the debt goes to an agency, to court, is written off, or is looked
 * at by somebody.
 *
 * @since 0.2.0
 */
export const StepAction = t.keyof(
  { remind: null, negotiate: null, 'place-with-agency': null, 'refer-to-legal': null, 'write-off': null, review: null },
  'what a step does',
)
export type StepAction = t.TypeOf<typeof StepAction>

const oneCondition = {
  leastAmount: PolicyAmounts,
  mostAmount: PolicyAmounts,
  leastShare: BasisPoints,
  minDebts: Count,
  minDaysPastDue: Count,
}

/**
 * One of several conditions of which a step asks for any.
 *
 * @since 0.2.0
 */
export const StepAlternative = t.partial(oneCondition, 'a condition of a step')
export type StepAlternative = Readonly<t.TypeOf<typeof StepAlternative>>

/**
 * When a step is for a debt: of so much that may be asked for, at least or at most, or of such a share of all that is open at least, in
 * basis points; of so many debts of the debtor that are late; so many days past due. All that is named has to be so, and where there is
 * `any`, one of these beside it. Debts that are grouped count together.
 *
 * @since 0.2.0
 * @example
 * { any: [{ minDaysPastDue: 60 }, { leastAmount: [{ amount: '1000000', currency: 'EUR' }] }] } // two months late, or 10,000.00 EUR
 */
export const StepCondition = t.partial(
  {
    ...oneCondition,
    any: refined(t.readonlyArray(StepAlternative), (all) => all.length > 0, 'one condition or more'),
  },
  'a condition of a step',
)
export type StepCondition = Readonly<t.TypeOf<typeof StepCondition>>

/** A condition and its alternatives, each by itself. */
export const eachCondition = (condition: StepCondition = {}): ReadonlyArray<StepAlternative> => [
  condition,
  ...(condition.any ?? []),
]

/**
 * A step that has to be taken before this one, and for how many days.
 *
 * @since 0.2.0
 */
export const StepNeed = t.type({ step: Text, days: Count }, 'a step that is needed first')
export type StepNeed = Readonly<t.TypeOf<typeof StepNeed>>

const Times = refined(Count, (count) => count >= 1, 'a whole number from 1')

/**
 * Months from the day that a step is reckoned from; before it where they are below zero.
 *
 * @since 0.2.0
 */
export const StepMonths = leaf<number, number>(
  'a whole number of months from -120 to 120',
  (u): u is number => Number.isInteger(u) && Math.abs(u as number) <= 120,
)

/**
 * That a step is taken again, `every` so many days, or months where `unit` says so, so many `times` in all; without end where none are told.
 *
 * @since 0.2.0
 */
export const StepRepeat = t.intersection(
  [
    t.type({ every: Times }),
    t.partial({ times: Times, unit: t.keyof({ days: null, months: null }, 'days or months') }),
  ],
  'how a step is repeated',
)
export type StepRepeat = Readonly<t.TypeOf<typeof StepRepeat>>

/**
 * One step of a ladder.
 *
 * - `step`: its name, which `DebtorReminded` records. The final notice is called `final-notice`, which is the name that the rule
 *   before court looks for.
 * - `days`, after `months` where there are any, from `from`, which is the due date unless told. `endOfMonth`: at the end of that month.
 * - `does`: a reminder unless told. `channels`: in the order tried.
 * - `when`: a condition; where it is not met the ladder waits, or passes the step over, by `otherwise` (`wait` unless told).
 * - `needs`: steps before it. `daysAfterPrevious`: days since the last step, whatever it was.
 * - `fee`: see {@link StepFee}. `lateCharge`: whether what lateness has borne is charged with it; from a firm tone on, and with an agency or
 *   a court, unless told.
 * - `repeat`: see {@link StepRepeat}; as long as the next is not due.
 *
 * @since 0.2.0
 */
export const LadderStep = t.intersection(
  [
    t.type({ step: Text, days: StepDays }),
    t.partial({
      from: StepAnchor,
      months: StepMonths,
      endOfMonth: t.boolean,
      does: StepAction,
      channels: t.readonlyArray(Channel),
      tone: StepTone,
      when: StepCondition,
      otherwise: t.keyof({ wait: null, pass: null }, 'wait or pass'),
      needs: t.readonlyArray(StepNeed),
      daysAfterPrevious: Count,
      repeat: StepRepeat,
      fee: StepFee,
      lateCharge: t.boolean,
    }),
  ],
  'a step',
)
export type LadderStep = Readonly<t.TypeOf<typeof LadderStep>>
