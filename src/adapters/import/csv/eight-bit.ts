import { isHeaderWord } from '../header/header-words.js'

/** Encodings of one byte a character: of western, central and eastern Europe, Turkey, and where Arabic letters are written. */
const candidates = ['windows-1252', 'windows-1250', 'windows-1254', 'windows-1251', 'windows-1256'] as const
const linesLookedAt = 60
const cellsLookedAt = 2000

/** The encoding in which most headers of the first lines are words that are known as such; the first where all are alike. */
export const eightBitOf = (start: Buffer): (typeof candidates)[number] => {
  const scored = candidates.map((encoding) => {
    const lines = new TextDecoder(encoding).decode(start).split(/\r\n|\r|\n/, linesLookedAt)
    const cells = lines.flatMap((line) => (line.length > 20_000 ? [] : line.split(/[;,\t|]/))).slice(0, cellsLookedAt)
    const known = cells.filter((cell) => isHeaderWord(cell.replace(/^\s*"?|"?\s*$/g, ''))).length
    return { encoding, known }
  })
  return scored.reduce((best, one) => (one.known > best.known ? one : best)).encoding
}
