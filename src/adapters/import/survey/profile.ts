import { signsOf } from '../cell/currency-mark.js'
import { currencyNamed } from '../cell/currency-words.js'
import { figureIn } from '../cell/figure.js'
import { dateText } from '../date/date-text.js'
import { fitsOrder, inOrder, ordersOf } from '../date/day-of.js'
import { writtenDay } from '../date/written-day.js'
import { headerKey } from '../header/header-key.js'

/** What the values of a column look like. */
export type Looks = 'amount' | 'date' | 'text' | 'empty'

const amountWords =
  /amount|total|balance|betrag|summe|saldo|montant|importe|valor|tax|vat|discount|fee|paid|open|summa|celkem|összeg|ποσό|сумма|額|额|금|مبلغ|مانده|المبلغ|رصيد/

const mostly = 0.8
const lookedAt = 300
/** No figure and no date is as long. */
const longest = 100

/** Eight digits are a day only where they can be one: amounts of such a length are common. */
const isDate = (value: string): boolean => {
  const written = writtenDay(dateText(value).day)
  if (written?.form !== 'numbers') return written?.form === 'named'
  return ordersOf(written.looks).some((order) => {
    const [year = 0] = inOrder(written, order) ?? []
    return fitsOrder(written, order) && year >= 1300 && year < 2200
  })
}

/** What the values of a column look like, of a sample of them. Numbers are amounts where they have decimals, thousands in groups, a currency or such a header. */
export const looksOf = (header: string, values: ReadonlyArray<string>): Looks => {
  const said: string[] = []
  for (const value of values) {
    if (value !== '') said.push(value.slice(0, longest))
    if (said.length === lookedAt) break
  }
  if (said.length === 0) return 'empty'
  const share = (is: (value: string) => boolean): number => said.filter(is).length / said.length
  if (share(isDate) >= mostly) return 'date'
  const isFigure = (value: string): boolean => {
    const figure = figureIn(value)
    if (figure === undefined || !/^[\d.,'\u2019\u066b\u066c\u060c\s]+$/.test(figure.body)) return false
    // `N30` and `A-1` are names: what stands beside a figure is a currency.
    return figure.mark === undefined || currencyNamed(figure.mark) !== undefined || signsOf(figure.mark).length > 0
  }
  if (share(isFigure) < mostly) return 'text'
  const asAmount = /\d[.,\u066b]\d{1,2}$|\d[.,'\u2019\u066b\u066c\u060c\s]\d{3}(?!\d)/
  const isAmount = said.some((value) => {
    const figure = figureIn(value)
    return figure !== undefined && (figure.mark !== undefined || asAmount.test(figure.body))
  })
  return isAmount || amountWords.test(headerKey(header)) ? 'amount' : 'text'
}
