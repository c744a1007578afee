import type * as fc from 'fast-check'
import { gap } from '../day.js'
import { channel } from '../method.js'
import { record } from '../record.js'
import { ceaseScope, channels, ofPreference } from './particulars.js'
import { type DebtorFit, sightOf } from './sight.js'

export const preferring = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap(), channels }, ofPreference).map(({ gap, ...says }) => (state, before) => {
    const { about } = sightOf(state, before)
    return { type: 'ChangeContactPreference', ...about(gap), ...says }
  })

export const consenting = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap(), channel: channel() }).map(({ gap, channel }) => (state, before) => {
    const { about } = sightOf(state, before)
    return { type: 'GiveConsent', ...about(gap), channel, how: 'web form' }
  })

export const optingOut = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap(), channel: channel() }).map(({ gap, channel }) => (state, before) => {
    const { about } = sightOf(state, before)
    return { type: 'RevokeConsent', ...about(gap), channel, how: 'STOP by sms' }
  })

export const ceasing = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap() }, { scope: ceaseScope() }).map(({ gap, ...scope }) => (state, before) => {
    const { about } = sightOf(state, before)
    return { type: 'RequestCease', ...about(gap), how: 'letter', ...scope }
  })
