import { type Command, Option } from 'commander'
import { namespaceArgument } from './argument.js'
import { type AtOptions, atOptions } from './at.js'
import type { BookAt } from './book-at.js'
import { langOption } from './page-in.js'

// The options that several commands share, with one meaning each.

/** `csv-bom` is CSV with a mark of byte order, by which spreadsheets know that it is UTF-8. */
export type Format = 'table' | 'json' | 'csv' | 'csv-bom'

/** As `html` a report is one page, made to be read and printed. */
export type PageFormat = Format | 'html'

export interface ReportOptions extends BookAt, AtOptions {
  readonly format: Format
}

export const bookOption = (command: Command): Command =>
  command
    .requiredOption('--book <book>', 'the file of the book, or its server: esdb://host or kurrentdb://host')
    .addOption(namespaceOption('--namespace', 'of a book on a server that is not alone there'))

/** Several books share a server where each has a namespace. */
export const namespaceOption = (flag: string, what: string): Option =>
  new Option(`${flag} <name>`, what).argParser(namespaceArgument)

export const formatOption = (
  command: Command,
  formats: ReadonlyArray<PageFormat> = ['table', 'json', 'csv', 'csv-bom'],
): Command => command.addOption(new Option('--format <format>', 'how to print it').choices(formats).default('table'))

export const reportOptions = (command: Command): Command => formatOption(atOptions(bookOption(command)))

/** The same of a report that is a page, too, in one of the languages. */
export const pageOptions = (command: Command): Command =>
  langOption(
    formatOption(atOptions(bookOption(command)), ['table', 'json', 'csv', 'csv-bom', 'html']),
    'with --format html: of the page',
  )
