import * as E from 'fp-ts/lib/Either.js'
import { isFraction } from '../../late-charge/fraction.js'
import { assessLateCharge, type LateCharge } from '../../late-charge/late-charge.js'
import type { Lateness } from '../../late-charge/lateness.js'
import { type ChargeDifference, notYetCharged } from '../../late-charge/not-yet-charged.js'
import type { Hold } from '../../late-charge/stretch.js'
import type { Component, Components } from '../../value/component.js'
import { addDays, type LocalDate } from '../../value/local-date.js'
import type { Movement } from '../../value/movement.js'
import type { Series } from '../../value/series.js'
import type { DebtCommandOf } from '../command.js'
import type { DebtEvent } from '../event.js'
import { type DebtMovement, type DebtState, type IssuedDebt, inCurrencyOf, openBalance } from '../state.js'
import { chargeable, tooLarge, waivable } from './charge.js'
import { type Consequence, withConsequences } from './consequence.js'
import { about, accept, type Decision, nothing, reject, whenIssued } from './decision.js'
import { planAfterwards } from './plan-follow-up.js'

/**
 * Charges a debt for being late, until a day, by the strategy of its terms: what is owed for it in all, less what was charged
 * before. So charging every month and charging once come to the same. What a back-dated payment shows to be too much is
 * taken back, as far as it is not paid already. Interest of a principal that was paid late can be claimed after it. Asked
 * for a day before the last that was charged for, it is already so.
 */
export const chargeLateness = (command: DebtCommandOf<'ChargeLateness'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const closed = chargeable(debt)
    if (closed) return reject(closed)
    if (debt.chargedUntil !== undefined && command.on < debt.chargedUntil) return nothing
    const strategy = command.strategy ?? debt.issued.terms?.lateCharge
    if (strategy === undefined) return reject({ _tag: 'NoLateChargeTerms', debt: debt.debt })
    const assessed = assessLateCharge(strategy, latenessOf(debt, command))
    if (E.isLeft(assessed)) return reject({ _tag: 'LateChargeNotAssessable', error: assessed.left })
    const unstorable = assessed.right.lines.flatMap(({ segments }) => segments).find(({ exact }) => !isFraction(exact))
    if (unstorable !== undefined) {
      const { from, to } = unstorable
      return reject({ _tag: 'LateChargeNotAssessable', error: { _tag: 'TooManyDigits', from, to } })
    }
    const charges = differences(debt, command.on, assessed.right)
    const refused = tooLarge(debt, sumOfCharges(charges))
    return refused ? reject(refused) : accept(...charges)
  })

const sumOfCharges = (events: ReadonlyArray<DebtEvent>): bigint =>
  events.reduce((sum, event) => (event.type === 'LateChargeAdded' ? sum + event.amount.amount : sum), 0n)

/** All that a late charge goes by, as the events of the debt tell it. */
export const latenessOf = (
  debt: IssuedDebt,
  { on, lateFrom, baseRates = {}, indices = {} }: DebtCommandOf<'ChargeLateness'>,
): Lateness => ({
  currency: debt.currency,
  from: lateFrom ?? addDays(debt.dueDate, 1),
  asOf: on,
  movements: movementsByComponent(debt.movements),
  holds: holdsOf(debt),
  baseRates: new Map(Object.entries(baseRates)),
  indices: new Map(Object.entries(indices)),
  costs: [],
})

const components: ReadonlyArray<Component> = ['principal', 'fee', 'interest', 'cost']

const movementsByComponent = (movements: Series<DebtMovement>): Lateness['movements'] =>
  Object.fromEntries(
    components.map((component) => [
      component,
      movements.flatMap(({ on, amount, split }): ReadonlyArray<Movement> => {
        const part = split[component] ?? 0n
        return part === 0n ? [] : [{ on, amount: amount < 0n ? -part : part }]
      }),
    ]),
  )

/** What is disputed bears nothing while it is, and nothing bears during a moratorium. */
const holdsOf = ({ disputes, file }: IssuedDebt): ReadonlyArray<Hold> => [
  ...disputes.map(({ on, amount, resolved }) => ({ from: on, to: resolved && addDays(resolved.on, -1), amount })),
  ...file.holds
    .filter(({ reason }) => reason === 'moratorium')
    .map(({ on, until, released }) => ({ from: on, to: released === undefined ? until : addDays(released, -1) })),
]

const differences = (debt: IssuedDebt & DebtState, on: LocalDate, charge: LateCharge): ReadonlyArray<DebtEvent> => {
  // What is charged too much is taken off last, since no more can be than is open: else the same asked again would find more.
  const inOrder = notYetCharged(charge, chargedOf(debt.charged)).toSorted(
    (a, b) => Number(a.amount < 0n) - Number(b.amount < 0n),
  )
  const changes = inOrder.map((one) => difference(one, on, charge))
  return withConsequences(debt, [], ...changes, (after) => (changes.length === 0 ? [] : planAfterwards(after, on)))
}

/** One component after the other: what is taken off one leaves less to be taken off the next. */
const difference =
  ({ component, amount }: ChargeDifference, on: LocalDate, charge: LateCharge): Consequence =>
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
    return [change > 0n ? added(what, charge) : corrected(what)]
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
