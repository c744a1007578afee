import * as fc from 'fast-check'
import * as M from 'fp-ts/lib/Monoid.js'
import { describe, expect, it } from 'vitest'
import { bookHistory, seenEvents } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/event.js'
import { gateOf } from '../../../src/domain/collection/index.js'
import { openBalance } from '../../../src/domain/debt/state.js'
import { addDays, localDate } from '../../../src/domain/value/local-date.js'
import { collectionItems } from '../../../src/projections/collection/collection-items.js'
import { debtAt } from '../../../src/projections/open-item/debt-at.js'
import { project } from '../../../src/projections/projection/projection.js'
import {
  type BacktestSetting,
  type BacktestTotals,
  backtestReport,
  backtestTotals,
  openBacktest,
} from '../../../src/projections/simulation/index.js'
import { policyOf } from '../../domain/collection/sample.js'
import { behaviour, berlin, policy } from './sample.js'

const setting: fc.Arbitrary<BacktestSetting> = fc
  .record({
    ...{ policy, against: policy, behaviour, seed: fc.nat(1000), draws: fc.integer({ min: 1, max: 2 }) },
    from: fc.integer({ min: 0, max: 250 }).map((days) => addDays(localDate('2026-01-15'), days)),
    days: fc.integer({ min: 1, max: 120 }),
    gated: fc.boolean(),
  })
  .map(({ days, gated, ...says }) => ({
    ...{ ...says, to: addDays(says.from, days), zone: berlin },
    gates: gated ? ([gateOf(says.policy), gateOf(says.against)] as const) : undefined,
  }))

const past = bookHistory({ maxCommands: 60 })

const tried = (events: ReadonlyArray<BookEvent>, of: BacktestSetting): BacktestTotals => {
  const { debtors, of: one } = openBacktest(project(collectionItems, seenEvents(events)), of)
  return M.concatAll(backtestTotals)(debtors.map(one))
}

/** Nothing is to be done within ten years. */
const idle = policyOf({
  version: 'idle',
  effectiveFrom: '2000-01-01',
  strategies: [{ strategy: 'all', mode: 'ladder', per: 'debt', steps: [{ step: 'never', days: 3650 }] }],
})

describe('a backtest', () => {
  it('tells no difference between a policy and itself', () => {
    fc.assert(
      fc.property(setting, past, (of, { events }) => {
        const [gate] = of.gates ?? []
        const gates = gate === undefined ? undefined : ([gate, gate] as const)
        const totals = tried(events, { ...of, against: of.policy, gates })
        expect(totals.against).toEqual(totals.policy)
        expect(totals.expected.against).toEqual(totals.expected.policy)
        expect(totals.differing).toBe(0)
        const { steps, contacts, held, cost, expectedCash } = backtestReport(of, totals)
        for (const { difference } of [...steps, ...contacts, ...held]) expect(difference).toBe(0)
        for (const { difference } of [...cost, ...expectedCash]) expect(difference.amount).toBe(0n)
      }),
    )
  })

  it('does not know what came after its last day', () => {
    fc.assert(
      fc.property(setting, past, (of, { events }) => {
        const without = events.filter(({ on }) => on <= of.to)
        const [a, b] = [tried(events, of), tried(without, of)]
        // Who came later has nothing to tell of these days.
        const told = ({
          policy: { accounts: _, ...own },
          against: { accounts: __, ...other },
          ...rest
        }: BacktestTotals) => ({
          ...{ own, other, differing: rest.differing, debts: rest.debts, done: rest.done },
          paid: [rest.expected.policy.paid, rest.expected.against.paid],
        })
        expect(told(a)).toEqual(told(b))
      }),
    )
  })

  it('lives through the past as it was: under a policy that does nothing, what is open in the end is what was', () => {
    fc.assert(
      fc.property(setting, past, (of, { events }) => {
        const totals = tried(events, { ...of, policy: idle, gates: undefined })
        const open: Record<string, bigint> = {}
        for (const history of project(collectionItems, seenEvents(events)).values()) {
          const debt = history?.kind === 'debt' ? debtAt(history, { asOf: of.to }) : undefined
          if (debt === undefined) continue
          open[debt.currency] = (open[debt.currency] ?? 0n) + openBalance(debt)
        }
        const standing = (amounts: Readonly<Record<string, bigint>>) =>
          Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0n))
        expect(standing(totals.policy.closing)).toEqual(standing(open))
        expect(totals.policy.steps).toEqual({})
      }),
    )
  })
})
