// A process of its own: catches up one shard of the open items of a book, while others do theirs.
import { bookCodec } from '../../src/adapters/codec/book-codec.js'
import { openSqliteStore } from '../../src/adapters/sqlite/sqlite-store.js'
import { openSqliteViewStore } from '../../src/adapters/sqlite/sqlite-view-store.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import { projector } from '../../src/adapters/view/projector.js'
import { openItems } from '../../src/projections/open-item/open-item.js'
import { onlyShard, streamOf } from '../../src/projections/projection/shard.js'

const [path = '', shard = '', of = ''] = process.argv.slice(2)

const patient = { busyTimeout: 30_000, durability: 'normal' } as const
const store = right(await openSqliteStore(path, bookCodec, patient)())
const views = right(await openSqliteViewStore(path, patient)())
const part = onlyShard(openItems, { shard: Number(shard), of: Number(of) }, streamOf)
const { states } = right(await projector(store, views, part, { batchSize: 20 }).catchUp()())
console.log(states.size)
await views.close()
await store.close()
