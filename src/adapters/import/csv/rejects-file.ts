import { createHash } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { stringify } from 'csv-stringify/sync'
import * as E from 'fp-ts/lib/Either.js'
import type { Reading } from '../reading.js'
import type { RowProblem } from '../row/row-problem.js'
import type { SourceForm, SourceRow } from '../row-source.js'
import type { FileError } from './file-error.js'

/** A rejected row as it was in the file, and why. `payment` is the id that it would have had, for rows without one. */
export interface Reject {
  readonly record: SourceRow
  readonly problems: ReadonlyArray<RowProblem>
  readonly payment: string | undefined
}

const added = ['row', 'column', 'value', 'expected']

/**
 * The file of rejected rows: their columns, and behind those what is wrong. Mended, it can be imported as it is. Payments
 * without ids get one here: without it, a mended row that says the same as one imported before would be taken for it.
 */
export const rejectsFile = (path: string, form: SourceForm, { headers, columns }: Reading) => {
  const { delimiter, byteOrderMark } = form.kind === 'csv' ? form : { delimiter: ',', byteOrderMark: false }
  const partial = `${path}.partial`
  const addsId = columns.as === 'payments' && columns.of.payment === undefined && !headers.includes('payment')
  // A file of rejects that is imported again has these columns already.
  const again = added.every((name, index) => headers[headers.length - added.length + index] === name)
  const width = again ? headers.length - added.length : headers.length
  let file: FileHandle | undefined

  const line = (cells: ReadonlyArray<unknown>): string => stringify([[...cells]], { delimiter })

  const cellsOf = ({ record, problems, payment }: Reject): ReadonlyArray<unknown> => {
    const { row, cells } = record
    const own = Array.from({ length: width }, (_, index) => cells[index] ?? '')
    const told = <A>(of: (problem: RowProblem) => A): string => problems.map((p) => of(p) ?? '').join('; ')
    const id =
      payment ??
      `rejected-${createHash('sha1')
        .update(`${row}\n${cells.join('\n')}`)
        .digest('hex')
        .slice(0, 16)}`
    const why = [row, told((p) => p.column), told((p) => p.value), told((p) => p.expected)]
    return [...own, ...(addsId ? [id] : []), ...why, ...cells.slice(headers.length)]
  }

  const guarded = async <A>(work: () => Promise<A>): Promise<E.Either<FileError, A>> => {
    try {
      return E.right(await work())
    } catch (cause) {
      return E.left({ _tag: 'NotWritable', file: path, detail: (cause as Error).message })
    }
  }

  const begun = async (): Promise<FileHandle> => {
    if (file !== undefined) return file
    file = await open(partial, 'w')
    const head = [...headers.slice(0, width), ...(addsId ? ['payment'] : []), ...added]
    await file.write(`${byteOrderMark ? '\ufeff' : ''}${line(head)}`)
    return file
  }

  return {
    /** Makes the file, before it is certain what goes into it. */
    begin: () => guarded(begun),
    write: (rejects: ReadonlyArray<Reject>) =>
      guarded(async () => {
        if (rejects.length > 0) await (await begun()).write(rejects.map((reject) => line(cellsOf(reject))).join(''))
      }),
    /** Puts the file in its place, if there was anything to write. Answers whether there was. */
    finish: () =>
      guarded(async () => {
        if (file === undefined) return false
        await file.close()
        await rename(partial, path)
        return true
      }),
    abandon: () =>
      guarded(async () => {
        await file?.close()
        await rm(partial, { force: true })
      }),
  }
}

export type RejectsFile = ReturnType<typeof rejectsFile>
