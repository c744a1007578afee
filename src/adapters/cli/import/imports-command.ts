import type { Command } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { toDecimal } from '../../../domain/value/money.js'
import { reportJson } from '../../../projections/report-json.js'
import { type KeptImport, listImports } from '../../import/imported/list-imports.js'
import { describe } from '../../words/describe.js'
import { type BookAt, bookFlags, tellBook } from '../book/book-at.js'
import { withBook } from '../book/open-book.js'
import { printReport } from '../form/print-report.js'
import { complain } from '../form/say.js'
import { type Sheet, sheet, written } from '../form/sheet.js'
import { table } from '../form/table.js'
import { bookOption, outOption, type Printing, sheetOptions } from '../option/options.js'

type ImportsOptions = BookAt & Printing

const parts = ['debts', 'payments', 'credits', 'cheques'] as const

/** What came in, and how much of it: a line for each kind and currency. */
const broughtOf = (one: KeptImport): ReadonlyArray<string> =>
  parts.flatMap((what) => {
    if (one[what] === 0) return []
    const sums = one.sums.flatMap((sum) => (sum[what].amount === 0n ? [] : [`${toDecimal(sum[what])} ${sum.currency}`]))
    return [`${one[what]} ${what}: ${sums.join(', ')}`]
  })

const tableOf = (imports: ReadonlyArray<KeptImport>): string =>
  table({
    columns: [
      { head: 'import' },
      { head: 'recorded' },
      { head: 'rows', align: 'right' },
      { head: 'file', stretch: true },
      { head: 'brought' },
      { head: 'taken back' },
    ],
    rows: imports.map((one) => [
      one.id,
      one.recordedAt.slice(0, 16).replace('T', ' '),
      String(one.rows),
      one.file,
      broughtOf(one),
      one.undone?.at.slice(0, 10) ?? '',
    ]),
  })

const sheetOf = (imports: ReadonlyArray<KeptImport>): Sheet =>
  sheet(
    ['import', 'file', 'actor', 'recordedAt', 'rows', 'currency', ...parts, 'undoneAt'],
    imports.flatMap(({ sums, ...one }) =>
      sums.map((sum) => [
        ...[one.id, written(one.file), written(one.actor), one.recordedAt, one.rows, sum.currency],
        ...parts.map((what) => sum[what]),
        one.undone?.at ?? '',
      ]),
    ),
  )

const run = ({ format, out, ...at }: ImportsOptions): Promise<number> =>
  withBook(at, async (book) => {
    const listed = await listImports(book)()
    if (E.isLeft(listed)) {
      complain(describe(listed.left))
      return 1
    }
    const imports = listed.right
    const last = imports.findLast(({ undone }) => undone === null)
    return printReport(
      { format, out },
      {
        json: () => reportJson(imports),
        sheet: () => sheetOf(imports),
        table: () =>
          [
            `Imports into ${tellBook(at)}`,
            imports.length === 0 ? 'None is known: this book has no import that was marked as one.' : tableOf(imports),
            ...(last === undefined ? [] : [`Take one back: receivables import --undo ${last.id} ${bookFlags(at)}`]),
          ].join('\n\n'),
      },
    )
  })

const help = `
What each brought when it was imported, by currency. A file that was imported
again and added nothing is no import of its own.

  receivables imports --book book.db
  receivables import --undo 7f3a9c12 --book book.db`

export const importsCommand = (program: Command): void => {
  const command = program
    .command('imports')
    .description('the files that were imported into a book, and what they brought')
  outOption(sheetOptions(bookOption(command)))
    .addHelpText('after', help)
    .action(async (options: ImportsOptions) => {
      process.exitCode = await run(options)
    })
}
