import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book/book.js'
import { AgingIndex } from '../../projections/aging-index/aging-index.js'
import type { EventStore, Position, ReadError } from '../store/event-store.js'
import type { ViewStore } from '../store/view-store.js'
import { idAfter } from '../view/id-after.js'
import { markIn, sealer } from '../view/seal.js'
import { type IndexInHand, indexView, readAgain } from './index-in-hand.js'
import { eachKind, fillIn, type Kind, lastPieces, pieceKey } from './index-pieces.js'
import { headKey, headOf } from './index-text.js'

/** Why what was kept is not believed. */
type Doubt =
  | 'it is not what was saved'
  | 'it is of another book'
  | 'the log no longer has its last event'
  | 'it is of another format'

/** How the process is told that what is kept is of no use: why, by which code, and what becomes of it. */
export type Tell = (why: unknown, code: string, what: string) => void

/** An index of which nothing is kept that could be gone on with. */
export type FromStart = (checkpoint: Position | undefined, maySave: boolean) => IndexInHand

/** Reads what is kept of an index, and fills in what of it is missing. */
export interface KeptIndexReader {
  /** What was kept, if it is of this log; else an empty index. */
  readonly opened: () => Promise<E.Either<ReadError, IndexInHand>>
  /** Fills in pieces that are missing. Answers whether each is what was saved. */
  readonly filled: (of: IndexInHand, pieces: ReadonlyArray<readonly [Kind, number]>) => Promise<boolean>
}

export const keptIndexReader = (
  store: EventStore<BookEvent>,
  views: ViewStore | undefined,
  tell: Tell,
  fromStart: FromStart,
): KeptIndexReader => {
  /** What was kept, if it is of this log. */
  const opened = async (): Promise<E.Either<ReadError, IndexInHand>> => {
    if (views?.loadKeys === undefined) return E.right(fromStart(undefined, false))
    const saved = await views.loadKeys(indexView, [headKey])()
    if (E.isLeft(saved)) {
      const { left } = saved
      if (left._tag !== 'Retired' && left._tag !== 'UndecodableState') return E.right(fromStart(undefined, false))
      if (left._tag === 'Retired') {
        tell(left, 'RECEIVABLES_VIEW_NOT_USED', 'is not used')
        return E.right(fromStart(undefined, false))
      }
      const nothing = await views.loadKeys(indexView, [])()
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
  ): Promise<E.Either<ReadError, IndexInHand | Doubt>> => {
    const first = await idAfter(store, store.start)
    if (E.isLeft(first)) return first
    const seal = sealer(first.right ?? '')
    const text = seal.unseal(headKey, sealed)
    if (text === undefined) return E.right('it is not what was saved')
    const head = headOf(text)
    if (head === undefined) return E.right('it is of another format')
    if (head.first !== first.right) return E.right('it is of another book')
    const last = await idAfter(store, head.before)
    if (E.isLeft(last)) return last
    if (head.summary.last !== undefined && last.right !== head.summary.last.id) {
      return E.right('the log no longer has its last event')
    }
    const of: IndexInHand = {
      ...fromStart(checkpoint, true),
      ...{ index: new AgingIndex(head.summary), seal, position: checkpoint, before: head.before, first: head.first },
      marks: eachKind((kind) => [...head.marks[kind]]),
      bounds: head.summary.bounds.length,
    }
    of.known = readAgain(store, views, of, true)
    return (await filled(of, lastPieces(of.index))) ? E.right(of) : E.right('it is not what was saved')
  }

  /** Fills in pieces that are missing. Answers whether each is what was saved. */
  const filled = async (of: IndexInHand, pieces: ReadonlyArray<readonly [Kind, number]>): Promise<boolean> => {
    for (const [kind, number] of pieces) {
      const key = pieceKey(kind, number)
      const saved = await views?.loadKeys?.(indexView, [key])()
      const sealed = saved?._tag === 'Right' ? saved.right.states.get(key) : undefined
      const text = of.seal?.unseal(key, sealed)
      if (text === undefined || sealed === undefined || markIn(sealed) !== of.marks[kind][number]) return false
      if (!fillIn(of.index, kind, number, text)) return false
    }
    return true
  }

  return { opened, filled }
}
