import { type Command, InvalidArgumentError, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { visible } from '../../../domain/value/visible.js'
import { aging } from '../../../projections/aging/aging.js'
import { type AgingConvention, agingConventions, netConvention } from '../../../projections/aging/aging-convention.js'
import type { AgingQuery, AgingReport } from '../../../projections/aging/aging-report.js'
import { recognitions } from '../../../projections/open-item/cheque-cover.js'
import { reportJson } from '../../../projections/report-json.js'
import type { Book } from '../../book.js'
import { describe } from '../../words/describe.js'
import { withBook } from '../book/open-book.js'
import { printPage } from '../form/page-in.js'
import { printReport } from '../form/print-report.js'
import { complain } from '../form/say.js'
import { countArgument, currencyArgument, dateArgument, knownAtArgument } from '../option/argument.js'
import { type AskedAt, askedAt } from '../option/at.js'
import { type Names, readNames } from '../option/names-file.js'
import { outOption, pageOptions } from '../option/options.js'
import { groupingArgument } from './aging-grouping.js'
import { type Narrowing, narrowedReport, ofDebtor, onlyOfDebtor, sortings } from './aging-narrowing.js'
import { type AgingOptions, conventionOf, footer, recognitionWords } from './aging-options.js'
import { agingSheet } from './aging-sheet.js'
import { agingTable } from './aging-table.js'
import { printAmountsBehind } from './amounts-behind.js'
import { compareAgings } from './compare-agings.js'
import { itemsOf } from './items-of.js'

const bucketsArgument = (text: string): AgingConvention => {
  const convention = netConvention(
    text.split(',').map((bound) => (/^\d{1,6}$/.test(bound) ? Number(bound) : Number.NaN)),
  )
  if (E.isRight(convention)) return convention.right
  throw new InvalidArgumentError('Bounds are whole days that rise from 1, such as 30,60,90.')
}

/** What is asked for and does not go together, in words. */
const misuseOf = (options: AgingOptions): string | undefined => {
  const { by, group, currency, explain, format, overdue, sort, top, names } = options
  if (explain !== undefined && format === 'html') return '--format html is of the aging: leave out --explain'
  const bucketIds = [...conventionOf(options).buckets.map(({ id }) => id), 'unapplied']
  if (explain !== undefined && explain !== true && !bucketIds.includes(explain)) {
    return `there is no bucket '${explain}' to explain: the buckets are ${bucketIds.join(', ')}`
  }
  if (explain === undefined && (group !== undefined || currency !== undefined)) {
    return '--group and --currency narrow what --explain lists: add --explain'
  }
  if (group !== undefined && by === undefined) return '--group needs --by to say what a group is'
  if (names !== undefined && by?.label !== 'debtor' && by?.label !== 'parent') {
    return '--names are those of debtors: add --by debtor or --by parent'
  }
  if (names !== undefined && (format === 'html' || explain !== undefined)) {
    return '--names stand in tables, JSON, CSV and workbooks of groups: leave out --explain, and --format html'
  }
  return by === undefined && (overdue ?? sort ?? top) !== undefined
    ? '--overdue, --sort and --top are of groups: add --by, such as --by debtor'
    : undefined
}

/** The report as JSON, with what each group is called where names are told: null of whoever has none. */
const agingJson = (report: AgingReport, names: Names | undefined) =>
  names === undefined
    ? reportJson(report)
    : reportJson({
        ...report,
        groups: report.groups?.map(({ group, currencies }) => ({ group, name: names.get(group) ?? null, currencies })),
      })

const printAging = (
  report: AgingReport,
  options: AgingOptions,
  asked: AskedAt,
  names: Names | undefined,
): Promise<number> => {
  const { by, debtor, format, out, lang, zone, recognition, overdue, sort, top } = options
  const narrowing: Narrowing = { ...(overdue && { overdue }), ...(sort && { sort }), ...(top !== undefined && { top }) }
  const narrowed = narrowedReport(report, narrowing)
  if (format === 'html') {
    return printPage({ lang, out }, async (style) =>
      (await import('../../report/aging-page.js')).agingPage(narrowed, style),
    )
  }
  return printReport(
    { format, out, lang },
    {
      json: () => ({ ...agingJson(narrowed, names), zone }),
      sheet: () => agingSheet(narrowed, names),
      table: () => {
        const title = `Aging on ${asked.asOf}${debtor === undefined ? '' : ` of ${visible(debtor)}`}${recognitionWords[recognition]}`
        return `${title}\n\n${agingTable(report, by?.label ?? '', narrowing, names)}\n\n${footer(report.convention, asked, report.place)}`
      },
    },
  )
}

type Aged = Promise<E.Either<string, AgingReport>>

const agingOfAll = async (book: Book, query: AgingQuery): Aged => E.mapLeft(describe)(await book.aging(query)())

/** The aging of one debtor, from its streams alone; of its group from all, since that has a head that only others name. */
const agingOfDebtor = async (
  book: Book,
  { debtor, by, ...at }: AgingOptions & { readonly debtor: string },
  query: AgingQuery,
): Aged => {
  const items = await itemsOf(book, at, { debtor, knownAt: query.knownAt })
  if (E.isLeft(items)) return items
  const aged = by?.label === 'parent' ? await agingOfAll(book, query) : E.right(aging(items.right, query))
  return E.map((report: AgingReport) => onlyOfDebtor(report, by !== undefined))(aged)
}

const run = (options: AgingOptions, usageError: (text: string) => never): Promise<number> => {
  if (options.compare !== undefined || options.compareKnownAt !== undefined) return compareAgings(options, usageError)
  const misuse = misuseOf(options)
  if (misuse !== undefined) return usageError(misuse)
  const { by, recognition, explain, debtor, format } = options
  return withBook(options, async (book) => {
    const names = options.names === undefined ? E.right(undefined) : await readNames(options.names)
    if (E.isLeft(names)) {
      complain(names.left)
      return 1
    }
    const groupBy = debtor === undefined ? by?.groupBy : ofDebtor(debtor, by)
    const asked = askedAt(options)
    const { asOf, knownAt } = asked
    const query: AgingQuery = {
      ...{ asOf, knownAt, convention: conventionOf(options), recognition },
      ...(groupBy && { groupBy }),
    }
    const aged = await (debtor === undefined
      ? agingOfAll(book, query)
      : agingOfDebtor(book, { ...options, debtor }, query))
    if (E.isLeft(aged)) {
      complain(aged.left)
      return 1
    }
    const report = aged.right
    return explain === undefined || format === 'html'
      ? printAging(report, options, asked, names.right)
      : printAmountsBehind(book, { ...options, format }, query, footer(report.convention, asked, report.place))
  })
}

const help = `
Every open amount is in one bucket. Unapplied cash stands beside them, and so
does what of the open amounts is disputed, promised or covered by cheques:
nothing is netted. outstanding = open - unapplied. Where the terminal is too
narrow, columns of nothing are left out.

A debt falls when a cheque clears. --recognition receipt or cheque-date shows
the book as if it fell before: what uncleared cheques were taken off for is in
no bucket, and stands in a column of its own, recognised.

  receivables aging --book book.db --as-of 2026-03-31 --by debtor
  receivables aging --book book.db --by debtor --overdue --sort oldest --top 20
  receivables aging --book book.db --debtor pars-ahan --by debt
  receivables aging --book book.db --known-at 2026-01-31 --format json
  receivables aging --book book.db --explain 91+ --currency EUR

--compare tells why the report differs from that of another day, and
--compare-known-at from what was known then: what came, was paid, grew older,
or was corrected afterwards. The parts sum to the difference; --explain lists
the events behind each.

  receivables aging --book book.db --as-of 2026-03-31 --compare 2026-02-28
  receivables aging --book book.db --compare-known-at 2026-02-28

--format csv has one row per currency, or per group and currency, with a column
for each bucket. --format html is a page with pictures, in one of three
languages (--lang).`

export const agingCommand = (program: Command): void => {
  const command = program.command('aging').description('what is open, by how long it is past due')
  outOption(pageOptions(command))
    .addOption(
      new Option('--by <group>', 'in groups: debtor, parent, collector, currency, debt or tag:<name>').argParser(
        groupingArgument,
      ),
    )
    .addOption(
      new Option('--buckets <bounds>', 'last days of the buckets, such as 30,60,90')
        .argParser(bucketsArgument)
        .conflicts('convention'),
    )
    .addOption(
      new Option('--convention <name>', 'the buckets of a named convention').choices(Object.keys(agingConventions)),
    )
    .addOption(
      new Option('--recognition <when>', 'from when on cheques count').choices(recognitions).default('clearing'),
    )
    .option('--names <file>', 'with --by debtor: a list of customers, key and name, to show names beside keys')
    .option('--debtor <id>', 'of this debtor alone')
    .option('--overdue', 'with --by: only groups that have something overdue')
    .addOption(
      new Option('--sort <order>', 'with --by: by what is open, overdue or oldest, the most first, or by name').choices(
        sortings,
      ),
    )
    .addOption(
      new Option('--top <count>', 'with --by: so many groups, and the others summed up').argParser(countArgument),
    )
    .option('--explain [bucket]', 'list the amounts behind the figures, with the ids of the events that made them')
    .addOption(new Option('--currency <code>', 'with --explain: of this currency').argParser(currencyArgument))
    .addOption(new Option('--compare <date>', 'why it differs from the aging of that day').argParser(dateArgument))
    .addOption(
      new Option(
        '--compare-known-at <time>',
        'why it differs from what was known by that date, instant or event (default: what --known-at says)',
      ).argParser(knownAtArgument),
    )
    .option('--group <name>', 'with --explain and --by: of this group')
    .addHelpText('after', help)
    .action(async (options: AgingOptions) => {
      process.exitCode = await run(options, (text) => command.error(`error: ${text}`))
    })
}
