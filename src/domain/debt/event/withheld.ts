import * as t from 'io-ts'
import { Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * A due step of a collection policy was withheld: by which policy version and rule and, for a law, by which pack and version.
 * `until` is the day of the next look.
 *
 * @since 0.2.0
 */
export const StepWithheld = t.intersection([
  t.type({ type: t.literal('StepWithheld'), ...about, step: Text, policy: Text, rule: Text }),
  t.partial({ pack: Text, packVersion: Text, until: LocalDate }),
])
