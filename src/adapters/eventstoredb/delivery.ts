import type { EventCodec } from '../store/event-codec.js'
import type { Decoding, Page, Placed, Subscription, Undecodable, UnknownEvents } from '../store/event-store.js'
import type { Backoff } from './backoff.js'
import { delay } from './backoff.js'
import type { ClientRecord, ClientResolved, LogPosition } from './client.js'
import { decodeRecord, placed } from './envelope.js'
import { compareLog, toPosition } from './log-position.js'
import type { Park, PoisonPolicy } from './poison.js'
import type { StreamNames } from './stream-names.js'

export type Ended = Awaited<Subscription['ended']>

export interface DeliverySettings<E> {
  readonly codec: EventCodec<E>
  readonly names: StreamNames
  readonly decoding: Decoding
  readonly unknownEvents: UnknownEvents
  readonly poison: PoisonPolicy<E>
  readonly parkIn: (stream: string) => Park<E>
  readonly backoff: Backoff
  readonly rest: (milliseconds: number) => Promise<void>
  readonly over: () => boolean
}

/** Delivers events to the handler. The position is after the last event that was handled or put aside, and never goes back. */
export interface Delivery {
  readonly position: () => LogPosition | undefined
  /** Number of deliveries so far. */
  readonly handed: () => number
  /** Delivers events; returns the error that ends the subscription, if any. */
  readonly deliver: (taken: ReadonlyArray<ClientResolved>, end: boolean) => Promise<Ended>
  /** Delivers an empty page up to a position. */
  readonly pass: (checkpoint: LogPosition, end: boolean) => Promise<Ended>
}

/** One event of a page, or why it cannot be decoded. */
interface Item<E> {
  readonly at: LogPosition
  readonly record: ClientRecord
  readonly decoded: ReturnType<typeof decodeRecord<E>>
}

export const deliverTo = <E>(
  { codec, names, decoding, unknownEvents, poison, parkIn, backoff, rest, over }: DeliverySettings<E>,
  from: LogPosition | undefined,
  onPage: (page: Page<E>) => Promise<void>,
): Delivery => {
  let position = from
  let handed = 0

  const hand = async (
    events: ReadonlyArray<Placed<E>>,
    next: LogPosition,
    end: boolean,
    skipped: ReadonlyArray<Undecodable> = [],
  ): Promise<Ended> => {
    const page = { events, next: toPosition(next), end, ...(skipped.length > 0 && { skipped }) }
    const attempts = Math.max(1, poison.attempts ?? 1)
    for (let attempt = 1; ; attempt++) {
      try {
        await onPage(page)
        position = next
        handed += 1
        return undefined
      } catch (cause) {
        if (attempt >= attempts || over()) return { _tag: 'HandlerFailed', cause }
        await rest(delay(backoff, attempt - 1))
      }
    }
  }

  /** Applies the poison policy to an event that cannot be handled; `undefined` to continue. */
  const putAside = async ({ record, decoded }: Item<E>, cause: NonNullable<Ended>): Promise<Ended> => {
    const stream = names.fromServer(record.streamId)
    const known = cause._tag === 'Undecodable' || cause._tag === 'HandlerFailed'
    if (poison.policy === 'stop' || stream === undefined || !known) return cause
    const { id, revision, type, data, metadata } = record
    const recorded = decoded._tag === 'Right' ? decoded.right : undefined
    const poisoned = { stream, revision: Number(revision), id, stored: { type, data, metadata }, cause, recorded }
    try {
      if (poison.policy === 'skip') poison.tell(poisoned)
      else await (typeof poison.park === 'string' ? parkIn(poison.park) : poison.park)(poisoned)
      return undefined
    } catch (failure) {
      return { _tag: 'HandlerFailed', cause: failure }
    }
  }

  const isSkipped = ({ decoded }: Item<E>): boolean =>
    unknownEvents === 'skip' && decoded._tag === 'Left' && decoded.left.unknown !== undefined

  /** Delivers a run of decoded or skipped events; if that fails and the policy is not `stop`, one by one. */
  const handRun = async (run: ReadonlyArray<Item<E>>, end: boolean): Promise<Ended> => {
    const last = run[run.length - 1]
    if (last === undefined) return undefined
    const events: Array<Placed<E>> = []
    const skipped: Undecodable[] = []
    for (const { at, decoded } of run) {
      if (decoded._tag === 'Right') events.push(placed(decoded.right, at))
      else skipped.push(decoded.left)
    }
    const failed = await hand(events, last.at, end, skipped)
    if (failed === undefined || over() || poison.policy === 'stop') return failed
    if (run.length === 1) return putAside(last, failed)
    for (const item of run) {
      const ended = await handRun([item], end && item === last)
      if (ended !== undefined || over()) return ended
    }
    return undefined
  }

  const itemsOf = (taken: ReadonlyArray<ClientResolved>): Array<Item<E>> => {
    const items: Array<Item<E>> = []
    for (const { event: record } of taken) {
      if (record?.position === undefined) continue
      // A restarted subscription may begin before our position: drop handled events up to the first new one.
      if (items.length === 0 && compareLog(record.position, position) <= 0) continue
      const own = names.fromServer(record.streamId)
      if (own === undefined) continue
      items.push({ at: record.position, record, decoded: decodeRecord(codec, decoding, own, record) })
    }
    return items
  }

  return {
    position: () => position,
    handed: () => handed,
    pass: (checkpoint, end) => hand([], checkpoint, end),
    deliver: async (taken, end) => {
      const items = itemsOf(taken)
      const sound = items.every(({ decoded }) => decoded._tag === 'Right')
      let run: Array<Item<E>> = sound ? items : []
      for (const item of sound ? [] : items) {
        if (item.decoded._tag === 'Right' || isSkipped(item)) {
          run.push(item)
          continue
        }
        const ended = (await handRun(run, false)) ?? (over() ? undefined : await putAside(item, item.decoded.left))
        if (ended !== undefined || over()) return ended
        run = []
      }
      const ended = await handRun(run, end)
      const last = items[items.length - 1]
      if (ended !== undefined || over() || last === undefined) return ended
      // The last events were put aside: move the reader's checkpoint past them.
      return compareLog(last.at, position) > 0 ? hand([], last.at, end) : undefined
    },
  }
}
