// A process of its own: keeps two views in a file, and tells each checkpoint on standard output once it is saved.
// Usage: projector.ts client url namespace file
import { writeSync } from 'node:fs'
import { setTimeout as rest } from 'node:timers/promises'
import { openSqliteViewStore } from '../../../../src/adapters/sqlite/sqlite-view-store.js'
import type { ViewStore } from '../../../../src/adapters/store/view-store.js'
import { right } from '../../../../src/adapters/testing/contract-case.js'
import { projector } from '../../../../src/adapters/view/projector.js'
import type { BookEvent } from '../../../../src/domain/book/book.js'
import { openItems } from '../../../../src/projections/open-item/open-item.js'
import type { Projection } from '../../../../src/projections/projection/projection.js'
import { type ClientName, openStore } from './open-store.js'
import { tracing } from './tracing.js'

const [client = '', url = '', namespace = '', file = ''] = process.argv.slice(2)
const store = await openStore(client as ClientName, url, namespace)
const views = right(await openSqliteViewStore(file, { busyTimeout: 20_000 })())

const telling: ViewStore = {
  ...views,
  save: (view, save) => async () => {
    const answer = await views.save(view, save)()
    if (answer._tag === 'Right') writeSync(1, `${view.name} ${save.checkpoint}\n`)
    return answer
  },
}

const follow = async <S>(projection: Projection<BookEvent, S>): Promise<never> => {
  for (;;) {
    const ended = await projector(store, telling, projection).follow().ended
    // The server was away for longer than a call tries: from the checkpoint on, again.
    if (ended?._tag !== 'Unavailable') throw new Error(JSON.stringify(ended))
    await rest(100)
  }
}

await Promise.all([follow(tracing), follow(openItems)])
