import { headerKey } from '../header/header-key.js'
import { isHeaderWord } from '../header/header-words.js'
import type { SourceRow } from '../row-source.js'

const lookedAt = 60
/** Cells of a row that are looked at for words: who has more columns has said by then what they are. */
const cellsLookedAt = 2000

/**
 * The row of the headers: of the first, the one with the most cells that are known as headers. Where hardly one is known, the
 * first that is as wide as those below it: above it are titles.
 */
export const headerRowOf = (sample: ReadonlyArray<SourceRow>, named: ReadonlyArray<string>): SourceRow | undefined => {
  const names = new Set(named.map(headerKey))
  const first = sample.slice(0, lookedAt)
  const known = ({ cells }: SourceRow): number =>
    cells
      .slice(0, cellsLookedAt)
      .filter((cell) => cell.length < 200 && (isHeaderWord(cell) || (cell !== '' && names.has(headerKey(cell))))).length
  let [best, most] = [first[0], 1]
  for (const record of first) {
    const words = known(record)
    if (words > most) [best, most] = [record, words]
  }
  if (most >= 2) return best
  const filled = ({ cells }: SourceRow): number => cells.filter((cell) => cell !== '').length
  const widest = Math.max(0, ...first.map(filled))
  return first.find((record) => filled(record) * 2 > widest) ?? best
}

/** The headers of a row, without the empty ones at its end. */
export const headersOf = ({ cells }: SourceRow): ReadonlyArray<string> =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
