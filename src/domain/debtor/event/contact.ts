import * as t from 'io-ts'
import { Text } from '../../value/id.js'
import { Channel } from '../../value/method.js'
import { TimeOfDay } from '../../value/time-of-day.js'
import { about } from './about.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * From one time of the debtor's day until another, which is not in it any more.
 *
 * @since 0.1.0
 */
export const ContactHours = t.type({ from: TimeOfDay, to: TimeOfDay })
export type ContactHours = Readonly<t.TypeOf<typeof ContactHours>>

/**
 * The whole preference: it replaces the one before. `channels` are in the order preferred; none, and all are alike.
 *
 * @since 0.1.0
 */
export const ContactPreferenceChanged = t.intersection([
  t.type({ type: t.literal('ContactPreferenceChanged'), ...about, channels: t.readonlyArray(Channel) }),
  t.partial({ hours: ContactHours, zone: Text, language: Text }),
])

/**
 * `how`: by which act, or in which document.
 *
 * @since 0.1.0
 */
export const ConsentGiven = t.intersection([
  t.type({ type: t.literal('ConsentGiven'), ...about, channel: Channel }),
  t.partial({ how: Text }),
])
/**
 * The debtor no longer agrees to be reached by a channel.
 *
 * @since 0.1.0
 */
export const ConsentRevoked = t.intersection([
  t.type({ type: t.literal('ConsentRevoked'), ...about, channel: Channel }),
  t.partial({ how: Text }),
])

/**
 * What a debtor wants no more contact by: one channel or any.
 *
 * @since 0.1.0
 */
export const CeaseScope = t.union([Channel, t.literal('everything')], 'a contact channel or everything')
export type CeaseScope = t.TypeOf<typeof CeaseScope>

/**
 * The debtor wants no further contact. Only a later {@link ConsentGiven} lifts it, and for its own channel alone.
 *
 * @since 0.1.0
 */
export const CeaseRequested = t.type({ type: t.literal('CeaseRequested'), ...about, how: Text, scope: CeaseScope })
