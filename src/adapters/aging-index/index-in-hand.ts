import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { BookEvent } from '../../domain/book/book.js'
import type { ChequeId, DebtId } from '../../domain/value/id.js'
import { AgingIndex } from '../../projections/aging-index/aging-index.js'
import type { EventStore, Position } from '../store/event-store.js'
import type { View, ViewStore } from '../store/view-store.js'
import type { Sealer } from '../view/seal.js'
import type { Kind } from './index-pieces.js'
import { type KnownLives, knownLives } from './known-lives.js'
import { type LivesFromStart, livesFromStart } from './lives-from-start.js'

/** The view that the index is kept as: texts, each sealed. */
export const indexView: View<string> = { name: 'aging-index', version: 1, codec: t.string }

/** The key of the cheques that name a debt. */
export const chequesKey = (debt: DebtId): string => `cheques:${debt}`

/** The index of a book as a process has it, and how far it has been read and kept. */
export interface IndexInHand {
  index: AgingIndex
  known: KnownLives | LivesFromStart
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

/** An empty one, before the first event of a book. */
export const indexFromStart = (
  store: EventStore<BookEvent>,
  checkpoint: Position | undefined,
  maySave: boolean,
  mostLives: number,
): IndexInHand => ({
  index: new AgingIndex(),
  known: livesFromStart(store, mostLives),
  ...{ seal: undefined, position: store.start, before: store.start, checkpoint, first: undefined },
  ...{ marks: { rows: [], items: [], holders: [], places: [] }, naming: new Map(), namedSince: new Set() },
  ...{ unsaved: 0, bounds: 0, maySave, isDoubted: false },
})

/** Lives of which nothing is remembered yet: what an event needs is read, with the cheques that are kept as naming its debt. */
export const readAgain = (
  store: EventStore<BookEvent>,
  views: ViewStore | undefined,
  of: IndexInHand,
  isKept: boolean,
): KnownLives =>
  knownLives(store, async (debts) => {
    const asked = isKept ? debts.filter((debt) => !of.naming.has(debt)) : []
    if (asked.length > 0 && views?.loadKeys !== undefined) {
      const saved = await views.loadKeys(indexView, asked.map(chequesKey))()
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
  })
