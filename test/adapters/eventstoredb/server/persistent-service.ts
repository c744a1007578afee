import type {
  CreateReq,
  GetInfoReq,
  ReadReq,
  ReadResp,
  ReplayParkedReq,
} from '@eventstore/db-client/generated/persistent_pb.js'
import type { ReadReq as StreamsReadReq } from '@eventstore/db-client/generated/streams_pb.js'
import { type ServerDuplexStream, status, type UntypedServiceImplementation } from '@grpc/grpc-js'
import type { Log, LogEvent } from './log.js'
import { failure, filterOf, idOf, record } from './messages.js'
import type { Protocol } from './protocol.js'

interface Group {
  readonly matches: (event: LogEvent) => boolean
  readonly startFrom: 'start' | 'end'
  readonly messageTimeout: number
  next: number
  readonly retries: Map<string, number>
  readonly queue: Array<LogEvent>
  readonly inFlight: Map<string, LogEvent>
  readonly parked: Array<{ readonly event: LogEvent; readonly reason: string }>
  readonly acked: Array<string>
}

/** The persistent subscriptions to `$all` of one server: they outlive its connections. */
export class Groups {
  readonly groups = new Map<string, Group>()
  /** Acknowledgements to lose, which the client cannot see. */
  loseAcks = 0
  /** Ends the next connections after so many events, without an error. */
  readonly endAfter: Array<number> = []
  constructor(private readonly log: Log) {}

  create(name: string, group: Pick<Group, 'matches' | 'startFrom' | 'messageTimeout'>): boolean {
    if (this.groups.has(name)) return false
    const next = group.startFrom === 'start' ? 0 : this.log.all.length
    const empty = { next, retries: new Map(), queue: [], inFlight: new Map(), parked: [], acked: [] }
    this.groups.set(name, { ...group, ...empty })
    return true
  }
}

const unknownGroup = (name: string) =>
  failure(status.NOT_FOUND, `Subscription group ${name} on stream $all does not exist.`, {
    exception: 'persistent-subscription-does-not-exist',
    'stream-name': '$all',
    'group-name': name,
  })

type Answer = (error: unknown, response?: unknown) => void

export const persistentHandlers = (protocol: Protocol, log: Log, groups: Groups): UntypedServiceImplementation => {
  const { persistent } = protocol
  const listeners = new Set<() => void>()
  log.listeners.add(() => {
    for (const listener of listeners) listener()
  })

  const create = ({ request }: { request: CreateReq }, answer: Answer): void => {
    const options = request.getOptions()
    const name = options?.getGroupName() ?? ''
    const all = options?.getAll()
    // The filter of this request has the fields of that of a read.
    const matches = filterOf({ getFilter: () => all?.getFilter() } as unknown as StreamsReadReq.Options)
    const messageTimeout = options?.getSettings()?.getMessageTimeoutMs() ?? 30_000
    if (!groups.create(name, { matches, startFrom: all?.hasEnd() ? 'end' : 'start', messageTimeout })) {
      return void answer(
        failure(status.ALREADY_EXISTS, `Subscription group ${name} on stream $all exists.`, {
          exception: 'persistent-subscription-exists',
          'stream-name': '$all',
          'group-name': name,
        }),
      )
    }
    answer(null, new persistent.CreateResp())
  }

  const read = (call: ServerDuplexStream<ReadReq, ReadResp>): void => {
    let group: Group | undefined
    let bufferSize = 10
    let sent = 0
    const endAfter = groups.endAfter.shift() ?? Number.POSITIVE_INFINITY
    const mine = new Set<string>()
    const timers = new Set<NodeJS.Timeout>()
    const push = (): void => {
      if (group === undefined) return
      for (; group.next < log.all.length; group.next++) {
        const event = log.all[group.next] as LogEvent
        if (group.matches(event)) group.queue.push(event)
      }
      while (mine.size < bufferSize && group.queue.length > 0) {
        if (sent >= endAfter) {
          leave()
          call.end()
          return
        }
        const event = group.queue.shift() as LogEvent
        const at = group
        at.inFlight.set(event.id, event)
        mine.add(event.id)
        const timer = setTimeout(() => {
          if (!at.inFlight.delete(event.id)) return
          mine.delete(event.id)
          at.retries.set(event.id, (at.retries.get(event.id) ?? 0) + 1)
          at.queue.unshift(event)
          push()
        }, at.messageTimeout)
        timer.unref()
        timers.add(timer)
        const message = new persistent.ReadResp.ReadEvent()
        message.setEvent(record(protocol, new persistent.ReadResp.ReadEvent.RecordedEvent() as never, event) as never)
        message.setCommitPosition(`${event.commit}`)
        message.setRetryCount(at.retries.get(event.id) ?? 0)
        const response = new persistent.ReadResp()
        response.setEvent(message)
        call.write(response)
        sent += 1
      }
    }
    const leave = (): void => {
      listeners.delete(push)
      for (const timer of timers) clearTimeout(timer)
      for (const id of mine) {
        const event = group?.inFlight.get(id)
        group?.inFlight.delete(id)
        if (event !== undefined) group?.queue.unshift(event)
      }
      mine.clear()
      // What this connection held goes to the others.
      for (const listener of listeners) listener()
    }
    call.on('error', () => {})
    call.on('cancelled', leave)
    call.on('end', () => {
      leave()
      call.end()
    })
    call.on('data', (request: ReadReq) => {
      const options = request.getOptions()
      if (options !== undefined) {
        group = groups.groups.get(options.getGroupName())
        if (group === undefined) return void call.emit('error', unknownGroup(options.getGroupName()))
        bufferSize = options.getBufferSize()
        const confirmation = new persistent.ReadResp.SubscriptionConfirmation()
        confirmation.setSubscriptionId(`$all::${options.getGroupName()}`)
        const response = new persistent.ReadResp()
        response.setSubscriptionConfirmation(confirmation)
        call.write(response)
        listeners.add(push)
      }
      for (const id of request.getAck()?.getIdsList().map(idOf) ?? []) {
        if (groups.loseAcks > 0) {
          groups.loseAcks -= 1
          continue
        }
        mine.delete(id)
        if (group?.inFlight.delete(id)) group.acked.push(id)
      }
      const nack = request.getNack()
      for (const id of nack?.getIdsList().map(idOf) ?? []) {
        mine.delete(id)
        const event = group?.inFlight.get(id)
        group?.inFlight.delete(id)
        if (group === undefined || event === undefined) continue
        const { PARK, RETRY } = persistent.ReadReq.Nack.Action
        if (nack?.getAction() === PARK) group.parked.push({ event, reason: nack.getReason() })
        if (nack?.getAction() === RETRY) {
          group.retries.set(id, (group.retries.get(id) ?? 0) + 1)
          group.queue.push(event)
        }
      }
      push()
    })
  }

  const replayParked = ({ request }: { request: ReplayParkedReq }, answer: Answer): void => {
    const name = request.getOptions()?.getGroupName() ?? ''
    const group = groups.groups.get(name)
    if (group === undefined) return void answer(unknownGroup(name))
    for (const { event } of group.parked.splice(0)) {
      group.retries.delete(event.id)
      group.queue.push(event)
    }
    answer(null, new persistent.ReplayParkedResp())
    for (const listener of listeners) listener()
  }

  const getInfo = ({ request }: { request: GetInfoReq }, answer: Answer): void => {
    const name = request.getOptions()?.getGroupName() ?? ''
    const group = groups.groups.get(name)
    if (group === undefined) return void answer(unknownGroup(name))
    const info = new persistent.SubscriptionInfo()
    info.setEventSource('$all')
    info.setGroupName(name)
    info.setStatus('Live')
    info.setParkedMessageCount(`${group.parked.length}`)
    for (const set of ['setTotalItems', 'setCountSinceLastMeasurement', 'setLiveBufferCount'] as const) info[set]('0')
    const response = new persistent.GetInfoResp()
    response.setSubscriptionInfo(info)
    answer(null, response)
  }

  return { create, read, replayParked, getInfo } as unknown as UntypedServiceImplementation
}
