import type { Contents } from '../header/contents.js'
import type { SourceRow } from '../row-source.js'
import { looksOf } from './profile.js'
import { answersYesOrNo } from './statuses.js'

/** Looks at the values of a column when it is asked for: a file may have a hundred thousand of them. */
export const contentsOf = (rows: ReadonlyArray<SourceRow>): Contents => {
  const columns = new Map<number, ReadonlyArray<string>>()
  const looks = new Map<number, ReturnType<Contents['looks']>>()
  const values = (at: number): ReadonlyArray<string> => {
    const known = columns.get(at) ?? rows.map(({ cells }) => cells[at] ?? '')
    columns.set(at, known)
    return known
  }
  return {
    values,
    // What the header says of its values is no evidence against it.
    looks: (at) => {
      const known = looks.get(at) ?? looksOf('', values(at))
      looks.set(at, known)
      return known
    },
    answers: (at) => answersYesOrNo(values(at)),
  }
}
