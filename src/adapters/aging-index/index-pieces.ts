import type { AgingIndex } from '../../projections/aging-index/aging-index.js'
import { perPiece } from '../../projections/aging-index/pieces.js'
import { holdersOf, holdersText, itemsOf, itemsText, placesOf, placesText, rowsOf, rowsText } from './index-text.js'

/** What an index is made of, each kept in pieces. */
export const kinds = ['rows', 'items', 'holders', 'places'] as const
export type Kind = (typeof kinds)[number]

/** The key of a piece, by its kind and number. */
export const pieceKey = (kind: Kind, number: number): string => `${kind}:${number}`

export const eachKind = <A>(of: (kind: Kind) => A): { readonly [K in Kind]: A } => ({
  ...{ rows: of('rows'), items: of('items'), holders: of('holders'), places: of('places') },
})

export const lengthsOf = ({ rows, items, places }: AgingIndex): { readonly [K in Kind]: number } => ({
  ...{ rows: rows.length, items: items.length, holders: items.holders.length, places: places.length },
})

/** The last piece of each kind that is not full. */
export const lastPieces = (index: AgingIndex): ReadonlyArray<readonly [Kind, number]> => {
  const lengths = lengthsOf(index)
  return kinds.flatMap((kind) => {
    const number = Math.floor(lengths[kind] / perPiece)
    return lengths[kind] % perPiece === 0 ? [] : [[kind, number] as const]
  })
}

/** The pieces that are missing. */
export const missingPieces = ({ rows, items, places }: AgingIndex): ReadonlyArray<readonly [Kind, number]> => {
  const missing = {
    ...{ rows: rows.missing(), items: items.missing() },
    ...{ holders: items.holders.missing(), places: places.missing() },
  }
  return kinds.flatMap((kind) => missing[kind].map((number) => [kind, number] as const))
}

/** The text of a piece, `left` entries being left from its first on; none where it is missing. */
export const pieceText = (
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
export const fillIn = ({ rows, items, places }: AgingIndex, kind: Kind, number: number, text: string): boolean => {
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
