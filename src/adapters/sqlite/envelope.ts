import { type Instant, isInstant } from '../../domain/value/instant.js'
import { toPosition } from '../store/counted-position.js'
import type { EventCodec } from '../store/event-codec.js'
import type {
  Decoding,
  NewEvent,
  Placed,
  Position,
  Recorded,
  Revision,
  StreamName,
  Undecodable,
} from '../store/event-store.js'
import { undecodable } from '../store/undecodable.js'

/** An event as its row holds it, beside its place. */
export interface StoredRow {
  readonly id: string
  readonly recordedAt: string
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

/** A stored event whose `meta` is parsed when somebody asks. `toJSON` makes a plain object of it. */
export class StoredEvent<E> implements Placed<E> {
  private parsed: Meta | undefined = undefined
  constructor(
    private readonly count: number,
    readonly id: string,
    readonly stream: StreamName,
    readonly revision: Revision,
    readonly recordedAt: Instant,
    readonly event: E,
    private readonly text: string,
  ) {}
  get position(): Position {
    return toPosition(this.count)
  }
  get meta(): Meta {
    this.parsed ??= JSON.parse(this.text) as Meta
    return this.parsed
  }
  get actor(): string {
    return this.meta.actor
  }
  get commandId(): string {
    return this.meta.commandId
  }
  get correlationId(): string {
    return this.meta.correlationId ?? this.meta.commandId
  }
  get causationId(): string {
    return this.meta.causationId ?? this.meta.commandId
  }
  get tenant(): string | undefined {
    return this.meta.tenant
  }
  toJSON(): Recorded<E> {
    const { id, recordedAt, actor, commandId, correlationId, causationId, tenant, event, stream, revision } = this
    return { id, recordedAt, actor, commandId, correlationId, causationId, tenant, event, stream, revision }
  }
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

/** Metadata as it is nearly always written, which needs no parsing to be known as sound. */
const usualMeta =
  /^\{"actor":"[^"\\\p{Cc}]+","commandId":"[^"\\\p{Cc}]+"(?:,"(?:correlationId|causationId|tenant)":"[^"\\\p{Cc}]+")*\}$/u

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

/**
 * Brings a stored event back. Whatever is wrong with its texts, down to their JSON, is an {@link Undecodable}; except that
 * `trust` leaves the metadata for whoever asks. Takes columns and not a row, and answers no Either, since a replay calls it
 * for every event.
 */
export const decodeRow = <E>(
  codec: EventCodec<E>,
  decoding: Decoding,
  count: number,
  stream: StreamName,
  revision: Revision,
  id: string,
  recordedAt: string,
  version: number,
  data: string,
  meta: string,
): StoredEvent<E> | Undecodable => {
  try {
    const decoded = codec.decode(JSON.parse(data), version, decoding)
    if (decoded._tag === 'Left') return undecodable(stream, revision, decoded.left)
    const stored = new StoredEvent(count, id, stream, revision, recordedAt as Instant, decoded.right, meta)
    if (decoding === 'trust') return stored
    return isInstant(recordedAt) && (usualMeta.test(meta) || isSound(stored.meta))
      ? stored
      : undecodable(stream, revision, problemsOf(recordedAt, stored.meta))
  } catch (cause) {
    // No JSON, or no object, or one that a trusting codec cannot take apart.
    return undecodable(stream, revision, [String(cause)])
  }
}
