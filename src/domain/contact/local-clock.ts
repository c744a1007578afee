import { type Instant, instantOf } from '../value/instant.js'
import { fromEpochDay, type LocalDate } from '../value/local-date.js'
import { isZone, type Zone } from '../value/zone.js'

// Moments are milliseconds since 1970 in UTC; days are days since 1970-01-01, and minutes are those of a day.
export const minute = 60_000
export const dayLength = 86_400_000

/** A stretch of time in which the clock of a zone is as far from UTC, up to `until`, which is not in it any more. */
interface Stretch {
  readonly offset: number
  readonly until: number
}

/** What the clocks of a zone show. A day of UTC is asked of the runtime once, and remembered. */
export interface LocalClock {
  readonly zone: Zone
  readonly stretchAt: (at: number) => Stretch
  /** The clock as a list of one: what is asked of one clock is asked of several, where a zone is not known. */
  readonly alone: ReadonlyArray<LocalClock>
}

const clocks = new Map<string, LocalClock | undefined>()

/** The clock of a zone by its name; `undefined` where the runtime knows no such zone. */
export const clockOf = (name: string): LocalClock | undefined => {
  const known = clocks.get(name)
  if (known !== undefined || clocks.has(name)) return known
  const made = isZone(name) ? makeClock(name) : undefined
  clocks.set(name, made)
  return made
}

const makeClock = (zone: Zone): LocalClock => {
  const offsetAt = offsetsOf(zone)
  const days = new Map<number, ReadonlyArray<Stretch>>()
  const ofDay = (day: number): ReadonlyArray<Stretch> => {
    const known = days.get(day)
    if (known !== undefined) return known
    const made = stretches(offsetAt, day * dayLength, (day + 1) * dayLength)
    // Years of days are remembered, and a run over centuries does not fill the memory.
    if (days.size > 20_000) days.clear()
    days.set(day, made)
    return made
  }
  const alone: LocalClock[] = []
  const clock: LocalClock = {
    zone,
    alone,
    stretchAt: (at) => {
      const of = ofDay(Math.floor(at / dayLength))
      const first = of[0] as Stretch
      return at < first.until ? first : (of.find(({ until }) => at < until) ?? first)
    },
  }
  alone.push(clock)
  return clock
}

/** The stretches of a day of UTC. Clocks change once a day at most, on a full second. */
const stretches = (offsetAt: (at: number) => number, from: number, to: number): ReadonlyArray<Stretch> => {
  const [before, after] = [offsetAt(from), offsetAt(to)]
  if (before === after) return [{ offset: before, until: to }]
  let [last, changed] = [from / 1000, to / 1000]
  while (changed - last > 1) {
    const middle = Math.floor((last + changed) / 2)
    if (offsetAt(middle * 1000) === before) last = middle
    else changed = middle
  }
  return changed * 1000 === to
    ? [{ offset: before, until: to }]
    : [
        { offset: before, until: changed * 1000 },
        { offset: after, until: to },
      ]
}

/** How far the clock of a zone is from UTC at a moment, in milliseconds. */
const offsetsOf = (zone: Zone): ((at: number) => number) => {
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (at) => {
    const parts = format.formatToParts(at)
    const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value)
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - at
  }
}

/** The first moment from which on a local day has begun, or a later one where clocks skip it. */
export const dayBegins = ({ stretchAt }: LocalClock, day: number): number => {
  // No clock is as much as a day from UTC.
  let at = (day - 1) * dayLength
  for (;;) {
    const { offset, until } = stretchAt(at)
    const begins = day * dayLength - offset
    if (begins < until) return begins > at ? begins : at
    at = until
  }
}

/** What a clock shows at a moment: its local day, and the milliseconds of that day. */
export const shownAt = ({ stretchAt }: LocalClock, at: number): { readonly day: number; readonly time: number } => {
  const local = at + stretchAt(at).offset
  const day = Math.floor(local / dayLength)
  return { day, time: local - day * dayLength }
}

/** The local day of a moment. */
export const localDayOf = ({ stretchAt }: LocalClock, at: number): number =>
  Math.floor((at + stretchAt(at).offset) / dayLength)

/** The first moment, not before `at`, at which the clock shows a time of the day from `from` until `to`, which is out. */
export const nextTimeBetween = ({ stretchAt }: LocalClock, at: number, from: number, to: number): number => {
  let moment = at
  for (;;) {
    const { offset, until } = stretchAt(moment)
    const time = (((moment + offset) % dayLength) + dayLength) % dayLength
    if (from <= time && time < to) return moment
    const next = moment + (time < from ? from - time : from - time + dayLength)
    if (next < until) return next
    moment = until
  }
}

const dates = new Map<number, LocalDate>()

/** Date of a day; what was asked lately is remembered. */
export const dateOf = (day: number): LocalDate => {
  const known = dates.get(day)
  if (known !== undefined) return known
  if (dates.size > 10_000) dates.clear()
  const made = fromEpochDay(day)
  dates.set(day, made)
  return made
}

/** A moment as an instant. */
export const instantAt = (moment: number): Instant => instantOf(new Date(moment))
