import { describe, expect, it } from 'vitest'
import { type DebtDecision, type DebtQuestion, decideNext, withheldBy } from '../../../src/domain/collection/index.js'
import { contactGate } from '../../../src/domain/contact/gate.js'
import { usRegulationF } from '../../../src/domain/contact/pack/united-states.js'
import type { DebtorEvent } from '../../../src/domain/debtor/event.js'
import type { DebtorState } from '../../../src/domain/debtor/state.js'
import type { Channel } from '../../../src/domain/value/method.js'
import type { TimeOfDay } from '../../../src/domain/value/time-of-day.js'
import { type Zone, zone } from '../../../src/domain/value/zone.js'
import { call, debtorOf } from '../contact/sample.js'
import { customer, day, issued, stateAfter } from '../sample.js'
import { housePolicy } from './sample.js'

const wants = (from: string, to: string): DebtorEvent => ({
  ...{ type: 'ContactPreferenceChanged', debtor: customer, on: day('2026-01-01'), channels: [] },
  hours: { from: from as TimeOfDay, to: to as TimeOfDay },
})

const inChicago = debtorOf({ jurisdiction: 'US-IL', zone: zone('America/Chicago') }, wants('09:00', '16:30'))
const inTehran = debtorOf({ jurisdiction: 'IR', zone: zone('Asia/Tehran') }, wants('08:00', '11:00'))

/** What is decided on a day about a debt that came due the day before, in a book of that zone. */
const decided = (
  on: string,
  debtor: DebtorState,
  book: Zone | undefined,
  says: Partial<DebtQuestion> = {},
  channels: ReadonlyArray<Channel> = ['phone'],
): DebtDecision => {
  const policy = housePolicy({ steps: [{ step: 'friendly', days: 1, channels: [...channels], tone: 'friendly' }] })
  const due = day(new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10))
  return decideNext({
    ...{ policy, debt: stateAfter([{ ...issued, on: day('2026-01-05'), dueDate: due }]), debtor, day: day(on) },
    ...{ gate: contactGate([usRegulationF], { also: ['us-regulation-f'] }), zone: book, contacts: [], ...says },
  })
}

const moments = ({ due }: DebtDecision): ReadonlyArray<string | undefined> => due.map(({ at }) => at)
const held = ({ notTaken, next }: DebtDecision) => [notTaken.map(({ status }) => status), next?.on]

describe('the hour of a step, where none is told', () => {
  it('is noon of the day, where that may be', () => {
    const inBerlin = debtorOf({ jurisdiction: 'DE', zone: zone('Europe/Berlin') }, wants('08:00', '18:00'))
    expect(moments(decided('2026-06-02', inBerlin, zone('Europe/Berlin')))).toEqual(['2026-06-02T10:00:00.000Z'])
  })

  it('is else the first of the day at which the debtor may be contacted, however far from the book he lives', () => {
    expect(moments(decided('2026-06-02', inChicago, zone('UTC')))).toEqual(['2026-06-02T14:00:00.000Z'])
    expect(moments(decided('2026-06-02', inChicago, undefined))).toEqual(['2026-06-02T14:00:00.000Z'])
    expect(moments(decided('2026-06-02', inTehran, zone('Europe/Berlin')))).toEqual(['2026-06-02T04:30:00.000Z'])
  })

  it('is of the day of the policy, where that names a zone', () => {
    const policy = { ...housePolicy(), zone: zone('Asia/Tokyo') }
    const { due } = decided('2026-06-02', inChicago, zone('UTC'), { policy })
    // In Tokyo that day ends at 15:00 in UTC.
    expect(due.map(({ step, at }) => [step, at])).toEqual([['friendly', '2026-06-01T15:00:00.000Z']])
  })

  it('follows the clocks of the debtor on the days on which they change', () => {
    const utc = zone('UTC')
    expect(moments(decided('2026-03-07', inChicago, utc))).toEqual(['2026-03-07T15:00:00.000Z'])
    expect(moments(decided('2026-03-08', inChicago, utc))).toEqual(['2026-03-08T14:00:00.000Z'])
    expect(moments(decided('2026-11-01', inChicago, utc))).toEqual(['2026-11-01T15:00:00.000Z'])
    // A day of Berlin that is an hour short, and one that is an hour long.
    const early = debtorOf({ jurisdiction: 'DE', zone: zone('Europe/Berlin') }, wants('23:30', '23:45'))
    const berlin = zone('Europe/Berlin')
    expect(moments(decided('2026-03-29', early, berlin))).toEqual(['2026-03-29T21:30:00.000Z'])
    expect(moments(decided('2026-10-25', early, berlin))).toEqual(['2026-10-25T22:30:00.000Z'])
  })

  it('is the one that is told, and a step is held then that would have passed at another', () => {
    const at = '2026-06-02T12:00:00.000Z'
    expect(held(decided('2026-06-02', inChicago, zone('UTC'), { at }))).toEqual([['held'], '2026-06-02'])
    const later = '2026-06-02T15:00:00.000Z'
    expect(moments(decided('2026-06-02', inChicago, zone('UTC'), { at: later }))).toEqual([later])
  })

  it('is none on a day that no moment of is allowed: the step is held until the day of the next, by what lasts all day', () => {
    const contacts = [1, 2, 3, 4, 5, 6, 7].map((n) => call(`2026-05-${27 + Math.min(n, 4)}T15:0${n}:00.000Z`))
    const decision = decided('2026-06-02', inChicago, zone('UTC'), { contacts })
    expect(held(decision)).toEqual([['held'], '2026-06-04'])
    expect(withheldBy(decision)).toMatchObject([{ rule: 'cap', pack: 'us-regulation-f', until: '2026-06-04' }])
  })

  it('is not before a conversation of that day, which is over by then', () => {
    const spoken = call('2026-06-02T18:00:00.000Z', { conversation: true })
    expect(held(decided('2026-06-02', inChicago, zone('UTC'), { contacts: [spoken] }))).toEqual([
      ['held'],
      '2026-06-09',
    ])
  })

  it('is that of the first channel for which there is one', () => {
    const ceased: DebtorEvent = { type: 'ConsentRevoked', debtor: customer, on: day('2026-01-01'), channel: 'phone' }
    const debtor = debtorOf({ jurisdiction: 'US-IL', zone: zone('America/Chicago') }, wants('09:00', '16:30'), ceased)
    const { due } = decided('2026-06-02', debtor, zone('UTC'), {}, ['phone', 'email'])
    expect(due.map(({ channel, at }) => [channel, at])).toEqual([['email', '2026-06-02T14:00:00.000Z']])
  })
})
