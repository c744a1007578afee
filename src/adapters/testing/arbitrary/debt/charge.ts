import * as fc from 'fast-check'
import type { IssuedDebt } from '../../../../domain/debt/state.js'
import type { ChargeId } from '../../../../domain/value/id.js'
import { addDays, laterOf } from '../../../../domain/value/local-date.js'
import { largestAmount, type Money, money } from '../../../../domain/value/money.js'
import { approving } from '../approval.js'
import { gap } from '../day.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { forDispute } from './dispute.js'
import { chargedComponent, waiverGround } from './kinds.js'
import { lateChargeTables, lateCharging } from './late-charge.js'
import { type DebtFit, nextOf, pick, sightOf } from './sight.js'

/** Days until a charge is due; at times it is late already. */
const dueIn = fc.integer({ min: -10, max: 40 })

/** Charges what was late until a day, mostly past the due date: by the terms, or a strategy of the day. */
export const chargingLateness = (): fc.Arbitrary<DebtFit> =>
  record(
    { gap: gap(), days: fc.nat(90), early: rarely(), tables: lateChargeTables(), missing: rarely(4), own: rarely() },
    { strategy: lateCharging(), from: fc.integer({ min: -30, max: 30 }), dueIn },
  ).map(({ gap, days, early, tables, missing, own, strategy, from, dueIn }) => (state, before) => {
    const { issued, open, today, about } = sightOf(state, before)
    const { debt, on } = about(gap)
    const dueDate = issued?.dueDate ?? today
    const principal = issued?.issued.principal ?? open
    const said = strategy === undefined || (own && issued?.issued.terms?.lateCharge) ? undefined : strategy
    const until = early ? on : laterOf(on, addDays(dueDate, days))
    return {
      type: 'ChargeLateness',
      debt,
      on: until,
      ...(dueIn === undefined || !own ? {} : { dueDate: addDays(until, dueIn) }),
      ...(said === undefined ? {} : { strategy: said(money(principal.amount, missing ? 'CHF' : principal.currency)) }),
      ...(from === undefined || !own ? {} : { lateFrom: addDays(dueDate, from) }),
      ...(missing ? {} : tables),
    }
  })

export const chargeNumbered = (n: number): ChargeId => `COST-${n}` as ChargeId

/** A cost of up to a fifth of the debt; at times of nothing. */
export const costOf = (debt: IssuedDebt | undefined, percent: bigint): Money => {
  const { amount, currency } = debt?.issued.principal ?? money(10_000n, 'EUR')
  return money((amount * percent + 99n) / 100n, currency)
}

/** Adds a cost; at times one that is more than any debt can be. */
export const addingCost = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), percent: fc.bigInt({ min: 0n, max: 20n }), again: rarely(), absurd: rarely(12) }, { dueIn }).map(
    ({ gap, percent, again, absurd, dueIn }) =>
      (state, before) => {
        const { issued, about } = sightOf(state, before)
        return {
          type: 'AddCollectionCost',
          ...about(gap),
          charge: chargeNumbered(nextOf(issued?.file.costs.length ?? 0, again)),
          amount: absurd ? { ...costOf(issued, percent), amount: largestAmount } : costOf(issued, percent),
          evidence: 'invoice of the bailiff',
          ...(dueIn === undefined ? {} : { dueDate: addDays(about(gap).on, dueIn) }),
        }
      },
  )

/** Lets go of a part of what is open beside the principal. */
export const waiving = (): fc.Arbitrary<DebtFit> =>
  record(
    {
      gap: gap(),
      component: chargedComponent(),
      which: fc.nat(9),
      portion: portion(),
      ground: waiverGround(),
      approval: approving(),
    },
    { of: fc.nat(9) },
  ).map(({ gap, component, which, portion, ground, approval, of }) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const charged = (['fee', 'interest', 'cost'] as const).filter((one) => (issued?.open[one] ?? 0n) > 0n)
    const chosen = pick(charged, which) ?? component
    const amount = portionOf(money(issued?.open[chosen] ?? 0n, open.currency), portion)
    const approved = approval(amount)
    return {
      type: 'WaiveCharge',
      ...about(gap),
      component: chosen,
      amount,
      ground,
      approval: approved,
      reason: 'goodwill',
      ...forDispute(issued, of),
    }
  })
