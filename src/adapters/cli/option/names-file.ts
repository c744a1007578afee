import * as E from 'fp-ts/lib/Either.js'
import { DebtorId } from '../../../domain/value/id.js'
import { readText } from '../../../domain/value/text-codec.js'
import { visible } from '../../../domain/value/visible.js'
import { tellFileError } from '../../import/csv/file-error.js'
import { openRows } from '../../import/open-rows.js'
import { tellImportError } from '../../import/tell-import-error.js'

/** What debtors are called, by their keys. A book has no names: they are shown beside the keys, and kept nowhere. */
export type Names = ReadonlyMap<string, string>

/** The names of a list of customers, of which the first column is the key and the second the name; or why there are none. */
export const readNames = async (file: string): Promise<E.Either<string, Names>> => {
  const source = await openRows(file, {})
  if (E.isLeft(source)) return E.left(tellImportError(source.left))
  const names = new Map<string, string>()
  for await (const page of source.right.records()) {
    if (E.isLeft(page)) return E.left(tellFileError(page.left))
    for (const { cells } of page.right) {
      const [key = '', name = ''] = cells
      const debtor = readText(DebtorId, key)
      if (E.isRight(debtor) && name !== '') names.set(debtor.right, name)
    }
  }
  return names.size === 0
    ? E.left(visible(`${file} has no names: the first column is the key of a debtor, the second the name`))
    : E.right(names)
}
