import { type Command, InvalidArgumentError, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { Language } from '../../domain/message/language.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { visible } from '../../domain/value/visible.js'
import {
  type AgingConvention,
  type AgingConventionName,
  agingConventions,
  net,
  netConvention,
} from '../../projections/aging/aging-convention.js'
import type { AgingQuery } from '../../projections/aging/aging-report.js'
import { type ChangeReason, changeReasons } from '../../projections/aging-index/change-reason.js'
import type { ComparisonQuery } from '../../projections/aging-index/comparison.js'
import { type Recognition, recognitions } from '../../projections/open-item/cheque-cover.js'
import type { ReportAt } from '../../projections/open-item/place.js'
import { reportJson } from '../../projections/report-json.js'
import { describe } from '../words/describe.js'
import {
  causesJson,
  causesSheet,
  causesTable,
  comparisonJson,
  comparisonSheet,
  comparisonTable,
} from './aging-comparison.js'
import { amountsBehind, explanationJson, explanationTable } from './aging-explanation.js'
import { type Grouping, groupingArgument } from './aging-grouping.js'
import { type Narrowing, narrowedReport, ofDebtor, onlyOfDebtor, sortings } from './aging-narrowing.js'
import { agingSheet, explanationSheet } from './aging-sheet.js'
import { agingTable } from './aging-table.js'
import { countArgument, currencyArgument, dateArgument, knownAtArgument } from './argument.js'
import { type AskedAt, askedAt } from './at.js'
import { allItems, itemsOf } from './items-of.js'
import { tellAt } from './known.js'
import { withBook } from './open-book.js'
import { outOption, type PageFormat, pageOptions, type ReportOptions } from './options.js'
import { printPage } from './page-in.js'
import { printReport } from './print-report.js'
import { complain } from './say.js'

interface AgingOptions extends ReportOptions<PageFormat>, Narrowing {
  readonly lang: Language
  readonly debtor?: string
  readonly compare?: LocalDate
  readonly compareKnownAt?: NonNullable<ReportAt['knownAt']> | LocalDate
  readonly by?: Grouping
  readonly buckets?: AgingConvention
  readonly convention?: AgingConventionName
  readonly recognition: Recognition
  readonly explain?: string | true
  readonly currency?: CurrencyCode
  readonly group?: string
}

const bucketsArgument = (text: string): AgingConvention => {
  const convention = netConvention(
    text.split(',').map((bound) => (/^\d{1,6}$/.test(bound) ? Number(bound) : Number.NaN)),
  )
  if (E.isRight(convention)) return convention.right
  throw new InvalidArgumentError('Bounds are whole days that rise from 1, such as 30,60,90.')
}

/** Told in the head of a report wherever cheques count before they clear. */
const recognitionWords: Readonly<Record<Recognition, string>> = {
  clearing: '',
  receipt: ', cheques counted from their receipt',
  'cheque-date': ', cheques counted from their date',
}

const footer = ({ name, anchor }: AgingConvention, asked: AskedAt, place: ReportAt['knownAt']): string =>
  `Convention ${name}: days past the ${anchor} date; ${tellAt(asked, place)}`

const conventionOf = ({ buckets, convention }: AgingOptions): AgingConvention =>
  buckets ?? (convention === undefined ? net : agingConventions[convention])

const isReason = (text: string): text is ChangeReason => changeReasons.some((reason) => reason === text)

/** Why two reports differ, or the events behind it. */
const compare = (options: AgingOptions, usageError: (text: string) => never): Promise<number> => {
  const { explain, format, out, lang } = options
  if (format === 'html') return usageError('--format html is of one aging: leave out --compare')
  if (options.by !== undefined || options.debtor !== undefined || options.recognition !== 'clearing') {
    return usageError(
      '--compare is of the whole book, with cheques counted when they clear: leave out --by, --debtor and --recognition',
    )
  }
  const reason = explain === true ? undefined : explain
  if (reason !== undefined && !isReason(reason)) {
    return usageError(`there is no reason '${reason}' to explain: the reasons are ${changeReasons.join(', ')}`)
  }
  const after = askedAt(options)
  const { asOf, knownAt } = askedAt({
    zone: options.zone,
    asOf: options.compare ?? after.asOf,
    ...((options.compareKnownAt ?? options.knownAt) && { knownAt: options.compareKnownAt ?? options.knownAt }),
  })
  const query: ComparisonQuery = { before: { asOf, knownAt }, after, convention: conventionOf(options) }
  return withBook(options, async (book) => {
    const compared = await book.compareAging(query)()
    const causes = explain === undefined ? E.right([]) : await book.comparisonCauses(query, reason)()
    if (E.isLeft(compared) || E.isLeft(causes)) {
      const failure = E.isLeft(compared) ? compared : causes
      if (E.isLeft(failure)) complain(describe(failure.left))
      return 1
    }
    const told = footer(compared.right.convention, after, compared.right.after.place)
    const title = `Aging on ${after.asOf} compared with ${asOf}${knownAt === undefined ? '' : ` as known at ${knownAt}`}`
    return printReport(
      { format, out, lang },
      explain === undefined
        ? {
            json: () => ({ ...comparisonJson(compared.right), zone: options.zone }),
            sheet: () => comparisonSheet(compared.right),
            table: () => `${title}\n\n${comparisonTable(compared.right)}\n\n${told}`,
          }
        : {
            json: () => causesJson(causes.right),
            sheet: () => causesSheet(causes.right),
            table: () => `${title}: the events behind it\n\n${causesTable(causes.right)}\n\n${told}`,
          },
    )
  })
}

const run = (options: AgingOptions, usageError: (text: string) => never): Promise<number> => {
  if (options.compare !== undefined || options.compareKnownAt !== undefined) return compare(options, usageError)
  const { by, group, currency, recognition, explain, format, out, lang } = options
  if (format === 'html' && explain !== undefined)
    return usageError('--format html is of the aging: leave out --explain')
  const convention = conventionOf(options)
  const bucket = explain === true ? undefined : explain
  const bucketIds = [...convention.buckets.map(({ id }) => id), 'unapplied']
  if (bucket !== undefined && !bucketIds.includes(bucket)) {
    return usageError(`there is no bucket '${bucket}' to explain: the buckets are ${bucketIds.join(', ')}`)
  }
  if (explain === undefined && (group !== undefined || currency !== undefined)) {
    return usageError('--group and --currency narrow what --explain lists: add --explain')
  }
  if (group !== undefined && by === undefined) return usageError('--group needs --by to say what a group is')
  const { overdue, sort, top, debtor } = options
  if (by === undefined && (overdue ?? sort ?? top) !== undefined) {
    return usageError('--overdue, --sort and --top are of groups: add --by, such as --by debtor')
  }
  const narrowing: Narrowing = { ...(overdue && { overdue }), ...(sort && { sort }), ...(top !== undefined && { top }) }
  return withBook(options, async (book) => {
    const asked = askedAt(options)
    const { asOf, knownAt } = asked
    const groupBy = debtor === undefined ? by?.groupBy : ofDebtor(debtor, by)
    const query: AgingQuery = { asOf, knownAt, convention, recognition, ...(groupBy && { groupBy }) }
    const aged = await book.aging(query)()
    if (E.isLeft(aged)) {
      complain(describe(aged.left))
      return 1
    }
    const report = debtor === undefined ? aged.right : onlyOfDebtor(aged.right, by !== undefined)
    if (debtor !== undefined && report.currencies.length === 0) {
      const items = await itemsOf(book, options, { debtor, knownAt })
      if (E.isLeft(items)) {
        complain(items.left)
        return 1
      }
    }
    if (format === 'html') {
      return printPage({ lang, out }, async (style) =>
        (await import('../report/aging-page.js')).agingPage(narrowedReport(report, narrowing), style),
      )
    }
    const told = footer(convention, asked, report.place)
    if (explain === undefined) {
      return printReport(
        { format, out, lang },
        {
          json: () => ({ ...reportJson(narrowedReport(report, narrowing)), zone: options.zone }),
          sheet: () => agingSheet(narrowedReport(report, narrowing)),
          table: () => {
            const title = `Aging on ${asOf}${debtor === undefined ? '' : ` of ${visible(debtor)}`}${recognitionWords[recognition]}`
            return `${title}\n\n${agingTable(report, by?.label ?? '', narrowing)}\n\n${told}`
          },
        },
      )
    }
    const figure = { ...(currency && { currency }), ...(group !== undefined && { group }), ...(bucket && { bucket }) }
    // The head of a debtor's group is found in the whole.
    const items = await (debtor === undefined || group !== undefined
      ? allItems(book, { knownAt })
      : itemsOf(book, options, { debtor, knownAt }))
    if (E.isLeft(items)) {
      complain(items.left)
      return 1
    }
    const amounts = amountsBehind(items.right, query, figure).filter(
      ({ item }) => debtor === undefined || item.debtor === debtor,
    )
    const narrowed = [debtor, currency, group, bucket].filter((part) => part !== undefined)
    const title = `${['Amounts behind the aging', ...narrowed].join(', ')}${recognitionWords[recognition]}`
    return printReport(
      { format, out, lang },
      {
        json: () => explanationJson(amounts),
        sheet: () => explanationSheet(amounts),
        table: () => `${title}\n\n${explanationTable(amounts)}\n\n${told}`,
      },
    )
  })
}

const help = `
Every open amount is in one bucket. Unapplied cash stands beside them, and so
does what of the open amounts is disputed, promised or covered by cheques:
nothing is netted. outstanding = open - unapplied.

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
