import * as E from 'fp-ts/lib/Either.js'
import type { AgingQuery } from '../../../projections/aging/aging-report.js'
import type { Book } from '../../book.js'
import { printReport } from '../form/print-report.js'
import { complain } from '../form/say.js'
import type { SheetFormat } from '../option/options.js'
import { amountsBehind, explanationJson, explanationTable } from './aging-explanation.js'
import { type AgingOptions, recognitionWords } from './aging-options.js'
import { explanationSheet } from './aging-sheet.js'
import { allItems, itemsOf } from './items-of.js'

/** Prints what a figure of an aging is made of, with the ids of its events; `footer` ends its table. */
export const printAmountsBehind = async (
  book: Book,
  options: AgingOptions & { readonly format: SheetFormat },
  query: AgingQuery,
  footer: string,
): Promise<number> => {
  const { debtor, group, currency, explain, format, out, lang } = options
  const { knownAt } = query
  const bucket = explain === true ? undefined : explain
  // The head of a debtor's group is found in the whole.
  const items = await (debtor === undefined || group !== undefined
    ? allItems(book, { knownAt })
    : itemsOf(book, options, { debtor, knownAt }))
  if (E.isLeft(items)) {
    complain(items.left)
    return 1
  }
  const figure = { ...(currency && { currency }), ...(group !== undefined && { group }), ...(bucket && { bucket }) }
  const amounts = amountsBehind(items.right, query, figure).filter(
    ({ item }) => debtor === undefined || item.debtor === debtor,
  )
  const narrowed = [debtor, currency, group, bucket].filter((part) => part !== undefined)
  const title = `${['Amounts behind the aging', ...narrowed].join(', ')}${recognitionWords[query.recognition ?? 'clearing']}`
  return printReport(
    { format, out, lang },
    {
      json: () => explanationJson(amounts),
      sheet: () => explanationSheet(amounts),
      table: () => `${title}\n\n${explanationTable(amounts)}\n\n${footer}`,
    },
  )
}
