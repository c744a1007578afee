import type { LocalDate } from '../value/local-date.js'
import type { Channel } from '../value/method.js'
import { latestOn, onOf } from './latest.js'
import type { ContactWish, KnownDebtor, RegisteredDebtor } from './state.js'

/**
 * What a debtor has said about one channel, and since when. `unstated`: nothing; whether that is enough is for the law to say.
 * `given`: yes, and renewed on that day. `revoked`: not by this channel. `ceased`: no contact, save what the law lets a
 * creditor still say. `erased`: there is nobody to contact.
 *
 * Source: 12 CFR 1006.6(c) on ceasing, 1006.14(h) on opting out of a medium.
 *
 * @since 0.1.0
 */
export type Consent =
  | { readonly consent: 'unstated' }
  | { readonly consent: 'given' | 'revoked' | 'ceased' | 'erased'; readonly since: LocalDate }

/**
 * What the debtor's word on a channel is on a day. The last consent to a channel lifts every opt-out and request to cease
 * before it for that channel and for no other; nothing else lifts one. An opt-out after a request to cease takes nothing
 * from that request.
 *
 * @since 0.1.0
 * @example consentFor(debtor, 'sms', localDate('2026-03-31')) // { consent: 'revoked', since: '2026-02-10' }
 */
export const consentFor = (debtor: KnownDebtor, channel: Channel, day: LocalDate): Consent => {
  if (debtor.situation === 'erased' && debtor.erased.on <= day) return { consent: 'erased', since: debtor.erased.on }
  const said = inOrder(debtor.wishes).filter((wish) => wish.on <= day && concerns(wish, channel))
  const given = said.findLastIndex(({ type }) => type === 'ConsentGiven')
  const since = said.slice(given + 1)
  const no = since.find(({ type }) => type === 'CeaseRequested') ?? since[0]
  if (no) return { consent: no.type === 'CeaseRequested' ? 'ceased' : 'revoked', since: no.on }
  const yes = said[given]
  return yes ? { consent: 'given', since: yes.on } : { consent: 'unstated' }
}

const concerns = (wish: ContactWish, channel: Channel): boolean =>
  wish.type === 'CeaseRequested' ? wish.scope === 'everything' || wish.scope === channel : wish.channel === channel

/** By their dates, and of one date as they were recorded. */
const inOrder = (wishes: ReadonlyArray<ContactWish>): ReadonlyArray<ContactWish> =>
  [...wishes].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/**
 * How the debtor prefers to be contacted, as last said until that day.
 *
 * @since 0.1.0
 */
export const preferenceOn = ({ preferences }: RegisteredDebtor, day: LocalDate) => latestOn(preferences, day, onOf)
