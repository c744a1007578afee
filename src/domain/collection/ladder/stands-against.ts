import { currentPlacement, holdOn } from '../../debt/case-file.js'
import { pausesOf } from '../../debt/rule/promise-pause.js'
import { deadlineOf, isRunning } from '../../debt/rule/promise-verdict.js'
import { ownerOfContact } from '../../debt/rule/reminder.js'
import { unrepresentedOn } from '../../debt/rule/representative.js'
import { currentPlan, inCurrencyOf, stillDisputed } from '../../debt/state.js'
import { insolvenciesOn, moratoriumOn } from '../../debtor/in-force.js'
import { addDays, epochDay, fromEpochDay, type LocalDate } from '../../value/local-date.js'
import type { CollectionPolicy } from '../policy/policy.js'
import type { Asked } from './asked.js'
import type { StandsAgainst } from './reason.js'

/** What stands against any step, and the first day on which it may not any more, or is to be looked at. */
export interface Obstacle {
  readonly finding: StandsAgainst
  readonly again: LocalDate
}

const usualReview = 7

/** The day from `day` on, at which something that has no end of its own is looked at, counted from when it began. */
export const reviewFrom = (policy: CollectionPolicy, since: LocalDate, day: LocalDate): LocalDate => {
  const every = policy.reviewEvery ?? usualReview
  const began = epochDay(since)
  const times = Math.ceil((epochDay(day) - began) / every)
  return fromEpochDay(began + (times < 1 ? 1 : times) * every)
}

const nothing: ReadonlyArray<Obstacle> = []

/** All that keeps a debt from any step on that day; nothing, and its steps may be taken. */
export const obstaclesOf = (asked: Asked): ReadonlyArray<Obstacle> => {
  const found = [ofPolicy(asked), ofDebtor(asked), ofHandling(asked)].filter(({ length }) => length > 0)
  if (asked.amount === 0n) found.push(againstAmounts(asked))
  return found.length === 0 ? nothing : found.flat()
}

const ofPolicy = ({ policy: { effectiveFrom }, day }: Asked): ReadonlyArray<Obstacle> =>
  effectiveFrom <= day ? nothing : [{ finding: { rule: 'policy-in-effect', effectiveFrom }, again: effectiveFrom }]

/** Whom nobody may ask: who was erased, is insolvent, or under a moratorium. */
const ofDebtor = ({ policy, debtor, day }: Asked): ReadonlyArray<Obstacle> => {
  if (debtor.situation === 'unregistered') return nothing
  const { moratoria, insolvencies } = debtor
  if (debtor.situation === 'registered' && moratoria.length === 0 && insolvencies.length === 0) return nothing
  const found: Obstacle[] = []
  if (debtor.situation === 'erased' && debtor.erased.on <= day) {
    const { on } = debtor.erased
    found.push({ finding: { rule: 'erased', on }, again: reviewFrom(policy, on, day) })
  }
  const proceedings = insolvenciesOn(debtor, day)
  const [first] = proceedings
  if (first !== undefined) {
    const named = proceedings.map(({ proceeding }) => proceeding)
    const finding = { rule: 'insolvency', proceedings: named, since: first.on } as const
    found.push({ finding, again: reviewFrom(policy, first.on, day) })
  }
  const moratorium = moratoriumOn(debtor, day)
  if (moratorium !== undefined) {
    const { moratorium: id, until, on } = moratorium.began
    const again = until === undefined ? reviewFrom(policy, on, day) : addDays(until, 1)
    found.push({ finding: { rule: 'moratorium', moratorium: id, until }, again })
  }
  return found
}

/** Somebody else speaks to the debtor, nobody does for a while, or nobody is there to be asked. */
const ofHandling = ({ policy, debt, day, settling }: Asked): ReadonlyArray<Obstacle> => {
  const { file, legal } = debt
  const { holds, placements } = file
  const unrepresented = unrepresentedOn(debt, day)
  const nobodyElse = legal === undefined && holds.length === 0 && placements.length === 0
  if (nobodyElse && settling === undefined && unrepresented === undefined) return nothing
  const found: Obstacle[] = []
  const owner = ownerOfContact(debt)
  if (owner !== 'creditor') {
    const since = legal?.on ?? currentPlacement(file)?.on ?? day
    found.push({ finding: { rule: 'owner-of-contact', owner, since }, again: reviewFrom(policy, since, day) })
  }
  if (unrepresented !== undefined) {
    const again = reviewFrom(policy, unrepresented.since, day)
    found.push({ finding: { rule: 'representative', ...unrepresented }, again })
  }
  const hold = holdOn(file, day)
  if (hold !== undefined) {
    const { hold: id, reason, until } = hold
    found.push({ finding: { rule: 'hold', hold: id, reason, until }, again: addDays(until, 1) })
  }
  if (settling !== undefined) {
    const { settlement, by } = settling
    found.push({ finding: { rule: 'settlement', settlement, by }, again: addDays(by, 1) })
  }
  return found
}

/** What keeps amounts from being asked for, where not the whole: what each reason takes off it. */
export const againstAmounts = (asked: Asked): ReadonlyArray<Obstacle> => {
  const { policy, debt, day, askable, beside } = asked
  const { disputed, promised, notDue } = askable
  const { covered = 0n, coveredUntil, unapplied = 0n } = beside
  const of = (amount: bigint) => inCurrencyOf(debt, amount)
  const found: Obstacle[] = []
  if (disputed > 0n) {
    const open = debt.disputes.filter((one) => stillDisputed(one) > 0n)
    const since = open[0]?.on ?? day
    const disputes = open.map(({ dispute }) => dispute)
    found.push({
      finding: { rule: 'disputed', amount: of(disputed), disputes },
      again: reviewFrom(policy, since, day),
    })
  }
  if (promised > 0n) found.push(ofPromises(asked, promised))
  if (notDue > 0n) {
    const nextDue = asked.parts.find(({ due }) => due > day)?.due ?? day
    const plan = currentPlan(debt)
    const amount = of(notDue)
    const finding: StandsAgainst =
      plan === undefined ? { rule: 'not-due', amount, nextDue } : { rule: 'planned', plan: plan.plan, amount, nextDue }
    found.push({ finding, again: nextDue > day ? nextDue : addDays(day, 1) })
  }
  if (covered > 0n) {
    const until = coveredUntil !== undefined && coveredUntil >= day ? coveredUntil : undefined
    const again = addDays(until ?? day, 1)
    found.push({ finding: { rule: 'covered', amount: of(covered), until: coveredUntil }, again })
  }
  if (unapplied > 0n) found.push({ finding: { rule: 'unapplied', amount: of(unapplied) }, again: addDays(day, 1) })
  return found
}

const ofPromises = ({ policy, debt, day }: Asked, promised: bigint): Obstacle => {
  const open = debt.promises.filter((promise) => isRunning(debt, promise, day))
  const pauses = pausesOf(debt)
  const deadlines = open.map((promise) => deadlineOf(promise, pauses))
  const until = deadlines.reduce<LocalDate | undefined>(
    (last, one) => (last === undefined || (one !== undefined && one > last) ? one : last),
    undefined,
  )
  const promises = open.map(({ promise }) => promise)
  const amount = inCurrencyOf(debt, promised)
  const again = until === undefined ? reviewFrom(policy, open[0]?.madeOn ?? day, day) : addDays(until, 1)
  return { finding: { rule: 'promised', amount, promises, until }, again }
}
