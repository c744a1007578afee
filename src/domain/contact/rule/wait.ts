import type { DebtId } from '../../value/id.js'
import type { Contact } from '../contact.js'
import { type Case, type Judged, type Moment, passes, untilDay } from '../judged.js'
import { dateOf, localDayOf } from '../local-clock.js'
import { momentOf } from '../moment-of.js'
import type { PackRuleOf } from '../pack/rule.js'
import type { GateReason } from '../reason.js'
import { isAbout, isLifted, subjects } from './cap.js'

/** A conversation, whoever began it, is followed by days without a contact; its own day is the first of them. */
export const afterConversation = (
  rule: PackRuleOf<'wait-after-conversation'>,
  asked: Case,
  moment: Moment,
): Judged | undefined => {
  if (!rule.channels.includes(asked.channel)) return undefined
  if (isLifted(rule.consentLifts, asked, asked.channel, moment.day)) return undefined
  let latest: Judged | undefined
  for (const debt of subjects(rule.per, asked)) {
    const judged = sinceConversation(rule, debt, asked, moment)
    if (judged !== undefined && (latest === undefined || judged.from > latest.from)) latest = judged
  }
  return latest
}

const sinceConversation = (
  { channels, days }: PackRuleOf<'wait-after-conversation'>,
  debt: DebtId | undefined,
  { contacts }: Case,
  moment: Moment,
): Judged | undefined => {
  let last: Contact | undefined
  let lastDay = Number.NEGATIVE_INFINITY
  for (const contact of contacts) {
    if (!contact.conversation || !channels.includes(contact.channel) || !isAbout(contact, debt)) continue
    const at = momentOf(contact.at)
    if (at > moment.at) continue
    const day = Number.isNaN(at) ? moment.day : localDayOf(moment.clock, at)
    if (day > lastDay) [last, lastDay] = [contact, day]
  }
  if (last === undefined) return undefined
  const reason: GateReason = {
    rule: 'wait-after-conversation',
    conversation: dateOf(lastDay),
    days,
    freeFrom: dateOf(lastDay + days),
    ...(debt === undefined ? {} : { debt }),
    ...(last.event === undefined ? {} : { events: [last.event] }),
  }
  return moment.day < lastDay + days ? untilDay(reason, moment, lastDay + days) : passes(reason)
}
