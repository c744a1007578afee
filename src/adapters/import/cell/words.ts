import { headerKey } from '../header/header-key.js'
import { remembered } from './remembered.js'

/** What each of several meanings is called: words parted by commas. */
export type Meanings<W extends string> = Readonly<Record<W, string>>

/** Reads a cell as one of several meanings. Cells are compared as headers are: without case, spaces and punctuation. */
export const reader = <W extends string>(words: Meanings<W>): ((cell: string) => W | undefined) => {
  const meanings = new Map<string, W>()
  for (const meaning in words) {
    for (const word of [meaning, ...words[meaning].split(',')]) {
      const key = headerKey(word)
      if (key !== '') meanings.set(key, meaning)
    }
  }
  const known = remembered((cell) => meanings.get(headerKey(cell)))
  return (cell) => (cell === '' ? undefined : known(cell))
}
