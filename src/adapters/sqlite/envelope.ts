import { type Instant, isInstant } from '../../domain/value/instant.js'
import { toPosition } from '../store/counted-position.js'
import type { EventCodec } from '../store/event-codec.js'
import type { Decoding, NewEvent, Placed, Position, Revision, StreamName, Undecodable } from '../store/event-store.js'
import { undecodable } from '../store/undecodable.js'

/** The columns of an event, without its place. */
export interface StoredRow {
  readonly id: string
  readonly recordedAt: Instant
  readonly version: number
  readonly data: string
  readonly meta: string
}

/**
 * FROZEN: the JSON of the `meta` column. Correlation and causation ids are left out if they equal the command id, as for every
 * command that no other command caused.
 */
interface Meta {
  readonly actor: string
  readonly commandId: string
  readonly correlationId?: string
  readonly causationId?: string
  readonly tenant?: string
}

export const encodeRow = <E>(told: NewEvent<E>, codec: EventCodec<E>): StoredRow => {
  const { event, actor, commandId, correlationId, causationId, tenant } = told
  // JSON leaves out undefined values.
  const meta: { [K in keyof Required<Meta>]: Meta[K] } = {
    actor,
    commandId,
    correlationId: correlationId === commandId ? undefined : correlationId,
    causationId: causationId === commandId ? undefined : causationId,
    tenant,
  }
  return {
    id: told.id,
    recordedAt: told.recordedAt,
    version: codec.version(event),
    data: JSON.stringify(codec.encode(event)),
    meta: JSON.stringify(meta),
  }
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

const isSound = (meta: Meta): boolean =>
  isText(meta.actor) &&
  isText(meta.commandId) &&
  (meta.correlationId === undefined || isText(meta.correlationId)) &&
  (meta.causationId === undefined || isText(meta.causationId)) &&
  (meta.tenant === undefined || isText(meta.tenant))

const required = ['actor', 'commandId'] as const
const optional = ['correlationId', 'causationId', 'tenant'] as const

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing'

const problemsOf = (recordedAt: string, meta: Meta): ReadonlyArray<string> => [
  ...(isInstant(recordedAt) ? [] : [`recordedAt: expected an instant, got ${shown(recordedAt)}`]),
  ...[...required, ...optional.filter((key) => meta[key] !== undefined)].flatMap((key) =>
    isText(meta[key]) ? [] : [`${key}: expected a text, got ${shown(meta[key])}`],
  ),
]

/** Decodes the columns of one row; `count` is the position of the event. */
export type DecodeRow<E> = (
  decoding: Decoding,
  count: number,
  stream: StreamName,
  revision: Revision,
  id: string,
  recordedAt: string,
  version: number,
  data: string,
  meta: string,
) => Placed<E> | Undecodable

const beforeActor = '{"actor":"'
const beforeCommand = '","commandId":"'
const escapedOrControl = /[\\\p{Cc}]/u

/**
 * Parses metadata like `JSON.parse`, without validation. The common form of {@link encodeRow}, only actor and command id with
 * nothing escaped, is cut out of the text, which takes a quarter of the time.
 */
const parseMeta = (text: string): Meta => {
  const actorEnd = text.indexOf('"', beforeActor.length)
  const command = actorEnd + beforeCommand.length
  const commandEnd = text.length - 2
  const isPlain =
    text.startsWith(beforeActor) &&
    text.startsWith(beforeCommand, actorEnd) &&
    text.indexOf('"', command) === commandEnd &&
    text.endsWith('}') &&
    !escapedOrControl.test(text)
  if (!isPlain) return JSON.parse(text) as Meta
  return { actor: text.slice(beforeActor.length, actorEnd), commandId: text.slice(command, commandEnd) }
}

/**
 * An event as it was read; all properties are own, so a copy has them all. It is a class and not an object literal: if many objects
 * of one literal survive, V8 allocates all further ones directly in the old generation, and pages are freed only by a full collection.
 */
class ReadEvent<E> implements Placed<E> {
  readonly actor: string
  readonly commandId: string
  readonly correlationId: string
  readonly causationId: string
  readonly tenant: string | undefined
  constructor(
    readonly id: string,
    readonly recordedAt: Instant,
    meta: Meta,
    readonly event: E,
    readonly stream: StreamName,
    readonly revision: Revision,
    readonly position: Position,
  ) {
    this.actor = meta.actor
    this.commandId = meta.commandId
    this.correlationId = meta.correlationId ?? meta.commandId
    this.causationId = meta.causationId ?? meta.commandId
    this.tenant = meta.tenant
  }
}

/**
 * Decodes stored events. Any fault in the texts, malformed JSON included, is an {@link Undecodable}. For speed, since a replay
 * calls it for every event, it takes columns instead of a row, returns no Either, and validates metadata and time only if they
 * differ from those of the previous row: the events of one command share them.
 */
export const decodeRows = <E>(codec: EventCodec<E>): DecodeRow<E> => {
  // `undefined`, not empty: an empty text in the first row must not count as already validated.
  let text: string | undefined
  let sound: Meta = { actor: '', commandId: '' }
  let instant: string | undefined
  return (decoding, count, stream, revision, id, recordedAt, version, data, meta) => {
    try {
      const decoded = codec.decode(JSON.parse(data), version, decoding)
      if (decoded._tag === 'Left') return undecodable(stream, revision, decoded.left)
      const parsed = meta === text ? sound : parseMeta(meta)
      if ((parsed !== sound && !isSound(parsed)) || (recordedAt !== instant && !isInstant(recordedAt))) {
        return undecodable(stream, revision, problemsOf(recordedAt, parsed))
      }
      text = meta
      sound = parsed
      instant = recordedAt
      return new ReadEvent(id, instant as Instant, sound, decoded.right, stream, revision, toPosition(count))
    } catch (cause) {
      // Malformed JSON, or a value that a trusting codec cannot destructure.
      return undecodable(stream, revision, [String(cause)])
    }
  }
}
