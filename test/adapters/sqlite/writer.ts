// A process of its own: appends to a book, and tells each append on standard output once it is acknowledged.
import { writeSync } from 'node:fs'
import { openSqliteStore } from '../../../src/adapters/sqlite/sqlite-store.js'
import type { StreamName } from '../../../src/adapters/store/event-store.js'
import { toldToy, toyCodec } from '../toy-codec.js'

const [path = '', name = '', count = '', ...streams] = process.argv.slice(2)

const opened = await openSqliteStore(path, toyCodec, { busyTimeout: 20_000 })()
if (opened._tag === 'Left') throw new Error(JSON.stringify(opened.left))
const store = opened.right

for (let n = 0; n < Number(count); n++) {
  const stream = streams[n % streams.length] as StreamName
  for (;;) {
    const read = await store.read(stream)()
    if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
    const events = [toldToy(n, `${name}-${n}`)]
    const answer = await store.append({ stream, expected: read.right.length - 1, events })()
    if (answer._tag === 'Right') break
    if (answer.left._tag !== 'Conflict') throw new Error(JSON.stringify(answer.left))
  }
  writeSync(1, `${name}-${n}\n`)
}
await store.close()
