/** A file that is no text. */
export type OtherFile = 'xlsx' | 'ods' | 'zip' | 'xls' | 'pdf' | 'gzip'

const starts: ReadonlyArray<readonly [ReadonlyArray<number>, OtherFile]> = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'xls'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x1f, 0x8b], 'gzip'],
]

/** What a file is by its first bytes, where it is no text. What a zip holds stands in the names of its files. */
export const archiveIn = (start: Buffer): OtherFile | undefined => {
  const found = starts.find(([bytes]) => bytes.every((byte, at) => start[at] === byte))?.[1]
  if (found !== 'zip') return found
  const names = start.subarray(0, 65_536).toString('latin1')
  if (/xl\/|\[Content_Types\]\.xml|_rels\/\.rels/.test(names) && !/word\/|ppt\//.test(names)) return 'xlsx'
  return names.includes('opendocument.spreadsheet') ? 'ods' : 'zip'
}
