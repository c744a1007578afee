const endMark = Buffer.from('PK\x05\x06', 'latin1')
const entryMark = 0x0201_4b50

/** How many bytes a zip says that its files have unpacked, by its directory; nothing where it has none that can be read. */
export const unpackedBytes = (zip: Buffer): number | undefined => {
  const end = zip.lastIndexOf(endMark)
  if (end < 0 || end + 22 > zip.length) return undefined
  let at = zip.readUInt32LE(end + 16)
  let bytes = 0
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== entryMark) return undefined
    bytes += zip.readUInt32LE(at + 24)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return bytes
}
