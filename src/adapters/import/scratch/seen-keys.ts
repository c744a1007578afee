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
  const few = new Map<string, { readonly firstRow: number; times: number }>()
  let many: ((key: string, row: number, times?: number) => Sighting) | undefined
  return (key, row) => {
    if (many !== undefined) return many(key, row)
    const known = few.get(key)
    if (known !== undefined) {
      known.times += 1
      return { ...known }
    }
    if (few.size >= inMemory) {
      many = onDisk(scratch)
      for (const [one, { firstRow, times }] of few) many(one, firstRow, times)
      few.clear()
      return many(key, row)
    }
    few.set(key, { firstRow: row, times: 1 })
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
