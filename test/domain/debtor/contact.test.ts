import { describe, expect, it } from 'vitest'
import { given } from '../../../src/adapters/testing/index.js'
import type { DebtorCommand, DebtorCommandOf } from '../../../src/domain/debtor/command.js'
import { consentFor, preferenceOn } from '../../../src/domain/debtor/consent.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import type { Channel } from '../../../src/domain/value/method.js'
import type { TimeOfDay } from '../../../src/domain/value/time-of-day.js'
import { day } from '../sample.js'
import { cease, consent, erase, known, life, optOut, prefer } from './sample.js'

const at = (text: string): TimeOfDay => text as TimeOfDay
const word = (says: ReadonlyArray<DebtorCommand>, on: string, channel: Channel = 'sms'): string =>
  consentFor(known(...says), channel, day(on)).consent

describe('how a debtor wants to be reached', () => {
  it('is said in an order of channels, with hours on the debtor’s own clock', () => {
    const evening = prefer('2026-02-01', {
      channels: ['phone', 'email'],
      hours: { from: at('17:00'), to: at('20:00') },
      zone: 'Asia/Tehran',
      language: 'fa',
    })
    const state = known(prefer('2026-01-10'), evening)
    expect(preferenceOn(state, day('2026-01-31'))?.channels).toEqual(['email', 'phone'])
    expect(preferenceOn(state, day('2026-02-01'))).toEqual({ ...evening, type: 'ContactPreferenceChanged' })
  })

  it('is said once', () => {
    given(debtor, ...life(prefer('2026-02-01')))
      .when(prefer('2026-02-09'))
      .thenNothing()
  })

  it('names no channel twice, and no hours that end before they begin', () => {
    given(debtor, ...life())
      .when(prefer('2026-02-01', { channels: ['email', 'phone', 'email'] }))
      .thenRejected({ _tag: 'RepeatedChannel', channel: 'email' })
    given(debtor, ...life())
      .when(prefer('2026-02-01', { hours: { from: at('18:00'), to: at('09:00') } }))
      .thenRejected({ _tag: 'HoursOutOfOrder', from: at('18:00'), to: at('09:00') })
    given(debtor, ...life())
      .when(prefer('2026-02-01', { hours: { from: at('09:00'), to: at('09:00') } }))
      .thenRejected({ _tag: 'HoursOutOfOrder' })
  })
})

describe('consent to a channel', () => {
  it('is not there until it is given, and goes when it is revoked', () => {
    const says = [consent('2026-01-10'), optOut('2026-02-10')]
    expect(['2026-01-09', '2026-01-10', '2026-02-09', '2026-02-10'].map((on) => word(says, on))).toEqual([
      'unstated',
      'given',
      'given',
      'revoked',
    ])
  })

  it('is given for one channel: "STOP" by SMS leaves the letter alone', () => {
    const says = [consent('2026-01-10', 'letter'), optOut('2026-02-10', 'sms')]
    expect([
      word(says, '2026-03-01', 'sms'),
      word(says, '2026-03-01', 'letter'),
      word(says, '2026-03-01', 'phone'),
    ]).toEqual(['revoked', 'given', 'unstated'])
  })

  it('is given anew on a later day, because it ages, and not twice on one day', () => {
    given(debtor, ...life(consent('2026-01-10')))
      .when(consent('2026-01-10'))
      .thenNothing()
    const renewed = known(consent('2026-01-10'), consent('2026-03-01'))
    expect(consentFor(renewed, 'sms', day('2026-03-05'))).toEqual({ consent: 'given', since: day('2026-03-01') })
  })

  it('is given again on the day on which it was revoked: the last word of a day holds', () => {
    const says = [consent('2026-01-10'), optOut('2026-02-10'), consent('2026-02-10')]
    expect(word(says, '2026-02-10')).toBe('given')
  })

  it('is revoked once', () => {
    given(debtor, ...life(optOut('2026-01-10')))
      .when(optOut('2026-02-10'))
      .thenNothing()
  })
})

describe('a debtor who wants no more contact', () => {
  it('is left alone on every channel, whatever was consented to before', () => {
    const says = [consent('2026-01-10', 'sms'), cease('2026-02-10')]
    expect([word(says, '2026-02-09'), word(says, '2026-02-10'), word(says, '2026-02-10', 'visit')]).toEqual([
      'given',
      'ceased',
      'ceased',
    ])
  })

  it('may write again on one channel, and is then reached there alone', () => {
    const says = [cease('2026-02-10'), consent('2026-03-10', 'email')]
    expect([word(says, '2026-03-10', 'email'), word(says, '2026-03-10', 'phone')]).toEqual(['given', 'ceased'])
  })

  it('loses nothing of it by opting out of a channel as well', () => {
    given(debtor, ...life(cease('2026-02-10')))
      .when(optOut('2026-02-11'))
      .thenNothing()
    expect(word([optOut('2026-02-05'), cease('2026-02-10')], '2026-02-10')).toBe('ceased')
  })

  it('may mean one channel', () => {
    const says = [cease('2026-02-10', 'phone')]
    expect([word(says, '2026-02-10', 'phone'), word(says, '2026-02-10', 'sms')]).toEqual(['ceased', 'unstated'])
    given(debtor, ...life(...says))
      .when(cease('2026-02-11', 'phone'))
      .thenNothing()
    given(debtor, ...life(...says))
      .when(cease('2026-02-11'))
      .then({ ...cease('2026-02-11'), type: 'CeaseRequested', scope: 'everything' })
  })
})

describe('a debtor who was erased', () => {
  it('is contacted by nobody, and asked nothing', () => {
    expect(word([consent('2026-01-10'), erase('2026-02-10')], '2026-02-09')).toBe('given')
    expect(word([consent('2026-01-10'), erase('2026-02-10')], '2026-02-10')).toBe('erased')
    for (const asked of [prefer('2026-03-01'), consent('2026-03-01'), optOut('2026-03-01'), cease('2026-03-01')]) {
      given(debtor, ...life(erase('2026-02-10')))
        .when(asked)
        .thenRejected({ _tag: 'SubjectErased', erasedOn: day('2026-02-10') })
    }
  })
})

describe('regressions', () => {
  it('an opt-out that is back-dated behind a request to cease takes nothing from it', () => {
    const late: DebtorCommandOf<'RevokeConsent'> = optOut('2026-02-05')
    const says = [cease('2026-02-10'), late]
    expect([word(says, '2026-02-05'), word(says, '2026-02-10')]).toEqual(['revoked', 'ceased'])
  })
})
