import type { CollectionReason } from '../../domain/collection/ladder/reason.js'
import { tellAmount } from './amount.js'
import { tellUnmet } from './rejection/legal.js'
import { some } from './some.js'

/** How far before or after something: `1 month after`. */
const apart = (count: number, unit: string): ReadonlyArray<string> =>
  count === 0 ? [] : [`${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? '' : 's'} ${count < 0 ? 'before' : 'after'}`]

/** A word for every rule. A rule without words does not compile. */
const words: {
  readonly [R in CollectionReason['rule']]: (reason: Extract<CollectionReason, { readonly rule: R }>) => string
} = {
  situation: ({ situation }) => `the debt is ${situation === 'writtenOff' ? 'written off' : situation}`,
  'policy-in-effect': ({ effectiveFrom }) => `the policy is in effect from ${effectiveFrom} on`,
  'no-strategy': () => 'no strategy of the policy is for this debt',
  erased: ({ on }) => `the debtor was erased on ${on}`,
  insolvency: ({ proceedings, since }) => `the debtor is insolvent since ${since} (${proceedings.join(', ')})`,
  moratorium: ({ moratorium, until }) =>
    `moratorium ${moratorium} protects the debtor${until === undefined ? '' : ` until ${until}`}`,
  'owner-of-contact': ({ owner, since }) =>
    owner === 'legal' ? `it is in court since ${since}` : `an agency speaks to the debtor since ${since}`,
  representative: ({ since }) => `the debtor has died or closed, it was told on ${since}: ask who represents it`,
  hold: ({ hold, reason, until }) => `hold ${hold} (${reason}) until ${until}`,
  settlement: ({ settlement, by }) => `settlement ${settlement} may be paid until ${by}`,
  disputed: ({ amount, disputes }) => `${tellAmount(amount)} is disputed (${disputes.join(', ')})`,
  promised: ({ amount, promises, until }) =>
    `${tellAmount(amount)} is promised (${promises.join(', ')})${until === undefined ? ', suspended' : ` until ${until}`}`,
  planned: ({ plan, amount, nextDue }) => `${tellAmount(amount)} is paid by plan ${plan}, next on ${nextDue}`,
  'not-due': ({ amount, nextDue }) => `${tellAmount(amount)} is not due before ${nextDue}`,
  covered: ({ amount, until }) =>
    `cheques cover ${tellAmount(amount)}${until === undefined ? '' : `, the last of ${until}`}`,
  unapplied: ({ amount }) => `${tellAmount(amount)} is on account already`,
  'least-amount': ({ least, actual }) => `${tellAmount(actual)} is less than ${tellAmount(least)}, the least asked for`,
  offset: ({ from, anchor, days, months = 0, on }) => {
    const parts = [...apart(months, 'month'), ...apart(days, 'day')]
    const what = { 'due-date': 'due date', 'invoice-date': 'invoice date', 'previous-step': 'step before it' }[from]
    return `${parts.length === 0 ? 'on' : parts.join(' and ')} the ${what} (${anchor}): ${on}`
  },
  'days-between': ({ days, last, on }) => `${some(days, 'day')} after the last step (${last}): ${on}`,
  cadence: ({ contacts, inDays, on }) =>
    `the house makes at most ${some(contacts, 'contact')} in ${some(inDays, 'day')}: again on ${on}`,
  taken: ({ on, message }) => `taken on ${on}${message === undefined ? '' : ` (${message})`}`,
  repeated: ({ time, times, on }) => `time ${time}${times === undefined ? '' : ` of ${times}`}, from ${on} on`,
  'notice-spent': ({ court }) => `${court} needs a notice of what is late now`,
  together: ({ with: other, debts }) => `${some(debts, 'debt')} ${debts === 1 ? 'goes' : 'go'} together, with ${other}`,
  'waits-for': ({ step }) => `${step} comes first`,
  jumped: ({ by }) => `${by} came instead`,
  lapsed: ({ due }) => `it is for before the due date, ${due}`,
  'least-of-step': ({ least, actual }) =>
    least === undefined
      ? `the step has no least amount in ${actual.currency}`
      : `${tellAmount(actual)} is less than ${tellAmount(least)}, the least of this step`,
  'most-of-step': ({ most, actual }) => `${tellAmount(actual)} is more than ${tellAmount(most)}, the most of this step`,
  'share-of-step': ({ least, actual, open }) =>
    `${tellAmount(actual)} is less than ${least / 100} % of all that is open, ${tellAmount(open)}`,
  'none-of-step': ({ unmet }) => `one of these had to be otherwise: ${unmet.map((one) => tellReason(one)).join('; ')}`,
  debts: ({ least, actual }) =>
    `${some(actual, 'debt')} ${actual === 1 ? 'is' : 'are'} late, and the step is from ${least} on`,
  'days-past-due': ({ least, actual }) => `it is ${some(actual, 'day')} past due, and the step is from ${least} on`,
  needs: ({ step, days, takenOn }) =>
    takenOn === undefined
      ? `${step} was not taken`
      : `${step} was taken on ${takenOn}, and ${some(days, 'day')} ${days === 1 ? 'is' : 'are'} to pass`,
  legal: ({ unmet }) => unmet.map(tellUnmet).join('; '),
  'small-rest': ({ most, open, daysPastDue }) =>
    `${tellAmount(open)} is open, no more than ${tellAmount(most)}, and ${some(daysPastDue, 'day')} past due: not worth asking for`,
  'court-too-early': ({ pack, provision, days, after, since }) =>
    `${pack} (${provision}) wants ${some(days, 'day')} before court from the ${after === 'due-date' ? 'due date' : 'first reminder'} on${since === undefined ? ', and nobody was reminded' : ` (${since})`}`,
  'time-barred': ({ since }) => `it is time-barred since ${since}`,
  contact: ({ channel, allowed, because, nextAllowedAt }) =>
    `${channel} ${allowed ? 'may be used' : 'may not be used'}${because.length === 0 ? '' : `: ${because.map(tellGate).join('; ')}`}${
      nextAllowedAt === undefined ? '' : ` (again at ${nextAllowedAt})`
    }`,
}

const tellGate = ({
  rule,
  pack,
  version,
}: {
  readonly rule: string
  readonly pack?: string | undefined
  readonly version?: string | undefined
}): string => (pack === undefined ? rule : `${rule} (${pack}${version === undefined ? '' : ` ${version}`})`)

/** A reason of a collection decision in words. */
export const tellReason = <R extends CollectionReason['rule']>(
  reason: Extract<CollectionReason, { readonly rule: R }>,
): string => words[reason.rule as R](reason)
