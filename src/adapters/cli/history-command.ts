import type { Command } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { readChapters } from './chapter.js'
import { tellError } from './failure.js'
import { historyCsv, historyJson, historyTable } from './history-forms.js'
import { withBook } from './open-file.js'
import { bookOption, type Format, formatOption } from './options.js'
import { print } from './print.js'
import { complain } from './say.js'

interface HistoryOptions {
  readonly book: string
  readonly format: Format
}

const run = (name: string, { book: path, format }: HistoryOptions): Promise<number> =>
  withBook(path, async (book) => {
    const read = await readChapters(book, name)
    if (E.isLeft(read)) {
      complain(tellError(read.left))
      return 1
    }
    if (read.right.length === 0) {
      complain(`there is neither a debt nor a payment '${name}' in ${path}`)
      return 1
    }
    const told = read.right
    print(format, {
      json: () => historyJson(told),
      csv: () => historyCsv(told),
      table: () => `History of ${told[0]?.recorded.stream.replace('-', ' ')}\n\n${historyTable(told)}`,
    })
    return 0
  })

const help = `
In the order in which it was recorded. The date is the day on which it took effect.

  receivables history INV-7 --book book.db
  receivables history payment-P-1 --book book.db --format json`

export const historyCommand = (program: Command): void => {
  const command = program
    .command('history')
    .description('everything that happened to one debt or payment, told as a story')
    .argument('<debt>', 'the id of a debt or a payment: INV-7, debt-INV-7 or payment-P-1')
  formatOption(bookOption(command))
    .addHelpText('after', help)
    .action(async (name: string, options: HistoryOptions) => {
      process.exitCode = await run(name, options)
    })
}
