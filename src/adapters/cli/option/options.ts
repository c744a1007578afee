import { type Command, Option } from 'commander'
import type { BookAt } from '../book/book-at.js'
import { langOption } from '../form/page-in.js'
import { namespaceArgument } from './argument.js'
import { type AtOptions, atOptions } from './at.js'

// The options that several commands share, with one meaning each.

/** `csv-bom` is CSV with a mark of byte order, by which spreadsheets know that it is UTF-8. */
export type Format = 'table' | 'json' | 'csv' | 'csv-bom'

/** As `xlsx` a report is a workbook of a spreadsheet. */
export type SheetFormat = Format | 'xlsx'

/** As `html` a report is one page, made to be read and printed. */
export type PageFormat = SheetFormat | 'html'

export interface AnswerOptions extends BookAt, AtOptions {
  readonly format: Format
}

/** How a report is printed, and where. */
export interface Printing<F extends PageFormat = SheetFormat> {
  readonly format: F
  readonly out?: string
}

export interface ReportOptions<F extends PageFormat = SheetFormat> extends BookAt, AtOptions, Printing<F> {}

export const bookOption = (command: Command): Command =>
  command
    .requiredOption('--book <book>', 'the file of the book, or its server: esdb://host or kurrentdb://host')
    .addOption(namespaceOption('--namespace', 'of a book on a server that is not alone there'))

/** Several books share a server where each has a namespace. */
export const namespaceOption = (flag: string, what: string): Option =>
  new Option(`${flag} <name>`, what).argParser(namespaceArgument)

const textFormats: ReadonlyArray<Format> = ['table', 'json', 'csv', 'csv-bom']

export const formatOption = (command: Command, formats: ReadonlyArray<PageFormat> = textFormats): Command =>
  command.addOption(new Option('--format <format>', 'how to print it').choices(formats).default('table'))

export const outOption = (command: Command): Command =>
  command.option('--out <file>', 'where it is written (default: standard output)')

/** The options of what can be a workbook, which no terminal shows. */
export const sheetOptions = (command: Command, more: ReadonlyArray<PageFormat> = []): Command =>
  formatOption(command, [...textFormats, 'xlsx', ...more]).hook('preAction', (_, asked) => {
    const { format, out } = asked.opts<Partial<Printing>>()
    if (format === 'xlsx' && out === undefined && process.stdout.isTTY) {
      asked.error('error: a workbook is not for a terminal: name its file with --out, or pipe it')
    }
  })

export const reportOptions = (command: Command): Command => outOption(sheetOptions(atOptions(bookOption(command))))

/** The same of a report that is a page, too, in one of the languages. */
export const pageOptions = (command: Command): Command =>
  langOption(
    sheetOptions(atOptions(bookOption(command)), ['html']),
    'with --format html or xlsx: of the page, or the side its sheet begins on',
  )
