import type { Scratch } from './scratch.js'

/** How often a key has been seen by now, and on which row first. */
export interface Sighting {
  readonly firstRow: number
  readonly times: number
}

/** Remembers the keys of a whole file, on disk. */
export const seenKeys = (scratch: Scratch): ((key: string, row: number) => Sighting) =>
  scratch.use((driver) => {
    driver.exec('CREATE TABLE seen (key TEXT PRIMARY KEY, row INTEGER, times INTEGER DEFAULT 1) WITHOUT ROWID')
    const add = driver.prepare(
      'INSERT INTO seen (key, row) VALUES (?, ?) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING row, times',
    )
    return (key, row) =>
      scratch.use(() => {
        const found = add.get(key, row) as { readonly row: number; readonly times: number }
        return { firstRow: found.row, times: found.times }
      })
  })
