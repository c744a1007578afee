import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { BookEvent } from '../../domain/book/book.js'
import type { ChequeId, DebtId } from '../../domain/value/id.js'
import { AgingIndex } from '../../projections/aging-index/aging-index.js'
import { takeInto } from '../../projections/aging-index/build-index.js'
import { perPiece } from '../../projections/aging-index/pieces.js'
import type { ItemMovement } from '../../projections/movement/movement.js'
import type {
  EventStore,
  Page,
  Placed,
  Position,
  ReadError,
  StreamName,
  Subscription,
  UnknownEvents,
} from '../store/event-store.js'
import type { View, ViewStore } from '../store/view-store.js'
import {
  byteOrder,
  type Head,
  headFormat,
  headOf,
  headText,
  holdersOf,
  holdersText,
  itemsOf,
  itemsText,
  placesOf,
  placesText,
  rowsOf,
  rowsText,
} from './index-text.js'
import { type KnownLives, knownLives } from './known-lives.js'
import { markIn, type Sealer, sealer } from './seal.js'

/** The view that the index is kept as: texts, each sealed. */
const view: View<string> = { name: 'aging-index', version: 1, codec: t.string }

const headKey = 'head'
const chequesKey = (debt: DebtId): string => `cheques:${debt}`
const kinds = ['rows', 'items', 'holders', 'places'] as const
type Kind = (typeof kinds)[number]
const pieceKey = (kind: Kind, number: number): string => `${kind}:${number}`

const pageSize = 2000

/**
 * The index of a book's aging, kept in a view store: opening it reads the sums, and what was appended since.
 *
 * @since 0.2.0
 */
export interface KeptAgingIndex {
  /** The index with all that is in the log now. Pieces that were kept may be missing. */
  readonly look: () => Promise<E.Either<ReadError, AgingIndex>>
  /** The same with all its pieces. */
  readonly lookWhole: () => Promise<E.Either<ReadError, AgingIndex>>
  /**
   * Keeps the index current as events are appended, by anybody, and tells what each page of them moved. It ends as a
   * subscription does.
   */
  readonly follow: (onChange: (change: AgingMoved) => void) => Subscription
  /** Keeps what was read since the last time, where that is so much that it is worth it. */
  readonly save: () => Promise<void>
}

/**
 * What events moved in the index of a book: up to which event, by its id, and the movements in their order.
 *
 * @since 0.2.0
 */
export interface AgingMoved {
  readonly place: string | undefined
  readonly moved: ReadonlyArray<ItemMovement>
}

/** Why what was kept is not believed. */
type Doubt =
  | 'it is not what was saved'
  | 'it is of another book'
  | 'the log no longer has its last event'
  | 'it is of another format'

interface Settings {
  readonly unknownEvents?: UnknownEvents | undefined
  /** How many events are kept at once at least. */
  readonly leastSaved?: number
  /** How many debts, payments and cheques are remembered between two looks at most. */
  readonly mostLives?: number
}

interface Current {
  index: AgingIndex
  known: KnownLives
  seal: Sealer | undefined
  position: Position
  /** The place before the last event that bears on amounts. */
  before: Position
  checkpoint: Position | undefined
  first: string | undefined
  marks: { readonly [K in Kind]: string[] }
  /** Which cheques name debts, of those that were asked for; of all where nothing was kept. */
  readonly naming: Map<DebtId, ChequeId[]>
  readonly namedSince: Set<DebtId>
  unsaved: number
  bounds: number
  maySave: boolean
  /** Whether something that was read of what was kept is not what was saved. */
  isDoubted: boolean
}

export const keptAgingIndex = (
  store: EventStore<BookEvent>,
  views: ViewStore | undefined,
  { unknownEvents, leastSaved = 500, mostLives = 20_000 }: Settings = {},
): KeptAgingIndex => {
  let current: Current | undefined
  let isTold = false
  const followers = new Set<(change: AgingMoved) => void>()
  /** What was moved and the followers have not been told yet. */
  let since: ItemMovement[] = []
  let seenByFollowers = store.start

  const tellFollowers = ({ index }: Current): void => {
    const moved = since
    since = []
    if (moved.length > 0) for (const onChange of followers) onChange({ place: index.places.last?.id, moved })
  }

  const tell = (why: unknown, code: string, what: string): void => {
    if (isTold) return
    isTold = true
    process.emitWarning(`the kept view ${view.name} ${what}: ${typeof why === 'string' ? why : JSON.stringify(why)}`, {
      code,
    })
  }

  const fromStart = (checkpoint: Position | undefined, maySave: boolean): Current => ({
    index: new AgingIndex(),
    known: knownLives(store, async () => E.right(new Map()), true),
    ...{ seal: undefined, position: store.start, before: store.start, checkpoint, first: undefined },
    ...{ marks: { rows: [], items: [], holders: [], places: [] }, naming: new Map(), namedSince: new Set() },
    ...{ unsaved: 0, bounds: 0, maySave, isDoubted: false },
  })

  const forgetful = (of: Current, isKept: boolean): KnownLives =>
    knownLives(
      store,
      async (debts) => {
        const asked = isKept ? debts.filter((debt) => !of.naming.has(debt)) : []
        if (asked.length > 0 && views?.loadKeys !== undefined) {
          const saved = await views.loadKeys(view, asked.map(chequesKey))()
          if (E.isLeft(saved)) {
            if (saved.left._tag !== 'Retired' && saved.left._tag !== 'UndecodableState') return E.left(saved.left)
            of.isDoubted = true
            return E.right(new Map())
          }
          for (const debt of asked) {
            const sealed = saved.right.states.get(chequesKey(debt))
            const text = sealed === undefined ? '[]' : of.seal?.unseal(chequesKey(debt), sealed)
            if (text === undefined) of.isDoubted = true
            of.naming.set(debt, JSON.parse(text ?? '[]'))
          }
        }
        return E.right(new Map(debts.map((debt) => [debt, of.naming.get(debt) ?? []])))
      },
      false,
    )

  const eventAfter = async (position: Position): Promise<E.Either<ReadError, string | undefined>> =>
    E.map((page: Page<BookEvent>) => page.events[0]?.id)(await store.readAll(position, 1, 'trust', 'skip')())

  /** What was kept, if it is of this log. */
  const opened = async (): Promise<E.Either<ReadError, Current>> => {
    if (views?.loadKeys === undefined) return E.right(fromStart(undefined, false))
    const saved = await views.loadKeys(view, [headKey])()
    if (E.isLeft(saved)) {
      const { left } = saved
      if (left._tag !== 'Retired' && left._tag !== 'UndecodableState') return E.right(fromStart(undefined, false))
      if (left._tag === 'Retired') {
        tell(left, 'RECEIVABLES_VIEW_NOT_USED', 'is not used')
        return E.right(fromStart(undefined, false))
      }
      const nothing = await views.loadKeys(view, [])()
      tell(left, 'RECEIVABLES_VIEW_REBUILT', 'is made again from the log')
      return E.right(fromStart(E.isRight(nothing) ? nothing.right.checkpoint : undefined, E.isRight(nothing)))
    }
    const { checkpoint, states } = saved.right
    if (checkpoint === undefined) return E.right(fromStart(undefined, true))
    const believed = await believe(states.get(headKey), checkpoint)
    if (E.isLeft(believed)) return believed
    if (typeof believed.right !== 'string') return E.right(believed.right)
    tell(believed.right, 'RECEIVABLES_VIEW_REBUILT', 'is made again from the log')
    return E.right(fromStart(checkpoint, true))
  }

  const believe = async (
    sealed: string | undefined,
    checkpoint: Position,
  ): Promise<E.Either<ReadError, Current | Doubt>> => {
    const first = await eventAfter(store.start)
    if (E.isLeft(first)) return first
    const seal = sealer(first.right ?? '')
    const text = seal.unseal(headKey, sealed)
    if (text === undefined) return E.right('it is not what was saved')
    const head = headOf(text)
    if (head === undefined) return E.right('it is of another format')
    if (head.first !== first.right) return E.right('it is of another book')
    const last = await eventAfter(head.before)
    if (E.isLeft(last)) return last
    if (head.summary.last !== undefined && last.right !== head.summary.last.id) {
      return E.right('the log no longer has its last event')
    }
    const of: Current = {
      ...fromStart(checkpoint, true),
      ...{ index: new AgingIndex(head.summary), seal, position: checkpoint, before: head.before, first: head.first },
      marks: eachKind((kind) => [...head.marks[kind]]),
      bounds: head.summary.bounds.length,
    }
    of.known = forgetful(of, true)
    return (await filled(of, lastPieces(of.index))) ? E.right(of) : E.right('it is not what was saved')
  }

  const lastPieces = (index: AgingIndex): ReadonlyArray<readonly [Kind, number]> => {
    const lengths = lengthsOf(index)
    return kinds.flatMap((kind) => {
      const number = Math.floor(lengths[kind] / perPiece)
      return lengths[kind] % perPiece === 0 ? [] : [[kind, number] as const]
    })
  }

  /** Fills in pieces that are missing. Answers whether each is what was saved. */
  const filled = async (of: Current, pieces: ReadonlyArray<readonly [Kind, number]>): Promise<boolean> => {
    for (const [kind, number] of pieces) {
      const key = pieceKey(kind, number)
      const saved = await views?.loadKeys?.(view, [key])()
      const sealed = saved?._tag === 'Right' ? saved.right.states.get(key) : undefined
      const text = of.seal?.unseal(key, sealed)
      if (text === undefined || sealed === undefined || markIn(sealed) !== of.marks[kind][number]) return false
      if (!fillIn(of.index, kind, number, text)) return false
    }
    return true
  }

  const take = (of: Current, page: ReadonlyArray<Placed<BookEvent>>): void => {
    for (const placed of page) {
      const places = of.index.places.length
      const moved = takeInto(of.index, of.known.lives, placed)
      if (followers.size > 0 && store.comparePositions(placed.position, seenByFollowers) > 0) {
        since.push(...moved)
        seenByFollowers = placed.position
      }
      if (of.index.places.length > places) of.before = of.position
      of.first ??= placed.id
      of.position = placed.position
      const { event } = placed
      if (event.type !== 'ChequeReceived') continue
      for (const { debt } of event.covers) {
        const named = of.naming.get(debt) ?? []
        if (named.includes(event.cheque)) continue
        of.naming.set(debt, [...named, event.cheque])
        of.namedSince.add(debt)
      }
    }
    of.unsaved += page.length
  }

  /** Reads to the end of the log, page by page. */
  const readOn = async (
    from: Position,
    of: Current,
    onPage: (events: ReadonlyArray<Placed<BookEvent>>) => void,
  ): Promise<E.Either<ReadError, Position>> => {
    let position = from
    for (;;) {
      const page = await store.readAll(position, pageSize, 'trust', unknownEvents)()
      if (E.isLeft(page)) return page
      if ((page.right.skipped ?? []).length > 0) of.maySave = false
      onPage(page.right.events)
      position = page.right.next
      if (page.right.end) return E.right(position)
    }
  }

  const catchUp = async (of: Current): Promise<E.Either<ReadError, void>> => {
    if (of.known.isComplete) {
      const end = await readOn(of.position, of, (events) => take(of, events))
      if (E.isLeft(end)) return end
      of.position = end.right
      return E.right(undefined)
    }
    const tail: Placed<BookEvent>[] = []
    const firsts = new Map<StreamName, number>()
    const note = (events: ReadonlyArray<Placed<BookEvent>>): void => {
      for (const one of events) {
        tail.push(one)
        if (!firsts.has(one.stream)) firsts.set(one.stream, one.revision)
      }
    }
    let end = await readOn(of.position, of, note)
    for (;;) {
      if (E.isLeft(end)) return end
      const missing = of.known.missing(tail)
      if (missing.size === 0) break
      const found = await of.known.read(missing)
      if (E.isLeft(found)) return found
      // What was appended while those streams were read is among their events, and comes again with the log.
      end = await readOn(end.right, of, note)
      if (E.isLeft(end)) return end
      of.known.remember(found.right, (stream) => firsts.get(stream) ?? Number.POSITIVE_INFINITY)
    }
    take(of, tail)
    of.position = end.right
    return E.right(undefined)
  }

  const look = async (): Promise<E.Either<ReadError, Current>> => {
    if (current === undefined) {
      const found = await opened()
      if (E.isLeft(found)) return found
      current = found.right
    }
    const of = current
    const caughtUp = await catchUp(of)
    if (E.isLeft(caughtUp)) {
      // What was taken of it is not known: the next look begins with what is kept.
      current = undefined
      return caughtUp
    }
    if (of.isDoubted) return again(of)
    tellFollowers(of)
    await save(of)
    const { debts, payments, cheques } = of.known.lives
    if (debts.size + payments.size + cheques.size > mostLives) of.known = forgetful(of, of.checkpoint !== undefined)
    return E.right(of)
  }

  const lookWhole = async (): Promise<E.Either<ReadError, Current>> => {
    const seen = await look()
    if (E.isLeft(seen)) return seen
    const { rows, items, places } = seen.right.index
    const missing = {
      ...{ rows: rows.missing(), items: items.missing() },
      ...{ holders: items.holders.missing(), places: places.missing() },
    }
    const pieces = kinds.flatMap((kind) => missing[kind].map((number) => [kind, number] as const))
    return (await filled(seen.right, pieces)) ? seen : again(seen.right)
  }

  /** What was kept is not believed any more: all of it is made again from the log. */
  const again = ({ checkpoint }: Current): Promise<E.Either<ReadError, Current>> => {
    tell('it is not what was saved', 'RECEIVABLES_VIEW_REBUILT', 'is made again from the log')
    current = fromStart(checkpoint, true)
    return look()
  }

  /** Everything that changed since the last save, and the head, in one step. */
  const save = async (of: Current): Promise<void> => {
    if (views === undefined || !of.maySave || of.first === undefined) return
    if (of.unsaved < leastSaved && (of.unsaved > 0 || of.bounds === of.index.bounds || of.checkpoint === undefined))
      return
    const seal = of.seal ?? sealer(of.first)
    const changed = new Map<string, string>()
    const put = (key: string, text: string): string => {
      const sealed = seal.seal(key, text)
      changed.set(key, sealed)
      return markIn(sealed)
    }
    const { index } = of
    const lengths = lengthsOf(index)
    const marks = eachKind((kind) => [...of.marks[kind]])
    for (const kind of kinds) {
      // The last piece that was kept may have grown.
      const from = Math.max(0, marks[kind].length - 1)
      const pieces = Math.ceil(lengths[kind] / perPiece)
      for (let number = from; number < pieces; number++) {
        const text = pieceText(index, kind, number, lengths[kind] - number * perPiece)
        if (text !== undefined) marks[kind][number] = put(pieceKey(kind, number), text)
      }
    }
    for (const debt of of.namedSince) put(chequesKey(debt), JSON.stringify(of.naming.get(debt) ?? []))
    const summary = index.kept
    const head: Head = { format: headFormat, order: byteOrder, first: of.first, before: of.before, marks, summary }
    put(headKey, headText(head))
    const saved = await views.save(view, { previous: of.checkpoint, changed, checkpoint: of.position })()
    if (E.isLeft(saved)) {
      // Another process has kept more: the next look goes on from there. What cannot be kept now is kept later.
      if (saved.left._tag === 'Superseded') current = undefined
      else if (saved.left._tag === 'Retired') of.maySave = false
      return
    }
    if (of.checkpoint === undefined) await views.promote(view.name, view.version)()
    of.seal = seal
    of.checkpoint = of.position
    for (const kind of kinds) of.marks[kind].splice(0, of.marks[kind].length, ...marks[kind])
    of.namedSince.clear()
    of.unsaved = 0
    of.bounds = index.bounds
  }

  let last: Promise<unknown> = Promise.resolve()
  /** One look at a time. */
  const inTurn = <A>(work: () => Promise<A>): Promise<A> => {
    const done = last.then(work, work)
    last = done.catch(() => undefined)
    return done
  }
  const indexOf = E.map((of: Current) => of.index)

  return {
    look: () => inTurn(async () => indexOf(await look())),
    lookWhole: () => inTurn(async () => indexOf(await lookWhole())),
    follow: (onChange) => {
      let subscription: Subscription | undefined
      let isStopped = false
      const ended = inTurn(look).then((seen) => {
        if (E.isLeft(seen)) return seen.left
        if (isStopped) return undefined
        if (followers.size === 0) seenByFollowers = seen.right.position
        followers.add(onChange)
        subscription = store.subscribe(
          seen.right.position,
          async () => {
            const next = await inTurn(look)
            if (E.isLeft(next)) throw next.left
          },
          unknownEvents,
        )
        return subscription.ended
      })
      return {
        stop: async () => {
          isStopped = true
          followers.delete(onChange)
          await subscription?.stop()
        },
        ended,
      }
    },
    save: () => inTurn(async () => (current === undefined ? undefined : save(current))),
  }
}

const eachKind = <A>(of: (kind: Kind) => A): { readonly [K in Kind]: A } => ({
  ...{ rows: of('rows'), items: of('items'), holders: of('holders'), places: of('places') },
})

const lengthsOf = ({ rows, items, places }: AgingIndex): { readonly [K in Kind]: number } => ({
  ...{ rows: rows.length, items: items.length, holders: items.holders.length, places: places.length },
})

/** The text of a piece, `left` entries being left from its first on; none where it is missing. */
const pieceText = (
  { rows, items, places }: AgingIndex,
  kind: Kind,
  number: number,
  left: number,
): string | undefined => {
  const entries = Math.min(left, perPiece)
  switch (kind) {
    case 'rows': {
      const piece = rows.piece(number)
      return piece && rowsText(piece, entries)
    }
    case 'items': {
      const piece = items.piece(number)
      return piece && itemsText(piece, entries)
    }
    case 'holders': {
      const piece = items.holders.piece(number)
      return piece && holdersText(piece)
    }
    case 'places': {
      const piece = places.piece(number)
      return piece && placesText(piece, entries)
    }
  }
}

/** Answers whether the running code knows all that is in the piece. */
const fillIn = ({ rows, items, places }: AgingIndex, kind: Kind, number: number, text: string): boolean => {
  switch (kind) {
    case 'rows':
      rows.fill(number, rowsOf(text))
      return true
    case 'items':
      items.fill(number, itemsOf(text))
      return true
    case 'holders':
      items.holders.fill(number, holdersOf(text))
      return true
    case 'places': {
      const piece = placesOf(text)
      if (piece !== undefined) places.fill(number, piece)
      return piece !== undefined
    }
  }
}
