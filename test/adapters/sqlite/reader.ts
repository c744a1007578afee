// A process of its own: opens a book, tells what it reads there, and what an append answers.
import { openSqliteStore } from '../../../src/adapters/sqlite/sqlite-store.js'
import { NO_STREAM } from '../../../src/adapters/store/event-store.js'
import { toldToy, toyCodec } from '../toy-codec.js'

const tell = (said: unknown): void => console.log(JSON.stringify(said))
const [path = '', wait = ''] = process.argv.slice(2)

const opened = await openSqliteStore(path, toyCodec)()
if (opened._tag === 'Left') tell(opened.left)
else {
  const store = opened.right
  const read = async (): Promise<unknown> => {
    const page = await store.readAll(store.start, 100, 'validate')()
    return page._tag === 'Left' ? page.left : page.right.events.length
  }
  tell(await read())
  const appended = await store.append({ stream: 'debt-9', expected: NO_STREAM, events: [toldToy(9)] })()
  tell(appended._tag === 'Left' ? appended.left._tag : 'appended')
  if (wait !== '') {
    await new Promise((resolve) => process.stdin.once('data', resolve))
    tell(await read())
    process.stdin.destroy()
  }
  await store.close()
}
