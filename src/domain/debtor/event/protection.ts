import * as t from 'io-ts'
import { HoldId, MoratoriumId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { about } from './about.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * By what right the debtor is protected.
 *
 * @since 0.1.0
 */
export const MoratoriumKind = t.keyof(
  { 'breathing-space': null, 'mental-health-crisis': null, court: null, statutory: null, agreed: null },
  'a kind of moratorium',
)
export type MoratoriumKind = t.TypeOf<typeof MoratoriumKind>

/**
 * `until` is its last day; without one it lasts until it is ended.
 *
 * @since 0.1.0
 */
export const MoratoriumStarted = t.intersection([
  t.type({ type: t.literal('MoratoriumStarted'), ...about, moratorium: MoratoriumId, kind: MoratoriumKind }),
  t.partial({ until: LocalDate, reference: Text }),
])
/**
 * `on` is the first day without it.
 *
 * @since 0.1.0
 */
export const MoratoriumEnded = t.type({
  type: t.literal('MoratoriumEnded'),
  ...about,
  moratorium: MoratoriumId,
  reason: Text,
})

/**
 * A court opened a proceeding over the debtor.
 *
 * @since 0.1.0
 */
export const InsolvencyRecorded = t.intersection([
  t.type({ type: t.literal('InsolvencyRecorded'), ...about, proceeding: Text, court: Text }),
  t.partial({ reference: Text }),
])

/**
 * The debtor's data has to be kept: `basis` is the law or the claim. `until` is the last day, if it is known.
 *
 * @since 0.1.0
 */
export const RetentionHoldPlaced = t.intersection([
  t.type({ type: t.literal('RetentionHoldPlaced'), ...about, hold: HoldId, basis: Text }),
  t.partial({ until: LocalDate }),
])
/**
 * Data of the debtor no longer has to be kept on that ground.
 *
 * @since 0.1.0
 */
export const RetentionHoldReleased = t.type({ type: t.literal('RetentionHoldReleased'), ...about, hold: HoldId })

/**
 * Who the debtor is was erased. What happened, and every figure, stays.
 *
 * @since 0.1.0
 */
export const SubjectErased = t.type({ type: t.literal('SubjectErased'), ...about, request: Text })
