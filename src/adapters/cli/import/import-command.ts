import type { Command } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { type Instant, instantOf } from '../../../domain/value/instant.js'
import { isLocalDate, type LocalDate } from '../../../domain/value/local-date.js'
import { visibleJson } from '../../../domain/value/visible.js'
import { dayIn, endOfDayIn, type Zone } from '../../../domain/value/zone.js'
import { reportJson } from '../../../projections/report-json.js'
import type { ImportError } from '../../import/import-error.js'
import type { ImportRequest, Progress } from '../../import/import-request.js'
import { type ImportSummary, tellSummary } from '../../import/import-summary.js'
import { ask } from '../../import/question.js'
import { tellRowProblem } from '../../import/row/row-problem.js'
import { tellImportError } from '../../import/tell-import-error.js'
import { tellReport } from '../../import/tell-report.js'
import { tellUndoError, tellUndone } from '../../import/undo/tell-undo.js'
import { undoImport } from '../../import/undo/undo-import.js'
import { withBook } from '../book/open-book.js'
import { type Progress as Bar, progress } from '../form/progress.js'
import { complain, note, say } from '../form/say.js'
import { systemZone } from '../option/at.js'
import { frugalHeap } from './frugal-heap.js'
import { importIntoBook } from './import-into-book.js'
import { type ImportOptions, importOptions } from './import-options.js'
import { asPlanned, writePlan } from './import-plan-file.js'

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

/** The end of a day, or now where it is not over yet. */
const endOfDay = (zone: Zone, day: LocalDate): Instant => {
  const now = instantOf(new Date())
  return day === dayIn(zone, now) ? now : endOfDayIn(zone, day)
}

const run = async (file: string, options: ImportOptions): Promise<number> => {
  const {
    book,
    namespace,
    plan,
    preset,
    map = [],
    exclude = [],
    tag: tags = [],
    constant: constants = [],
    ...more
  } = options
  const { dryRun = false, format, openItems: isList, asOf, gone, ...rest } = more
  const openItems = isList && asOf ? { asOf, gone } : undefined
  const { recordedAt: told = instantOf(new Date()), zone = systemZone() } = options
  const recordedAt = isLocalDate(told) ? endOfDay(zone, told) : told
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
  const planned = await asPlanned(request, { plan, preset }, book)
  if (E.isLeft(planned)) {
    complain(planned.left)
    return 1
  }
  const { toWrite } = planned.right
  const imported = await importIntoBook(
    { book, namespace },
    planned.right.request,
    dryRun || toWrite !== undefined,
  ).finally(stop)
  if (imported === undefined) return 1
  if (E.isLeft(imported)) {
    if (format === 'json') say(visibleJson(JSON.stringify(errorJson(imported.left), null, 2)))
    complain(tellImportError(imported.left))
    return 1
  }
  const summary = imported.right
  if (toWrite !== undefined && summary.plan !== null) {
    const written = await writePlan(toWrite, summary.plan)
    if (E.isLeft(written)) {
      complain(written.left)
      return 1
    }
    note(`wrote ${toWrite}: look at it, change what it should say, and import again to carry it out`)
  }
  say(format === 'json' ? visibleJson(JSON.stringify(reportJson(summary), null, 2)) : tellSummary(summary))
  if (summary.rejected > 0) {
    const lines = summary.problems.map((problem) => `  ${tellRowProblem(problem)}`)
    note(`Left out:\n${lines.join('\n')}`)
  }
  return 0
}

/** Takes an import back. */
const undo = ({ undo: id = '', dryRun, actor, format, ...at }: ImportOptions): Promise<number> =>
  withBook(at, async (book) => {
    const undone = await undoImport(book, id, { actor, recordedAt: instantOf(new Date()), dryRun: dryRun === true })()
    if (E.isRight(undone)) {
      say(format === 'json' ? visibleJson(JSON.stringify(undone.right, null, 2)) : tellUndone(undone.right))
      return 0
    }
    const told = tellUndoError(undone.left)
    if (format === 'json') say(visibleJson(JSON.stringify({ error: reportJson(undone.left), told }, null, 2)))
    complain(told)
    return 1
  })

/** Why nothing was imported, for programs: what it is, in words, and what answers each question. */
const errorJson = (error: ImportError) => ({
  error: reportJson(error),
  told: tellImportError(error),
  ...(error._tag === 'Unclear' && { asked: error.questions.map(ask) }),
})

const help = `
Columns are recognised by their headers. Where they are not, --map names them:
of debts debt, debtor, issueDate, dueDate, amount, currency, open, paid,
settledDate, status, disputed, terms, type, sign, debit, credit and pays; of
payments payment, debtor, date, amount, currency and debt; of cheques cheque,
debtor, amount, currency, receivedDate, chequeDate, bank, serial, sayad, drawer,
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
  receivables import ledger.csv --book book.db --on-error report --dry-run
  receivables import --undo 7f3a9c12 --book book.db`

export const importCommand = (program: Command): void => {
  const command = program
    .command('import')
    .description('add the debts, the payments or the cheques of a CSV file to a book')
  importOptions(command)
    .addHelpText('after', help)
    .action(async (file: string | undefined, options: ImportOptions) => {
      if ((file === undefined) === (options.undo === undefined)) {
        command.error('error: name a file to import, or with --undo an import to take back')
      }
      if (options.rejects !== undefined && options.onError !== 'report') {
        command.error('error: --rejects goes with --on-error report')
      }
      if ((options.openItems === true) !== (options.asOf !== undefined)) {
        command.error('error: --open-items goes with --as-of, the day on which all of it is open')
      }
      frugalHeap()
      process.exitCode = file === undefined ? await undo(options) : await run(file, options)
    })
}
