import { type Command, Option } from 'commander'
import { instantOf } from '../../../domain/value/instant.js'
import { isLocalDate, type LocalDate } from '../../../domain/value/local-date.js'
import { dayIn, endOfDayIn, type Zone } from '../../../domain/value/zone.js'
import type { ReportAt } from '../../../projections/open-item/place.js'
import { dateArgument, knownAtArgument, zoneArgument } from './argument.js'

// Which day a report is about, and whose knowledge it is. A day that is not told is that of a zone, which the report names.

/** The zone that the system is in. */
export const systemZone = (): Zone => new Intl.DateTimeFormat().resolvedOptions().timeZone as Zone

export const zoneOption = (command: Command): Command =>
  command.addOption(
    new Option('--zone <zone>', 'whose days these are, such as Europe/Berlin')
      .argParser(zoneArgument)
      .default(systemZone(), `that of the system, ${systemZone()}`),
  )

/** What was asked of the days of a report. */
export interface AtOptions {
  readonly asOf?: LocalDate
  readonly knownAt?: NonNullable<ReportAt['knownAt']> | LocalDate
  readonly zone: Zone
}

export const atOptions = (command: Command): Command =>
  zoneOption(
    command
      .addOption(
        new Option('--as-of <date>', 'the day that the report is about (default: today in the zone)').argParser(
          dateArgument,
        ),
      )
      .addOption(
        new Option(
          '--known-at <date, instant or event>',
          'only with what the book knew: by the end of a day in the zone, by an instant, or up to an event of its log, as a report names one (default: all that is known now)',
        ).argParser(knownAtArgument),
      ),
  )

/** The day and knowledge of a report, and the words for a day that nobody told. */
export interface AskedAt extends ReportAt {
  readonly today: Zone | undefined
}

export const today = (zone: Zone): LocalDate => dayIn(zone, instantOf(new Date()))

export const askedAt = ({ asOf, knownAt, zone }: AtOptions): AskedAt => ({
  asOf: asOf ?? today(zone),
  knownAt: isLocalDate(knownAt) ? endOfDayIn(zone, knownAt) : knownAt,
  today: asOf === undefined ? zone : undefined,
})
