import { type Command, Option } from 'commander'
import { type Instant, instantOf } from '../../domain/value/instant.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { dateArgument, knownAtArgument, namespaceArgument } from './argument.js'
import type { BookAt } from './book-at.js'

// The options that several commands share, with one meaning each.

export type Format = 'table' | 'json' | 'csv'

export interface ReportOptions extends BookAt {
  readonly asOf: LocalDate
  readonly knownAt?: Instant
  readonly format: Format
}

export const todayInUtc = (): LocalDate => instantOf(new Date()).slice(0, 10) as LocalDate

export const bookOption = (command: Command): Command =>
  command
    .requiredOption('--book <book>', 'the file of the book, or its server: esdb://host or kurrentdb://host')
    .addOption(namespaceOption('--namespace', 'of a book on a server that is not alone there'))

/** Several books share a server where each has a namespace. */
export const namespaceOption = (flag: string, what: string): Option =>
  new Option(`${flag} <name>`, what).argParser(namespaceArgument)

export const formatOption = (command: Command, formats: ReadonlyArray<Format> = ['table', 'json', 'csv']): Command =>
  command.addOption(new Option('--format <format>', 'how to print it').choices(formats).default('table'))

/** Which day a report is about, and whose knowledge it is. */
export const atOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--as-of <date>', 'the day that the report is about')
        .argParser(dateArgument)
        .default(todayInUtc(), 'today in UTC'),
    )
    .addOption(
      new Option(
        '--known-at <date or instant>',
        'only with what the book knew by then; a date is the end of that day in UTC (default: all that is known now)',
      ).argParser(knownAtArgument),
    )

export const reportOptions = (command: Command): Command => formatOption(atOptions(bookOption(command)))
