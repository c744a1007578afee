import type { StepFee } from '../../../domain/collection/policy/fee.js'
import type { CollectionPolicy } from '../../../domain/collection/policy/policy.js'
import type { LadderStep, StepAlternative, StepRepeat } from '../../../domain/collection/policy/step.js'
import type { CollectionStrategy } from '../../../domain/collection/policy/strategy.js'
import { tellAmounts as amounts, tellSegment } from '../../words/segment.js'
import { some } from '../../words/some.js'
import { table } from '../form/table.js'

const days = (count: number): string => some(count, 'day')

const anchors = { 'due-date': 'due', 'invoice-date': 'the invoice', 'previous-step': 'the step before' } as const

const inMonths = (count: number): string => `${count} ${count === 1 ? 'month' : 'months'}`

const apart = (count: number, words: (count: number) => string): string =>
  `${words(Math.abs(count))} ${count < 0 ? 'before' : 'after'}`

const when = ({ days: count, months = 0, from = 'due-date', endOfMonth }: LadderStep): string => {
  const parts = [...(months === 0 ? [] : [apart(months, inMonths)]), ...(count === 0 ? [] : [apart(count, days)])]
  const base = `${parts.length === 0 ? 'on' : parts.join(' and ')} ${anchors[from]}`
  return endOfMonth === true ? `end of the month of ${base}` : base
}

const againEvery = ({ every, times, unit = 'days' }: StepRepeat): string =>
  `${times === undefined ? 'again and again' : `${times} times`}, every ${unit === 'days' ? days(every) : inMonths(every)}`

const costs = ({ amounts: fixed, share }: Pick<StepFee, 'amounts' | 'share'>): ReadonlyArray<string> =>
  [
    fixed && `costs ${amounts(fixed)}`,
    share !== undefined && `costs ${share / 100} % of the principal that is late`,
  ].filter((part) => typeof part === 'string')

const feeOf = (fee: StepFee = {}): ReadonlyArray<string> =>
  [
    ...costs(fee),
    ...(fee.bands ?? []).map(
      (band) => `from ${amounts(band.from)} on ${fee.everyBand === true ? 'also ' : ''}${costs(band).join(' and ')}`,
    ),
    fee.everyBand === true && 'each share of what lies in its band',
    fee.perDebt && `costs ${amounts(fee.perDebt)} for each debt`,
    fee.least && `${amounts(fee.least)} at least`,
    fee.most && `${amounts(fee.most)} at most`,
  ].filter((part) => typeof part === 'string')

/** What of a debt a step asks for. */
const aboutDebt = ({ leastAmount, mostAmount, leastShare, minDebts, minDaysPastDue }: StepAlternative) =>
  [
    leastAmount && `from ${amounts(leastAmount)} on`,
    mostAmount && `up to ${amounts(mostAmount)}`,
    leastShare !== undefined && `from ${leastShare / 100} % of all that is open on`,
    minDebts !== undefined && `from ${minDebts} late debts on`,
    minDaysPastDue !== undefined && `${days(minDaysPastDue)} past due at least`,
  ].filter((part) => typeof part === 'string')

const conditions = ({
  when: condition = {},
  otherwise,
  needs = [],
  repeat,
  fee,
  lateCharge,
  daysAfterPrevious,
}: LadderStep) =>
  [
    ...aboutDebt(condition),
    condition.any?.map((one) => aboutDebt(one).join(' and ')).join(' or '),
    otherwise === 'pass' && 'else the ladder goes on without it',
    ...needs.map((need) => `${days(need.days)} after ${need.step}`),
    daysAfterPrevious !== undefined && `${days(daysAfterPrevious)} after the last step at least`,
    repeat && againEvery(repeat),
    ...feeOf(fee),
    lateCharge !== undefined && (lateCharge ? 'charges lateness' : 'charges nothing for lateness'),
  ].filter((part) => typeof part === 'string')

/** By which channels somebody is spoken to, or what is done instead. */
const how = ({ does = 'remind', channels = [] }: LadderStep): string =>
  does === 'remind' || does === 'negotiate' ? channels.join(', else ') || does : does

const aboutStrategy = (strategy: CollectionStrategy): string => {
  const {
    strategy: name,
    mode,
    per,
    along,
    for: segment,
    leastAmount,
    daysBetweenSteps,
    cadence,
    legal,
    agency,
  } = strategy
  const lines = [
    `${name}: for ${tellSegment(segment) ?? 'all others'}`,
    mode === 'ladder'
      ? 'One step after the other, none left out.'
      : 'Straight to the last step whose day has come; what is jumped is told.',
    per === 'debtor' ? 'The debts of a debtor go together, in each currency.' : 'Each debt by itself.',
    along?.at === 'own' && 'Each is at a step of its own.',
    along?.daysPastDue !== undefined &&
      `What is less than ${days(along.daysPastDue)} past due goes along with nothing.`,
    leastAmount && `Less than ${amounts(leastAmount)} is not asked for.`,
    daysBetweenSteps !== undefined && `${days(daysBetweenSteps)} at least between two steps.`,
    cadence && `At most ${some(cadence.contacts, 'contact')} in ${days(cadence.inDays)}, less where a law says so.`,
    legal &&
      `Court: ${days(legal.minDaysPastDue)} past due${legal.leastAmount.length === 0 ? '' : `, from ${amounts(legal.leastAmount)} on`}${legal.finalNotice ? `, ${days(legal.finalNoticeDays ?? 0)} after a final notice` : ''}.`,
    agency && `Agency: ${agency.agency}, for ${agency.commission / 100} % of what it collects.`,
  ].filter((line) => typeof line === 'string')
  const steps = table({
    columns: [{ head: 'step' }, { head: 'when' }, { head: 'how' }, { head: 'tone' }, { head: 'if', stretch: true }],
    rows: strategy.steps.map((step) => [step.step, when(step), how(step), step.tone ?? '', conditions(step)]),
  })
  return `${lines.join('\n')}\n\n${steps}`
}

/** A policy in words, for whoever has to stand by it. */
export const explainPolicy = (policy: CollectionPolicy): string => {
  const {
    version,
    effectiveFrom,
    strategies,
    promises,
    plans,
    disputes,
    writeOff,
    approvals = [],
    reviewEvery = 7,
  } = policy
  const house = [
    promises &&
      `Promises: ${days(promises.graceBusinessDays ?? 0)} of grace${promises.maxOpen === undefined ? '' : `, ${promises.maxOpen} open at a time`}${promises.maxDaysAhead === undefined ? '' : `, ${days(promises.maxDaysAhead)} ahead at most`}.`,
    plans &&
      `Plans: ${plans.maxInstalments === undefined ? 'any number of' : `up to ${plans.maxInstalments}`} instalments${plans.maxDays === undefined ? '' : ` within ${days(plans.maxDays)}`}${plans.guaranteeAbove === undefined ? '' : `, with a guarantee above ${amounts(plans.guaranteeAbove)}`}.`,
    disputes && `Disputes are decided within ${days(disputes.decideWithin)}.`,
    writeOff && `A rest of up to ${amounts(writeOff.most)} is written off ${days(writeOff.daysPastDue)} past due.`,
    ...approvals.map(({ role, act, upTo }) => `${role} may approve a ${act} of up to ${amounts(upTo)}.`),
    `What nothing can be done about is looked at every ${days(reviewEvery)}.`,
  ].filter((line) => typeof line === 'string')
  const head = `Policy ${version}, in effect from ${effectiveFrom}`
  return [head, ...strategies.map(aboutStrategy), house.join('\n')].join('\n\n')
}
