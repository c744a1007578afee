import type { Scratch } from './scratch.js'

/** How often a key has been seen by now, and on which row first. */
export interface Sighting {
  readonly firstRow: number
  readonly times: number
}

/** As many are remembered without the disk: most files have fewer. */
const mostInMemory = 200_000

/** Remembers the keys of a whole file: in memory, and on disk where they are many. */
export const seenKeys = (scratch: Scratch, inMemory = mostInMemory): ((key: string, row: number) => Sighting) => {
  // The first row of each key is a number, and what more is known of one stands apart: of a file of many keys little is kept.
  const firstRows = new Map<string, number>()
  const repeated = new Map<string, number>()
  let many: ((key: string, row: number, times?: number) => Sighting) | undefined
  return (key, row) => {
    if (many !== undefined) return many(key, row)
    const firstRow = firstRows.get(key)
    if (firstRow !== undefined) {
      const times = (repeated.get(key) ?? 1) + 1
      repeated.set(key, times)
      return { firstRow, times }
    }
    if (firstRows.size >= inMemory) {
      many = onDisk(scratch)
      for (const [one, first] of firstRows) many(one, first, repeated.get(one))
      firstRows.clear()
      repeated.clear()
      return many(key, row)
    }
    firstRows.set(key, row)
    return { firstRow: row, times: 1 }
  }
}

const onDisk = (scratch: Scratch): ((key: string, row: number, times?: number) => Sighting) =>
  scratch.use((driver) => {
    driver.exec('CREATE TABLE seen (key TEXT PRIMARY KEY, row INTEGER, times INTEGER) WITHOUT ROWID')
    const add = driver.prepare(
      'INSERT INTO seen (key, row, times) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING row, times',
    )
    return (key, row, times = 1) =>
      scratch.use(() => {
        const found = add.get(key, row, times) as { readonly row: number; readonly times: number }
        return { firstRow: found.row, times: found.times }
      })
  })
