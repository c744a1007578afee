import { finalNoticeStep } from '../../debt/evolve/evolve.js'
import type { LadderStep } from '../policy/step.js'
import type { CollectionStrategy } from '../policy/strategy.js'
import type { PolicyFault, PolicyFinding } from './fault.js'

/** So many days a final notice leaves at least: nobody can pay, object or ask for a plan in less. */
const leastNotice = 7

/** What can be told of a ladder by looking at it. */
export const ofLadder = (strategy: CollectionStrategy, path: string): ReadonlyArray<PolicyFault> => [
  ...ofAlong(strategy, path),
  ...strategy.steps.flatMap((step, index) =>
    [...findings(strategy, step, index), ...withoutEffect(strategy, step)].map(([key, finding]) => ({
      ...finding,
      path: `${path}.steps.${index}${key === '' ? '' : `.${key}`}`,
      story: [],
    })),
  ),
]

/** Debts that are taken one by one take nothing along. */
const ofAlong = ({ per, along, strategy }: CollectionStrategy, path: string): ReadonlyArray<PolicyFault> =>
  per === 'debtor' || along === undefined
    ? []
    : [{ path: `${path}.along`, story: [], fault: 'no-effect', what: strategy, because: 'per-debt' }]

/** What a step says and nothing heeds. */
const withoutEffect = (
  { mode }: CollectionStrategy,
  { step, otherwise, when }: LadderStep,
): ReadonlyArray<readonly [string, PolicyFinding]> => {
  if (otherwise === undefined || (mode === 'ladder' && when !== undefined)) return []
  return [['otherwise', { fault: 'no-effect', what: step, because: mode === 'jump' ? 'jump' : 'no-condition' }]]
}

const findings = (
  { steps, legal, agency }: CollectionStrategy,
  one: LadderStep,
  index: number,
): ReadonlyArray<readonly [string, PolicyFinding]> => {
  const { step, days, from = 'due-date', does = 'remind', channels, tone, needs = [] } = one
  const found: Array<readonly [string, PolicyFinding]> = []
  const earlier = steps.slice(0, index)
  if (earlier.some((other) => other.step === step)) found.push(['step', { fault: 'same-name', name: step }])
  if (from === 'previous-step') {
    const other = earlier.at(-1)?.step ?? step
    if (shortest(one) < 0) found.push(['days', { fault: 'backwards', step, days, before: other }])
  } else {
    const before = comesAfter(earlier, one)
    if (before !== undefined) {
      const beforeDays = before.from === 'previous-step' ? {} : { beforeDays: before.days }
      found.push(['days', { fault: 'backwards', step, days, before: before.step, ...beforeDays }])
    }
  }
  for (const { step: need } of needs) {
    if (!earlier.some((other) => other.step === need)) found.push(['needs', { fault: 'unknown-need', step, need }])
  }
  if ((does === 'remind' || does === 'negotiate') && (channels === undefined || channels.length === 0)) {
    found.push(['channels', { fault: 'no-channel', step }])
  }
  if (tone === 'final-notice' && step !== finalNoticeStep) {
    found.push(['step', { fault: 'notice-name', step, name: finalNoticeStep }])
  }
  if (does === 'place-with-agency' && agency === undefined) found.push(['does', { fault: 'no-agency', step }])
  if (does === 'refer-to-legal') {
    if (legal === undefined) found.push(['does', { fault: 'no-legal-rules', step }])
    const notice = earlier.find((other) => other.step === finalNoticeStep)
    if (notice === undefined || legal?.finalNotice === false) {
      found.push(['', { fault: 'court-without-notice', step }])
    } else {
      const least = daysApart(steps, earlier.indexOf(notice), index, legal?.finalNoticeDays ?? 0)
      if (least < leastNotice)
        found.push(['days', { fault: 'notice-too-short', step, days: least, least: leastNotice }])
    }
  }
  return found
}

/** How many days an offset has at least: a month may have 28, and one before a day 31. */
const shortest = ({ days, months = 0 }: Pick<LadderStep, 'days' | 'months'>): number =>
  days + months * (months < 0 ? 31 : 28)

/** The last of the steps before one that comes after it all the same, whatever months and terms there are. */
const comesAfter = (earlier: ReadonlyArray<LadderStep>, one: LadderStep): LadderStep | undefined => {
  const { from = 'due-date' } = one
  return earlier.findLast((_, at) => {
    const base = baseOf(earlier, at)
    if (base === undefined) return false
    // An invoice is never due before its own day: what is reckoned from that is no later than from its due date.
    const isOfSame = base.from === from || (base.from === 'due-date' && from === 'invoice-date')
    return isOfSame && runsBackwards(base, one)
  })
}

/** What a step is reckoned from in the end, and at least how long after it: through the steps that each follow the one before. */
const baseOf = (steps: ReadonlyArray<LadderStep>, at: number): Required<Offset> | undefined => {
  const step = steps[at]
  if (step === undefined) return undefined
  const { from = 'due-date', days, months = 0 } = step
  if (from !== 'previous-step') return { from, days, months }
  const before = at === 0 ? { from: 'due-date' as const, days: 0, months: 0 } : baseOf(steps, at - 1)
  return before && { from: before.from, days: before.days + days, months: before.months + months }
}

type Offset = Pick<LadderStep, 'from' | 'days' | 'months'>

/** Whether a step comes before another, whatever months there are between. */
const runsBackwards = (before: Offset, { days, months = 0 }: Offset): boolean =>
  shortest({ days: days - before.days, months: months - (before.months ?? 0) }) < 0 &&
  (months < (before.months ?? 0) || days < before.days)

/** How many days there are at least between two steps, however late the first was taken. */
const daysApart = (steps: ReadonlyArray<LadderStep>, first: number, last: number, byRule: number): number => {
  const between = steps.slice(first + 1, last + 1).reduce((sum, { from, days, months, daysAfterPrevious = 0 }) => {
    const own = from === 'previous-step' ? shortest({ days, months }) : 0
    return sum + Math.max(own, daysAfterPrevious)
  }, 0)
  const needed = steps[last]?.needs?.find(({ step }) => step === finalNoticeStep)?.days ?? 0
  return Math.max(between, needed, byRule)
}
