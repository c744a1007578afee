import * as E from 'fp-ts/lib/Either.js'
import type { FileError } from '../csv/file-error.js'
import type { RowSource, SourceRow } from '../row-source.js'

const sampleRows = 2500
/** Of files of very many columns, or of long cells, fewer rows are looked at. */
const [sampleCells, sampleCharacters] = [500_000, 16_000_000]

/** The first rows of a source, as many as it takes to know what its columns hold. */
export const sample = async (
  source: RowSource,
): Promise<E.Either<FileError, { readonly records: ReadonlyArray<SourceRow>; readonly entire: boolean }>> => {
  const records: SourceRow[] = []
  let [cellsLeft, charactersLeft] = [sampleCells, sampleCharacters]
  for await (const page of source.records()) {
    if (E.isLeft(page)) {
      // What cannot be read on is told when all rows are checked, with the row.
      if (records.length > 0 && page.left._tag === 'BrokenCsv') return E.right({ records, entire: true })
      return page
    }
    for (const { row, cells } of page.right) {
      // A copy is kept: the engine sees whether what is made in a place lasts, and would put every row of the file with what does.
      records.push({ row, cells: cells.slice() })
      cellsLeft -= cells.length
      for (const cell of cells) charactersLeft -= cell.length
      if (records.length >= sampleRows || cellsLeft <= 0 || charactersLeft <= 0) {
        return E.right({ records, entire: false })
      }
    }
  }
  return E.right({ records, entire: true })
}
