import { type Command, InvalidArgumentError, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import { type Instant, instantOf } from '../../domain/value/instant.js'
import { isLocalDate, type LocalDate } from '../../domain/value/local-date.js'
import { visibleJson } from '../../domain/value/visible.js'
import { endOfDayIn, type Zone } from '../../domain/value/zone.js'
import type { DecimalMark } from '../import/cell/figure.js'
import { isEncoding } from '../import/csv/encoding.js'
import { type DateFormat, dateFormat } from '../import/date/date-format.js'
import type { CalendarOfFile } from '../import/date/month-names.js'
import { type Kind, kinds } from '../import/field.js'
import type { Named } from '../import/header/columns.js'
import { namedColumn, namedColumns } from '../import/header/named-columns.js'
import type { ImportRequest, OnError, Progress } from '../import/import-request.js'
import { type ImportSummary, tellSummary } from '../import/import-summary.js'
import { withPlan } from '../import/plan/with-plan.js'
import { tellRowProblem } from '../import/row/row-problem.js'
import { tellImportError } from '../import/tell-import-error.js'
import { tellReport } from '../import/tell-report.js'
import { countArgument, currencyArgument, dateArgument, momentArgument, zoneArgument } from './argument.js'
import { systemZone } from './at.js'
import type { BookAt } from './book-at.js'
import { importIntoBook } from './import-into-book.js'
import { planFileOf, readPlan, writePlan } from './import-plan-file.js'
import { bookOption } from './options.js'
import { type Progress as Bar, progress } from './progress.js'
import { complain, note, say } from './say.js'

interface ImportOptions extends BookAt {
  readonly as?: Kind
  readonly plan?: string
  readonly map?: ReadonlyArray<Named>
  readonly currency?: CurrencyCode
  readonly dateFormat?: DateFormat
  readonly decimal?: DecimalMark
  readonly terms?: number
  readonly calendar?: CalendarOfFile
  readonly zone?: Zone
  readonly opening?: LocalDate
  readonly paidOn?: LocalDate
  readonly encoding?: string
  readonly instalments?: true
  readonly openItems?: true
  readonly asOf?: LocalDate
  readonly gone: 'settle' | 'keep'
  readonly constant?: ReadonlyArray<Named>
  readonly translate?: ReadonlyArray<readonly [string, string, string]>
  readonly ignore?: ReadonlyArray<string>
  readonly exclude?: ReadonlyArray<Named>
  readonly tag?: ReadonlyArray<Named>
  readonly onError: OnError
  readonly rejects?: string
  readonly dryRun?: true
  readonly actor: string
  readonly recordedAt?: Instant | LocalDate
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
  const {
    book,
    namespace,
    plan: planned,
    map = [],
    exclude = [],
    tag: tags = [],
    constant: constants = [],
    ...more
  } = options
  const { dryRun = false, format, openItems: isList, asOf, gone, ...rest } = more
  const openItems = isList && asOf ? { asOf, gone } : undefined
  const { recordedAt: told = instantOf(new Date()), zone = systemZone() } = options
  const recordedAt = isLocalDate(told) ? endOfDayIn(zone, told) : told
  const { on, stop } = bars()
  const onChecked = ({ understood, report }: ImportSummary) => {
    if (format === 'text' && understood !== null && report !== null) say(tellReport(understood, report).join('\n'))
  }
  const request: ImportRequest = {
    ...rest,
    file,
    map,
    exclude,
    tags,
    constants,
    openItems,
    recordedAt,
    onChecked,
    onProgress: on,
  }
  const planFile = planFileOf(planned, book)
  const plan = planFile === undefined ? E.right(undefined) : await readPlan(planFile)
  if (E.isLeft(plan)) {
    complain(plan.left)
    return 1
  }
  const isNew = planFile !== undefined && plan.right === undefined
  const asked = plan.right === undefined ? request : withPlan(request, plan.right)
  const imported = await importIntoBook({ book, namespace }, asked, dryRun || isNew).finally(stop)
  if (imported === undefined) return 1
  if (E.isLeft(imported)) {
    complain(tellImportError(imported.left))
    return 1
  }
  const summary = imported.right
  if (isNew && summary.plan !== null) {
    const written = await writePlan(planFile, summary.plan)
    if (E.isLeft(written)) {
      complain(written.left)
      return 1
    }
    note(`wrote ${planFile}: look at it, change what it should say, and import again to carry it out`)
  }
  say(format === 'json' ? visibleJson(JSON.stringify(summary, null, 2)) : tellSummary(summary))
  if (summary.rejected > 0) {
    const lines = summary.problems.map((problem) => `  ${tellRowProblem(problem)}`)
    note(`Left out:\n${lines.join('\n')}`)
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

const translateArgument = (
  text: string,
  before: ReadonlyArray<readonly [string, string, string]> = [],
): ReadonlyArray<readonly [string, string, string]> => {
  const [colon, equal] = [text.indexOf(':'), text.lastIndexOf('=')]
  if (colon > 0 && equal > colon) {
    return [...before, [text.slice(0, colon).trim(), text.slice(colon + 1, equal).trim(), text.slice(equal + 1).trim()]]
  }
  throw new InvalidArgumentError('It is no field:word=meaning, such as "status:part paid=partly-paid".')
}

const encodingArgument = (text: string): string => {
  if (isEncoding(text)) return text.toLowerCase()
  throw new InvalidArgumentError('It is no encoding such as utf-8, windows-1252 or windows-1256.')
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
of debts debt, debtor, issueDate, dueDate, amount, currency, open, paid,
settledDate, status, disputed, terms, type, sign, debit and credit; of payments
payment, debtor, date, amount, currency and debt; of cheques cheque, debtor,
amount, currency, receivedDate, chequeDate, bank, serial, sayad, drawer,
purpose, debts, status and the days of what became of them. Two columns are
joined with a plus (--map debt=BELNR+BUZEI). A field mapped to nothing
(--map settledDate=) is not read.

With --plan, how a file is read is a thing: the first time it is written to
that file and nothing is imported; a person looks at it, and the second time,
and for the file of next month, it is carried out. What options say goes
before what the plan says.

How the file was read is told before anything is written; --dry-run stops
there. What the file does not tell is asked, all of it at once, with the
options that answer it.

Every row is checked before anything is written. The same file again adds
nothing, and makes an import whole that was interrupted.

  receivables import invoices.csv --book book.db --dry-run
  receivables import invoices.csv --book book.db --currency EUR
  receivables import orders.csv --book book.db --currency USD --terms 30 \\
    --exclude status=Cancelled --tag region="Sales Region"
  receivables import cheques.csv --book book.db --currency IRR --as cheques
  receivables import march.csv --book book.db --plan sales
  receivables import ledger.csv --book book.db --on-error report --dry-run`

export const importCommand = (program: Command): void => {
  const command = program
    .command('import')
    .description('add the debts, the payments or the cheques of a CSV file to a book')
  bookOption(command)
    .argument('<file>', 'the CSV file')
    .addOption(new Option('--as <kind>', 'what its rows are').choices(kinds))
    .option(
      '--plan <file or name>',
      'how the file is read: written where it is not there yet, carried out where it is; a name is kept beside the book',
    )
    .addOption(new Option('--map <field=column,...>', 'which columns hold what').argParser(mapArgument))
    .addOption(new Option('--currency <code>', 'of rows without a currency').argParser(currencyArgument))
    .addOption(new Option('--date-format <format>', 'how dates are written').argParser(formatArgument))
    .addOption(new Option('--decimal <mark>', 'what is before decimals').choices(['point', 'comma']))
    .addOption(new Option('--terms <days>', 'from issue to due, where no due date is given').argParser(countArgument))
    .addOption(new Option('--calendar <calendar>', 'of years such as 1405').choices(['gregorian', 'persian', 'hijri']))
    .addOption(new Option('--zone <zone>', 'of the book, for times with a zone of their own').argParser(zoneArgument))
    .addOption(
      new Option('--opening <date>', 'when debts without an issue date were issued, at the latest').argParser(
        dateArgument,
      ),
    )
    .addOption(new Option('--paid-on <date>', 'when what is paid was paid, if rows do not say').argParser(dateArgument))
    .addOption(new Option('--encoding <name>', 'of the file, such as windows-1252').argParser(encodingArgument))
    .option('--instalments', 'rows that share a number are one debt that is due in parts')
    .option('--open-items', 'the rows are all that is open on the day of --as-of')
    .addOption(new Option('--as-of <date>', 'the day of a list of open items').argParser(dateArgument))
    .addOption(
      new Option('--gone <what>', 'what becomes of what is not on a list of open items any more')
        .choices(['settle', 'keep'])
        .default('settle'),
    )
    .addOption(
      new Option('--constant <field=value>', 'the same on every row (may be repeated)').argParser(
        pairArgument('currency=EUR'),
      ),
    )
    .addOption(
      new Option('--translate <field:word=meaning>', 'what a word means (may be repeated)').argParser(
        translateArgument,
      ),
    )
    .addOption(
      new Option('--ignore <column>', 'leave a column out without a warning (may be repeated)').argParser(
        (column: string, before: ReadonlyArray<string> = []) => [...before, column],
      ),
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
      new Option(
        '--recorded-at <date or instant>',
        'when the book learns of it; a date is the end of that day in the zone (default: now)',
      ).argParser(momentArgument),
    )
    .addOption(new Option('--format <format>', 'how to print the summary').choices(['text', 'json']).default('text'))
    .addHelpText('after', help)
    .action(async (file: string, options: ImportOptions) => {
      if (options.rejects !== undefined && options.onError !== 'report') {
        command.error('error: --rejects goes with --on-error report')
      }
      if ((options.openItems === true) !== (options.asOf !== undefined)) {
        command.error('error: --open-items goes with --as-of, the day on which all of it is open')
      }
      process.exitCode = await run(file, options)
    })
}
