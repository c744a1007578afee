import { query } from '../../sqlite/rows.js'
import type { RowProblem } from '../row/row-problem.js'
import type { Scratch } from './scratch.js'

/** What the check found out about a row that the import has to know. */
export interface Note {
  /** Which of several payments this is that the file does not tell apart. */
  readonly occurrence?: number
  /** The id of a payment, its own or the one it is given. */
  readonly payment?: string
  /** Why the row is not imported. */
  readonly problems?: ReadonlyArray<RowProblem>
}

/** Notes on rows, on disk: few rows have one, but all may. */
export interface RowNotes {
  readonly write: (row: number, note: Note) => void
  /** Reads the notes in the order of the rows: each call has to ask for a later row than the one before. */
  readonly reader: () => (row: number) => Note | undefined
}

const atOnce = 1000

export const rowNotes = (scratch: Scratch): RowNotes =>
  scratch.use((driver) => {
    driver.exec('CREATE TABLE notes (row INTEGER PRIMARY KEY, note TEXT)')
    const put = driver.prepare('INSERT INTO notes (row, note) VALUES (?, ?)')
    const after = query<readonly [row: number, note: string]>(
      driver,
      `SELECT row, note FROM notes WHERE row > ? ORDER BY row LIMIT ${atOnce}`,
    )
    return {
      write: (row, note) => {
        scratch.use(() => put.run(row, JSON.stringify(note)))
      },
      reader: () => {
        let page = scratch.use(() => after(-1))
        let at = 0
        return (row) => {
          while (page.length > 0) {
            const next = page[at]
            if (next === undefined) {
              const last = page[page.length - 1]?.[0] ?? row
              page = scratch.use(() => after(last))
              at = 0
            } else if (next[0] < row) at += 1
            else return next[0] === row ? (JSON.parse(next[1]) as Note) : undefined
          }
          return undefined
        }
      },
    }
  })
