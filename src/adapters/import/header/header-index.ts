import { withoutBrackets } from '../cell/currency-words.js'
import { columnName } from './column-name.js'
import { headerKey } from './header-key.js'
import { plainKey } from './plain-key.js'

type Places = ReadonlyMap<string, ReadonlyArray<number>>

/** The headers of a file by what they are called, since a file may have a hundred thousand of them. */
export interface HeaderIndex {
  readonly headers: ReadonlyArray<string>
  /** As they are written. */
  readonly exact: Places
  /** Without regard to case, spaces and punctuation. */
  readonly byKey: Places
  /** The same, and without what they say in brackets. */
  readonly byKeyWithoutBrackets: Places
  /** By their words, short or not. */
  readonly byPlainKey: Places
  /** Those that end with a point, as what is cut short does: the beginning of a name, and its place. */
  readonly cutShort: ReadonlyArray<readonly [beginning: string, at: number]>
}

/** A shorter beginning may be of anything. */
const shortest = 4

export const indexHeaders = (headers: ReadonlyArray<string>): HeaderIndex => {
  const keys = headers.map(headerKey)
  return {
    headers,
    exact: placesOf(headers.map((_, index) => columnName(headers, index))),
    byKey: placesOf(keys),
    byKeyWithoutBrackets: placesOf(headers.map((header) => headerKey(withoutBrackets(header)))),
    byPlainKey: placesOf(headers.map((header) => plainKey(withoutBrackets(header)))),
    cutShort: headers.flatMap((header, at): ReadonlyArray<[string, number]> => {
      const key = header.endsWith('.') ? headerKey(header) : ''
      return key.length < shortest ? [] : [[key, at]]
    }),
  }
}

const placesOf = (names: ReadonlyArray<string>): Places => {
  const places = new Map<string, number[]>()
  for (const [index, name] of names.entries()) {
    const known = places.get(name)
    if (known === undefined) places.set(name, [index])
    else known.push(index)
  }
  return places
}
