import { inflateRawSync } from 'node:zlib'

const endMark = Buffer.from('PK\x05\x06', 'latin1')
const entryMark = 0x0201_4b50

interface Entry {
  readonly name: string
  readonly isPacked: boolean
  readonly packed: number
  readonly unpacked: number
  readonly at: number
}

/** The files in a zip, by its directory; nothing where it has none that can be read. */
const entriesOf = (zip: Buffer): ReadonlyArray<Entry> | undefined => {
  const end = zip.lastIndexOf(endMark)
  if (end < 0 || end + 22 > zip.length) return undefined
  let at = zip.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== entryMark) return undefined
    const [named, more, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + named),
      isPacked: zip.readUInt16LE(at + 10) === 8,
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    })
    at += 46 + named + more + comment
  }
  return entries
}

/** How many bytes a zip says that its files have unpacked; nothing where it has no directory. */
export const unpackedBytes = (zip: Buffer): number | undefined =>
  entriesOf(zip)?.reduce((sum, { unpacked }) => sum + unpacked, 0)

/** The text of one file in a zip; nothing where it has none of that name. */
export const textIn = (zip: Buffer, name: string): string | undefined => {
  const entry = entriesOf(zip)?.find((one) => one.name === name)
  if (entry === undefined || entry.at + 30 > zip.length) return undefined
  const from = entry.at + 30 + zip.readUInt16LE(entry.at + 26) + zip.readUInt16LE(entry.at + 28)
  const bytes = zip.subarray(from, from + entry.packed)
  return (entry.isPacked ? inflateRawSync(bytes) : bytes).toString('utf8')
}
