import { type Context, Hono } from 'hono'
import * as t from 'io-ts'
import { type Book, BookEvent, DebtId, debtStream } from 'receivables'
import { reportJson, tellEvent } from 'receivables/projections'
import { asked } from './asked.js'
import { failed } from './errors.js'
import { json } from './json.js'

/** One debt, straight from its stream: always what was stored last. */
export const debts = (book: Book): Hono => {
  const debtIn = (c: Context) => asked(t.type({ debt: DebtId }), c.req.param())
  const notThere = (c: Context): Response => failed(c, { _tag: 'NotFound', path: c.req.path })

  return new Hono()
    .get('/:debt', async (c) => {
      const id = debtIn(c)
      if (id._tag === 'Left') return failed(c, id.left)
      const found = await book.debt(id.right.debt)
      if (found._tag === 'Left') return failed(c, found.left)
      return found.right === undefined ? notThere(c) : json(c, reportJson(found.right))
    })
    .get('/:debt/history', async (c) => {
      const id = debtIn(c)
      if (id._tag === 'Left') return failed(c, id.left)
      const history = await book.history(debtStream(id.right.debt))
      if (history._tag === 'Left') return failed(c, history.left)
      if (history.right.length === 0) return notThere(c)
      const events = history.right.map(({ revision, event, actor, recordedAt, commandId }) => {
        return { revision, what: tellEvent(event), actor, recordedAt, commandId, event: BookEvent.encode(event) }
      })
      return json(c, { events })
    })
}
