// A process of its own: runs a projection over a book, and tells each save on standard output.
import { writeSync } from 'node:fs'
import { openSqliteStore } from '../../src/adapters/sqlite/sqlite-store.js'
import { openSqliteViewStore } from '../../src/adapters/sqlite/sqlite-view-store.js'
import type { ViewStore } from '../../src/adapters/store/view-store.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import { projector } from '../../src/adapters/view/projector.js'
import { counting } from './counting.js'
import { toyCodec } from './toy-codec.js'

const [path = '', batchSize = ''] = process.argv.slice(2)

const store = right(await openSqliteStore(path, toyCodec)())
const views = right(await openSqliteViewStore(path)())

const telling: ViewStore = {
  ...views,
  save: (view, save) => async () => {
    const answer = await views.save(view, save)()
    writeSync(1, `${save.checkpoint}\n`)
    return answer
  },
}
right(await projector(store, telling, counting, { batchSize: Number(batchSize) }).catchUp()())
