import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book/book.js'
import { DebtorId } from '../../domain/value/id.js'
import { boundStreams } from '../../projections/bound-streams.js'
import type { OpenItemState } from '../../projections/open-item/item-history-codec.js'
import { type Projection, project, type States } from '../../projections/projection/projection.js'
import { debtorStream } from '../command/aggregate.js'
import type {
  EventStore,
  Placed,
  Position,
  ReadError,
  Recorded,
  StreamName,
  UnknownEvents,
} from '../store/event-store.js'
import type { ViewStore } from '../store/view-store.js'
import { keptOrMade } from './kept-or-made.js'

/** A debtor, with or without the companies below. */
export interface OfDebtor {
  readonly debtor: DebtorId
  readonly withCompanies?: boolean | undefined
}

/** The part of a book that concerns one debtor. Only streams bound to that debtor are read. */
export interface DebtorItems {
  /** The debts, payments and cheques that name a debtor. */
  readonly streamsOf: (debtor: DebtorId) => Promise<E.Either<ReadError, ReadonlyArray<StreamName>>>
  /** All debtors that a debt, payment or cheque names, and those that have companies, by name. */
  readonly names: () => Promise<E.Either<ReadError, ReadonlyArray<DebtorId>>>
  /**
   * The states of a debtor's streams: questions about the debtor have the same answers from them as from the whole book. They
   * include the last event that the whole book knew. `undefined` if the store reads streams without positions.
   */
  readonly statesOf: (
    projection: Projection<BookEvent, OpenItemState>,
    of: OfDebtor,
    lastKnown: () => Promise<E.Either<ReadError, Placed<BookEvent> | undefined>>,
  ) => Promise<E.Either<ReadError, States<OpenItemState> | undefined>>
  readonly save: () => Promise<void>
}

const isOf = (category: string) => (stream: string) => stream.startsWith(`${category}-`)
const isDebt = isOf('debt')
const isDebtor = isOf('debtor')
/** A debtor stream that is bound to a debtor is that of a company below. */
const isCompany = isDebtor

const isPlaced = (recorded: Recorded<BookEvent>): recorded is Placed<BookEvent> => recorded.position !== undefined

/** Finds the streams of debtors with a kept view of which streams are bound to which. */
export const debtorItems = (
  store: EventStore<BookEvent>,
  views: ViewStore | undefined,
  unknownEvents: UnknownEvents,
): DebtorItems => {
  const view = keptOrMade(store, views, boundStreams, { unknownEvents })
  let tellsPlaces = true

  const boundTo = async (streams: ReadonlyArray<string>): Promise<E.Either<ReadError, ReadonlyArray<StreamName>>> =>
    E.map((bound: ReadonlyMap<string, { readonly keys: () => Iterable<string> }>) => [
      ...new Set([...bound.values()].flatMap((own) => [...own.keys()] as ReadonlyArray<StreamName>)),
    ])(await view.get(streams))

  /** The streams bound to a debtor, with `withCompanies` also those bound to the companies below, at any depth. */
  const allBoundTo = async ({
    debtor,
    withCompanies,
  }: OfDebtor): Promise<E.Either<ReadError, ReadonlySet<StreamName>>> => {
    const found = new Set<StreamName>([debtorStream(debtor)])
    for (let next: ReadonlyArray<StreamName> = [...found]; next.length > 0; ) {
      const bound = await boundTo(next)
      if (E.isLeft(bound)) return bound
      const fresh = bound.right.filter((stream) => (withCompanies || !isCompany(stream)) && !found.has(stream))
      for (const stream of fresh) found.add(stream)
      next = fresh.filter(isCompany)
    }
    return E.right(found)
  }

  /** The events of those streams up to a position, inclusive; `undefined` if the store gives no positions. */
  const eventsOf = async (
    streams: ReadonlyArray<StreamName>,
    until: Position,
  ): Promise<E.Either<ReadError, ReadonlyArray<Placed<BookEvent>> | undefined>> => {
    const read = await store.readBatch(streams)()
    if (E.isLeft(read)) return read
    const events = [...read.right.values()].flat()
    tellsPlaces = events.every(isPlaced)
    if (!events.every(isPlaced)) return E.right(undefined)
    return E.right(events.filter(({ position }) => store.comparePositions(position, until) <= 0))
  }

  return {
    streamsOf: async (debtor) => {
      const seen = await view.catchUp()
      if (E.isLeft(seen)) return seen
      const bound = await boundTo([debtorStream(debtor)])
      return E.map((streams: ReadonlyArray<StreamName>) => streams.filter((one) => !isCompany(one)))(bound)
    },

    names: async () => {
      const seen = await view.catchUp()
      if (E.isLeft(seen)) return seen
      const names = new Set<DebtorId>()
      for await (const page of view.all()) {
        if (E.isLeft(page)) return page
        for (const stream of page.right.keys()) {
          const name = stream.slice(stream.indexOf('-') + 1)
          if (isDebtor(stream) && DebtorId.is(name)) names.add(name)
        }
      }
      return E.right([...names].sort())
    },

    statesOf: async (projection, of, lastKnown) => {
      if (!tellsPlaces) return E.right(undefined)
      const last = await lastKnown()
      if (E.isLeft(last)) return last
      // Events appended during these reads would be in some streams and not in others, so leave out all after `end`.
      const end = await view.catchUp()
      if (E.isLeft(end)) return end
      const own = await allBoundTo(of)
      if (E.isLeft(own)) return own
      const cheques = await boundTo([...own.right].filter(isDebt))
      if (E.isLeft(cheques)) return cheques
      const events = await eventsOf([...new Set([...own.right, ...cheques.right])], end.right)
      if (E.isLeft(events)) return events
      if (events.right === undefined) return E.right(undefined)
      const all = new Map(events.right.map((event) => [event.position, event]))
      if (last.right !== undefined) all.set(last.right.position, last.right)
      const inOrder = [...all.values()].sort((a, b) => store.comparePositions(a.position, b.position))
      return E.right(project(projection, inOrder))
    },

    save: async () => {
      await view.save()
    },
  }
}
