import { addDays, daysBetween } from '../../domain/value/local-date.js'
import type { Period } from '../cashflow/period.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import type { ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import { type PromiseRow, type PromiseSums, promiseRegister } from '../register/promises.js'
import { weeksUntil } from './report-days.js'

/**
 * Promises for a day of a week, as they stand on the day of the report.
 *
 * @since 0.2.0
 */
export interface PromiseWeek extends Period {
  readonly currencies: ReadonlyArray<PromiseSums>
  readonly promises: ReadonlyArray<PromiseRow>
}

/** The promises of so many weeks until a day, by the days that they were made for. */
export const promiseWeeks = (
  states: States<OpenItemState>,
  at: ReportAt,
  weeks: number,
): ReadonlyArray<PromiseWeek> => {
  /** How many weeks before the last one a day is in; none where it is after it. */
  const weekOf = ({ by }: PromiseRow): string => String(Math.floor(daysBetween(by, at.asOf) / 7))
  const { groups = [], rows } = promiseRegister(states, { ...at, groupBy: weekOf })
  return weeksUntil(at.asOf, weeks).map((to, n) => {
    const week = String(weeks - 1 - n)
    return {
      ...{ from: addDays(to, -6), to },
      currencies: groups.find(({ group }) => group === week)?.currencies ?? [],
      promises: rows.filter((row) => weekOf(row) === week),
    }
  })
}
