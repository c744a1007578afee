import { InvalidArgumentError } from 'commander'
import { type CurrencyCode, isCurrencyCode } from '../../../domain/value/currency.js'
import { type Instant, instantOf, isInstant } from '../../../domain/value/instant.js'
import { isLocalDate, type LocalDate } from '../../../domain/value/local-date.js'
import { isPosition } from '../../../domain/value/position.js'
import { canonicalZone, isZone, type Zone } from '../../../domain/value/zone.js'
import { type Horizon, parseHorizon } from '../../../projections/cashflow/period.js'
import { EventId, type ReportAt } from '../../../projections/open-item/place.js'
import { dateOfCalendar } from './other-calendar.js'

// What a text on the command line means; a text that means nothing is told with an example, and commander ends with it.

/** No ledger goes back as far: the year 1405 is one of the Persian calendar. */
const firstYear = '1600'

export const dateArgument = (text: string): LocalDate => {
  const date = isLocalDate(text) && text >= firstYear ? text : dateOfCalendar(text, new Date().getFullYear())
  if (date !== undefined) return date
  throw new InvalidArgumentError('It is no date such as 2026-03-31, or 1405/01/11 in the Persian calendar.')
}

const zoned = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/** An instant, or a date, whose end is meant: all that was recorded on it is known. Whose day it is, the zone says. */
export const momentArgument = (text: string): Instant | LocalDate => {
  if (isLocalDate(text)) return text
  const date = zoned.exec(text)?.[1]
  const parsed = new Date(text)
  if (isLocalDate(date) && !Number.isNaN(parsed.getTime())) {
    const instant = instantOf(parsed)
    if (isInstant(instant)) return instant
  }
  throw new InvalidArgumentError('It is no date such as 2026-03-31, nor an instant such as 2026-03-31T09:30:00Z.')
}

/** A moment, or a place in the log: the id of an event, or a position. */
export const knownAtArgument = (text: string): NonNullable<ReportAt['knownAt']> | LocalDate =>
  EventId.is(text) || isPosition(text) ? text : momentArgument(text)

export const zoneArgument = (text: string): Zone => {
  if (isZone(text)) return canonicalZone(text)
  throw new InvalidArgumentError('It is no IANA time zone such as Europe/Berlin.')
}

export const horizonArgument = (text: string): Horizon => {
  const horizon = parseHorizon(text)
  if (horizon !== undefined) return horizon
  throw new InvalidArgumentError('It is no horizon such as 13w, 90d or 6m.')
}

export const currencyArgument = (text: string): CurrencyCode => {
  const code = text.toUpperCase()
  if (isCurrencyCode(code)) return code
  throw new InvalidArgumentError('It is no ISO 4217 currency code such as EUR.')
}

/** A stream is `<namespace>.<category>-<id>`, and streams that begin with $ are the server's own. */
export const namespaceArgument = (text: string): string => {
  if (/^[^-$\s][^-\s]*$/.test(text)) return text
  throw new InvalidArgumentError('It is no namespace such as north: without a hyphen, a space, or a $ in front.')
}

export const countArgument = (text: string): number => {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It is no whole number from 0 to 999999999.')
}
