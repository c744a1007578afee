import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book/book.js'
import type { AgingIndex } from '../../projections/aging-index/aging-index.js'
import type { ItemMovement } from '../../projections/movement/movement.js'
import type { EventStore, ReadError, Subscription, UnknownEvents } from '../store/event-store.js'
import type { ViewStore } from '../store/view-store.js'
import { type IndexInHand, indexFromStart, indexView, readAgain } from './index-in-hand.js'
import { missingPieces } from './index-pieces.js'
import { indexTail } from './index-tail.js'
import { type FromStart, keptIndexReader } from './kept-index-reader.js'
import { saveIndex } from './save-index.js'

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
  /** The same where it is in this process or was kept; none where it is yet to be made of the whole log. */
  readonly lookAtHand: () => Promise<E.Either<ReadError, AgingIndex | undefined>>
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

interface Settings {
  readonly unknownEvents?: UnknownEvents | undefined
  /** How many events are kept at once at least. */
  readonly leastSaved?: number
  /** How many debts, payments and cheques are remembered between two looks at most. */
  readonly mostLives?: number
  /** How many debts and payments are remembered at most while the log is read from its start. */
  readonly mostFromStart?: number
  /** How many events are read at a time. */
  readonly pageSize?: number
}

export const keptAgingIndex = (
  store: EventStore<BookEvent>,
  views: ViewStore | undefined,
  { unknownEvents, leastSaved = 500, mostLives = 20_000, mostFromStart = 100_000, pageSize = 2000 }: Settings = {},
): KeptAgingIndex => {
  let current: IndexInHand | undefined
  let isTold = false
  const followers = new Set<(change: AgingMoved) => void>()
  /** What was moved and the followers have not been told yet. */
  let since: ItemMovement[] = []
  let seenByFollowers = store.start

  const tellFollowers = ({ index }: IndexInHand): void => {
    const moved = since
    since = []
    if (moved.length > 0) for (const onChange of followers) onChange({ place: index.places.last?.id, moved })
  }

  const tell = (why: unknown, code: string, what: string): void => {
    if (isTold) return
    isTold = true
    const told = typeof why === 'string' ? why : JSON.stringify(why)
    process.emitWarning(`the kept view ${indexView.name} ${what}: ${told}`, { code })
  }

  const fromStart: FromStart = (checkpoint, maySave) => indexFromStart(store, checkpoint, maySave, mostFromStart)
  const { opened, filled } = keptIndexReader(store, views, tell, fromStart)
  const catchUp = indexTail(store, { unknownEvents, pageSize }, (position, moved) => {
    if (followers.size === 0 || store.comparePositions(position, seenByFollowers) <= 0) return
    since.push(...moved)
    seenByFollowers = position
  })

  const look = async (): Promise<E.Either<ReadError, IndexInHand>> => {
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
    if (debts.size + payments.size + cheques.size > mostLives) {
      of.known = readAgain(store, views, of, of.checkpoint !== undefined)
    }
    return E.right(of)
  }

  const lookWhole = async (): Promise<E.Either<ReadError, IndexInHand>> => {
    const seen = await look()
    if (E.isLeft(seen)) return seen
    return (await filled(seen.right, missingPieces(seen.right.index))) ? seen : again(seen.right)
  }

  /** What was kept is not believed any more: all of it is made again from the log. */
  const again = ({ checkpoint }: IndexInHand): Promise<E.Either<ReadError, IndexInHand>> => {
    tell('it is not what was saved', 'RECEIVABLES_VIEW_REBUILT', 'is made again from the log')
    current = fromStart(checkpoint, true)
    return look()
  }

  const save = async (of: IndexInHand): Promise<void> => {
    if (!(await saveIndex(views, of, leastSaved))) current = undefined
  }

  let last: Promise<unknown> = Promise.resolve()
  /** One look at a time. */
  const inTurn = <A>(work: () => Promise<A>): Promise<A> => {
    const done = last.then(work, work)
    last = done.catch(() => undefined)
    return done
  }
  const indexOf = E.map((of: IndexInHand) => of.index)

  return {
    look: () => inTurn(async () => indexOf(await look())),
    lookWhole: () => inTurn(async () => indexOf(await lookWhole())),
    lookAtHand: () =>
      inTurn(async () => {
        if (current === undefined && views !== undefined) {
          const found = await opened()
          if (E.isLeft(found)) return found
          if (!found.right.known.isFromStart) current = found.right
        }
        return current === undefined ? E.right(undefined) : indexOf(await lookWhole())
      }),
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
