import type { Command } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { Language } from '../../../domain/message/language.js'
import { describe } from '../../words/describe.js'
import { type BookAt, tellBook } from '../book/book-at.js'
import { withBook } from '../book/open-book.js'
import { readChapters } from '../form/chapter.js'
import { langOption } from '../form/page-in.js'
import { printReport } from '../form/print-report.js'
import { complain } from '../form/say.js'
import { bookOption, outOption, type Printing, sheetOptions } from '../option/options.js'
import { historyJson, historyLines, historySheet, historyTable } from './history-forms.js'

type HistoryOptions = BookAt & Printing & { readonly lang: Language }

const run = (name: string, { format, lang, out, ...at }: HistoryOptions): Promise<number> =>
  withBook(at, async (book) => {
    const read = await readChapters(book, name)
    if (E.isLeft(read)) {
      complain(describe(read.left))
      return 1
    }
    if (read.right.length === 0) {
      complain(`there is no debt, payment, cheque or debtor '${name}' in ${tellBook(at)}`)
      return 1
    }
    const told = read.right
    return printReport(
      { format, lang, out },
      {
        json: () => historyJson(told, lang),
        sheet: () => historySheet(told, lang),
        table: () =>
          `History of ${told[0]?.recorded.stream.replace('-', ' ')}\n\n${lang === 'en' ? historyTable(told) : historyLines(told, lang)}`,
      },
    )
  })

const help = `
In the order in which it was recorded. The date is the day on which it took effect.

  receivables history INV-7 --book book.db
  receivables history payment-P-1 --book book.db --format json
  receivables history cheque-CH-9 --book book.db
  receivables history debtor-pars-ahan --book book.db
  receivables history INV-7 --book book.db --lang fa

A name alone is that of a debt, else of a payment, a cheque or a debtor. What is
told is for staff, internal notes included: for a debtor there is statement.`

export const historyCommand = (program: Command): void => {
  const command = program
    .command('history')
    .description('everything that happened to one debt, payment, cheque or debtor, told as a story')
    .argument('<name>', 'an id, or the stream of one: INV-7, debt-INV-7, payment-P-1, cheque-CH-9 or debtor-pars-ahan')
  langOption(outOption(sheetOptions(bookOption(command))), 'of the story')
    .addHelpText('after', help)
    .action(async (name: string, options: HistoryOptions) => {
      process.exitCode = await run(name, options)
    })
}
