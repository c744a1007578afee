import * as t from 'io-ts'
import { Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { about } from './header.js'

/**
 * Records that a step of a collection policy was due and was held back, and by which rule.
 *
 * @since 0.2.0
 */
export const WithholdStep = t.intersection([
  t.strict({ type: t.literal('WithholdStep'), ...about, step: Text, policy: Text, rule: Text }),
  t.exact(t.partial({ pack: Text, packVersion: Text, until: LocalDate })),
])
