import { finalNoticeStep } from '../../debt/evolve/evolve.js'
import { unmetConditions } from '../../debt/rule/legal.js'
import { type IssuedDebt, inCurrencyOf, openBalance } from '../../debt/state.js'
import { addDays, epochDay, fromEpochDay, type LocalDate, laterOf } from '../../value/local-date.js'
import { money } from '../../value/money.js'
import { amountIn } from '../policy/amounts.js'
import type { LadderStep, StepAlternative } from '../policy/step.js'
import type { LegalRules } from '../policy/strategy.js'
import { type Asked, daysLate } from './asked.js'
import type { Blocker } from './blocker.js'
import type { Ladder } from './compiled.js'
import { courtTooEarly } from './court-too-early.js'
import type { Place } from './place-on-ladder.js'
import { reviewFrom } from './stands-against.js'

/**
 * The debts that are asked for together: how much that is, in minor units, how many of them are late, and the days of their contacts.
 * `open` is all that is open of them; without it, of the debt itself.
 */
export interface Together {
  readonly amount: bigint
  readonly open?: bigint | undefined
  readonly debts: number
  readonly contactDays: ReadonlyArray<number>
}

const none: ReadonlyArray<Blocker> = []

/** The conditions of a step that are not met. Of those of which any will do, all are told where none is. */
export const unmetOf = (asked: Asked, { when }: LadderStep, together: Together): ReadonlyArray<Blocker> => {
  if (when === undefined) return none
  const found = unmetBy(asked, when, together)
  const alternatives = when.any?.map((one) => unmetBy(asked, one, together))
  if (alternatives === undefined || alternatives.some((one) => one.length === 0)) return found
  const again = alternatives.map((one) => one.map((each) => each.again).reduce(laterOf)).reduce(earlierOf)
  const unmet = alternatives.flat().map(({ finding }) => finding)
  return [...found, { finding: { rule: 'none-of-step', unmet }, again }]
}

const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)

const unmetBy = (asked: Asked, when: StepAlternative, together: Together): ReadonlyArray<Blocker> => {
  const { policy, debt, day, today, parts } = asked
  const found: Blocker[] = []
  const later = reviewFrom(policy, parts[0]?.due ?? day, day)
  const { currency } = debt
  const { leastAmount, mostAmount, leastShare, minDebts, minDaysPastDue } = when
  const actual = inCurrencyOf(debt, together.amount)
  const least = amountIn(leastAmount, currency)
  if (leastAmount !== undefined && (least === undefined || together.amount < least)) {
    const wanted = least === undefined ? undefined : money(least, currency)
    found.push({ finding: { rule: 'least-of-step', least: wanted, actual }, again: later })
  }
  const most = amountIn(mostAmount, currency)
  if (most !== undefined && together.amount > most) {
    found.push({ finding: { rule: 'most-of-step', most: money(most, currency), actual }, again: later })
  }
  if (leastShare !== undefined) {
    const open = together.open ?? openBalance(debt)
    if (together.amount * 10_000n < BigInt(leastShare) * open) {
      const finding = { rule: 'share-of-step', least: leastShare, actual, open: inCurrencyOf(debt, open) } as const
      found.push({ finding, again: later })
    }
  }
  if (minDebts !== undefined && together.debts < minDebts) {
    found.push({ finding: { rule: 'debts', least: minDebts, actual: together.debts }, again: later })
  }
  const late = daysLate(asked)
  if (minDaysPastDue !== undefined && late < minDaysPastDue) {
    const again = fromEpochDay(today + minDaysPastDue - late)
    found.push({ finding: { rule: 'days-past-due', least: minDaysPastDue, actual: late }, again })
  }
  return found
}

/** What a step needs that is not so: steps before it, and before court what the house asks for. */
export const missingFor = (asked: Asked, ladder: Ladder, step: LadderStep, place: Place): ReadonlyArray<Blocker> => {
  const { needs } = step
  const { legal } = ladder.strategy
  const isCourt = step.does === 'refer-to-legal'
  const late = tooLateFor(asked, ladder, step)
  if (needs === undefined && !isCourt) return late
  const { policy, day, parts } = asked
  const later = reviewFrom(policy, parts[0]?.due ?? day, day)
  const found: Blocker[] = []
  for (const { step: needed, days } of needs ?? []) {
    const index = ladder.indexOf.get(needed)
    const takenOn = index === undefined ? undefined : place.taken[index]?.last.on
    const again = takenOn === undefined ? later : addDays(takenOn, days)
    if (again > day || takenOn === undefined)
      found.push({ finding: { rule: 'needs', step: needed, days, takenOn }, again })
  }
  if (isCourt && legal !== undefined) found.push(...beforeCourt(asked, legal, later))
  found.push(...courtTooEarly(asked, step))
  found.push(...late)
  return found
}

const beforeCourt = (asked: Asked, legal: LegalRules, later: LocalDate): ReadonlyArray<Blocker> => {
  const { debt, day, today, beside } = asked
  const { finalNotice, minDaysPastDue, leastAmount, finalNoticeDays = 0 } = legal
  const found: Blocker[] = []
  const minAmount = inCurrencyOf(debt, amountIn(leastAmount, debt.currency) ?? 0n)
  const covered = beside.covered === undefined ? {} : { covered: inCurrencyOf(debt, beside.covered) }
  const unapplied = beside.unapplied === undefined ? {} : { unapplied: inCurrencyOf(debt, beside.unapplied) }
  const conditions = { finalNotice, minDaysPastDue, minAmount }
  const unmet = unmetConditions({ conditions, ...covered, ...unapplied, on: day }, debt)
  if (unmet.length > 0) {
    const [only] = unmet
    const isAge = unmet.length === 1 && only?._tag === 'minDaysPastDue'
    found.push({
      finding: { rule: 'legal', unmet },
      again: isAge ? fromEpochDay(today + only.required - only.actual) : later,
    })
  } else if (finalNotice && debt.finalNotice !== undefined && addDays(debt.finalNotice, finalNoticeDays) > day) {
    const again = addDays(debt.finalNotice, finalNoticeDays)
    const finding = { rule: 'needs', step: 'final-notice', days: finalNoticeDays, takenOn: debt.finalNotice } as const
    found.push({ finding, again })
  }
  return found
}

/** Court, and what speaks of one, are over once it is too late for them. */
export const tooLateFor = (asked: Asked, ladder: Ladder, { step, does, tone }: LadderStep): ReadonlyArray<Blocker> => {
  const after = ladder.strategy.legal?.timeBarredAfter
  const { policy, day, parts } = asked
  const oldest = parts[0]?.due
  if (after === undefined || oldest === undefined || day < addDays(oldest, after)) return none
  const speaksOfIt = step === finalNoticeStep || tone === 'final-notice' || tone === 'legal-notice'
  if (does !== 'refer-to-legal' && !speaksOfIt) return none
  return [{ finding: { rule: 'time-barred', since: addDays(oldest, after) }, again: reviewFrom(policy, oldest, day) }]
}

/** What is too little to ask for. */
export const tooLittle = (
  asked: Asked,
  ladder: Ladder,
  { does }: LadderStep,
  together: Together,
): ReadonlyArray<Blocker> => {
  const { policy, debt, day, parts } = asked
  const least = ladder.least.get(debt.currency)
  if (least === undefined || together.amount >= least || does === 'write-off' || does === 'review') return none
  const finding = {
    rule: 'least-amount',
    least: money(least, debt.currency),
    actual: inCurrencyOf(debt, together.amount),
  } as const
  return [{ finding, again: reviewFrom(policy, parts[0]?.due ?? day, day) }]
}

/** That the debtor was contacted as often as the house wants to, within so many days. */
export const tooOften = (
  { today }: Asked,
  { strategy: { cadence } }: Ladder,
  { contactDays }: Together,
): ReadonlyArray<Blocker> => {
  if (cadence === undefined || contactDays.length < cadence.contacts) return none
  const { contacts, inDays } = cadence
  const within = contactDays.filter((on) => on > today - inDays && on <= today).sort((a, b) => a - b)
  const first = within[within.length - contacts]
  if (first === undefined) return none
  const on = fromEpochDay(first + inDays)
  return [{ finding: { rule: 'cadence', contacts, inDays, on }, again: on }]
}

/** The days on which somebody tried to reach the debtor about a debt. */
export const contactDaysOf = ({ debt }: { readonly debt: IssuedDebt }): ReadonlyArray<number> =>
  debt.history.flatMap((event) =>
    event.type === 'DebtorReminded' || event.type === 'ContactAttempted' ? [epochDay(event.on)] : [],
  )
