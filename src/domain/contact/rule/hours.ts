import { type Weekday, weekdayOf } from '../../calendar/weekday.js'
import { twoDigits } from '../../value/local-date.js'
import type { TimeOfDay } from '../../value/time-of-day.js'
import type { Case, Judged, Law, Moment } from '../judged.js'
import { dateOf, dayBegins, minute, nextTimeBetween } from '../local-clock.js'
import type { PackRuleOf } from '../pack/rule.js'
import type { GateFinding, GateReason } from '../reason.js'

const timeOf = (time: TimeOfDay): number => (twoDigits(time, 0) * 60 + twoDigits(time, 3)) * minute

/** The hours of a day within which a contact is made, on the clock of the debtor. */
export const betweenTimes = (
  reason: GateReason & Extract<GateFinding, { readonly from: TimeOfDay }>,
  { at, clock }: Moment,
): Judged => ({ reason, from: nextTimeBetween(clock, at, timeOf(reason.from), timeOf(reason.to)) })

/** An answer may be given at the hour at which the debtor asks. */
export const withinHours = (
  rule: PackRuleOf<'hours'>,
  { channel, purpose }: Case,
  moment: Moment,
  { pack, version, provision }: Law,
): Judged | undefined => {
  const { channels, from, to, weekdays } = rule
  if (!channels.includes(channel) || purpose === 'answer') return undefined
  if (weekdays !== undefined && !isOn(weekdays, moment.day)) return undefined
  const judged = betweenTimes({ rule: 'hours', from, to, zone: moment.clock.zone, pack, version, provision }, moment)
  if (weekdays === undefined || isOn(weekdays, moment.day + 1)) return judged
  // The next day has other hours, or none: it is for their rule to say.
  const tomorrow = dayBegins(moment.clock, moment.day + 1)
  return judged.from > tomorrow ? { ...judged, from: tomorrow } : judged
}

const isOn = (weekdays: ReadonlyArray<Weekday>, day: number): boolean => weekdays.includes(weekdayOf(dateOf(day)))
