import * as E from 'fp-ts/lib/Either.js'
import { perPiece } from '../../projections/aging-index/pieces.js'
import type { ViewStore } from '../store/view-store.js'
import { markIn, sealer } from '../view/seal.js'
import { chequesKey, type IndexInHand, indexView } from './index-in-hand.js'
import { eachKind, kinds, lengthsOf, pieceKey, pieceText } from './index-pieces.js'
import { byteOrder, type Head, headFormat, headKey, headText } from './index-text.js'

/**
 * Keeps everything that changed since the last save, and the head, in one step; nothing where that is too little to be worth it.
 * Answers whether the index may be gone on with: not where another process has kept more.
 */
export const saveIndex = async (
  views: ViewStore | undefined,
  of: IndexInHand,
  leastSaved: number,
): Promise<boolean> => {
  if (views === undefined || !of.maySave || of.first === undefined) return true
  if (of.unsaved < leastSaved && (of.unsaved > 0 || of.bounds === of.index.bounds || of.checkpoint === undefined))
    return true
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
  const saved = await views.save(indexView, { previous: of.checkpoint, changed, checkpoint: of.position })()
  if (E.isLeft(saved)) {
    // Another process has kept more: the next look goes on from there. What cannot be kept now is kept later.
    if (saved.left._tag === 'Retired') of.maySave = false
    return saved.left._tag !== 'Superseded'
  }
  if (of.checkpoint === undefined) await views.promote(indexView.name, indexView.version)()
  of.seal = seal
  of.checkpoint = of.position
  for (const kind of kinds) of.marks[kind].splice(0, of.marks[kind].length, ...marks[kind])
  of.namedSince.clear()
  of.unsaved = 0
  of.bounds = index.bounds
  return true
}
