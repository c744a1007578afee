import { visibleJson, visibleLines } from '../../../domain/value/visible.js'
import type { Format } from '../option/options.js'

/** The forms of one answer. Only the one that was asked for is made. */
export type Forms = { readonly json: () => unknown; readonly table: () => string; readonly csv?: () => string }

/** By this mark of byte order spreadsheets read CSV as UTF-8. */
const byteOrderMark = '\ufeff'

/** One form as text, harmless to whoever shows it: as JSON it is one document. */
export const inForm = (format: Format, forms: Forms): string =>
  `${format === 'csv-bom' ? byteOrderMark : ''}${visibleLines(bareForm(format, forms))}\n`

const bareForm = (format: Format, { json, table, csv = table }: Forms): string => {
  switch (format) {
    case 'json':
      return visibleJson(JSON.stringify(json(), null, 2))
    case 'csv':
    case 'csv-bom':
      return csv()
    case 'table':
      return table()
  }
}

/** Prints one form, and nothing else is on standard output. */
export const print = (format: Format, forms: Forms): void => {
  process.stdout.write(inForm(format, forms))
}
