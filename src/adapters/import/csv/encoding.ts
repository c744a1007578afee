import { isAscii, isUtf8 } from 'node:buffer'
import { eightBitOf } from './eight-bit.js'
import { endOfWhole, firstWrong } from './utf8.js'

/** How the bytes of a file say its characters: a label of the Encoding Standard, `utf-8` or `windows-1252`. */
export type Encoding = string

/** Whether this machine can read that encoding. */
export const isEncoding = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

/** Whether every other byte of a start is zero, as in western text of two bytes a character. */
const zerosAt = (start: Buffer, odd: 0 | 1): boolean => {
  const looked = Math.min(start.length - (start.length % 2), 512)
  if (looked < 4) return false
  let zeros = 0
  for (let at = odd; at < looked; at += 2) if (start[at] === 0) zeros += 1
  return zeros * 2 > looked * 0.6
}

/** What is told by a mark of byte order, or by the zeros of text with two bytes a character. */
const wideEncodingOf = (start: Buffer): Encoding | undefined => {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (zerosAt(start, 1)) return 'utf-16le'
  return zerosAt(start, 0) ? 'utf-16be' : undefined
}

/**
 * The encoding of a file by its bytes, as far as they are looked at. What is no UTF-8 is taken for the one of one byte a
 * character that makes words of its headers, and else for Windows-1252, which has all of Latin-1: that is what spreadsheets of
 * western Europe write. What begins as UTF-8 and stops being so is neither, and
 * is left to be told with its row.
 */
export const encodingIn = async (start: Buffer, chunks: () => AsyncIterable<Buffer>): Promise<Encoding> => {
  const wide = wideEncodingOf(start)
  if (wide !== undefined) return wide
  let carried: Buffer = Buffer.alloc(0)
  let ascii = true
  for await (const chunk of chunks()) {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk])
    const whole = bytes.subarray(0, endOfWhole(bytes))
    if (!isUtf8(whole)) {
      const right = whole.subarray(0, firstWrong(whole))
      return ascii && isAscii(right.subarray(0, endOfWhole(right))) ? eightBitOf(start) : 'utf-8'
    }
    ascii &&= isAscii(whole)
    carried = bytes.subarray(whole.length)
  }
  return carried.length > 0 && ascii ? eightBitOf(start) : 'utf-8'
}

/** Turns bytes of another encoding into UTF-8, as they come. */
export async function* toUtf8(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) {
    onBytes(chunk.length)
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield Buffer.from(text)
  }
  const rest = decoder.decode()
  if (rest !== '') yield Buffer.from(rest)
}
