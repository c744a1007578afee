import * as t from 'io-ts'
import { Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * A step of a collection policy was due and was held back: by which version of the policy, and by which of its rules; where it was
 * a law, of which pack and version. `until` is the day on which it is looked at again.
 *
 * @since 0.2.0
 */
export const StepWithheld = t.intersection([
  t.type({ type: t.literal('StepWithheld'), ...about, step: Text, policy: Text, rule: Text }),
  t.partial({ pack: Text, packVersion: Text, until: LocalDate }),
])
