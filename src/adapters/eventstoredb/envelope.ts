import * as E from 'fp-ts/lib/Either.js'
import { type Instant, instantOf, isInstant } from '../../domain/value/instant.js'
import type { EventCodec } from '../store/event-codec.js'
import type { Decoding, NewEvent, Placed, Recorded, StreamName, Undecodable } from '../store/event-store.js'
import { type DecodeFailure, undecodable } from '../store/undecodable.js'
import type { ClientEvent, ClientRecord, LogPosition } from './client.js'
import { toPosition } from './log-position.js'

/** Events are stored under the name of their type, so that the tools of the server can show and filter them. */
export interface Typed {
  readonly type: string
}

/** An event for the client, and its size as the server counts it. */
export interface Encoded {
  readonly event: ClientEvent
  /** Upper bound of `size`, without encoding. */
  readonly atMost: number
  readonly size: () => number
}

/**
 * FROZEN: the metadata is a flat object of texts, because the newest append calls accept nothing else. The server's own
 * projections use the names `$correlationId` and `$causationId`.
 */
type Metadata = {
  readonly $correlationId: string
  readonly $causationId: string
  readonly commandId: string
  readonly actor: string
  readonly recordedAt: string
  readonly version: string
  readonly tenant?: string
  /** `server` if \`recordedAt\` is only the writer's clock, and the server's time counts instead. */
  readonly clock?: string
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Encodes an event and checks that it is JSON, because a client never answers if it cannot serialise an event. The left is the
 * problem.
 */
export const encodeEvent = <E extends Typed>(told: NewEvent<E>, codec: EventCodec<E>): E.Either<string, Encoded> => {
  const { event, actor, commandId, correlationId, causationId, tenant, recordedAt, clock } = told
  if (!uuid.test(told.id)) return E.left(`event id '${told.id}' is no UUID in lower case, which the server asks for`)
  const metadata: Metadata = {
    $correlationId: correlationId,
    $causationId: causationId,
    commandId,
    actor,
    recordedAt,
    version: String(codec.version(event)),
    ...(tenant === undefined ? {} : { tenant }),
    ...(clock === 'store' ? { clock: 'server' } : {}),
  }
  try {
    const data = codec.encode(event)
    const text = JSON.stringify(data) as string | undefined
    if (text === undefined) return E.left(`event ${told.id}: ${typeof data} is no JSON`)
    const encoded: ClientEvent = { id: told.id, contentType: 'application/json', type: event.type, data, metadata }
    const letters = correlationId.length + causationId.length + commandId.length + actor.length + (tenant?.length ?? 0)
    return E.right({
      event: encoded,
      // Up to 3 bytes per UTF-16 unit, 6 if it is escaped; the key names and the rest of the metadata take at most 200.
      atMost: text.length * 3 + letters * 6 + 200 + event.type.length * 2,
      // As the server counts: the type in UTF-16, the rest in UTF-8.
      size: () => Buffer.byteLength(text) + Buffer.byteLength(JSON.stringify(metadata)) + event.type.length * 2,
    })
  } catch (cause) {
    return E.left(`event ${told.id}: ${String(cause)}`)
  }
}

const required = ['$correlationId', '$causationId', 'commandId', 'actor', 'recordedAt', 'version'] as const

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing'

const version = /^[1-9]\d{0,8}$/

/** The check that nearly all events pass; it allocates nothing, because a replay runs it for each event. */
const isMetadata = (metadata: object): metadata is Metadata => {
  const meta = metadata as Readonly<Record<keyof Metadata, unknown>>
  return (
    isText(meta.$correlationId) &&
    isText(meta.$causationId) &&
    isText(meta.commandId) &&
    isText(meta.actor) &&
    isInstant(meta.recordedAt) &&
    isText(meta.version) &&
    version.test(meta.version) &&
    (meta.tenant === undefined || isText(meta.tenant))
  )
}

const metadataProblems = (metadata: Readonly<Record<string, unknown>>): ReadonlyArray<string> => [
  ...required.flatMap((key) => (isText(metadata[key]) ? [] : [`${key}: expected a text, got ${shown(metadata[key])}`])),
  ...(metadata.tenant === undefined || isText(metadata.tenant)
    ? []
    : [`tenant: expected a text, got ${shown(metadata.tenant)}`]),
  ...(isInstant(metadata.recordedAt) ? [] : [`recordedAt: expected an instant, got ${shown(metadata.recordedAt)}`]),
  ...(version.test(String(metadata.version)) ? [] : [`version: expected a count, got ${shown(metadata.version)}`]),
]

/** The server's time if the writer left it to the server; a given time of an older record, and of older books, is kept. */
const recordedAtOf = ({ clock, recordedAt }: Metadata, created: Date | undefined): Instant =>
  clock === 'server' && created !== undefined && !Number.isNaN(created.getTime())
    ? endOfSecond(created)
    : (recordedAt as Instant)

/**
 * Some reads of the newer client give the time in seconds, others in milliseconds. The end of that second is the same for all
 * reads and never before the event, so that what was known at a time does not change.
 */
const endOfSecond = (created: Date): Instant => instantOf(new Date(Math.floor(created.getTime() / 1000) * 1000 + 999))

/** The unknown type of an event without our metadata: an event of another program, which is not corrupt. */
const foreign = (codec: Pick<EventCodec<unknown>, 'decode'>, data: unknown): DecodeFailure | undefined => {
  const decoded = codec.decode(data, 1, 'trust')
  return decoded._tag === 'Left' && 'type' in decoded.left ? decoded.left : undefined
}

/**
 * Decodes a stored event. Any fault is an {@link Undecodable}; a client returns data that is no JSON as a text, and such metadata
 * as bytes.
 */
export const decodeRecord = <E>(
  codec: EventCodec<E>,
  decoding: Decoding,
  stream: StreamName,
  { id, revision, isJson, data, metadata, created }: ClientRecord,
): E.Either<Undecodable, Recorded<E>> => {
  const refuse = (why: DecodeFailure): E.Either<Undecodable, never> =>
    E.left(undecodable(stream, Number(revision), why))
  if (!isJson || typeof data === 'string') return refuse(['data: expected JSON'])
  try {
    if (typeof metadata !== 'object' || metadata === null || metadata instanceof Uint8Array) {
      return refuse(foreign(codec, data) ?? ['metadata: expected a JSON object'])
    }
    if (!isMetadata(metadata)) return refuse(foreign(codec, data) ?? metadataProblems({ ...metadata }))
    const decoded = codec.decode(data, Number(metadata.version), decoding)
    if (decoded._tag === 'Left') return refuse(decoded.left)
    return E.right({
      id,
      recordedAt: recordedAtOf(metadata, created),
      actor: metadata.actor,
      commandId: metadata.commandId,
      correlationId: metadata.$correlationId,
      causationId: metadata.$causationId,
      tenant: metadata.tenant,
      event: decoded.right,
      stream,
      revision: Number(revision),
    })
  } catch (cause) {
    // A trusting codec may throw for data that is no event.
    return refuse([String(cause)])
  }
}

/** Adds its position to a recorded event. */
export const placed = <E>(recorded: Recorded<E>, at: LogPosition): Placed<E> =>
  Object.assign(recorded, { position: toPosition(at) })
