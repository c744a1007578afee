import { Hono } from 'hono'
import * as t from 'io-ts'
import {
  type Book,
  DebtorId,
  debtor,
  debtorStream,
  decideSale,
  type Exposure,
  fold,
  isDebtorEvent,
  LocalDate,
  Money,
  money,
  type SalePolicy,
  Text,
} from 'receivables'
import type { CurrencyExposure } from 'receivables/projections'
import { asked, bodyOf } from './asked.js'
import { failed } from './errors.js'
import { json } from './json.js'

const SaleAsked = t.intersection([
  t.type({ debtor: DebtorId, on: LocalDate, amount: Money, cashShare: t.number }),
  t.partial({ agreement: Text }),
])

/** In the currency of the sale: what is owed in another one takes no room in this. */
const exposureIn = (currency: Money['currency'], exposures: ReadonlyArray<CurrencyExposure>): Exposure => {
  const nothing = money(0n, currency)
  const found = exposures.find((exposure) => exposure.currency === currency)
  return found === undefined
    ? { open: nothing, uncleared: nothing, unapplied: nothing, overdueDays: 0 }
    : { open: found.open, uncleared: found.recourse, unapplied: found.unapplied, overdueDays: found.overdueDays }
}

/** `POST /sales` asks whether to sell on credit. It stores nothing and keeps no room: the invoice does, once it is issued. */
export const sales = (book: Book, policy: SalePolicy): Hono =>
  new Hono().post('/', async (c) => {
    const body = await bodyOf(c)
    if (body._tag === 'Left') return failed(c, body.left)
    const question = asked(SaleAsked, body.right)
    if (question._tag === 'Left') return failed(c, question.left)
    const { debtor: who, ...sale } = question.right

    const history = await book.history(debtorStream(who))
    if (history._tag === 'Left') return failed(c, history.left)
    const exposures = await book.exposure({ debtor: who, asOf: sale.on, materiality: policy.materiality })
    if (exposures._tag === 'Left') return failed(c, exposures.left)

    const state = fold(debtor, history.right.map(({ event }) => event).filter(isDebtorEvent))
    return json(c, decideSale(policy, state, exposureIn(sale.amount.currency, exposures.right), sale))
  })
