import { type Command, InvalidArgumentError, Option } from 'commander'
import { addMonths, type LocalDate } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import { type OwnRates, ownRates } from '../../projections/metrics/own-rates.js'
import { type ProvisionMatrix, provisionMatrix } from '../../projections/metrics/provision.js'
import { reportJson } from '../../projections/report-json.js'
import { percent } from '../words/percent.js'
import { amountCells } from './amount-column.js'
import { countArgument, dateArgument } from './argument.js'
import { askedAt } from './at.js'
import { tellAt } from './known.js'
import { type ReportOptions, reportOptions } from './options.js'
import { printReport } from './print-report.js'
import { sheet } from './sheet.js'
import { table } from './table.js'
import { withStates } from './with-states.js'

interface ProvisionOptions extends ReportOptions {
  readonly rates?: ReadonlyArray<number>
  readonly since?: LocalDate
  readonly lostAfter: number
  readonly forward: number
}

const buckets = 5

const ratesArgument = (text: string): ReadonlyArray<number> => {
  const rates = text.split(',').map((rate) => (/^\d{1,3}(\.\d+)?$/.test(rate.trim()) ? Number(rate) / 100 : Number.NaN))
  if (rates.length === buckets && rates.every((rate) => rate >= 0 && rate <= 1)) return rates
  throw new InvalidArgumentError(
    'They are five rates in per cent, from what is not due to 91+, such as 0.3,1.6,3.6,6.6,10.6.',
  )
}

const factorArgument = (text: string): number => {
  if (/^\d{1,3}(\.\d+)?$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It is no factor such as 1.1.')
}

/** A matrix of one currency, with the rates that are given, or the book's own. */
const matrixOf = (own: OwnRates, { rates, forward }: Pick<ProvisionOptions, 'rates' | 'forward'>): ProvisionMatrix =>
  provisionMatrix(
    own.buckets.map(({ id, open, rate }, index) => ({ id, open, rate: rates?.[index] ?? rate })),
    forward,
  )

const matrixTable = ({ currency }: OwnRates, { buckets: provided, allowance }: ProvisionMatrix): string => {
  const of = (amount: bigint) => money(amount, currency)
  const open = provided.reduce((sum, one) => sum + one.open, 0n)
  const cells = amountCells([...provided.flatMap((one) => [of(one.open), of(one.allowance)]), of(open), of(allowance)])
  return table({
    columns: [
      { head: currency },
      ...['open', 'loss rate', 'allowance'].map((head) => ({ head, align: 'right' as const })),
    ],
    rows: provided.map((one) => [one.id, cells(of(one.open)), percent(one.rate), cells(of(one.allowance))]),
    totals: [['all', cells(of(open)), '', cells(of(allowance))]],
  })
}

const run = ({ format, out, ...options }: ProvisionOptions): Promise<number> => {
  const asked = askedAt(options)
  const { asOf, knownAt } = asked
  return withStates(options, knownAt, (states) => {
    const from = options.since ?? addMonths(asOf, -36)
    const all = ownRates(states, { asOf, knownAt, from, lostAfter: options.lostAfter }).map((own) => ({
      own,
      matrix: matrixOf(own, options),
    }))
    const seen =
      options.rates !== undefined
        ? 'Rates as given'
        : `Rates by flow of what fell due from ${from} to ${all[0]?.own.to ?? from}; lost is what was written off or still open ${options.lostAfter} days after; where nothing came to a bucket there is none, and nothing is set aside`
    return printReport(
      { format, out },
      {
        json: () =>
          reportJson({
            ...{ asOf, knownAt, forwardFactor: options.forward },
            currencies: all.map(({ own: { currency, from: first, to }, matrix }) => ({
              ...{ currency, ratesGiven: options.rates !== undefined, from: first, to },
              allowance: money(matrix.allowance, currency),
              buckets: matrix.buckets.map(({ id, open, rate, allowance }) => ({
                ...{ id, rate, open: money(open, currency), allowance: money(allowance, currency) },
              })),
            })),
          }),
        sheet: () =>
          sheet(
            ['asOf', 'currency', 'bucket', 'open', 'rate', 'allowance'],
            all.flatMap(({ own: { currency }, matrix }) =>
              matrix.buckets.map(({ id, open, rate, allowance }) => [
                ...[asOf, currency, id, money(open, currency), rate ?? '', money(allowance, currency)],
              ]),
            ),
          ),
        table: () =>
          `Provision on ${asOf}\n\n${all.map(({ own, matrix }) => matrixTable(own, matrix)).join('\n\n')}\n\n${seen}, times ${options.forward}; ${tellAt(asked, undefined)}`,
      },
    )
  })
}

const help = `
What is open in each bucket, times its loss rate (IFRS 9, simplified approach).
Without --rates they are the book's own: of what fell due long enough ago, what
was lost, as a share of what came to each bucket.

  receivables provision --book book.db --as-of 2026-03-31 --forward 1.1`

export const provisionCommand = (program: Command): void => {
  reportOptions(program.command('provision').description('what to set aside for expected losses, bucket by bucket'))
    .addOption(
      new Option('--rates <rates>', 'five loss rates in per cent, from not due to 91+').argParser(ratesArgument),
    )
    .addOption(
      new Option(
        '--since <date>',
        'the first due date that own rates are seen on (default: three years before)',
      ).argParser(dateArgument),
    )
    .addOption(
      new Option('--lost-after <days>', 'after how many days what is open counts as lost')
        .argParser(countArgument)
        .default(365, '365'),
    )
    .addOption(
      new Option('--forward <factor>', 'for what is ahead, and the past does not show')
        .argParser(factorArgument)
        .default(1, '1'),
    )
    .addHelpText('after', help)
    .action(async (options: ProvisionOptions) => {
      process.exitCode = await run(options)
    })
}
