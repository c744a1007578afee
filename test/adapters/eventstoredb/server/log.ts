/** An event as the server keeps it. The events of one write share its commit position; each has a prepare position. */
export interface LogEvent {
  readonly id: string
  readonly stream: string
  readonly revision: number
  readonly type: string
  readonly contentType: string
  readonly data: Uint8Array
  readonly metadata: Uint8Array
  readonly commit: bigint
  readonly prepare: bigint
}

export type Proposed = Pick<LogEvent, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>

export type Expected = 'any' | 'no_stream' | 'stream_exists' | number

export type Written =
  | { readonly kind: 'written'; readonly revision: number; readonly last: LogEvent }
  | { readonly kind: 'wrong'; readonly current: number | undefined }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'too-large'; readonly most: number }

export interface Place {
  readonly commit: bigint
  readonly prepare: bigint
}

export const comparePlaces = (a: Place, b: Place): number =>
  a.commit !== b.commit ? (a.commit < b.commit ? -1 : 1) : a.prepare < b.prepare ? -1 : a.prepare > b.prepare ? 1 : 0

interface Stream {
  readonly events: Array<LogEvent>
  /** Revisions below are gone: a soft delete, or `$maxCount`. */
  from: number
  tombstoned: boolean
}

export interface LogOptions {
  /** Bytes an append may have: 1 MiB, as of server 24.10. */
  readonly maxAppendSize?: number
  /** A system event is written after every so many appends, as a real server does all the time: 3 unless told. */
  readonly noiseEvery?: number
}

/**
 * What the server does with its data (`IndexWriter.CheckCommit`): a numbered revision is strongly idempotent, `any` only
 * looks at recent ids; a soft delete lets a stream go on with its old numbers.
 */
export class Log {
  readonly all: Array<LogEvent> = []
  readonly listeners = new Set<() => void>()
  private readonly streams = new Map<string, Stream>()
  private position = 1000n
  private appends = 0

  constructor(private readonly options: LogOptions = {}) {
    this.system('$metadata', '$$$settings')
    this.system('$UserCreated', '$user-admin')
  }

  append(name: string, expected: Expected, proposed: ReadonlyArray<Proposed>): Written {
    const most = this.options.maxAppendSize ?? 1024 * 1024
    const size = proposed.reduce(
      (sum, { type, data, metadata }) => sum + type.length * 2 + data.length + metadata.length,
      0,
    )
    if (size > most) return { kind: 'too-large', most }
    const stream = this.streams.get(name) ?? { events: [], from: 0, tombstoned: false }
    if (stream.tombstoned) return { kind: 'deleted' }
    const last = stream.events.length - 1
    const current = last < stream.from ? undefined : last
    const held = this.held(stream, expected, proposed)
    if (held !== undefined) return { kind: 'written', revision: held.revision, last: held }
    const fits =
      expected === 'any' ||
      (expected === 'no_stream' && current === undefined) ||
      (expected === 'stream_exists' && current !== undefined) ||
      expected === last
    if (!fits || (typeof expected === 'number' && current === undefined)) return { kind: 'wrong', current }
    this.streams.set(name, stream)
    const written = this.write(name, stream, proposed)
    this.appends += 1
    if (this.appends % (this.options.noiseEvery ?? 3) === 0) this.system('$statsCollected', '$stats-127.0.0.1:2113')
    for (const listener of [...this.listeners]) listener()
    return { kind: 'written', revision: written.revision, last: written }
  }

  /** The last of these events, if they were all written there before. */
  private held(stream: Stream, expected: Expected, proposed: ReadonlyArray<Proposed>): LogEvent | undefined {
    const first = expected === 'any' ? stream.events.findIndex(({ id }) => id === proposed[0]?.id) : after(expected)
    if (first === undefined || first < 0 || proposed.length === 0) return undefined
    const same = proposed.every(({ id }, i) => stream.events[first + i]?.id === id)
    return same ? stream.events[first + proposed.length - 1] : undefined
  }

  private write(name: string, stream: Stream, proposed: ReadonlyArray<Proposed>): LogEvent {
    const prepares = proposed.map(({ data, metadata }) => {
      this.position += BigInt(100 + data.length + metadata.length)
      return this.position
    })
    const commit = this.position
    for (const [i, one] of proposed.entries()) {
      const event = { ...one, stream: name, revision: stream.events.length, commit, prepare: prepares[i] as bigint }
      stream.events.push(event)
      this.all.push(event)
    }
    return stream.events[stream.events.length - 1] as LogEvent
  }

  private system(type: string, name: string): void {
    const stream = this.streams.get(name) ?? { events: [], from: 0, tombstoned: false }
    this.streams.set(name, stream)
    const id = `00000000-0000-4000-9000-${this.all.length.toString(16).padStart(12, '0')}`
    const data = Buffer.from('{"of":"the server"}')
    this.write(name, stream, [{ id, type, contentType: 'application/json', data, metadata: new Uint8Array() }])
  }

  /** What somebody else wrote into the same database. */
  foreign(count: number): void {
    for (let i = 0; i < count; i++) this.system('Foreign', 'other-1')
    for (const listener of [...this.listeners]) listener()
  }

  stream(name: string): ReadonlyArray<LogEvent> | 'deleted' | undefined {
    const stream = this.streams.get(name)
    if (stream?.tombstoned) return 'deleted'
    if (stream === undefined || stream.from >= stream.events.length) return undefined
    return stream.events.slice(stream.from)
  }

  delete(name: string, how: 'soft' | 'tombstone'): void {
    const stream = this.streams.get(name)
    if (stream === undefined) return
    stream.from = stream.events.length
    if (how === 'tombstone') stream.tombstoned = true
  }

  /** As a `$tb` in the metadata of the stream would. */
  truncate(name: string, before: number): void {
    const stream = this.streams.get(name)
    if (stream !== undefined) stream.from = before
  }
}

const after = (expected: Expected): number | undefined =>
  expected === 'no_stream' ? 0 : typeof expected === 'number' ? expected + 1 : undefined
