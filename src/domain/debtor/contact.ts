import { Channel } from '../value/method.js'
import { same } from '../value/same.js'
import type { DebtorCommandOf } from './command.js'
import { consentFor, preferenceOn } from './consent.js'
import { accept, type Decision, nothing, reject, whenNotErased } from './decision.js'
import type { DebtorEventOf } from './event.js'
import type { DebtorState } from './state.js'

export const changeContactPreference = (
  command: DebtorCommandOf<'ChangeContactPreference'>,
  state: DebtorState,
): Decision =>
  whenNotErased(command, state, (debtor) => {
    const { channels, hours, on } = command
    const channel = channels.find((each, index) => channels.indexOf(each) !== index)
    if (channel !== undefined) return reject({ _tag: 'RepeatedChannel', channel })
    if (hours !== undefined && hours.to <= hours.from) return reject({ _tag: 'HoursOutOfOrder', ...hours })
    const event: DebtorEventOf<'ContactPreferenceChanged'> = { ...command, type: 'ContactPreferenceChanged' }
    const before = preferenceOn(debtor, on)
    return before && same({ ...before, on }, event) ? nothing : accept(event)
  })

/** Consent given again on a later day is a newer consent: there are laws by which it ages. */
export const giveConsent = (command: DebtorCommandOf<'GiveConsent'>, state: DebtorState): Decision =>
  whenNotErased(command, state, (debtor) => {
    const is = consentFor(debtor, command.channel, command.on)
    return is.consent === 'given' && is.since === command.on ? nothing : accept({ ...command, type: 'ConsentGiven' })
  })

export const revokeConsent = (command: DebtorCommandOf<'RevokeConsent'>, state: DebtorState): Decision =>
  whenNotErased(command, state, (debtor) => {
    const { consent } = consentFor(debtor, command.channel, command.on)
    return consent === 'revoked' || consent === 'ceased' ? nothing : accept({ ...command, type: 'ConsentRevoked' })
  })

export const requestCease = (command: DebtorCommandOf<'RequestCease'>, state: DebtorState): Decision =>
  whenNotErased(command, state, (debtor) => {
    const { scope = 'everything' } = command
    const channels = scope === 'everything' ? allChannels : [scope]
    const hasCeased = (channel: Channel): boolean => consentFor(debtor, channel, command.on).consent === 'ceased'
    return channels.every(hasCeased) ? nothing : accept({ ...command, type: 'CeaseRequested', scope })
  })

const allChannels = Object.keys(Channel.keys) as ReadonlyArray<Channel>
