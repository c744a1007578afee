import type { DebtCommand } from '../../debt/command.js'
import type { DebtId, PlacementId } from '../../value/id.js'
import type { LocalDate } from '../../value/local-date.js'
import { money } from '../../value/money.js'
import { amountIn } from '../policy/amounts.js'
import type { CollectionPolicy } from '../policy/policy.js'
import { StepTone } from '../policy/step.js'
import type { LegalRules } from '../policy/strategy.js'
import type { DebtDecision, DueStep } from './decision.js'
import type { CollectionReason } from './reason.js'

/**
 * What a step that is done needs beside the decision: the debt, the day, the revision of its stream that was read, and a name for the
 * message or the placement, which is the same when the run is repeated.
 *
 * @since 0.2.0
 */
export interface DoneStep {
  readonly debt: DebtId
  readonly on: LocalDate
  readonly strategy: string
  readonly revision: number
  readonly name: string
}

/** A tone as reminders record it: 0 before the due date, 4 the last. */
const numberOf = (tone: StepTone = 'friendly'): number => Object.keys(StepTone.keys).indexOf(tone)

/**
 * The command by which a step that is due is recorded: a reminder, a placement with the agency of the strategy, a referral to its
 * court, or a write-off. None for a review, which is nobody's business but one's own.
 *
 * @since 0.2.0
 */
export const commandFor = (policy: CollectionPolicy, step: DueStep, done: DoneStep): DebtCommand | undefined => {
  const { debt, on, revision, name } = done
  const { amount, channel, tone } = step
  const strategy = policy.strategies.find((one) => one.strategy === done.strategy)
  switch (step.does) {
    case 'remind':
    case 'negotiate': {
      const says = { channel: channel ?? 'letter', step: step.step, tone: numberOf(tone), message: name }
      return { type: 'RemindDebtor', debt, on, ...says, balance: amount, revision }
    }
    case 'place-with-agency': {
      if (strategy?.agency === undefined) return undefined
      return { type: 'PlaceWithAgency', debt, on, placement: name as PlacementId, ...strategy.agency }
    }
    case 'refer-to-legal': {
      const {
        finalNotice = true,
        minDaysPastDue = 0,
        leastAmount,
        counsel,
        authority,
      }: Partial<LegalRules> = strategy?.legal ?? {}
      const minAmount = money(amountIn(leastAmount, amount.currency) ?? 0n, amount.currency)
      const conditions = { finalNotice, minDaysPastDue, minAmount }
      const where = { counsel: counsel ?? 'nobody named', authority: authority ?? 'nobody named' }
      return { type: 'ReferToLegal', debt, on, ...where, costs: money(0n, amount.currency), conditions }
    }
    case 'write-off':
      return { type: 'WriteOffDebt', debt, on, reason: `${step.step}, by policy ${policy.version}` }
    case 'review':
      return undefined
  }
}

/**
 * The commands by which the steps are recorded that were due and are held back, each with the rule that lasts longest; of a law
 * also its pack. For who wants that on record.
 *
 * @since 0.2.0
 */
export const withheldBy = ({ debt, day, policy, notTaken, next }: DebtDecision): ReadonlyArray<DebtCommand> =>
  // Of a debt of which nothing is open no step is due.
  (next === undefined ? [] : notTaken).flatMap(({ step, status, on: until, reasons }): ReadonlyArray<DebtCommand> => {
    const because = reasons.findLast((one) => !isOfTheDay.has(one.rule))
    if (debt === undefined || status !== 'held' || because === undefined) return []
    const what = {
      type: 'WithholdStep',
      debt,
      on: day,
      step,
      policy,
      ...(until === undefined ? {} : { until }),
    } as const
    const law = lawOf(because)
    if (law?.pack === undefined) {
      const rule = because.rule === 'contact' ? (because.because[0]?.rule ?? because.rule) : because.rule
      return [{ ...what, rule }]
    }
    const version = law.version === undefined ? {} : { packVersion: law.version }
    return [{ ...what, rule: law.rule, pack: law.pack, ...version }]
  })

/** The law that a reason rests on, where there is one. */
const lawOf = (because: CollectionReason): Law | undefined =>
  because.rule === 'court-too-early'
    ? because
    : because.rule === 'contact'
      ? because.because.find(({ pack }) => pack !== undefined)
      : undefined

interface Law {
  readonly rule: string
  readonly pack?: string | undefined
  readonly version?: string | undefined
}

/** What only says that the day of a step has come. */
const isOfTheDay: ReadonlySet<string> = new Set(['offset', 'days-between', 'repeated', 'notice-spent', 'together'])
