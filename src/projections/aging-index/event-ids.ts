/** Ids of events: 16 bytes each where they are UUIDs, as stores have them, and a text where they are anything else. */
export interface IdPiece {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly texts: Map<number, string>
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const nibble = (code: number): number => (code < 58 ? code - 48 : code - 87)

/** Where the bytes of a UUID begin in its text. */
const starts = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34]

export const putId = ({ bytes, texts }: IdPiece, at: number, id: string): void => {
  if (!uuid.test(id)) {
    texts.set(at, id)
    return
  }
  for (let n = 0; n < 16; n++) {
    const from = starts[n] ?? 0
    bytes[at * 16 + n] = nibble(id.charCodeAt(from)) * 16 + nibble(id.charCodeAt(from + 1))
  }
}

/** The same id as another piece has. */
export const copyId = ({ bytes, texts }: IdPiece, at: number, from: IdPiece, place: number): void => {
  const text = from.texts.get(place)
  if (text === undefined) bytes.set(from.bytes.subarray(place * 16, place * 16 + 16), at * 16)
  else texts.set(at, text)
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export const idAt = ({ bytes, texts }: IdPiece, at: number): string => {
  const text = texts.get(at)
  if (text !== undefined) return text
  let id = ''
  for (let n = 0; n < 16; n++) {
    if (n === 4 || n === 6 || n === 8 || n === 10) id += '-'
    id += hex[bytes[at * 16 + n] ?? 0] ?? ''
  }
  return id
}

/** The last place below `until` that has that id; -1 where none has. */
export const lastOfId = (piece: IdPiece, until: number, id: string): number => {
  if (!uuid.test(id)) {
    let found = -1
    for (const [at, text] of piece.texts) if (text === id && at < until && at > found) found = at
    return found
  }
  const wanted: IdPiece = { bytes: new Uint8Array(16), texts: new Map() }
  putId(wanted, 0, id)
  for (let at = until - 1; at >= 0; at--) {
    let n = 0
    while (n < 16 && piece.bytes[at * 16 + n] === wanted.bytes[n]) n += 1
    if (n === 16 && !piece.texts.has(at)) return at
  }
  return -1
}
