// BOOK       the file of the book, or the address of an EventStoreDB: book.db unless told
// NAMESPACE  which book on that server, where it holds several
// HOST, PORT 127.0.0.1 and 3000 unless told
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { openBook, problems, SalePolicy, tellProblem } from 'receivables'
import { backend } from './app.js'
import { openStore } from './store.js'

const { BOOK = 'book.db', NAMESPACE, HOST = '127.0.0.1', PORT = '3000' } = process.env
/** Milliseconds that requests in hand get to end, less than most supervisors wait before they kill. */
const patience = 25_000

const giveUp = (why: string): never => {
  console.error(why)
  process.exit(1)
}

const policy = SalePolicy.decode(JSON.parse(readFileSync(new URL('policy.json', import.meta.url), 'utf8')))
if (policy._tag === 'Left') throw giveUp(problems(policy.left).map(tellProblem).join('\n'))

const store = await openStore(BOOK, NAMESPACE)()
if (store._tag === 'Left') throw giveUp(`${store.left._tag}: ${store.left.where}: ${store.left.detail}`)
const book = openBook(store.right)

// What a crash may have interrupted: a payment that was received and has not found its debts.
const settled = await book.applyCash({ actor: 'backend' })
if (settled._tag === 'Left') giveUp(`The book cannot be read or written: ${JSON.stringify(settled.left)}`)

const app = backend(book, policy.right)
let draining = false
const server = createServer(
  getRequestListener(async (request) => {
    const response = await app.fetch(request)
    // A server that is closed goes on with the connections that it has, for as long as their clients like.
    if (draining) response.headers.set('Connection', 'close')
    return response
  }),
)
server.listen(Number(PORT), HOST, () => {
  const { address, port } = server.address() as AddressInfo
  console.log(`Listening on http://${address}:${port}`)
})

/** No new connections; what was begun is ended and answered; then the store is closed, and nothing keeps the process. */
const drain = (): void => {
  if (draining) return
  draining = true
  console.log('Draining')
  const cut = setTimeout(() => server.closeAllConnections(), patience)
  server.close(async () => {
    clearTimeout(cut)
    await book.close()
    console.log('Closed')
  })
}
process.once('SIGTERM', drain)
process.once('SIGINT', drain)
