import { finalNoticeStep } from '../../debt/evolve/evolve.js'
import type { LadderStep } from '../step.js'
import type { CollectionStrategy } from '../strategy.js'
import type { PolicyFault, PolicyFinding } from './fault.js'

/** So many days a final notice leaves at least: nobody can pay, object or ask for a plan in less. */
const leastNotice = 7

/** What can be told of a ladder by looking at it. */
export const ofLadder = (strategy: CollectionStrategy, path: string): ReadonlyArray<PolicyFault> =>
  strategy.steps.flatMap((step, index) =>
    findings(strategy, step, index).map(([key, finding]) => ({
      ...finding,
      path: `${path}.steps.${index}${key === '' ? '' : `.${key}`}`,
      story: [],
    })),
  )

const findings = (
  { steps, legal, agency }: CollectionStrategy,
  one: LadderStep,
  index: number,
): ReadonlyArray<readonly [string, PolicyFinding]> => {
  const { step, days, from = 'due-date', does = 'remind', channels, tone, needs = [] } = one
  const found: Array<readonly [string, PolicyFinding]> = []
  const earlier = steps.slice(0, index)
  if (earlier.some((other) => other.step === step)) found.push(['step', { fault: 'same-name', name: step }])
  const before = earlier.findLast((other) => (other.from ?? 'due-date') === from)
  if (from === 'previous-step' && shortest(one) < 0) {
    const other = earlier.at(-1)?.step ?? step
    found.push(['days', { fault: 'backwards', step, days, before: other }])
  } else if (from !== 'previous-step' && before !== undefined && runsBackwards(before, one)) {
    found.push(['days', { fault: 'backwards', step, days, before: before.step, beforeDays: before.days }])
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

/** Whether a step comes before another, whatever months there are between. */
const runsBackwards = (before: LadderStep, { days, months = 0 }: LadderStep): boolean =>
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
