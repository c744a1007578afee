import type { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js'
import type { BatchAppendReq, ReadReq } from '@eventstore/db-client/generated/streams_pb.js'
import { Metadata, type StatusObject, status } from '@grpc/grpc-js'
import { comparePlaces, type Expected, type LogEvent, type Place, type Proposed } from './log.js'
import type { Protocol } from './protocol.js'

type Failure = Pick<StatusObject, 'code' | 'details' | 'metadata'> & Error

/** An error as the server tells it: the kind is in the trailer `exception`. */
export const failure = (code: status, details: string, trailers: Readonly<Record<string, string>> = {}): Failure => {
  const metadata = new Metadata()
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value)
  return Object.assign(new Error(details), { code, details, metadata })
}

export const accessDenied = (): Failure =>
  failure(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' })

export const streamDeleted = (name: string): Failure =>
  failure(status.FAILED_PRECONDITION, `Event stream '${name}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': encodeURIComponent(name),
  })

export const notLeader = (port: number): Failure =>
  failure(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': '127.0.0.1',
    'leader-endpoint-port': `${port}`,
  })

export const tooLarge = (most: number): Failure =>
  failure(status.INVALID_ARGUMENT, `Maximum Append Size of ${most} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': `${most}`,
  })

export const nameOf = (identifier: StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8')

export const idOf = (uuid: UUID | undefined): string => {
  const structured = uuid?.getStructured()
  if (structured === undefined) return uuid?.getString() ?? ''
  const bytes = Buffer.alloc(16)
  bytes.writeBigInt64BE(BigInt.asIntN(64, BigInt(structured.getMostSignificantBits())), 0)
  bytes.writeBigInt64BE(BigInt.asIntN(64, BigInt(structured.getLeastSignificantBits())), 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** `AppendReq.Options` and `BatchAppendReq.Options` name the same thing differently. */
export const expectedOf = (options: {
  hasNoStream(): boolean
  hasAny(): boolean
  hasStreamExists(): boolean
  getRevision?(): string
  getStreamPosition?(): string
}): Expected =>
  options.hasNoStream()
    ? 'no_stream'
    : options.hasAny()
      ? 'any'
      : options.hasStreamExists()
        ? 'stream_exists'
        : Number(options.getRevision?.() ?? options.getStreamPosition?.())

export const proposedOf = (message: BatchAppendReq.ProposedMessage): Proposed => ({
  id: idOf(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
})

/** Which events of `$all` are asked for, by the filter of the request. */
export const filterOf = (options: ReadReq.Options): ((event: LogEvent) => boolean) => {
  const filter = options.getFilter()
  if (filter === undefined) return () => true
  const names = filter.getStreamIdentifier()
  const expression = names ?? filter.getEventType()
  const prefixes = expression?.getPrefixList() ?? []
  const regex = new RegExp(expression?.getRegex() || '^\\b$')
  return (event) => {
    const text = names === undefined ? event.type : event.stream
    return prefixes.length > 0 ? prefixes.some((prefix) => text.startsWith(prefix)) : regex.test(text)
  }
}

/** The events of `$all` from a place on: a read begins there, a subscription goes on after it. */
export const fromPlace = (options: ReadReq.Options, all: ReadonlyArray<LogEvent>, how: 'from' | 'after'): number => {
  const place = options.getAll()
  if (place?.hasEnd()) return all.length
  const position = place?.getPosition()
  if (position === undefined) return 0
  const wanted: Place = {
    commit: BigInt(position.getCommitPosition()),
    prepare: BigInt(position.getPreparePosition()),
  }
  const found = all.findIndex((event) => comparePlaces(event, wanted) > (how === 'from' ? -1 : 0))
  return found === -1 ? all.length : found
}

/** Fills in what the recorded events of reads and of persistent subscriptions have in common. */
export const record = <R extends InstanceType<Protocol['streams']['ReadResp']['ReadEvent']['RecordedEvent']>>(
  { shared }: Protocol,
  recorded: R,
  event: LogEvent,
): R => {
  const id = new shared.UUID()
  id.setString(event.id)
  const identifier = new shared.StreamIdentifier()
  identifier.setStreamName(Buffer.from(event.stream, 'utf8'))
  recorded.setId(id)
  recorded.setStreamIdentifier(identifier)
  recorded.setStreamRevision(`${event.revision}`)
  recorded.setCommitPosition(`${event.commit}`)
  recorded.setPreparePosition(`${event.prepare}`)
  recorded.setData(event.data)
  recorded.setCustomMetadata(event.metadata)
  recorded.getMetadataMap().set('type', event.type)
  recorded.getMetadataMap().set('content-type', event.contentType)
  recorded.getMetadataMap().set('created', `${(BigInt(Date.UTC(2026, 2, 31)) + event.commit) * 10_000n}`)
  return recorded
}
