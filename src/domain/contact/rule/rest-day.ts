import { type Weekday, weekdayOf } from '../../calendar/weekday.js'
import type { Channel } from '../../value/method.js'
import type { Case, Judged, Law, Moment } from '../judged.js'
import { passes, untilDay } from '../judged.js'
import { dateOf } from '../local-clock.js'

/** Days without contact: weekdays, and holidays by their days. */
export interface Rest {
  readonly channels: ReadonlyArray<Channel>
  readonly weekdays: ReadonlyArray<Weekday>
  readonly holidays: ReadonlySet<number>
}

export const onRestDay = (
  rest: Rest,
  { channel, purpose }: Case,
  moment: Moment,
  { pack, version, provision }: Law,
): Judged | undefined => {
  if (!rest.channels.includes(channel) || purpose === 'answer') return undefined
  const reason = { rule: 'rest-day', on: moment.on, zone: moment.clock.zone, pack, version, provision } as const
  return isRest(rest, moment.day) ? untilDay(reason, moment, nextWorkday(rest, moment.day)) : passes(reason)
}

const isRest = ({ weekdays, holidays }: Rest, day: number): boolean =>
  holidays.has(day) || (weekdays.length > 0 && weekdays.includes(weekdayOf(dateOf(day))))

/** None in a year of rest: such data is a mistake. */
const nextWorkday = (rest: Rest, from: number): number | undefined => {
  for (let day = from + 1; day <= from + 366; day += 1) if (!isRest(rest, day)) return day
  return undefined
}
