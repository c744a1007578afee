import type { Counts } from './counts.js'
import { hazardAt } from './hazard.js'
import { cellOf } from './lateness.js'
import { type PayDays, sixthsFrom } from './pay-day.js'
import { type Spells, spellEnd } from './spell.js'

/** A pace is that of so many days, in which each day of the week comes as often, and a monthly pay run about once. */
const width = 28

/** So many such windows are looked at, the last of them ending on the day itself. */
const windows = 7

/** So many payments have to say otherwise before a window has any other pace than by lateness. */
const evenly = 5

/** Before a book tells how far a pace carries on, half of it is taken to; and how much it takes to say otherwise. */
const [halfway, belief] = [0.5, 0.05]

/** The window before one says so much less of how far a pace carries on: habits change. */
const fading = 0.7

/** A record is out of date when in each of the last three windows so much more, or less, was paid; a quarter's rhythm is none. */
const outOfDate = 0.15

/** How debtors pay by the record: the chance of each day of lateness, and pay days. */
export interface ByRecord {
  readonly hazards: Float64Array
  readonly prior: Float64Array
  readonly payDays: PayDays
}

/** How much faster or slower than the record debtors pay of late. */
export interface Pace {
  /**
   * Of a debtor, by his number, by what all others paid: what he paid himself is in his own record, and a late payment of his must not
   * make his next one come earlier.
   */
  readonly of: (who: number) => number
  /** Whether the record is out of date. */
  readonly isOutOfDate: boolean
}

/** What was paid, and what was to be expected by the record: of each debtor and window, the last window first. */
interface Seen {
  readonly paid: Float64Array
  readonly expected: Float64Array
}

const seenOn = (spells: Spells, counts: Counts, { hazards, prior, payDays }: ByRecord, day: number): Seen => {
  const { count, debtor, due, from, until, end, weight } = spells
  const paid = new Float64Array(windows * counts.debtors)
  const expected = new Float64Array(windows * counts.debtors)
  const first = day - windows * width + 1
  const sixth = sixthsFrom(first, day)
  for (let row = 0; row < count; row++) {
    const last = until[row] ?? 0
    if (last < first) continue
    const who = debtor[row] ?? 0
    const own = weight[row] ?? 0
    const factors = payDays(who)
    for (let on = Math.max(first, from[row] ?? 0); on <= last; on++) {
      const cell = cellOf(on - (due[row] ?? 0))
      const index = hazardAt(counts, who, cell)
      const hazard = (index < 0 ? prior[cell] : hazards[index]) ?? 0
      const factor = factors[sixth(on)] ?? 1
      const of = windows * who + Math.floor((day - on) / width)
      expected[of] = (expected[of] ?? 0) + own * (factor === 1 ? hazard : 1 - (1 - hazard) ** factor)
    }
    if (end[row] !== spellEnd.money) continue
    const of = windows * who + Math.floor((day - last) / width)
    paid[of] = (paid[of] ?? 0) + own
  }
  return { paid, expected }
}

/** The pace of each window, as a logarithm: none where it was as by the record. */
const pacesOf = ({ paid, expected }: Seen): Float64Array =>
  paid.map((came, at) => Math.log((Math.max(0, came) + evenly) / (Math.max(0, expected[at] ?? 0) + evenly)))

/** What share of a pace carries on into the next window: the slope of each on the one before. */
const carriesOn = (paces: Float64Array): number => {
  let [product, square] = [halfway * belief, belief]
  for (let at = 0; at + 1 < windows; at++) {
    const before = paces[at + 1] ?? 0
    product += fading ** at * (paces[at] ?? 0) * before
    square += fading ** at * before * before
  }
  return Math.min(1, Math.max(0, product / square))
}

const factorOf = (seen: Seen): number => {
  const paces = pacesOf(seen)
  return Math.exp(carriesOn(paces) * (paces[0] ?? 0))
}

/**
 * What debtors paid in the last four weeks beside what their record says, as far as such a pace has carried on from four weeks to the
 * next in this book: seasons, and habits that change, are seen before the record tells them.
 */
export const paceOn = (spells: Spells, counts: Counts, record: ByRecord, day: number): Pace => {
  const each = seenOn(spells, counts, record, day)
  const sums = (of: Float64Array): Float64Array => {
    const all = new Float64Array(windows)
    for (let at = 0; at < of.length; at++) all[at % windows] = (all[at % windows] ?? 0) + (of[at] ?? 0)
    return all
  }
  const all: Seen = { paid: sums(each.paid), expected: sums(each.expected) }
  const without = (who: number): Seen => {
    const others = (whole: Float64Array, of: Float64Array): Float64Array =>
      whole.map((sum, at) => sum - (of[windows * who + at] ?? 0))
    return { paid: others(all.paid, each.paid), expected: others(all.expected, each.expected) }
  }
  const last = pacesOf(all).subarray(0, 3)
  return {
    of: (who) => factorOf(who < 0 ? all : without(who)),
    isOutOfDate: last.every((pace) => pace > outOfDate) || last.every((pace) => pace < -outOfDate),
  }
}
