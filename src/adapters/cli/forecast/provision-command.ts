import { type Command, InvalidArgumentError, Option } from 'commander'
import { addMonths, type LocalDate } from '../../../domain/value/local-date.js'
import { money } from '../../../domain/value/money.js'
import { type OwnRates, ownRates } from '../../../projections/metrics/own-rates.js'
import { type ProvisionMatrix, provisionMatrix } from '../../../projections/metrics/provision.js'
import type { OpenItemState } from '../../../projections/open-item/item-history-codec.js'
import type { ReportAt } from '../../../projections/open-item/place.js'
import type { States } from '../../../projections/projection/projection.js'
import { reportJson } from '../../../projections/report-json.js'
import { printReport } from '../form/print-report.js'
import { sheet } from '../form/sheet.js'
import { countArgument, dateArgument } from '../option/argument.js'
import { askedAt } from '../option/at.js'
import { tellAt } from '../option/known.js'
import { type ReportOptions, reportOptions } from '../option/options.js'
import { matrixTable, movementOf, movementTable, type Provided } from './provision-table.js'
import { withStates } from './with-states.js'

interface ProvisionOptions extends ReportOptions {
  readonly rates?: ReadonlyArray<number>
  readonly since?: LocalDate
  readonly lostAfter: number
  readonly forward: number
  readonly compare?: LocalDate
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

/** The matrices of a day, with the rates that are given, or the book's own. */
const matricesOn = (
  states: States<OpenItemState>,
  at: ReportAt,
  { rates, forward, since, lostAfter }: Pick<ProvisionOptions, 'rates' | 'forward' | 'since' | 'lostAfter'>,
): ReadonlyArray<{ readonly own: OwnRates; readonly matrix: ProvisionMatrix }> =>
  ownRates(states, { ...at, from: since ?? addMonths(at.asOf, -36), lostAfter }).map((own) => ({
    own,
    matrix: provisionMatrix(
      own.buckets.map(({ id, open, rate }, index) => ({ id, open, rate: rates?.[index] ?? rate })),
      forward,
    ),
  }))

/** What rates are seen on, in a sentence. */
const tellRates = (
  { rates, forward, lostAfter }: Pick<ProvisionOptions, 'rates' | 'forward' | 'lostAfter'>,
  own: OwnRates | undefined,
): string => {
  const told = (() => {
    if (rates !== undefined) return 'Rates as given'
    if (own === undefined) return 'No rates: the book had no debt by then'
    if (own.from > own.to) {
      return `No rates of its own: none of what fell due from ${own.from} has been waited for ${lostAfter} days`
    }
    return `Rates by flow of what fell due from ${own.from} to ${own.to}; lost is what was written off or still open ${lostAfter} days after; where nothing came to a bucket there is none, and nothing is set aside`
  })()
  return `${told}, times ${forward}`
}

const run = ({ format, out, ...options }: ProvisionOptions): Promise<number> => {
  const asked = askedAt(options)
  const { asOf, knownAt } = asked
  const { compare } = options
  return withStates(options, knownAt, (states) => {
    const before = compare === undefined ? undefined : matricesOn(states, { asOf: compare, knownAt }, options)
    const all = matricesOn(states, { asOf, knownAt }, options).map(
      ({ own, matrix }): Provided => ({
        ...{ own, matrix },
        earlier: before?.find((one) => one.own.currency === own.currency)?.matrix,
      }),
    )
    const movements = all.flatMap((one) => {
      const movement = movementOf(one)
      return movement === undefined ? [] : [{ currency: one.own.currency, movement }]
    })
    return printReport(
      { format, out },
      {
        json: () =>
          reportJson({
            ...{ asOf, knownAt, forwardFactor: options.forward, comparedTo: compare },
            currencies: all.map((one) => ({
              ...{ currency: one.own.currency, ratesGiven: options.rates !== undefined },
              ...{ from: one.own.from, to: one.own.to, allowance: money(one.matrix.allowance, one.own.currency) },
              buckets: one.matrix.buckets.map(({ id, open, rate, allowance }) => ({
                ...{ id, rate, open: money(open, one.own.currency), allowance: money(allowance, one.own.currency) },
              })),
              movement: movementOf(one)?.map(({ id, ...amounts }) => ({
                id,
                opening: money(amounts.opening, one.own.currency),
                byBalance: money(amounts.byBalance, one.own.currency),
                byRate: money(amounts.byRate, one.own.currency),
                closing: money(amounts.closing, one.own.currency),
              })),
            })),
          }),
        sheet: () =>
          compare === undefined
            ? sheet(
                ['asOf', 'currency', 'bucket', 'open', 'rate', 'allowance'],
                all.flatMap(({ own: { currency }, matrix }) =>
                  matrix.buckets.map(({ id, open, rate, allowance }) => [
                    ...[asOf, currency, id, money(open, currency), rate ?? '', money(allowance, currency)],
                  ]),
                ),
              )
            : sheet(
                ['from', 'asOf', 'currency', 'bucket', 'opening', 'byBalance', 'byRate', 'closing'],
                movements.flatMap(({ currency, movement }) =>
                  movement.map(({ id, opening, byBalance, byRate, closing }) => [
                    ...[compare, asOf, currency, id],
                    ...[opening, byBalance, byRate, closing].map((amount) => money(amount, currency)),
                  ]),
                ),
              ),
        table: () =>
          [
            `Provision on ${asOf}`,
            ...all.map(matrixTable),
            ...(compare === undefined ? [] : [`How it came from that of ${compare}`]),
            ...movements.map(({ currency, movement }) => movementTable(currency, movement, compare ?? '', asOf)),
            `${tellRates(options, all[0]?.own)}; ${tellAt(asked, undefined)}`,
          ].join('\n\n'),
      },
    )
  })
}

const help = `
What is open in each bucket, times its loss rate (IFRS 9, simplified approach).
Without --rates they are the book's own: of what fell due long enough ago, what
was lost, as a share of what came to each bucket.

  receivables provision --book book.db --as-of 2026-03-31 --forward 1.1
  receivables provision --book book.db --as-of 2026-03-31 --compare 2025-12-31`

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
    .addOption(
      new Option('--compare <date>', 'an earlier day: what of the change is by balance, and what by rate').argParser(
        dateArgument,
      ),
    )
    .addHelpText('after', help)
    .action(async (options: ProvisionOptions) => {
      process.exitCode = await run(options)
    })
}
