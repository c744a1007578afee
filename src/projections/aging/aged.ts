import { daysPastDue, type LocalDate } from '../../domain/value/local-date.js'
import { type Covers, coveredBy, coverOf, type Recognition, recognised } from '../open-item/cheque-cover.js'
import { type DuePart, withoutFirst } from '../open-item/due-part.js'
import type { Position } from '../open-item/position.js'
import type { AgingConvention } from './aging-convention.js'

/** A position with the parts that are to be aged, after what cheques were recognised for: the oldest parts first. */
export interface Aged {
  readonly position: Position
  readonly parts: ReadonlyArray<DuePart>
  readonly covered: bigint
  readonly recognised: bigint
}

export const recognisedAt = (
  position: Position | undefined,
  covers: Covers,
  recognition: Recognition,
  asOf: LocalDate,
): Aged | undefined => {
  if (position === undefined) return undefined
  const cover = coverOf(covers, position)
  const counted = recognised(cover, recognition, asOf)
  return { position, parts: withoutFirst(position.parts, counted), covered: coveredBy(cover), recognised: counted }
}

/** The age of a part in days, from where the convention counts. */
export const ageOf = (due: LocalDate, issuedOn: LocalDate, asOf: LocalDate, { anchor }: AgingConvention): number =>
  daysPastDue(anchor === 'issue' ? issuedOn : due, asOf)
