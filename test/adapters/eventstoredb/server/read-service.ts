import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import { type handleServerStreamingCall, type ServerWritableStream, status } from '@grpc/grpc-js'
import type { Faults, SubscriptionFault } from './faults.js'
import type { Log, LogEvent } from './log.js'
import { accessDenied, failure, filterOf, fromPlace, nameOf, record, streamDeleted } from './messages.js'
import type { Protocol } from './protocol.js'

export interface ReadServer {
  readonly protocol: Protocol
  readonly log: () => Log
  readonly faults: Faults
  readonly silent: () => void
  /** Events considered between two checkpoints of a filtered subscription, where it is not as the client asks. */
  readonly checkpointEvery: () => number | undefined
  /** Checkpoints without a prepare position, as most of a real server have. */
  readonly bareCheckpoints: () => boolean
  /** Where each subscription began. */
  readonly subscriptions: Array<string>
  /** What was sent over all reads and subscriptions. */
  readonly sent: Sent
  /** Answers that are kept back. */
  readonly held: Array<() => void>
}

/** Counts of messages. */
export interface Sent {
  events: number
  checkpoints: number
}

type Call = ServerWritableStream<ReadReq, ReadResp>

const answerOf = (protocol: Protocol, event: LogEvent): ReadResp => {
  const read = new protocol.streams.ReadResp.ReadEvent()
  read.setEvent(record(protocol, new protocol.streams.ReadResp.ReadEvent.RecordedEvent(), event))
  read.setCommitPosition(`${event.commit}`)
  const response = new protocol.streams.ReadResp()
  response.setEvent(read)
  return response
}

const readPage = (server: ReadServer, call: Call, options: ReadReq.Options): void => {
  const { protocol, log, faults, held } = server
  const fault = faults.read.shift() ?? 'answer'
  if (fault === 'silent') return void server.silent()
  if (fault === 'hold') return void held.push(() => readPage(server, call, options))
  if (fault === 'end') return void call.end()
  if (fault === 'unavailable') return void call.emit('error', failure(status.UNAVAILABLE, 'Server Is Not Ready'))
  if (fault === 'access denied') return void call.emit('error', accessDenied())
  const { denied } = faults
  const refused = options.hasAll() ? denied.all : denied.read.has(nameOf(options.getStream()?.getStreamIdentifier()))
  if (refused) return void call.emit('error', accessDenied())
  let events: ReadonlyArray<LogEvent>
  if (options.hasAll()) {
    const all = log().all
    events = all.slice(fromPlace(options, all, 'from')).filter(filterOf(options))
  } else {
    const name = nameOf(options.getStream()?.getStreamIdentifier())
    const kept = log().stream(name)
    if (kept === 'deleted') return void call.emit('error', streamDeleted(name))
    if (kept === undefined) {
      const missing = new protocol.streams.ReadResp.StreamNotFound()
      missing.setStreamIdentifier(options.getStream()?.getStreamIdentifier())
      const response = new protocol.streams.ReadResp()
      response.setStreamNotFound(missing)
      call.write(response)
      return void call.end()
    }
    const stream = options.getStream()
    const from = Number(stream?.getRevision() ?? 0)
    // Backwards, from the end or from a revision.
    if (options.getReadDirection() === 1) {
      events = kept.filter(({ revision }) => stream?.hasEnd() || revision <= from).reverse()
    } else events = kept.filter(({ revision }) => revision >= from)
  }
  const count = Math.min(Number(options.getCount()), events.length)
  const sent = typeof fault === 'object' ? Math.min(fault.dropAfter, count) : count
  for (const event of events.slice(0, sent)) call.write(answerOf(protocol, event))
  server.sent.events += sent
  if (typeof fault === 'object') call.emit('error', failure(status.UNAVAILABLE, 'Connection dropped'))
  else call.end()
}

/** The server looks at so many events before it counts one towards a checkpoint. */
const searchWindow = 32

const subscribe = (server: ReadServer, call: Call, options: ReadReq.Options): void => {
  const { protocol, log, faults } = server
  const fault: SubscriptionFault = faults.subscription.shift() ?? 'live'
  if (fault === 'hold') return void server.held.push(() => subscribe(server, call, options))
  const position = options.getAll()?.getPosition()
  server.subscriptions.push(
    position === undefined ? 'start' : `${position.getCommitPosition()}/${position.getPreparePosition()}`,
  )
  if (fault === 'access denied' || faults.denied.all) return void call.emit('error', accessDenied())
  if (fault === 'no confirmation') return void server.silent()
  const current = log()
  const matches = filterOf(options)
  const checkpointEvery =
    server.checkpointEvery() ?? (options.getFilter()?.getCheckpointintervalmultiplier() ?? 1) * searchWindow
  const send = (fill: (response: ReadResp) => void): boolean => {
    const response = new protocol.streams.ReadResp()
    fill(response)
    return call.write(response)
  }
  let next = Math.max(0, fromPlace(options, current.all, 'after') - (fault === 'repeat' ? 5 : 0))
  let considered = 0
  let sent = 0
  let over = false
  let full = false
  const stop = (): void => {
    over = true
    current.listeners.delete(go)
  }
  const broken = (): boolean => {
    if (typeof fault === 'string') return false
    const [after, how] =
      'endAfter' in fault
        ? [fault.endAfter, 'end']
        : 'dropAfter' in fault
          ? [fault.dropAfter, 'drop']
          : [fault.silentAfter, 'silent']
    if (sent < after) return false
    stop()
    if (how === 'end') call.end()
    if (how === 'drop') call.emit('error', failure(status.UNAVAILABLE, 'Connection dropped'))
    if (how === 'silent') {
      // What was sent is yet to be taken: the wait that is to end may begin only then.
      const timer = setInterval(server.silent, 5)
      for (const end of ['cancelled', 'close']) call.on(end, () => clearInterval(timer))
    }
    return true
  }
  /** Sends what the client has room for, and goes on when it has more. */
  const go = (): void => {
    if (over || full || broken()) return
    for (; next < current.all.length && !full; next++) {
      const event = current.all[next] as LogEvent
      if (matches(event)) {
        full = !call.write(answerOf(protocol, event))
        sent += 1
        server.sent.events += 1
        if (broken()) return
      }
      considered += 1
      if (options.hasFilter() && considered % checkpointEvery === 0) {
        const checkpoint = new protocol.streams.ReadResp.Checkpoint()
        checkpoint.setCommitPosition(`${event.commit}`)
        checkpoint.setPreparePosition(server.bareCheckpoints() ? '0' : `${event.prepare}`)
        full = !send((response) => response.setCheckpoint(checkpoint)) || full
        server.sent.checkpoints += 1
      }
    }
    if (full || live) return
    send((response) => response.setCaughtUp(new protocol.streams.ReadResp.CaughtUp()))
    live = true
  }
  let live = false
  const confirmation = new protocol.streams.ReadResp.SubscriptionConfirmation()
  confirmation.setSubscriptionId('00000000-0000-4000-a000-000000000000')
  send((response) => response.setConfirmation(confirmation))
  if (fault === 'none') {
    const none = new protocol.streams.ReadResp.Checkpoint()
    none.setCommitPosition(`${2n ** 64n - 1n}`)
    none.setPreparePosition(`${2n ** 64n - 1n}`)
    send((response) => response.setCheckpoint(none))
  }
  call.on('drain', () => {
    full = false
    go()
  })
  call.on('cancelled', stop)
  call.on('close', stop)
  current.listeners.add(go)
  go()
}

export const readHandler =
  (server: ReadServer): handleServerStreamingCall<ReadReq, ReadResp> =>
  (call) => {
    call.on('error', () => {})
    const options = call.request.getOptions()
    if (options === undefined) return void call.emit('error', failure(status.INVALID_ARGUMENT, 'no options'))
    if (options.hasSubscription()) subscribe(server, call, options)
    else readPage(server, call, options)
  }
