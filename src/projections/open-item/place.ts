import type * as t from 'io-ts'
import { type Instant, isInstant } from '../../domain/value/instant.js'
import { leaf } from '../../domain/value/leaf.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { comparePositions, isPosition, type Position } from '../../domain/value/position.js'
import type { States } from '../projection/projection.js'
import { type KnownAt, knownBy } from '../projection/state-at.js'
import type { Fact, ItemHistory } from './item-history.js'
import type { OpenItemState } from './item-history-codec.js'

/**
 * Which day a report is about, and whose knowledge it is: without `knownAt`, all that is known today of that day.
 *
 * `knownAt` is a place in the log, up to which all is known. A report names its own as the id of an event, which is the same in
 * every copy of the book; a position of the store names one too, and an instant stands for the last event recorded by then. An
 * id that no event of money has is before all of them.
 *
 * @since 0.2.0
 */
export interface ReportAt {
  readonly asOf: LocalDate
  readonly knownAt?: Instant | Position | EventId | undefined
}

/**
 * Mark of the type, which tells a checked {@link EventId} from any other text.
 *
 * @since 0.2.0
 */
export interface EventIdBrand {
  readonly EventId: unique symbol
}

/**
 * The id of an event, as a report names its place in the log.
 *
 * @since 0.2.0
 */
export type EventId = t.Branded<string, EventIdBrand>

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Codec of {@link EventId}. */
export const EventId = leaf<EventId, string>(
  'the id of an event such as 88e731a6-15a3-5e6e-bf58-1e42b448c380',
  (u): u is EventId => typeof u === 'string' && uuid.test(u),
)

/** The report's day and knowledge, with the place in the log that it is made of: the last event known, by its id. */
export interface PlacedAt {
  readonly asOf: LocalDate
  readonly knownAt: KnownAt | undefined
  readonly place: EventId | undefined
}

type AnyFact = Fact<unknown>

const lastOf = ({ last }: ItemHistory, holds: (fact: AnyFact) => boolean): AnyFact | undefined => {
  for (let fact: AnyFact | undefined = last; fact !== undefined; fact = fact.before) if (holds(fact)) return fact
  return undefined
}

/** The last fact of these states, in the order of the log, that is as asked. */
const lastIn = (states: States<OpenItemState>, holds: (fact: AnyFact) => boolean): AnyFact | undefined => {
  let found: AnyFact | undefined
  for (const history of states.values()) {
    const last = history && lastOf(history, holds)
    if (last === undefined) continue
    if (found === undefined || comparePositions(last.position, found.position) > 0) found = last
  }
  return found
}

const isKnown = (knownAt: ReportAt['knownAt']): ((fact: AnyFact) => boolean) =>
  knownAt === undefined || isInstant(knownAt) || isPosition(knownAt) ? knownBy(knownAt) : ({ id }) => id === knownAt

/** Before every event. */
export const beforeAll = '0' as Position

/**
 * The question, asked of a place in the log. Asked again with the place that it names, whatever is recorded later and by
 * whatever clock, it has the same answer.
 */
export const placed = (states: States<OpenItemState>, { asOf, knownAt }: ReportAt): PlacedAt => {
  const last = lastIn(states, isKnown(knownAt))
  const known: KnownAt | undefined = knownAt === undefined ? undefined : (last?.position ?? beforeAll)
  return { asOf, knownAt: known, place: last?.id as EventId | undefined }
}

/**
 * A report was asked by the id of an event that is none of money, or not of this book.
 *
 * @since 0.2.0
 */
export interface UnknownPlace {
  readonly _tag: 'UnknownPlace'
  readonly knownAt: EventId
}

/**
 * Why these states cannot be asked by that place; nothing where they can.
 *
 * @since 0.2.0
 */
export const unknownPlace = (
  states: States<OpenItemState>,
  { knownAt }: Pick<ReportAt, 'knownAt'>,
): UnknownPlace | undefined =>
  knownAt !== undefined &&
  !isInstant(knownAt) &&
  !isPosition(knownAt) &&
  lastIn(states, ({ id }) => id === knownAt) === undefined
    ? { _tag: 'UnknownPlace', knownAt }
    : undefined
