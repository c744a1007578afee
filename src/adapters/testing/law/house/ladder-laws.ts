import type { AccountDecision } from '../../../../domain/collection/ladder/decide-account.js'
import { stepsTaken } from '../../../../domain/collection/ladder/steps-taken.js'
import { StepTone } from '../../../../domain/collection/policy/step.js'
import { finalNoticeStep } from '../../../../domain/debt/evolve/evolve.js'
import { noFinalNotice } from '../../../../domain/debt/rule/final-notice.js'
import { scheduleOf } from '../../../../domain/debt/schedule.js'
import type { OpenDebt } from '../../../../domain/debt/state.js'
import { addDays, daysBetween, epochDay, fromEpochDay, type LocalDate } from '../../../../domain/value/local-date.js'
import { same } from '../../../../domain/value/same.js'
import { askedInRun } from '../../collection/house.js'
import { actsOf, debtsOfActs, houseLaw, openIn, type Run, spokenOf } from '../../collection/run.js'

/** How often each step was taken since the debt was last without fault. */
const timesTaken = (debt: OpenDebt): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const event of stepsTaken(debt, scheduleOf(debt))) {
    if (event.type === 'DebtorReminded') times.set(event.step, (times.get(event.step) ?? 0) + 1)
  }
  return times
}

/** A ladder goes up, and begins anew when all was paid. */
export const stepsNotRepeated = houseLaw({
  name: 'a step that was taken is not taken again before the debt was without fault',
  source: 'the ladder begins anew on a full cure, and not on a part payment',
  says: 'Who pays a part does not get the first friendly letter again.',
  of: (run) => debtsOfActs(run, spokenOf(run)),
  wrong: ({ act, debt }, run) => {
    const times = timesTaken(debt).get(act.step) ?? 0
    const step = run.strategyOf(act.strategy)?.steps.find((one) => one.step === act.step)
    const most = step?.repeat === undefined ? 1 : (step.repeat.times ?? Number.POSITIVE_INFINITY)
    return times < most || act.step === finalNoticeStep
      ? undefined
      : `"${act.step}" of ${debt.debt} was taken ${times === 1 ? 'once' : `${times} times`} already, and the debt was never without fault since`
  },
})

/** Of a ladder no step is left out. */
export const stepsInOrder = houseLaw({
  name: 'a ladder leaves no step out',
  source: 'a ladder: a ladder goes step by step, whatever day a run was missed',
  says: 'Nobody gets the third letter who never got the second.',
  of: (run) =>
    debtsOfActs(
      run,
      actsOf(run).filter(({ strategy, debts }) => run.strategyOf(strategy)?.mode === 'ladder' && debts.length === 1),
    ),
  wrong: ({ act, debt }, run) => {
    const steps = run.strategyOf(act.strategy)?.steps ?? []
    const index = steps.findIndex(({ step }) => step === act.step)
    const times = timesTaken(debt)
    const highest = steps.findLastIndex(({ step }) => times.has(step))
    const left = steps
      .slice(highest + 1, Math.max(index, 0))
      .find(
        ({ otherwise, days, from = 'due-date', does = 'remind' }) =>
          (does === 'remind' || does === 'negotiate') && otherwise !== 'pass' && !(days < 0 && from === 'due-date'),
      )
    return left === undefined ? undefined : `"${act.step}" of ${debt.debt}, and "${left.step}" was never taken`
  },
})

const askedOn = ({ rules, hour, before }: Run, on: LocalDate): AccountDecision =>
  askedInRun(rules, { on, hour }, before)

/** A run that is missed is made up for. */
export const noStepLost = houseLaw({
  name: 'a step is not lost because a run was missed',
  source: 'a ladder: what was due yesterday is due today',
  says: 'A letter that was due on a Saturday goes out on Monday.',
  of: (run) => run.decision.debts.flatMap((decision) => decision.due.map((step) => ({ decision, step }))),
  wrong: ({ decision, step }, run) => {
    const next = addDays(run.on, 1)
    const tomorrow = askedOn(run, next).debts.find(({ debt }) => debt === decision.debt)
    const isDue = tomorrow?.due.some((one) => one.step === step.step || one.does === 'write-off') ?? false
    const status = tomorrow?.notTaken.find((one) => one.step === step.step)?.status
    // A step that is repeated is over when the next has its turn.
    if (isDue || status === 'lapsed' || status === 'jumped' || status === 'held' || status === 'taken') return undefined
    return `"${step.step}" is due on ${run.on}, and on ${next}, when nothing was done, ${status === undefined ? 'it is gone' : `it is "${status}"`}`
  },
})

/** A day is named for every debt, and nothing is due before it. */
export const nextDayNamed = houseLaw({
  name: 'every open debt has a next day, and nothing is due before it',
  source: 'a ladder: a next action date for every debt',
  says: 'No debt is forgotten: for each there is a day on which somebody looks at it.',
  of: openIn,
  wrong: ({ debt, decision: { next } }, run) => {
    if (next === undefined) return `no day is named for ${debt.debt}`
    if (next.on < run.on) return `the next day of ${debt.debt} is ${next.on}, which is over`
    // What is taken together comes on the first day of any.
    const first = run.decision.debts.flatMap((one) => one.next?.on ?? []).toSorted()[0] ?? next.on
    const days = daysBetween(run.on, first)
    const comesDue = openIn(run).some((one) => scheduleOf(one.debt).some(({ due }) => due >= run.on && due < first))
    if (run.decision.acts.length > 0 || days < 2 || comesDue) return undefined
    for (const on of [fromEpochDay(epochDay(run.on) + (days >> 1)), addDays(first, -1)]) {
      const [early] = askedOn(run, on).debts.find((one) => one.debt === debt.debt)?.due ?? []
      if (early !== undefined)
        return `the next day is ${first}, and "${early.step}" of ${debt.debt} is due on ${on} already`
    }
    return undefined
  },
})

/** Court is the last resort, after a warning that could be answered. */
const leastNotice = 7

export const courtAfterNotice = houseLaw({
  name: 'court comes after a final notice, with a week to answer',
  source: 'pre-action conduct: court is the last resort; a ladder never skips the final notice',
  says: 'Nobody is taken to court who was not told so, with time to pay.',
  of: (run) =>
    debtsOfActs(
      run,
      actsOf(run).filter(({ does }) => does === 'refer-to-legal'),
    ),
  wrong: ({ act, debt }, { on }) => {
    const missing = noFinalNotice(debt, on)
    const sent = debt.finalNotice
    if (sent === undefined) return `"${act.step}" of ${debt.debt}, and no final notice was sent`
    if (missing !== undefined)
      return `"${act.step}" of ${debt.debt}, and the final notice of ${sent} was of something else`
    const days = daysBetween(sent, on)
    return days >= leastNotice
      ? undefined
      : `"${act.step}" of ${debt.debt}, ${days} days after the final notice of ${sent}`
  },
})

/** A tone as reminders record it. */
const numberOf = (tone: StepTone = 'friendly'): number => Object.keys(StepTone.keys).indexOf(tone)

/** Who was spoken to firmly is not spoken to as if nothing had been. */
export const toneNeverSoftens = houseLaw({
  name: 'the tone of a ladder never softens',
  source: 'a ladder: none is rude, and each is firmer than the one before',
  says: 'After a firm letter comes no friendly one about the same.',
  of: (run) => debtsOfActs(run, spokenOf(run)),
  wrong: ({ act, debt }) => {
    const tone = numberOf(act.tone)
    const firmer = stepsTaken(debt, scheduleOf(debt)).find((one) => one.type === 'DebtorReminded' && one.tone > tone)
    return firmer === undefined || firmer.type !== 'DebtorReminded' || act.step === finalNoticeStep
      ? undefined
      : `"${act.step}" of ${debt.debt} is ${act.tone ?? 'friendly'}, after "${firmer.step}" of ${firmer.on}`
  },
})

/** A decision is a function of what is asked. */
export const decidesTheSame = houseLaw({
  name: 'the same question has the same decision, and writes to nothing',
  source: 'a decision of the past is made again',
  says: 'Whoever asks again hears the same.',
  of: (run) => [run],
  wrong: (run) => {
    const again = askedOn(run, run.on)
    if (!same(again, run.decision)) return 'asked again, the decision is another'
    return undefined
  },
})
