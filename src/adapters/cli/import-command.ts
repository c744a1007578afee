import { type Command, InvalidArgumentError, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import { type Instant, instantOf } from '../../domain/value/instant.js'
import type { Named } from '../import/columns.js'
import { type DateFormat, dateFormat } from '../import/date-format.js'
import { type Kind, kinds } from '../import/field.js'
import type { ImportRequest, OnError, Progress } from '../import/import-request.js'
import { tellSummary } from '../import/import-summary.js'
import { namedColumn, namedColumns } from '../import/named-columns.js'
import type { DecimalMark } from '../import/read-amount.js'
import { tellRowProblem } from '../import/row-problem.js'
import { tellImportError } from '../import/tell-import-error.js'
import { countArgument, currencyArgument, knownAtArgument } from './argument.js'
import type { BookAt } from './book-at.js'
import { importIntoBook } from './import-into-book.js'
import { bookOption } from './options.js'
import { type Progress as Bar, progress } from './progress.js'
import { complain, say } from './say.js'

interface ImportOptions extends BookAt {
  readonly as?: Kind
  readonly map?: ReadonlyArray<Named>
  readonly currency?: CurrencyCode
  readonly dateFormat?: DateFormat
  readonly decimal: DecimalMark
  readonly terms: number
  readonly exclude?: ReadonlyArray<Named>
  readonly tag?: ReadonlyArray<Named>
  readonly onError: OnError
  readonly rejects?: string
  readonly dryRun?: true
  readonly actor: string
  readonly recordedAt?: Instant
  readonly format: 'text' | 'json'
}

const titles = { checking: 'Checking', importing: 'Importing', settling: 'Placing cash' } as const
/** Shorter files are done before a bar is drawn. */
const longBytes = 4_000_000

const bars = (): { readonly on: (progress: Progress) => void; readonly stop: () => void } => {
  let shown: { readonly phase: string; readonly bar: Bar } | undefined
  return {
    on: ({ phase, done, of }) => {
      if (phase !== 'settling' && of < longBytes) return
      if (shown?.phase !== phase) {
        shown?.bar.stop()
        shown = { phase, bar: progress(titles[phase], of) }
      }
      shown.bar.update(done)
    },
    stop: () => shown?.bar.stop(),
  }
}

const run = async (file: string, options: ImportOptions): Promise<number> => {
  const { book, namespace, map = [], exclude = [], tag: tags = [], dryRun = false, format, ...rest } = options
  const { recordedAt = instantOf(new Date()) } = options
  const { on, stop } = bars()
  const request: ImportRequest = { ...rest, file, map, exclude, tags, recordedAt, onProgress: on }
  const imported = await importIntoBook({ book, namespace }, request, dryRun).finally(stop)
  if (imported === undefined) return 1
  if (E.isLeft(imported)) {
    complain(tellImportError(imported.left))
    return 1
  }
  const summary = imported.right
  say(format === 'json' ? JSON.stringify(summary, null, 2) : tellSummary(summary))
  if (summary.rejected > 0) {
    const lines = summary.problems.map((problem) => `  ${tellRowProblem(problem)}`)
    process.stderr.write(`Left out:\n${lines.join('\n')}\n`)
  }
  return 0
}

const formatArgument = (text: string): DateFormat => {
  const format = dateFormat(text)
  if (E.isRight(format)) return format.right
  throw new InvalidArgumentError('It is no date format such as DD.MM.YYYY, of YYYY, MM or M, and DD or D.')
}

const mapArgument = (text: string, before: ReadonlyArray<Named> = []): ReadonlyArray<Named> => {
  const named = namedColumns(text)
  if (named !== undefined) return [...before, ...named]
  throw new InvalidArgumentError('It is no field=column, such as debt="Invoice No",amount=Total.')
}

const pairArgument =
  (example: string) =>
  (text: string, before: ReadonlyArray<Named> = []) => {
    const named = namedColumn(text)
    if (named !== undefined && named[1] !== '') return [...before, named]
    throw new InvalidArgumentError(`It is not as ${example}.`)
  }

const help = `
Columns are recognised by their headers. Where they are not, --map names them:
of debts debt, debtor, issueDate, dueDate, amount, currency, settledDate and
disputed; of payments payment, debtor, date, amount, currency and debt; of
cheques cheque, debtor, amount, currency, receivedDate, chequeDate, bank,
serial, sayad, drawer, purpose, debts, status and the days of what became of
them. A field mapped to nothing (--map settledDate=) is not read.

The format of dates is told by the values of each column. --date-format says it
where they do not: with YYYY, MM or M, DD or D, such as DD.MM.YYYY.

Every row is checked before anything is written. The same file again adds
nothing, and makes an import whole that was interrupted.

  receivables import invoices.csv --book book.db --currency EUR
  receivables import orders.csv --book book.db --currency USD --terms 30 \\
    --exclude status=Cancelled --tag region="Sales Region"
  receivables import paid.csv --book book.db --currency EUR --decimal comma
  receivables import cheques.csv --book book.db --currency IRR --as cheques
  receivables import ledger.csv --book book.db --on-error report --dry-run`

export const importCommand = (program: Command): void => {
  const command = program
    .command('import')
    .description('add the debts, the payments or the cheques of a CSV file to a book')
  bookOption(command)
    .argument('<file>', 'the CSV file, in UTF-8')
    .addOption(new Option('--as <kind>', 'what its rows are').choices(kinds))
    .addOption(new Option('--map <field=column,...>', 'which columns hold what').argParser(mapArgument))
    .addOption(new Option('--currency <code>', 'of rows without a currency').argParser(currencyArgument))
    .addOption(new Option('--date-format <format>', 'how dates are written').argParser(formatArgument))
    .addOption(new Option('--decimal <mark>', 'what is before decimals').choices(['point', 'comma']).default('point'))
    .addOption(
      new Option('--terms <days>', 'from issue to due, where no due date is given').argParser(countArgument).default(0),
    )
    .addOption(
      new Option('--exclude <column=value>', 'leave such rows out (may be repeated)').argParser(
        pairArgument('status=Cancelled'),
      ),
    )
    .addOption(
      new Option('--tag <name=column>', 'keep a column as a tag of the debts (may be repeated)').argParser(
        pairArgument('region="Sales Region"'),
      ),
    )
    .addOption(
      new Option(
        '--on-error <what>',
        'when rows cannot be imported: import nothing, leave them out, or also write them',
      )
        .choices(['stop', 'skip', 'report'])
        .default('stop'),
    )
    .option('--rejects <file>', 'where --on-error report writes them (default: <file>.rejects.csv)')
    .option('--dry-run', 'check everything and write nothing')
    .option('--actor <name>', 'who imports', 'import')
    .addOption(
      new Option('--recorded-at <instant>', 'when the book learns of it (default: now)').argParser(knownAtArgument),
    )
    .addOption(new Option('--format <format>', 'how to print the summary').choices(['text', 'json']).default('text'))
    .addHelpText('after', help)
    .action(async (file: string, options: ImportOptions) => {
      if (options.rejects !== undefined && options.onError !== 'report') {
        command.error('error: --rejects goes with --on-error report')
      }
      process.exitCode = await run(file, options)
    })
}
