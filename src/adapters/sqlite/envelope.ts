import { type Instant, isInstant } from '../../domain/value/instant.js'
import { toPosition } from '../store/counted-position.js'
import type { EventCodec } from '../store/event-codec.js'
import type { Decoding, NewEvent, Placed, Position, Revision, StreamName, Undecodable } from '../store/event-store.js'
import { undecodable } from '../store/undecodable.js'

/** An event as its row holds it, beside its place. */
export interface StoredRow {
  readonly id: string
  readonly recordedAt: Instant
  readonly version: number
  readonly data: string
  readonly meta: string
}

/**
 * The JSON of the `meta` column, frozen. Correlation and causation are left out where they are the command itself, which is
 * so for every command that no other one caused.
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
  // JSON leaves out what is undefined.
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

/** How the rows of a read become events again. */
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
 * The metadata that a text holds, sound or not: as `JSON.parse` reads it. What {@link encodeRow} writes of a command that no
 * other one caused, with nothing escaped in it, is most of all metadata, and is cut out in a quarter of the time.
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
 * An event as it was read; all members are its own. A class, since the engine comes to make literals of one place among what is
 * old already where many of them outlive a page, and then no page is let go of before the whole memory is searched.
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
 * Brings a stored event back. Whatever is wrong with its texts, down to their JSON, is an {@link Undecodable}. Takes columns
 * and not a row, and answers no Either, since a replay calls it for every event; what was recorded by one command has one
 * metadata and one instant, which are looked at once.
 */
export const decodeRows = <E>(codec: EventCodec<E>): DecodeRow<E> => {
  // No row has been read yet, whose empty texts would be taken for seen.
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
      // No JSON, or no object, or one that a trusting codec cannot take apart.
      return undecodable(stream, revision, [String(cause)])
    }
  }
}
