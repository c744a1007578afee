import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Book, SalePolicy } from 'receivables'
import { commands } from './commands.js'
import { debts } from './debts.js'
import { failed } from './errors.js'
import { json } from './json.js'
import { reports } from './reports.js'
import { sales } from './sales.js'

const mostBytes = 256 * 1024

/** The whole backend on a book, whatever that is stored in. */
export const backend = (book: Book, policy: SalePolicy): Hono =>
  new Hono()
    .use(bodyLimit({ maxSize: mostBytes, onError: (c) => failed(c, { _tag: 'BodyTooLarge', mostBytes }) }))
    .get('/health', async (c) => {
      // A stream that is not there: the store has to answer, and there is nothing to read.
      const answer = await book.history('debt-health check')
      return answer._tag === 'Left' ? failed(c, answer.left) : json(c, { status: 'ok' })
    })
    .route('/commands', commands(book))
    .route('/debts', debts(book))
    .route('/sales', sales(book, policy))
    .route('/', reports(book))
    .notFound((c) => failed(c, { _tag: 'NotFound', path: c.req.path }))
    .onError((cause, c) => failed(c, { _tag: 'Bug', cause }))
