import * as E from 'fp-ts/lib/Either.js'
import { type Context, Hono } from 'hono'
import * as t from 'io-ts'
import {
  type Book,
  BookEvent,
  DebtId,
  debt,
  debtStream,
  disputedBalance,
  fold,
  isDebtEvent,
  money,
  openBalance,
  type Recorded,
} from 'receivables'
import { tellEvent } from 'receivables/projections'
import { asked } from './asked.js'
import { type BackendError, failed } from './errors.js'
import { json } from './json.js'

type History = ReadonlyArray<Recorded<BookEvent>>

/** One debt, straight from its stream: always what was stored last. */
export const debts = (book: Book): Hono => {
  const historyOf = async (c: Context): Promise<E.Either<BackendError, History>> => {
    const id = asked(t.type({ debt: DebtId }), c.req.param())
    if (id._tag === 'Left') return id
    const history = await book.history(debtStream(id.right.debt))()
    if (history._tag === 'Right' && history.right.length === 0) return E.left({ _tag: 'NotFound', path: c.req.path })
    return history
  }

  return new Hono()
    .get('/:debt', async (c) => {
      const history = await historyOf(c)
      if (history._tag === 'Left') return failed(c, history.left)
      const state = fold(debt, history.right.map(({ event }) => event).filter(isDebtEvent))
      if (state.situation === 'unissued') return failed(c, { _tag: 'NotFound', path: c.req.path })
      // What a reminder states: it is refused when the balance has moved on.
      const revision = history.right.length - 1
      const open = money(openBalance(state), state.currency)
      return json(c, { revision, open, disputed: money(disputedBalance(state), state.currency), state })
    })
    .get('/:debt/history', async (c) => {
      const history = await historyOf(c)
      if (history._tag === 'Left') return failed(c, history.left)
      const events = history.right.map(({ revision, event, actor, recordedAt, commandId }) => {
        return { revision, what: tellEvent(event), actor, recordedAt, commandId, event: BookEvent.encode(event) }
      })
      return json(c, { events })
    })
}
