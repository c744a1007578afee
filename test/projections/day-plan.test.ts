import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { ActorRole, CollectionPolicy } from '../../src/domain/collection/index.js'
import { debt as decider } from '../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../src/domain/debt/event.js'
import { openBalance } from '../../src/domain/debt/state.js'
import { debtor } from '../../src/domain/debtor/debtor.js'
import { fold } from '../../src/domain/decider.js'
import type { DebtorId } from '../../src/domain/value/id.js'
import { type DayPlan, planDay } from '../../src/projections/collection/index.js'
import { house, housePolicy, policyOf } from '../domain/collection/sample.js'
import { customer, day, eur, issued, life, promise, stateAfter } from '../domain/sample.js'

const tenPercent = {
  strategy: 'simple-interest',
  terms: { rates: { by: 'agreed', table: [{ from: '2000-01-01', value: { num: '10', den: '100' } }] } },
} as const

const fee = { amounts: [{ amount: '1000', currency: 'EUR' }] }

/** The first step is friendly and costs a fee; the second is firm. */
const charging = policyOf({
  version: 'charging',
  effectiveFrom: '2026-01-01',
  strategies: [
    {
      ...{ strategy: 'all', mode: 'ladder', per: 'debt', lateCharge: tenPercent },
      steps: [
        { step: 'friendly', days: 1, channels: ['email'], tone: 'friendly' },
        { step: 'firm', days: 30, channels: ['letter'], tone: 'firm', fee },
      ],
    },
  ],
})

const plan = (policy: CollectionPolicy, on: string, events: ReadonlyArray<DebtEvent>, role?: ActorRole): DayPlan =>
  planDay(
    { policy, day: day(on), role },
    {
      ...{ id: customer as DebtorId, debtor: debtor.initial, contacts: [], cheques: [], bounced: 0 },
      debts: [{ debt: stateAfter(events), beside: {} }],
    },
  )

const told = ({ commands }: DayPlan): ReadonlyArray<string> => commands.map(({ command }) => command(0).type)

/** Gives every command of a plan, and tells the events. */
const done = ({ commands }: DayPlan, events: ReadonlyArray<DebtEvent>): ReadonlyArray<DebtEvent> =>
  commands.reduce<ReadonlyArray<DebtEvent>>((all, { command }) => {
    const decided = decider.decide(command(0), fold(decider, all))
    if (E.isLeft(decided)) throw new Error(decided.left._tag)
    return all.concat(decided.right)
  }, events)

describe('the plan of a day', () => {
  it('charges nothing with a friendly word, and then what lateness has borne and the fee, and asks for both', () => {
    const friendly = plan(charging, '2026-04-01', [issued])
    expect(told(friendly)).toEqual(['RemindDebtor'])
    const later = done(friendly, [issued])
    const firm = plan(charging, '2026-04-30', later)
    expect(told(firm)).toEqual(['ChargeLateness', 'AddCollectionCost', 'RemindDebtor'])
    const after = done(firm, later)
    // 30 days of 1,000.00 at 10 %, and the fee of 10.00.
    expect(openBalance(stateAfter(after))).toBe(eur('1018.22').amount)
    expect(after.at(-1)).toMatchObject({ type: 'DebtorReminded', balance: eur('1018.22') })
    expect(told(plan(charging, '2026-04-30', after))).toEqual([])
  })

  it('charges once where a run broke off after the charges, and takes the step all the same', () => {
    const later = done(plan(charging, '2026-04-01', [issued]), [issued])
    const firm = plan(charging, '2026-04-30', later)
    const broken = done({ ...firm, commands: firm.commands.slice(0, 2) }, later)
    expect(told(plan(charging, '2026-04-30', broken))).toEqual(['RemindDebtor'])
  })

  it('goes by the terms that were agreed for the debt, before those of the house', () => {
    const agreed = { ...issued, terms: { lateCharge: { strategy: 'none' } } } as DebtEvent
    const later = done(plan(charging, '2026-04-01', [agreed]), [agreed])
    expect(told(plan(charging, '2026-04-30', later))).toEqual(['AddCollectionCost', 'RemindDebtor'])
  })

  it('says what cannot be charged, since a rate is not known, and takes the step without it', () => {
    const index = { ...charging.strategies[0], lateCharge: { strategy: 'index-ratio', index: 'prices' } }
    const policy = { ...charging, strategies: [index] } as CollectionPolicy
    const later = done(plan(policy, '2026-04-01', [issued]), [issued])
    const { commands } = plan(policy, '2026-04-30', later)
    expect(commands.map(({ refused }) => refused?._tag)).toEqual([undefined, 'LateChargeNotAssessable', undefined])
  })

  it('judges what is over before anybody is asked', () => {
    const promised = life(promise('400.00', '2026-04-02', '2026-04-10'))
    expect(told(plan(housePolicy(), '2026-04-12', promised))).toEqual(['EvaluatePromise', 'RemindDebtor'])
  })

  it('leaves a step to those who may approve it', () => {
    const limits = [{ role: 'manager', act: 'write-off', upTo: [{ amount: '500000', currency: 'EUR' }] }]
    const steps = [...house.steps.slice(0, 1), { step: 'lost', days: 200, does: 'write-off' }]
    const policy = policyOf({
      ...{ version: 'limits', effectiveFrom: '2026-01-01', approvals: limits },
      strategies: [{ ...house, steps }],
    })
    const needs = (role?: ActorRole) => plan(policy, '2026-12-01', [issued], role).commands.map((one) => one.needs)
    expect(needs()).toEqual([['manager']])
    expect(needs('manager')).toEqual([undefined])
  })
})
