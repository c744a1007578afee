import type { DebtorId } from '../../domain/value/id.js'
import { daysInMonth, fromEpochDay } from '../../domain/value/local-date.js'
import { cellOf, earliest, latest } from './lateness.js'
import { logGamma } from './log-gamma.js'
import type { Spell } from './spell.js'

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

/** By how much a debtor pays more, or less, in each sixth of a month than by lateness alone. */
export type PayDays = (debtor: DebtorId) => Float64Array

const even = new Float64Array(sixths).fill(1)
const noPayDays: PayDays = () => even

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

/** The days of a spell whose lateness is told apart: long after its due date, a debt has no pay day any more. */
const timely = (spells: ReadonlyArray<Spell>): ReadonlyArray<Spell> =>
  spells.flatMap((spell) => {
    const from = Math.max(spell.from, spell.due + earliest)
    const until = Math.min(spell.until, spell.due + latest)
    return from > until ? [] : [{ ...spell, from, until, end: until < spell.until ? undefined : spell.end }]
  })

const seenBy = (
  all: ReadonlyArray<Spell>,
  hazards: ReadonlyMap<DebtorId, Float64Array>,
): ReadonlyMap<DebtorId, Seen> => {
  const spells = timely(all)
  const first = spells.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY)
  const last = spells.reduce((most, { until }) => Math.max(most, until), Number.NEGATIVE_INFINITY)
  const byDebtor = new Map<DebtorId, Seen>()
  if (spells.length === 0) return byDebtor
  const sixth = sixthsFrom(first, last)
  for (const { debtor, due, from, until, end, weight } of spells) {
    let seen = byDebtor.get(debtor)
    if (seen === undefined) {
      seen = { paid: new Float64Array(sixths), expected: new Float64Array(sixths) }
      byDebtor.set(debtor, seen)
    }
    const hazard = hazards.get(debtor)
    for (let day = from; day <= until; day++) {
      const at = sixth(day)
      seen.expected[at] = (seen.expected[at] ?? 0) + weight * (hazard?.[cellOf(day - due)] ?? 0)
    }
    if (end === 'money') seen.paid[sixth(until)] = (seen.paid[sixth(until)] ?? 0) + weight
  }
  return byDebtor
}

/** How much better what was seen is explained by debtors with pay days, so much alike, than by none. */
const gain = (all: Iterable<Seen>, shared: Float64Array, scale: number, alike: number): number => {
  let sum = 0
  for (const { paid, expected } of all) {
    for (let at = 0; at < sixths; at++) {
      const came = paid[at] ?? 0
      const x = scale * (expected[at] ?? 0) * (shared[at] ?? 1)
      if (came === 0 && x === 0) continue
      sum +=
        logGamma(came + alike) -
        logGamma(alike) +
        alike * Math.log(alike / (alike + x)) -
        came * Math.log(alike + x) +
        x
    }
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
export const payDaysOf = (spells: ReadonlyArray<Spell>, hazards: ReadonlyMap<DebtorId, Float64Array>): PayDays => {
  const seen = seenBy(spells, hazards)
  const paid = new Float64Array(sixths)
  const expected = new Float64Array(sixths)
  for (const one of seen.values()) {
    for (let at = 0; at < sixths; at++) {
      paid[at] = (paid[at] ?? 0) + (one.paid[at] ?? 0)
      expected[at] = (expected[at] ?? 0) + (one.expected[at] ?? 0)
    }
  }
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)
  if (sum(paid) === 0 || sum(expected) === 0) return noPayDays
  const scale = sum(paid) / sum(expected)
  const shared = paid.map((came, at) => (came + evenly) / (scale * (expected[at] ?? 0) + evenly))
  const [best] = likenesses
    .map((alike) => ({ alike, gain: gain(seen.values(), shared, scale, alike) }))
    .sort((a, b) => b.gain - a.gain)
  if (best === undefined || best.gain <= evidence) {
    return sharedGain(paid, expected, shared, scale) > evidence + figures ? () => shared : noPayDays
  }
  const { alike } = best
  return (debtor) => {
    const own = seen.get(debtor)
    if (own === undefined) return shared
    return shared.map((factor, at) => {
      const x = scale * (own.expected[at] ?? 0) * factor
      return (factor * ((own.paid[at] ?? 0) + alike)) / (x + alike)
    })
  }
}
