import * as t from 'io-ts'
import { HoldId, MoratoriumId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { about } from './about.js'

// FROZEN: stored formats (see ../event.ts).

export const MoratoriumKind = t.keyof(
  { 'breathing-space': null, 'mental-health-crisis': null, court: null, statutory: null, agreed: null },
  'a kind of moratorium',
)
export type MoratoriumKind = t.TypeOf<typeof MoratoriumKind>

/** `until` is its last day; without one it lasts until it is ended. */
export const MoratoriumStarted = t.intersection([
  t.type({ type: t.literal('MoratoriumStarted'), ...about, moratorium: MoratoriumId, kind: MoratoriumKind }),
  t.partial({ until: LocalDate, reference: Text }),
])
/** `on` is the first day without it. */
export const MoratoriumEnded = t.type({
  type: t.literal('MoratoriumEnded'),
  ...about,
  moratorium: MoratoriumId,
  reason: Text,
})

export const InsolvencyRecorded = t.intersection([
  t.type({ type: t.literal('InsolvencyRecorded'), ...about, proceeding: Text, court: Text }),
  t.partial({ reference: Text }),
])

/** The debtor's data has to be kept: `basis` is the law or the claim. `until` is the last day, if it is known. */
export const RetentionHoldPlaced = t.intersection([
  t.type({ type: t.literal('RetentionHoldPlaced'), ...about, hold: HoldId, basis: Text }),
  t.partial({ until: LocalDate }),
])
export const RetentionHoldReleased = t.type({ type: t.literal('RetentionHoldReleased'), ...about, hold: HoldId })

/** Who the debtor is was erased. What happened, and every figure, stays. */
export const SubjectErased = t.type({ type: t.literal('SubjectErased'), ...about, request: Text })
