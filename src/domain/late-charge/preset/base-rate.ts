import { type LocalDate, localDate } from '../../value/local-date.js'
import type { Dated, DatedFractions } from '../dated.js'
import type { Fraction } from '../fraction.js'
import { basisPoints } from '../rate.js'

/**
 * A base rate as published, of the days for which it is known, with where it was read. `verified` is false for what only
 * follows from a rule and was not read anywhere: it is left out unless asked for.
 *
 * @since 0.1.0
 */
export interface PublishedRate extends Dated<Fraction> {
  readonly to: LocalDate
  readonly source: string
  readonly verified: boolean
}

/**
 * A base rate that statutes go by. It is data and it ends: `servesUntil` is the last day whose interest the verified
 * entries decide (undefined: none), and a later day is an error and never a guess. Bring later rates yourself.
 *
 * @since 0.1.0
 */
export interface BaseRateTable {
  readonly name: string
  readonly publisher: string
  readonly entries: ReadonlyArray<PublishedRate>
  readonly servesUntil: LocalDate | undefined
}

const days = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) })

/**
 * Known on the two days on which statutes observe it, and not in between.
 *
 * @since 0.1.0
 */
export const ecbMainRefinancingRate: BaseRateTable = {
  name: 'ecb-main-refinancing',
  publisher: 'European Central Bank',
  entries: [
    {
      ...days('2026-01-01', '2026-01-01'),
      value: basisPoints(215),
      source: 'getinvoicepdf.com, June 2026 (secondary)',
      verified: true,
    },
    {
      ...days('2026-07-01', '2026-07-01'),
      value: basisPoints(240),
      source: 'getinvoicepdf.com, June 2026 (secondary)',
      verified: true,
    },
  ],
  servesUntil: localDate('2026-12-31'),
}

/**
 * Section 247 BGB: set on 1 January and 1 July.
 *
 * @since 0.1.0
 */
export const germanBaseRate: BaseRateTable = {
  name: 'de-basiszinssatz',
  publisher: 'Deutsche Bundesbank',
  entries: [
    {
      ...days('2025-07-01', '2025-12-31'),
      value: basisPoints(127),
      source: 'Deutsche Bundesbank, as given by steuerprofis (secondary)',
      verified: true,
    },
    {
      ...days('2026-01-01', '2026-06-30'),
      value: basisPoints(127),
      source: 'Deutsche Bundesbank, as given by steuerprofis (secondary): unchanged',
      verified: true,
    },
    {
      ...days('2026-07-01', '2026-12-31'),
      value: basisPoints(152),
      source: 'derived from the rule of section 247 BGB; not read in a publication',
      verified: false,
    },
  ],
  servesUntil: localDate('2026-06-30'),
}

/**
 * No dated rate of the Bank of England has been verified yet: bring the table.
 *
 * @since 0.1.0
 */
export const boeOfficialDealingRate: BaseRateTable = {
  name: 'boe-official-dealing-rate',
  publisher: 'Bank of England',
  entries: [],
  servesUntil: undefined,
}

/**
 * Base rates that statutes refer to, with their sources and the day up to which they are known.
 *
 * @since 0.1.0
 */
export const baseRateTables: ReadonlyArray<BaseRateTable> = [
  ecbMainRefinancingRate,
  germanBaseRate,
  boeOfficialDealingRate,
]

/**
 * The base rates by name, as a late charge takes them; what is not verified only when asked for.
 *
 * @since 0.1.0
 * @example
 * const withMine = new Map([...publishedBaseRates(), ['boe-official-dealing-rate', []]])
 * withMine.has('boe-official-dealing-rate') // true
 */
export const publishedBaseRates = ({
  unverified = false,
}: {
  readonly unverified?: boolean
} = {}): ReadonlyMap<string, DatedFractions> =>
  new Map(
    baseRateTables.map(({ name, entries }) => [
      name,
      entries.filter((entry) => unverified || entry.verified).map(({ from, to, value }) => ({ from, to, value })),
    ]),
  )
