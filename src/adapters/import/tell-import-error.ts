import { describe } from '../words/describe.js'
import { tellFileError } from './csv/file-error.js'
import { tellHeaderError } from './header-error.js'
import type { BadRows, ImportError } from './import-error.js'
import { tellRowProblem } from './row-problem.js'

/** Why a file is not imported, in lines for a reader. */
export const tellImportError = (error: ImportError): string => {
  switch (error._tag) {
    case 'AmbiguousDates': {
      const { column, formats, row, value } = error
      const choice = formats.map((format) => `--date-format ${format}`).join(' or ')
      return `column ${column} could be ${formats.join(' or ')}: row ${row} has ${value}. Say which it is: ${choice}`
    }
    case 'MixedDates': {
      const { column, format, rival, row, value } = error
      return [
        `row ${row}, ${column} "${value}": expected a date as ${format}, as in the rows before (mixed date formats)`,
        `only ${rival} reads it, so no date of this column is sure. Say which it is: --date-format ${format} or --date-format ${rival}`,
      ].join('\n')
    }
    case 'NoCurrency':
      return 'the file has no column for the currency: say what it is, such as --currency EUR'
    case 'TagsOfPayments':
      return '--tag is for debts: payments and cheques have no tags'
    case 'BadRows':
      return tellBadRows(error)
    case 'BookChanged':
      return `the book was changed during the import: ${tellRowProblem(error.problem)}. The rows before it are in: import the file again`
    case 'UnknownField':
    case 'UnknownColumn':
    case 'AmbiguousColumns':
    case 'MissingFields':
    case 'UnclearKind':
      return tellHeaderError(error)
    case 'NoFile':
    case 'NotAFile':
    case 'Unreadable':
    case 'NotWritable':
    case 'NotUtf8':
    case 'BrokenCsv':
    case 'FileChanged':
    case 'RejectsOverFile':
      return tellFileError(error)
    default:
      return describe(error)
  }
}

const tellBadRows = ({ file, rows, rejected, problems }: BadRows): string => {
  const more = rejected - new Set(problems.map(({ row }) => row)).size
  return [
    `${file}: ${rejected} of ${rows} ${rows === 1 ? 'row' : 'rows'} cannot be imported, so none was`,
    ...problems.map((problem) => `  ${tellRowProblem(problem)}`),
    ...(more > 0 ? [`  and ${more} more rows`] : []),
    'mend them, or leave them out with --on-error skip or report',
  ].join('\n')
}
