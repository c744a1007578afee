import type { RiskBand } from '../../debtor/risk-band.js'
import type { LocalDate } from '../../value/local-date.js'
import { type CountOf, type StandingCase, type StandingPast, standingPast } from './past.js'

/**
 * What a standing is made of. What each means is told with {@link StandingPast}.
 *
 * @since 0.2.0
 */
export type StandingFactor =
  | 'lateness'
  | 'trend'
  | 'oldest'
  | 'broken-promises'
  | 'deferrals'
  | 'bounced-cheques'
  | 'rejected-disputes'
  | 'no-answer'
  | 'plan-defaults'
  | 'limit-used'

/**
 * The points of one factor: so many of so many. What is missing was taken off for what `figure` says.
 *
 * @since 0.2.0
 */
export interface StandingPart {
  readonly factor: StandingFactor
  readonly points: number
  readonly most: number
  readonly figure: string
}

/**
 * How a debtor stands on a day: a score from 0 to 1000, which is the sum of its parts, the band that it falls into (`new` where fewer
 * than three debts have come due), and the figures behind it.
 *
 * @since 0.2.0
 */
export interface Standing {
  readonly day: LocalDate
  readonly score: number
  readonly band: RiskBand
  readonly parts: ReadonlyArray<StandingPart>
  readonly past: StandingPast
}

/** The most that each factor gives: 1000 in all. */
const most: Readonly<Record<StandingFactor, number>> = {
  lateness: 300,
  trend: 50,
  oldest: 100,
  'broken-promises': 150,
  deferrals: 50,
  'bounced-cheques': 150,
  'rejected-disputes': 50,
  'no-answer': 50,
  'plan-defaults': 50,
  'limit-used': 50,
}

/** The least score of each band. */
const bands = [
  ['A', 850],
  ['B', 700],
  ['C', 500],
  ['D', 300],
] as const satisfies ReadonlyArray<readonly [RiskBand, number]>

/** With fewer debts than that nobody can be told by them. */
const leastHistory = 3

/** So many points off for each of so many, never more than there are. */
const off = (factor: StandingFactor, each: number, count: number): number =>
  most[factor] - Math.min(most[factor], each * Math.max(0, count))

/** The share of the points that is taken off, rounded down. */
const shareOff = (factor: StandingFactor, count: number, of: number): number =>
  of <= 0 ? most[factor] : most[factor] - Math.floor((most[factor] * Math.min(count, of)) / of)

/** As if one promise in four had been broken before anything is known: few of them say little. */
const smoothed = ({ count, of }: CountOf): CountOf => ({ count: count + 2, of: of + 8 })

const told = ({ count, of }: CountOf): string => `${count} of ${of}, weighed`

/** The parts of a standing by its figures: each has fewer points, the worse its figure. */
export const standingParts = (past: StandingPast): ReadonlyArray<StandingPart> => {
  const broken = smoothed(past.broken)
  const bounced = Math.min(
    shareOff('bounced-cheques', past.bounced.count, past.bounced.of),
    shareOff('bounced-cheques', past.bouncedAmount, 10_000),
  )
  const points: Readonly<Record<StandingFactor, readonly [points: number, figure: string]>> = {
    lateness: [off('lateness', 5, past.daysLate), `${past.daysLate} days late by amount`],
    trend: [off('trend', 1, past.daysLater), `${past.daysLater} days later than before`],
    oldest: [off('oldest', 1, past.oldest), `${Math.max(0, past.oldest)} days past due`],
    'broken-promises': [shareOff('broken-promises', broken.count, broken.of), told(past.broken)],
    deferrals: [shareOff('deferrals', past.deferred.count, past.deferred.of), told(past.deferred)],
    'bounced-cheques': [bounced, `${told(past.bounced)}; ${past.bouncedAmount / 100} % of their amount`],
    'rejected-disputes': [
      shareOff('rejected-disputes', past.rejected.count, past.rejected.of),
      `${told(past.rejected)}, by debts`,
    ],
    'no-answer': [shareOff('no-answer', past.unanswered.count, past.unanswered.of), told(past.unanswered)],
    'plan-defaults': [off('plan-defaults', 25, past.defaults), `${past.defaults}, weighed`],
    'limit-used': [
      shareOff('limit-used', past.used ?? 0, 10_000),
      past.used === undefined ? 'no limit' : `${past.used / 100} % of the limit`,
    ],
  }
  return (Object.keys(most) as ReadonlyArray<StandingFactor>).map((factor) => {
    const [own, figure] = points[factor]
    return { factor, points: own, most: most[factor], figure }
  })
}

/** The band of a score. */
export const bandOfScore = (score: number): RiskBand => bands.find(([, least]) => score >= least)?.[0] ?? 'E'

/**
 * How a debtor stands on a day. Pure, of whole numbers, and without any personal data: the same past has the same standing for ever, in
 * whatever unit its amounts are told.
 *
 * @since 0.2.0
 * @example
 * standingOf({ debtor, debts, cheques }, localDate('2026-03-31'))
 * // { score: 812, band: 'B', parts: [{ factor: 'lateness', points: 240, most: 300, figure: '12 days late by amount' }, ...], ... }
 */
export const standingOf = (found: StandingCase, day: LocalDate): Standing => {
  const past = standingPast(found, day)
  const parts = standingParts(past)
  const score = parts.reduce((sum, { points }) => sum + points, 0)
  return { day, score, band: past.debts < leastHistory ? 'new' : bandOfScore(score), parts, past }
}
