import { open } from 'node:fs/promises'
import type { CsvFile } from './records.js'

const places = 16
const bytesAtOnce = 32_768

/**
 * Rows from all over a file, without their numbers: to know what a large one holds without reading it. Lines with quotes in
 * them may be a part of a row, so where one is, nothing is taken.
 */
export async function* glimpsesOf({ path, size, encoding, delimiter }: CsvFile): AsyncGenerator<ReadonlyArray<string>> {
  if (encoding.startsWith('utf-16')) return
  const file = await open(path, 'r').catch(() => undefined)
  if (file === undefined) return
  try {
    const decoder = new TextDecoder(encoding)
    const buffer = Buffer.alloc(bytesAtOnce)
    for (let place = 1; place < places; place += 1) {
      const { bytesRead } = await file.read(buffer, 0, bytesAtOnce, Math.floor((size / places) * place))
      const read = buffer.subarray(0, bytesRead)
      const whole = read.subarray(read.indexOf(10) + 1, Math.max(0, read.lastIndexOf(10)))
      if (whole.includes(34)) continue
      for (const line of decoder.decode(whole).split('\n')) yield line.split(delimiter).map((cell) => cell.trim())
    }
  } catch {
    // What cannot be read is told when all rows are.
  } finally {
    await file.close()
  }
}
