import type { SchedulePart } from '../../domain/debt/schedule.js'
import { daysPastDue, type LocalDate } from '../../domain/value/local-date.js'
import { type Covers, coveredBy, coverOf, type Recognition, recognised } from '../open-item/cheque-cover.js'
import type { DebtPosition } from '../open-item/debt-at.js'
import { withoutFirst } from '../open-item/parts.js'
import type { AgingConvention } from './aging-convention.js'

/** A position with the parts that are to be aged, after what cheques were recognised for: the oldest parts first. */
export interface Aged {
  readonly position: DebtPosition
  readonly parts: ReadonlyArray<SchedulePart>
  readonly covered: bigint
  readonly recognised: bigint
}

export const recognisedAt = (
  position: DebtPosition,
  covers: Covers,
  recognition: Recognition,
  asOf: LocalDate,
): Aged => {
  const cover = coverOf(covers, position)
  const counted = recognised(cover, recognition, asOf)
  return { position, parts: withoutFirst(position.parts, counted), covered: coveredBy(cover), recognised: counted }
}

/** The age of a part in days, from where the convention counts. */
export const ageOf = (due: LocalDate, issuedOn: LocalDate, asOf: LocalDate, { anchor }: AgingConvention): number =>
  daysPastDue(anchor === 'issue' ? issuedOn : due, asOf)
