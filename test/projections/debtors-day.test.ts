import { describe, expect, it } from 'vitest'
import { decideNext, withheldBy } from '../../src/domain/collection/index.js'
import { debtor } from '../../src/domain/debtor/debtor.js'
import type { DebtorEventOf } from '../../src/domain/debtor/event.js'
import { fold } from '../../src/domain/decider.js'
import { zone } from '../../src/domain/value/zone.js'
import { planDay } from '../../src/projections/collection/index.js'
import { brief, decided, house, policyOf, remind } from '../domain/collection/sample.js'
import { customer, day, life, promise, stateAfter } from '../domain/sample.js'

/** A house in Tehran, half a day before its debtor in Chicago. */
const policyWith = (promises: object = {}) =>
  policyOf({
    ...{ version: '1', effectiveFrom: '2026-01-01', zone: 'Asia/Tehran', strategies: [house] },
    promises,
  })

const registered = (says: Partial<DebtorEventOf<'DebtorRegistered'>>) =>
  fold(debtor, [
    {
      type: 'DebtorRegistered',
      on: day('2026-01-01'),
      debtor: customer,
      kind: 'business',
      jurisdiction: 'US',
      ...says,
    },
  ])
const chicago = registered({ zone: zone('America/Chicago') })

// Promised by 10 April.
const debt = stateAfter(life(promise('1000.00', '2026-04-02', '2026-04-10')))

const runAt = (at: string | undefined, { promises = {}, who = chicago, on = '2026-04-11' } = {}) =>
  planDay(
    { policy: policyWith(promises), day: day(on), at },
    {
      ...{ id: customer, debtor: who, contacts: [], cheques: [], bounced: 0 },
      debts: [{ debt, beside: {} }],
    },
  )
const judgedAt = (...asked: Parameters<typeof runAt>): ReadonlyArray<string> =>
  runAt(...asked).commands.map(({ command }) => command(0).type)

describe('a promise whose day is not over where the debtor is', () => {
  it('is not judged, and nothing is asked for', () => {
    // 01:30 on 11 April in Tehran is 17:00 on 10 April in Chicago.
    expect(judgedAt('2026-04-10T22:00:00.000Z')).toEqual([])
    expect(judgedAt('2026-04-11T04:59:59.000Z')).toEqual([])
    expect(judgedAt('2026-04-11T05:00:00.000Z')).toEqual(['EvaluatePromise', 'RemindDebtor'])
    const { decisions } = runAt('2026-04-10T22:00:00.000Z')
    expect(decisions.map(brief)).toEqual(['2026-04-12 promised'])
    // A run without an hour is of the day when it is over.
    expect(judgedAt(undefined)).toEqual(['EvaluatePromise', 'RemindDebtor'])
  })

  it('is over at the hour that the house named, by his clock', () => {
    const promises = { deadlineTime: '17:00' }
    expect(judgedAt('2026-04-10T21:59:59.000Z', { promises })).toEqual([])
    expect(judgedAt('2026-04-10T22:00:00.000Z', { promises })).toEqual(['EvaluatePromise', 'RemindDebtor'])
    // The whole of the day that was promised counts in the days of the house: nothing is judged on it.
    expect(judgedAt('2026-04-10T22:00:00.000Z', { promises, on: '2026-04-10' })).toEqual([])
  })

  it('is over when it is by every clock that he may live by', () => {
    const who = registered({})
    // Midnight in Honolulu is 10:00 in UTC.
    expect(judgedAt('2026-04-11T09:59:59.000Z', { who })).toEqual([])
    expect(judgedAt('2026-04-11T10:00:00.000Z', { who })).toEqual(['EvaluatePromise', 'RemindDebtor'])
  })

  it('keeps a question about the debt alone from asking, too', () => {
    const at = (moment: string) =>
      brief(decideNext({ policy: policyWith(), debt, debtor: chicago, day: day('2026-04-11'), at: moment }))
    expect(at('2026-04-10T22:00:00.000Z')).toBe('2026-04-12 promised')
    expect(at('2026-04-11T12:00:00.000Z')).toBe('friendly')
  })
})

describe('a step to court that a pack has wait', () => {
  it('is on record with the pack and its version', () => {
    const contact = { practices: ['industry-practice/45-past-due'] }
    const steps = [
      { step: 'final-notice', days: 1, channels: ['letter'], tone: 'final-notice' },
      { step: 'court', days: 20, does: 'refer-to-legal' },
    ]
    const legal = { finalNotice: true, finalNoticeDays: 14, minDaysPastDue: 0, leastAmount: [] }
    const early = policyOf({
      ...{ version: '1', effectiveFrom: '2026-01-01', contact, strategies: [{ ...house, steps, legal }] },
    })
    const held = withheldBy(decided('2026-04-20', life(remind('final-notice', '2026-04-01')), early))
    expect(held).toMatchObject([
      {
        step: 'court',
        rule: 'court-too-early',
        pack: 'industry-practice',
        packVersion: '2026-11-30',
        until: '2026-05-15',
      },
    ])
  })
})
