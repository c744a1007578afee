import { type LocalDate, localDate } from '../value/local-date.js'
import type { Weekends } from './business-calendar.js'

/**
 * The weekend of a country as it was found in `source` on the day `asOf`. Where a former weekend is not given, the one that
 * is has no first day. `verified` is false for what sources disagree on. Half days count as business days.
 *
 * @since 0.1.0
 */
export interface WeekendPreset {
  readonly country: string
  readonly weekends: Weekends
  readonly source: string
  readonly asOf: LocalDate
  readonly verified: boolean
  readonly notes: ReadonlyArray<string>
}

const asOf = localDate('2026-11-22')

const inCldr = (country: string, days: Weekends[number]['days'], ...notes: ReadonlyArray<string>): WeekendPreset => ({
  country,
  weekends: [{ days }],
  source: 'Unicode CLDR 48, weekData',
  asOf,
  verified: true,
  notes,
})

/**
 * Friday. Private businesses differ: many close on Thursday too. Source: Unicode CLDR 48, with the notes in it.
 *
 * @since 0.1.0
 */
export const iranWeekend = inCldr(
  'IR',
  ['friday'],
  'Private businesses differ: many close on Thursday, or at its noon.',
  'Government offices: see the preset of their own.',
)

/**
 * The day is that of the vote in parliament. Put your own where you know since when an office is closed on Thursdays.
 *
 * @since 0.1.0
 */
export const iranGovernmentWeekend: WeekendPreset = {
  country: 'IR',
  weekends: [
    { to: localDate('2025-03-04'), days: ['friday'] },
    { from: localDate('2025-03-05'), days: ['thursday', 'friday'] },
  ],
  source: 'Tehran Times and ILNA of 5 March 2025: the vote on article 87 of the Civil Service Management Law',
  asOf,
  verified: false,
  notes: [
    'The Guardian Council sent the bill back; provinces closed their offices on Thursdays from days of their own.',
    'Banks and customs are exempt.',
  ],
}

/**
 * Friday and Saturday; Thursday and Friday up to 2013-06-28. Its `source` says by which decree.
 *
 * @since 0.1.0
 */
export const saudiArabiaWeekend: WeekendPreset = {
  country: 'SA',
  weekends: [
    { to: localDate('2013-06-28'), days: ['thursday', 'friday'] },
    { from: localDate('2013-06-29'), days: ['friday', 'saturday'] },
  ],
  source: 'Royal Order A/185 of 23 June 2013, as told by Crowell & Moring and AGIP; Unicode CLDR 48',
  asOf,
  verified: true,
  notes: ['Schools and universities changed with their next year.'],
}

/**
 * Saturday and Sunday since 2022; Thursday and Friday up to August 2006, Friday and Saturday between. Its `source` says
 * where from.
 *
 * @since 0.1.0
 */
export const uaeWeekend: WeekendPreset = {
  country: 'AE',
  weekends: [
    { to: localDate('2006-08-31'), days: ['thursday', 'friday'] },
    { from: localDate('2006-09-01'), to: localDate('2021-12-31'), days: ['friday', 'saturday'] },
    { from: localDate('2022-01-01'), days: ['saturday', 'sunday'] },
  ],
  source: 'The National and The Independent of 7 December 2021, BBC of 17 May 2006; Unicode CLDR 48',
  asOf,
  verified: true,
  notes: [
    'The public sector; private businesses may differ. Friday is a half day since 2022.',
    'For decades before 1999 there was Friday alone.',
  ],
}

/**
 * Saturday and Sunday. Source: Unicode CLDR 48.
 *
 * @since 0.1.0
 */
export const germanyWeekend = inCldr('DE', ['saturday', 'sunday'])
/**
 * Saturday and Sunday. Source: Unicode CLDR 48.
 *
 * @since 0.1.0
 */
export const unitedKingdomWeekend = inCldr('GB', ['saturday', 'sunday'])
/**
 * Saturday and Sunday. Source: Unicode CLDR 48.
 *
 * @since 0.1.0
 */
export const unitedStatesWeekend = inCldr('US', ['saturday', 'sunday'])
/**
 * Friday and Saturday. Source: Unicode CLDR 48.
 *
 * @since 0.1.0
 */
export const egyptWeekend = inCldr('EG', ['friday', 'saturday'])
/**
 * Friday and Saturday. Source: Unicode CLDR 48.
 *
 * @since 0.1.0
 */
export const kuwaitWeekend = inCldr('KW', ['friday', 'saturday'])
/**
 * Friday and Saturday. Source: Unicode CLDR 48.
 *
 * @since 0.1.0
 */
export const qatarWeekend = inCldr('QA', ['friday', 'saturday'])
/**
 * Friday and Saturday. Source: Unicode CLDR 48.
 *
 * @since 0.1.0
 */
export const bahrainWeekend = inCldr('BH', ['friday', 'saturday'])
/**
 * Friday and Saturday; not for days before May 2013. Source: Unicode CLDR 48.
 *
 * @since 0.1.0
 */
export const omanWeekend = inCldr('OM', ['friday', 'saturday'], 'Thursday and Friday until May 2013.')
/**
 * Friday and Saturday. Source: Unicode CLDR 48.
 *
 * @since 0.1.0
 */
export const jordanWeekend = inCldr('JO', ['friday', 'saturday'])
/**
 * Friday and Saturday. Source: Unicode CLDR 48.
 *
 * @since 0.1.0
 */
export const iraqWeekend = inCldr('IQ', ['friday', 'saturday'])
/**
 * Friday and Saturday. Source: Unicode CLDR 48.
 *
 * @since 0.1.0
 */
export const israelWeekend = inCldr('IL', ['friday', 'saturday'])
/**
 * Sunday. Source: Unicode CLDR 48.
 *
 * @since 0.1.0
 */
export const indiaWeekend = inCldr('IN', ['sunday'])
/**
 * Thursday and Friday. Source: Unicode CLDR 48.
 *
 * @since 0.1.0
 */
export const afghanistanWeekend = inCldr('AF', ['thursday', 'friday'])

/**
 * Every preset there is; a country may have more than one.
 *
 * @since 0.1.0
 */
export const weekendPresets: ReadonlyArray<WeekendPreset> = [
  iranWeekend,
  iranGovernmentWeekend,
  saudiArabiaWeekend,
  uaeWeekend,
  germanyWeekend,
  unitedKingdomWeekend,
  unitedStatesWeekend,
  egyptWeekend,
  kuwaitWeekend,
  qatarWeekend,
  bahrainWeekend,
  omanWeekend,
  jordanWeekend,
  iraqWeekend,
  israelWeekend,
  indiaWeekend,
  afghanistanWeekend,
]
