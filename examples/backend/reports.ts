import { Hono } from 'hono'
import * as t from 'io-ts'
import { type Book, DebtorId, Instant, LocalDate } from 'receivables'
import { EventId, type Horizon, parseHorizon, reportJson } from 'receivables/projections'
import { asked } from './asked.js'
import { failed } from './errors.js'
import { json } from './json.js'

/**
 * The day is always asked for: which day is today depends on where one is. `knownAt` is the `place` of a report, which is then
 * the same again, or an instant.
 */
const At = t.intersection([t.type({ asOf: LocalDate }), t.partial({ knownAt: t.union([EventId, Instant]) })])

const HorizonText = new t.Type<Horizon, string>(
  'a horizon such as 13w, 90d or 6m',
  (u): u is Horizon => typeof u === 'object',
  (u, context) => {
    const horizon = typeof u === 'string' ? parseHorizon(u) : undefined
    return horizon === undefined ? t.failure(u, context) : t.success(horizon)
  },
  ({ count, unit }) => `${count}${unit}`,
)

const AgingAsked = t.intersection([At, t.partial({ groupBy: t.literal('debtor') })])
const CashflowAsked = t.intersection([At, t.type({ horizon: HorizonText })])
const DebtorAsked = t.intersection([At, t.type({ debtor: DebtorId })])

/** The whole book on a day, as known at a time: amounts are decimals in major units. */
export const reports = (book: Book): Hono =>
  new Hono()
    .get('/aging', async (c) => {
      const query = asked(AgingAsked, c.req.query())
      if (query._tag === 'Left') return failed(c, query.left)
      const { groupBy, ...at } = query.right
      const report = await book.aging({ ...at, ...(groupBy && { groupBy: (item) => item.debtor }) })
      return report._tag === 'Left' ? failed(c, report.left) : json(c, reportJson(report.right))
    })
    .get('/cashflow', async (c) => {
      const query = asked(CashflowAsked, c.req.query())
      if (query._tag === 'Left') return failed(c, query.left)
      const report = await book.cashflow(query.right)
      return report._tag === 'Left' ? failed(c, report.left) : json(c, reportJson(report.right))
    })
    .get('/debtors/:debtor/statement', async (c) => {
      const query = asked(DebtorAsked, { ...c.req.query(), debtor: c.req.param('debtor') })
      if (query._tag === 'Left') return failed(c, query.left)
      const report = await book.statement(query.right)
      return report._tag === 'Left' ? failed(c, report.left) : json(c, reportJson(report.right))
    })
    .get('/debtors/:debtor/exposure', async (c) => {
      const query = asked(DebtorAsked, { ...c.req.query(), debtor: c.req.param('debtor') })
      if (query._tag === 'Left') return failed(c, query.left)
      const report = await book.exposure(query.right)
      return report._tag === 'Left' ? failed(c, report.left) : json(c, { ...query.right, currencies: report.right })
    })
