// A process of its own: imports files into a book one after another, and tells where it is on standard output.
import { writeSync } from 'node:fs'
import { openBook } from '../../../src/adapters/book.js'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { importFile } from '../../../src/adapters/import/import-file.js'
import { tellImportError } from '../../../src/adapters/import/tell-import-error.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/sqlite-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { reportJson } from '../../../src/projections/report-json.js'
import { requestOf } from './request-of.js'

const [path = '', ...files] = process.argv.slice(2)

const book = openBook(right(await openSqliteStore(path, bookCodec)()))
writeSync(1, 'started\n')
for (const file of files) {
  const imported = await importFile(book, requestOf(file))()
  if (imported._tag === 'Left') throw new Error(tellImportError(imported.left))
  writeSync(1, `${JSON.stringify(reportJson(imported.right))}\n`)
}
await book.close()
