import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { dutiesOf } from '../../../src/domain/contact/duties.js'
import { contactGate } from '../../../src/domain/contact/gate.js'
import { lawPacks } from '../../../src/domain/contact/pack/all.js'
import { LawPack } from '../../../src/domain/contact/pack/pack.js'
import type { GateQuestion } from '../../../src/domain/contact/question.js'
import type { GateSettings } from '../../../src/domain/contact/settings.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import type { DebtorEvent, DebtorKind } from '../../../src/domain/debtor/event.js'
import { disputeId, moratoriumId, placementId } from '../../../src/domain/value/id.js'
import { Channel } from '../../../src/domain/value/method.js'
import { customer, day, eur, INV } from '../sample.js'
import { ask, call, debtOf, debtorOf, told } from './sample.js'

describe('the packs that are shipped', () => {
  it('are read from their JSON as they are, each under an id of its own, with law, source and day', () => {
    expect(new Set(lawPacks.map(({ id }) => id)).size).toBe(lawPacks.length)
    for (const pack of lawPacks) {
      expect(LawPack.decode(JSON.parse(JSON.stringify(LawPack.encode(pack)))), pack.id).toEqual(E.right(pack))
    }
  })

  it('are refused with a cap of nothing, hours that end before they begin, and two rules of one id', () => {
    const [pack] = lawPacks
    const [cap, wait, hours, ...rest] = pack?.rules ?? []
    const withRules = (...rules: ReadonlyArray<unknown>) => E.isRight(LawPack.decode({ ...pack, rules }))
    expect(withRules(cap, wait, hours, ...rest)).toBe(true)
    expect(withRules({ ...cap, limit: 0 })).toBe(false)
    expect(withRules({ ...hours, from: '21:00', to: '08:00' })).toBe(false)
    expect(withRules({ ...cap, channels: ['carrier pigeon'] })).toBe(false)
    expect(withRules(cap, { ...wait, id: cap?.id })).toBe(false)
  })
})

/** A debtor there, of whom more than the place may be known. */
interface Place {
  readonly jurisdiction: string
  readonly zone: string
  readonly kind?: DebtorKind
  readonly said?: ReadonlyArray<DebtorEvent>
}

const inPlace = ({ jurisdiction, zone, kind = 'consumer', said = [] }: Place, settings: GateSettings = {}) => {
  const gate = contactGate(lawPacks, settings)
  const debtor = debtorOf({ jurisdiction, zone, kind }, ...said)
  return (at: string, says: Partial<GateQuestion> = {}) => told(gate(ask({ at, debtor, ...says })))
}

const disputed = (amount: string): DebtEvent => ({
  type: 'DisputeRaised',
  on: day('2026-05-20'),
  debt: INV,
  debtor: customer,
  dispute: disputeId('D-1'),
  amount: eur(amount),
  reason: 'the goods',
})

const placed: DebtEvent = {
  type: 'PlacedWithAgency',
  on: day('2026-05-01'),
  debt: INV,
  debtor: customer,
  placement: placementId('PL-1'),
  agency: 'Fair & Square',
  claim: eur('1000.00'),
  commission: 1000,
}

describe('a story of each pack', () => {
  it('United Kingdom, consumer credit: a dispute of any part suspends all of it, and an agency is bound as the lender is', () => {
    const place = { jurisdiction: 'GB', zone: 'Europe/London' }
    const lender = inPlace(place, { sectors: ['consumer-credit'] })
    const noon = '2026-06-01T11:00:00.000Z'
    expect(lender(noon)).toBe('yes')
    expect(lender(noon, { debt: debtOf(disputed('10.00')) })).toBe('no: dispute; no time known')
    expect(lender(noon, { debt: debtOf(disputed('10.00')), purpose: 'inform' })).toBe('yes')
    const agency = inPlace(place, { sectors: ['consumer-credit'], by: 'agency' })
    expect(agency(noon, { debt: debtOf(placed) })).toBe('yes')
    expect(agency(noon, { debt: debtOf(placed, disputed('10.00')) })).toBe('no: dispute; no time known')
    const shop = inPlace(place)
    expect(shop(noon, { debt: debtOf(disputed('10.00')) })).toBe('yes')
    const barred = { purpose: 'legal-threat', timeBarredFrom: day('2026-06-01') } as const
    expect(lender(noon, barred)).toBe('no: time-bar, time-bar; no time known')
  })

  it('England and Wales: in a breathing space nothing is demanded, until the day after it', () => {
    const space = {
      type: 'MoratoriumStarted',
      debtor: customer,
      on: day('2026-06-01'),
      moratorium: moratoriumId('M-1'),
      kind: 'breathing-space',
      until: day('2026-07-30'),
    } as const
    const asked = inPlace({ jurisdiction: 'GB-ENG', zone: 'Europe/London', said: [space] })
    expect(asked('2026-05-31T22:59:59.999Z')).toBe('yes')
    expect(asked('2026-05-31T23:00:00.000Z')).toBe('no: moratorium, moratorium; 2026-07-30T23:00:00.000Z')
    expect(asked('2026-07-30T23:00:00.000Z')).toBe('yes')
    const gate = contactGate(lawPacks)
    const debtor = debtorOf({ jurisdiction: 'GB', zone: 'Europe/London' }, space)
    expect(gate(ask({ at: '2026-06-02T12:00:00.000Z', debtor }))).toMatchObject({
      reasons: [{ rule: 'moratorium' }, { rule: 'moratorium', lasts: 60, pack: 'gb-breathing-space' }],
    })
  })

  it('Saudi Arabia, a bank: no visit, nothing while an objection is open, and ten attempts in thirty days once that is let in', () => {
    const place = { jurisdiction: 'SA', zone: 'Asia/Riyadh' }
    const bank = inPlace(place, { sectors: ['financial-institution'] })
    const noon = '2026-06-30T09:00:00.000Z'
    expect(bank(noon)).toBe('yes')
    expect(bank(noon, { channel: 'visit' })).toBe('no: channel; no time known')
    expect(bank(noon, { debt: debtOf(disputed('1.00')) })).toBe('no: dispute; no time known')
    const contacts = [...Array(10).keys()].map((n) =>
      call(`2026-06-${String(5 + 2 * n).padStart(2, '0')}T09:00:00.000Z`, { connected: n % 2 === 0 }),
    )
    expect(bank(noon, { contacts })).toBe('yes')
    const strict = inPlace(place, { sectors: ['financial-institution'], unverified: ['sa-sama/10-in-30'] })
    expect(strict(noon, { contacts })).toBe('no: cap; 2026-07-04T21:00:00.000Z')
    const grocer = inPlace(place)
    expect(grocer(noon, { channel: 'visit' })).toBe('yes')
    expect(bank('2025-03-05T09:00:00.000Z', { channel: 'visit' })).toBe('yes')
  })

  it('Germany: no hours by law, and a collector tells a private person for whom and what for', () => {
    const asked = inPlace({ jurisdiction: 'DE', zone: 'Europe/Berlin' })
    expect(asked('2026-06-01T01:00:00.000Z', { channel: 'email' })).toBe('yes')
    const duties = (collector: 'creditor' | 'third-party') =>
      dutiesOf(lawPacks, {}, { jurisdiction: 'DE', kind: 'consumer', collector }, 'letter', day('2026-06-01'))
    expect(duties('creditor').map(({ pack }) => pack)).toEqual(['de-bgb-286'])
    expect(duties('third-party').map(({ duty }) => duty)).toEqual([
      'state-amount-and-arrears',
      'name-the-creditor',
      'state-amount-and-arrears',
      'other',
    ])
  })

  it('France: who collects for others names the creditor, and each part of the claim', () => {
    const whom = { jurisdiction: 'FR', kind: 'consumer', collector: 'third-party' } as const
    expect(dutiesOf(lawPacks, {}, whom, 'letter', day('2026-06-01')).map(({ id }) => id)).toEqual([
      'R124-4 1°',
      'R124-4 2°',
      'R124-4 3°',
      'R124-4 last',
    ])
  })

  it('European Union, of a business: nothing stands in the way, and no reminder is needed', () => {
    const asked = inPlace({ jurisdiction: 'NL', zone: 'Europe/Amsterdam', kind: 'business' })
    expect(asked('2026-06-01T05:00:00.000Z')).toBe('yes')
    const whom = { jurisdiction: 'NL', kind: 'business', collector: 'creditor' } as const
    expect(dutiesOf(lawPacks, {}, whom, 'email', day('2026-06-01')).map(({ pack }) => pack)).toEqual([
      'eu-directive-2011-7',
    ])
  })

  it('United Arab Emirates, a bank: hours that nobody has verified are off until they are let in', () => {
    const place = { jurisdiction: 'AE', zone: 'Asia/Dubai' }
    const evening = '2026-06-01T17:00:00.000Z'
    expect(inPlace(place, { sectors: ['financial-institution'] })(evening)).toBe('yes')
    expect(inPlace(place, { sectors: ['financial-institution'], unverified: true })(evening)).toBe(
      'no: hours; 2026-06-02T05:00:00.000Z',
    )
  })

  it('Egypt and Iran: no hours by law were found; those of practice hold once they are let in', () => {
    // Cairo is three hours before UTC in summer, Tehran three and a half all year.
    for (const [place, next] of [
      [{ jurisdiction: 'EG', zone: 'Africa/Cairo' }, '2026-06-01T05:00:00.000Z'],
      [{ jurisdiction: 'IR', zone: 'Asia/Tehran' }, '2026-06-01T04:30:00.000Z'],
    ] as const) {
      expect(inPlace(place)('2026-06-01T03:00:00.000Z')).toBe('yes')
      expect(inPlace(place, { practices: true })('2026-06-01T03:00:00.000Z')).toBe(`no: hours; ${next}`)
    }
    const whom = { jurisdiction: 'IR', kind: 'business', collector: 'creditor' } as const
    expect(dutiesOf(lawPacks, {}, whom, 'letter', day('2026-06-01')).map(({ pack }) => pack)).toEqual([
      'ir-civil-procedure-522',
    ])
  })

  it('India, a bank: no call before eight or from seven in the evening on', () => {
    const bank = inPlace({ jurisdiction: 'IN', zone: 'Asia/Kolkata' }, { sectors: ['financial-institution'] })
    expect(bank('2026-06-01T13:29:59.999Z')).toBe('yes')
    expect(bank('2026-06-01T13:30:00.000Z')).toBe('no: hours; 2026-06-02T02:30:00.000Z')
    expect(bank('2026-06-01T13:30:00.000Z', { channel: 'email' })).toBe('yes')
  })

  it('industry practice: one contact a day, and never in place of a law that is stricter', () => {
    const place = { jurisdiction: 'US', zone: 'America/New_York' }
    const practice = inPlace(place, { practices: true, also: ['us-regulation-f'] })
    const contacts = [call('2026-06-01T16:00:00.000Z', { channel: 'sms' })]
    expect(practice('2026-06-01T17:00:00.000Z', { contacts })).toBe('no: cap; 2026-06-02T12:00:00.000Z')
    const spoken = [call('2026-06-01T16:00:00.000Z', { conversation: true })]
    expect(practice('2026-06-01T17:00:00.000Z', { contacts: spoken })).toBe(
      'no: wait-after-conversation, cap; 2026-06-08T12:00:00.000Z',
    )
  })
})

describe('what a creditor adds', () => {
  const place = { jurisdiction: 'US', zone: 'America/New_York' }

  it('three contacts a day are a wish: seven in seven days, and the wait after a conversation, win', () => {
    const cadence = { limit: 3, days: 1, per: 'debt', channels: ['phone'] } as const
    const asked = inPlace(place, { cadence, also: ['us-regulation-f'] })
    const at = (hour: number, date = 1) => call(`2026-06-0${date}T${hour}:00:00.000Z`)
    expect(asked('2026-06-01T17:00:00.000Z', { contacts: [at(13), at(14)] })).toBe('yes')
    expect(asked('2026-06-01T17:00:00.000Z', { contacts: [at(13), at(14), at(15)] })).toBe(
      'no: cadence; 2026-06-02T12:00:00.000Z',
    )
    const two = [at(13), at(14), at(15), at(13, 2), at(14, 2), at(15, 2), at(13, 3)]
    expect(asked('2026-06-03T17:00:00.000Z', { contacts: two })).toBe('no: cap; 2026-06-08T12:00:00.000Z')
  })

  it('holidays where the debtor is are quiet, but for letters and e-mails', () => {
    const calendar = {
      name: 'Iran',
      version: '1405',
      weekends: [{ days: ['friday' as const] }],
      holidays: [{ on: day('2026-03-21'), name: 'Nowruz' }],
      months: 'persian' as const,
    }
    const asked = inPlace({ jurisdiction: 'IR', zone: 'Asia/Tehran' }, { calendars: { IR: calendar } })
    expect(asked('2026-03-21T08:00:00.000Z')).toBe('no: rest-day; 2026-03-21T20:30:00.000Z')
    expect(asked('2026-03-21T08:00:00.000Z', { channel: 'email' })).toBe('yes')
    expect(asked('2026-03-20T08:00:00.000Z')).toBe('yes')
    for (const channel of Object.keys(Channel.keys) as ReadonlyArray<Channel>) {
      expect(asked('2026-03-21T08:00:00.000Z', { channel, purpose: 'answer' })).toMatch(/nothing-to-answer/)
    }
  })
})
