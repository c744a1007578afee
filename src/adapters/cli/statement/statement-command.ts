import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { Language } from '../../../domain/message/language.js'
import { usualStyle } from '../../../domain/message/style.js'
import type { DebtorId } from '../../../domain/value/id.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import { visible } from '../../../domain/value/visible.js'
import type { CurrencyAging } from '../../../projections/aging/aging-report.js'
import type { OpenItemState } from '../../../projections/open-item/item-history-codec.js'
import type { States } from '../../../projections/projection/projection.js'
import { reportJson } from '../../../projections/report-json.js'
import { type StatementReport, statements } from '../../../projections/statement/statement.js'
import { some } from '../../../projections/story/phrase.js'
import { allItems, itemsOf, namesIn } from '../aging/items-of.js'
import { withBook } from '../book/open-book.js'
import { deliver } from '../form/deliver.js'
import { type Answer, answerIn, type ReportForms } from '../form/print-report.js'
import { complain, say } from '../form/say.js'
import { dateArgument } from '../option/argument.js'
import { askedAt } from '../option/at.js'
import { calendarsFor } from '../option/calendars-for.js'
import { tellAt } from '../option/known.js'
import { type PageFormat, pageOptions, type ReportOptions } from '../option/options.js'
import { refuseEmptyWindow } from '../option/window.js'
import { agesOn, agesTable, membersIn } from './statement-ages.js'
import { fileNameOf, writeFiles } from './statement-files.js'
import { openItemStatements } from './statement-open-items.js'
import { statementSheet } from './statement-sheet.js'
import { statementTable } from './statement-table.js'

interface StatementOptions extends ReportOptions<PageFormat> {
  readonly lang: Language
  readonly from?: LocalDate
  readonly withCompanies?: true
  readonly all?: true
  readonly openItems?: true
}

/** The statement of any debtor: the book is looked through once, however many are asked for. */
const reportsOf = (
  states: States<OpenItemState>,
  { from, withCompanies, ...at }: StatementOptions,
): ((debtor: DebtorId) => StatementReport) => {
  const { asOf, knownAt } = askedAt(at)
  return statements(states, { from, withCompanies, asOf, knownAt })
}

/** The statement of one debtor, in all its forms. */
const formsOf = (
  report: StatementReport,
  { withCompanies, ...at }: StatementOptions,
  agedOf: (debtor: DebtorId) => ReadonlyArray<CurrencyAging>,
): ReportForms => {
  const { debtor } = report
  const title = withCompanies ? `${debtor} and its companies` : debtor
  const aged = agedOf(debtor)
  const ages = aged.map((one) => `${agesTable(one)}\n\n`).join('')
  return {
    json: () => ({ ...reportJson(report), aging: reportJson(aged), zone: at.zone }),
    sheet: () => statementSheet(report),
    table: () =>
      `Statement of account: ${visible(title)}\n\n${statementTable(report, withCompanies)}\n\n${ages}Statement ${tellAt(askedAt(at), report.place)}`,
  }
}

const extensionOf = { table: 'txt', json: 'json', csv: 'csv', 'csv-bom': 'csv', xlsx: 'xlsx', html: 'html' } as const

const run = (debtor: string | undefined, options: StatementOptions): Promise<number> =>
  withBook(options, async (book) => {
    const { format, out, withCompanies } = options
    const asked = askedAt(options)
    const { knownAt } = asked
    const items = await (debtor === undefined
      ? allItems(book, { knownAt })
      : itemsOf(book, options, { debtor, withCompanies, knownAt }))
    if (E.isLeft(items)) {
      complain(items.left)
      return 1
    }
    const reportFor = reportsOf(items.right, options)
    const members = membersIn(items.right, asked, withCompanies)
    const openOf = options.openItems ? openItemStatements(items.right, asked, members) : undefined
    const agedOf = openOf === undefined && format !== 'html' ? agesOn(items.right, asked, members) : () => []
    const formsFor = (one: DebtorId): ReportForms => openOf?.(one) ?? formsOf(reportFor(one), options, agedOf)
    const style = usualStyle(options.lang, format === 'html' ? await calendarsFor(options.lang) : {})
    const answer: E.Either<string, (one: DebtorId) => Promise<string | Uint8Array>> =
      format === 'html'
        ? E.right(async (one) => (await import('../../report/statement-page.js')).statementPage(reportFor(one), style))
        : E.map((make: Answer) => (one: DebtorId) => make(formsFor(one)))(await answerIn(format, options.lang))
    if (E.isLeft(answer)) {
      complain(answer.left)
      return 1
    }
    if (debtor === undefined) {
      const files = async function* () {
        for (const one of namesIn(items.right)) {
          yield [fileNameOf(one, extensionOf[format]), await answer.right(one)] as const
        }
      }
      const written = await writeFiles(out ?? '.', files())
      if (E.isLeft(written)) {
        complain(written.left)
        return 1
      }
      say(`${some(written.right, 'statement')} written to ${out}`)
      return 0
    }
    return (await deliver(out, await answer.right(debtor as DebtorId))) ? 0 : 1
  })

const help = `
The closing balance is what is open less unapplied cash: the outstanding of the
aging, which stands below it by days past due.

  receivables statement pars-ahan --book book.db --from 2026-01-01 --as-of 2026-03-31
  receivables statement pars-ahan --open-items --book book.db
  receivables statement pars-ahan --with-companies --book book.db
  receivables statement --all --out statements --book book.db --format csv-bom
  receivables statement pars-ahan --book book.db --format html --lang fa`

export const statementCommand = (program: Command): void => {
  const command = program
    .command('statement')
    .description('the account of one debtor: what was billed, what came, and the balance after each')
    .argument('[debtor]', 'the id of the debtor')
  refuseEmptyWindow(pageOptions(command))
    .addOption(
      new Option('--from <date>', 'lines from this day on; what was before is in the opening balance').argParser(
        dateArgument,
      ),
    )
    .option('--open-items', 'what is open, item by item with its due date, and how old it is')
    .option('--all', 'of every debtor, each in a file of its own')
    .option('--out <file>', 'where it is written; with --all the folder of the files (default: standard output)')
    .option('--with-companies', 'the companies whose parent the debtor is, and theirs, in one account')
    .addHelpText('after', help)
    .action(async (debtor: string | undefined, options: StatementOptions) => {
      if ((debtor === undefined) !== (options.all === true)) {
        command.error('error: name a debtor, or ask for --all with --out <folder>')
      }
      if (options.openItems && options.format === 'html') {
        command.error('error: --format html is of the account: leave out --open-items')
      }
      if (options.openItems && options.from !== undefined) {
        command.error('error: --open-items is of one debtor on one day: leave out --from')
      }
      if (options.all && options.out === undefined) {
        command.error('error: --all goes with --out, the folder of the files')
      }
      process.exitCode = await run(debtor, options)
    })
}
