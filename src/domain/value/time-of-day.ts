import type * as t from 'io-ts'
import { leaf } from './leaf.js'

/**
 * Mark of the type, which tells a checked {@link TimeOfDay} from any other text.
 *
 * @since 0.1.0
 */
export interface TimeOfDayBrand {
  readonly TimeOfDay: unique symbol
}
/**
 * A time on a clock, hours and minutes: `09:30`. Which clock is said beside it.
 *
 * @since 0.1.0
 */
export type TimeOfDay = t.Branded<string, TimeOfDayBrand>
export const TimeOfDay = leaf<TimeOfDay, string>(
  'a time of day, HH:MM',
  (u): u is TimeOfDay => typeof u === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(u),
)
