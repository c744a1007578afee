import { daysInMonth, fromEpochDay } from '../../domain/value/local-date.js'
import type { Counts } from './counts.js'
import { earliest, latest } from './lateness.js'
import { logGamma } from './log-gamma.js'
import { type Spells, spellEnd } from './spell.js'

/** The month in six: its days 1-5, 6-10, 11-15, 16-20, 21-25, and from 26 to its end. */
const sixths = 6

/** So many payments of all debtors have to say otherwise before a sixth is believed to be any different. */
const evenly = 20

/** How alike debtors are in this: so many of a debtor's payments outweigh what is so of all. */
const likenesses = [3, 5, 10, 20, 40] as const

/** Evidence of seven to one, in nats, or no pay days are believed in. */
const evidence = 2

/** Pay days that all debtors have in common are five figures more, each of which explains one nat by chance. */
const figures = 5

/** By how much a debtor, told by his number, pays more, or less, in each sixth of a month than by lateness alone. */
export type PayDays = (who: number) => Float64Array

const even = new Float64Array(sixths).fill(1)
const noPayDays: PayDays = () => even

/** What was paid, and what was to be expected by lateness alone: of each debtor, by his number, six figures. */
interface Seen {
  readonly paid: Float64Array
  readonly expected: Float64Array
}

/** The sixths of the month of the days of a span, reckoned once. */
export const sixthsFrom = (first: number, last: number): ((day: number) => number) => {
  const known = new Int8Array(last - first + 1)
  let at = first
  while (at <= last) {
    const date = fromEpochDay(at)
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
    const left = daysInMonth(year, month) - day
    for (let ahead = 0; ahead <= left && at + ahead <= last; ahead++) {
      known[at + ahead - first] = Math.min(sixths - 1, Math.floor((day + ahead - 1) / 5))
    }
    at += left + 1
  }
  return (day) => known[day - first] ?? 0
}

/** Only the days of a spell whose lateness is told apart: long after its due date, a debt has no pay day any more. */
const seenBy = (
  { count, debtor, due, from, until, end, weight }: Spells,
  { debtors, at, first }: Counts,
  hazards: Float64Array,
): Seen => {
  const begin = new Int32Array(count)
  const stop = new Int32Array(count)
  let [earliestDay, latestDay] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < count; row++) {
    begin[row] = Math.max(from[row] ?? 0, (due[row] ?? 0) + earliest)
    stop[row] = Math.min(until[row] ?? 0, (due[row] ?? 0) + latest)
    if ((begin[row] ?? 0) > (stop[row] ?? 0)) continue
    earliestDay = Math.min(earliestDay, begin[row] ?? 0)
    latestDay = Math.max(latestDay, stop[row] ?? 0)
  }
  const paid = new Float64Array(sixths * debtors)
  const expected = new Float64Array(sixths * debtors)
  if (earliestDay > latestDay) return { paid, expected }
  const sixth = sixthsFrom(earliestDay, latestDay)
  for (let row = 0; row < count; row++) {
    const who = debtor[row] ?? 0
    const last = stop[row] ?? 0
    const own = weight[row] ?? 0
    // The hazard of a day of this spell stands so far from the number of the day.
    const away = (at[who] ?? 0) - (first[who] ?? 0) - earliest - (due[row] ?? 0)
    for (let day = begin[row] ?? 0; day <= last; day++) {
      const of = sixths * who + sixth(day)
      expected[of] = (expected[of] ?? 0) + own * (hazards[away + day] ?? 0)
    }
    if (end[row] === spellEnd.money && last === until[row] && (begin[row] ?? 0) <= last) {
      const of = sixths * who + sixth(last)
      paid[of] = (paid[of] ?? 0) + own
    }
  }
  return { paid, expected }
}

/** How much better what was seen is explained by debtors with pay days, so much alike, than by none. */
const gain = ({ paid, expected }: Seen, shared: Float64Array, scale: number, alike: number): number => {
  const ofNone = logGamma(alike)
  let sum = 0
  for (let of = 0; of < paid.length; of++) {
    const came = paid[of] ?? 0
    const x = scale * (expected[of] ?? 0) * (shared[of % sixths] ?? 1)
    if (came === 0 && x === 0) continue
    sum += logGamma(came + alike) - ofNone + alike * Math.log(alike / (alike + x)) - came * Math.log(alike + x) + x
  }
  return sum
}

/** How much better what was seen is explained by pay days that all debtors share than by none. */
const sharedGain = (paid: Float64Array, expected: Float64Array, shared: Float64Array, scale: number): number =>
  shared.reduce((sum, factor, at) => {
    const x = scale * (expected[at] ?? 0)
    return sum + (paid[at] ?? 0) * Math.log(factor) - x * (factor - 1)
  }, 0)

/** The pay days of debtors, where there is evidence of any. */
export const payDaysOf = (spells: Spells, counts: Counts, hazards: Float64Array): PayDays => {
  const seen = seenBy(spells, counts, hazards)
  const paid = new Float64Array(sixths)
  const expected = new Float64Array(sixths)
  for (let of = 0; of < seen.paid.length; of++) {
    const at = of % sixths
    paid[at] = (paid[at] ?? 0) + (seen.paid[of] ?? 0)
    expected[at] = (expected[at] ?? 0) + (seen.expected[of] ?? 0)
  }
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)
  if (sum(paid) === 0 || sum(expected) === 0) return noPayDays
  const scale = sum(paid) / sum(expected)
  const shared = paid.map((came, at) => (came + evenly) / (scale * (expected[at] ?? 0) + evenly))
  const [best] = likenesses
    .map((alike) => ({ alike, gain: gain(seen, shared, scale, alike) }))
    .sort((a, b) => b.gain - a.gain)
  if (best === undefined || best.gain <= evidence) {
    return sharedGain(paid, expected, shared, scale) > evidence + figures ? () => shared : noPayDays
  }
  const { alike } = best
  return (who) => {
    if (who < 0) return shared
    return shared.map((factor, at) => {
      const x = scale * (seen.expected[sixths * who + at] ?? 0) * factor
      return (factor * ((seen.paid[sixths * who + at] ?? 0) + alike)) / (x + alike)
    })
  }
}
