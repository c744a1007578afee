import * as E from 'fp-ts/lib/Either.js'
import { isFraction } from '../../late-charge/fraction.js'
import { assessLateCharge, type LateCharge } from '../../late-charge/late-charge.js'
import { type ChargeDifference, notYetCharged } from '../../late-charge/not-yet-charged.js'
import type { Components } from '../../value/component.js'
import type { DebtCommandOf } from '../command.js'
import type { DebtEvent } from '../event.js'
import { type DebtState, inCurrencyOf, type KnownDebt, openBalance } from '../state.js'
import { chargeable, dueOn, tooLarge, waivable } from './charge.js'
import { type Consequence, withConsequences } from './consequence.js'
import { about, accept, type Decision, nothing, reject, whenIssued } from './decision.js'
import { latenessOf } from './lateness.js'
import { planAfterwards } from './plan-follow-up.js'

/**
 * Charges a debt for being late until `on`: the total by the strategy, less what was charged before, so monthly charging and
 * charging once give the same sum. If a back-dated payment shows that too much was charged, the unpaid excess is waived.
 * Interest can still be charged after the principal was paid late. No events if `on` is before the last day charged for.
 */
export const chargeLateness = (command: DebtCommandOf<'ChargeLateness'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const closed = chargeable(debt)
    if (closed && debt.situation !== 'writtenOff') return reject(closed)
    if (debt.chargedUntil !== undefined && command.on < debt.chargedUntil) return nothing
    const strategy = command.strategy ?? debt.issued.terms?.lateCharge
    if (strategy === undefined) return reject(closed ?? { _tag: 'NoLateChargeTerms', debt: debt.debt })
    const assessed = assessLateCharge(strategy, latenessOf(debt, command))
    if (E.isLeft(assessed)) return reject({ _tag: 'LateChargeNotAssessable', error: assessed.left })
    const unstorable = assessed.right.lines.flatMap(({ segments }) => segments).find(({ exact }) => !isFraction(exact))
    if (unstorable !== undefined) {
      const { from, to } = unstorable
      return reject({ _tag: 'LateChargeNotAssessable', error: { _tag: 'TooManyDigits', from, to } })
    }
    const charges = differences(debt, command, assessed.right)
    // A written-off debt takes no new charges, but repeating the last charge changes nothing and is not rejected.
    const refused = charges.length === 0 ? undefined : (closed ?? tooLarge(debt, sumOfCharges(charges)))
    return refused ? reject(refused) : accept(...charges)
  })

const sumOfCharges = (events: ReadonlyArray<DebtEvent>): bigint =>
  events.reduce((sum, event) => (event.type === 'LateChargeAdded' ? sum + event.amount.amount : sum), 0n)

type When = Pick<DebtCommandOf<'ChargeLateness'>, 'on' | 'dueDate'>

const differences = (debt: KnownDebt, when: When, charge: LateCharge): ReadonlyArray<DebtEvent> => {
  // Excess is waived last: at most the open balance can be waived, so with less open, a repetition would find more to waive.
  const inOrder = notYetCharged(charge, chargedOf(debt.charged)).toSorted(
    (a, b) => Number(a.amount < 0n) - Number(b.amount < 0n),
  )
  const changes = inOrder.map((one) => difference(one, when, charge))
  return withConsequences(debt, [], ...changes, (after) => (changes.length === 0 ? [] : planAfterwards(after, when.on)))
}

/** One component after the other, since each waiver leaves less to waive for the next. */
const difference =
  ({ component, amount }: ChargeDifference, { on, dueDate }: When, charge: LateCharge): Consequence =>
  (debt) => {
    const most = waivable(debt, component, on)
    const change = amount < 0n && -amount > most ? -most : amount
    if (change === 0n) return []
    const remaining = inCurrencyOf(debt, openBalance(debt) + change)
    const what = {
      ...about(debt, on),
      component,
      amount: inCurrencyOf(debt, change < 0n ? -change : change),
      remaining,
    }
    return [change > 0n ? { ...added(what, charge), ...dueOn(dueDate) } : corrected(what)]
  }

type Charged = Omit<
  Extract<DebtEvent, { type: 'LateChargeAdded' }>,
  'type' | 'strategy' | 'from' | 'segments' | 'contested'
>

const added = (what: Charged, { strategy, from, lines, contested }: LateCharge): DebtEvent => {
  const segments = lines.flatMap((line) => (line.component === what.component ? line.segments : []))
  return { type: 'LateChargeAdded', ...what, strategy, from, segments, contested }
}

const corrected = (what: Charged): DebtEvent => ({
  type: 'ChargeWaived',
  ...what,
  split: { [what.component]: what.amount.amount },
  ground: 'correction',
  approvedBy: 'late-charge terms',
  reason: 'less is owed than was charged',
})

const chargedOf = ({ fee, interest, cost }: Components) => ({ fee, interest, cost })
