import { consentFor } from '../../debtor/consent.js'
import { daysBetween } from '../../value/local-date.js'
import { type Case, type Judged, type Law, type Moment, never, passes } from '../judged.js'
import type { PackRule, PackRuleOf } from '../pack/rule.js'
import { underCap } from './cap.js'
import { withinHours } from './hours.js'
import { disputed, inMoratorium, timeBarred } from './protection.js'
import { afterConversation } from './wait.js'

const byAllowedChannel = (
  { allowed }: PackRuleOf<'channels'>,
  { channel }: Case,
  { pack, version, provision }: Law,
): Judged => {
  const reason = { rule: 'channel', channel, allowed, pack, version, provision } as const
  return allowed.includes(channel) ? passes(reason) : never(reason)
}

/** A consent ages, where the law says so; nothing but a new one mends that. */
const withConsent = (
  { channels, renewedWithin }: PackRuleOf<'consent'>,
  { channel, debtor }: Case,
  { on }: Moment,
  { pack, version, provision }: Law,
): Judged | undefined => {
  if (!channels.includes(channel)) return undefined
  const word = debtor && consentFor(debtor, channel, on)
  const since = word?.consent === 'given' ? word.since : undefined
  const reason = { rule: 'consent', channel, since, renewedWithin, pack, version, provision } as const
  const isFresh = since !== undefined && (renewedWithin === undefined || daysBetween(since, on) < renewedWithin)
  return isFresh ? passes(reason) : never(reason)
}

/** What one rule of a pack says of a moment; nothing where it is not about such a contact. */
export const byRule = (rule: JudgedRule, asked: Case, moment: Moment, law: Law): Judged | undefined => {
  switch (rule.rule) {
    case 'cap':
      return underCap(rule, asked, moment, law)
    case 'wait-after-conversation':
      return afterConversation(rule, asked, moment, law)
    case 'hours':
      return withinHours(rule, asked, moment, law)
    case 'channels':
      return byAllowedChannel(rule, asked, law)
    case 'consent':
      return withConsent(rule, asked, moment, law)
    case 'dispute-suspends':
      return disputed(asked, true, law)
    case 'moratorium-protects':
      return inMoratorium(asked, moment, rule, law)
    case 'time-bar-silences':
      return timeBarred(asked, moment, rule.what, law)
  }
}

/** Rules that one contact can be held against: rest days need the calendar of the place, a duty is for who writes, and court is no contact. */
export type JudgedRule = Exclude<PackRule, PackRuleOf<'duty' | 'rest-days' | 'days-before-court'>>
