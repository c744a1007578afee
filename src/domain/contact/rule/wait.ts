import type { DebtId } from '../../value/id.js'
import type { Contact } from '../contact.js'
import { type Case, type Judged, type Law, type Moment, passes, untilDay } from '../judged.js'
import { dateOf, localDayOf } from '../local-clock.js'
import type { PackRuleOf } from '../pack/rule.js'
import { isAbout, isLifted, subjects } from './cap.js'

/** A conversation, whoever began it, is followed by days without a contact; its own day is the first of them. */
export const afterConversation = (
  rule: PackRuleOf<'wait-after-conversation'>,
  asked: Case,
  moment: Moment,
  law: Law,
): Judged | undefined => {
  if (!rule.channels.includes(asked.channel)) return undefined
  if (isLifted(rule.consentLifts, asked, asked.channel, moment.day)) return undefined
  let latest: Judged | undefined
  for (const debt of subjects(rule.per, asked)) {
    const judged = sinceConversation(rule, debt, asked, moment, law)
    if (judged !== undefined && (latest === undefined || judged.from > latest.from)) latest = judged
  }
  return latest
}

const sinceConversation = (
  { channels, days }: PackRuleOf<'wait-after-conversation'>,
  debt: DebtId | undefined,
  { contacts, times }: Case,
  moment: Moment,
  { pack, version, provision }: Law,
): Judged | undefined => {
  let last: Contact | undefined
  let lastAt = Number.NEGATIVE_INFINITY
  for (let n = 0; n < contacts.length; n += 1) {
    const contact = contacts[n] as Contact
    const at = times[n] ?? moment.at
    if (!contact.conversation || at > moment.at || at < lastAt) continue
    if (channels.includes(contact.channel) && isAbout(contact, debt)) [last, lastAt] = [contact, at]
  }
  if (last === undefined) return undefined
  const day = localDayOf(moment.clock, lastAt)
  const reason = {
    rule: 'wait-after-conversation',
    conversation: dateOf(day),
    days,
    freeFrom: dateOf(day + days),
    debt,
    events: last.event === undefined ? undefined : [last.event],
    pack,
    version,
    provision,
  } as const
  return moment.day < day + days ? untilDay(reason, moment, day + days) : passes(reason)
}
