import { isUtf8 } from 'node:buffer'

/** Thrown in the stream of a file, at the byte where it stops being UTF-8 text. */
export class NotUtf8 extends Error {
  constructor(readonly offset: number) {
    super(`not UTF-8 at byte ${offset}`)
  }
}

/** Where the last character that is whole ends. */
export const endOfWhole = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** The first byte that is not UTF-8, of bytes of which one is. */
export const firstWrong = (bytes: Buffer): number => {
  let right = 0
  let wrong = bytes.length
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1
    const prefix = bytes.subarray(0, middle)
    if (isUtf8(prefix.subarray(0, endOfWhole(prefix)))) right = middle
    else wrong = middle
  }
  return right
}

/** Passes on bytes that are UTF-8, cut between characters. Throws {@link NotUtf8} at the first that is not. */
export async function* utf8Only(
  chunks: AsyncIterable<Buffer>,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  let carried: Buffer = Buffer.alloc(0)
  let offset = 0
  for await (const chunk of chunks) {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk])
    const whole = bytes.subarray(0, endOfWhole(bytes))
    const nul = whole.indexOf(0)
    if (nul >= 0) throw new NotUtf8(offset + nul)
    if (!isUtf8(whole)) throw new NotUtf8(offset + firstWrong(whole))
    carried = bytes.subarray(whole.length)
    offset += whole.length
    onBytes(chunk.length)
    yield whole
  }
  if (carried.length > 0) throw new NotUtf8(offset)
}
