import { visible } from '../../domain/value/visible.js'
import { describe } from '../words/describe.js'
import { tellFileError } from './csv/file-error.js'
import type { BadRows, ImportError } from './import-error.js'
import { ask, type Question } from './question.js'
import { tellRowProblem } from './row/row-problem.js'

/**
 * Why a file is not imported, in lines for a reader.
 *
 * @since 0.2.0
 */
export const tellImportError = (error: ImportError): string => {
  switch (error._tag) {
    case 'Unclear':
      return tellQuestions(error.questions)
    case 'MixedDates': {
      const { column, format, rival, row, value } = error
      return [
        `row ${row}, ${visible(column)} "${visible(value)}": expected a date as ${format}, as in the rows before (mixed date formats)`,
        `only ${rival} reads it, so no date of this column is sure. Say which it is: --date-format ${format} or --date-format ${rival}`,
      ].join('\n')
    }
    case 'BadRows':
      return tellBadRows(error)
    case 'BookChanged':
      return `the book was changed during the import: ${tellRowProblem(error.problem)}. The rows before it are in: import the file again`
    case 'NotBrought':
      return `${visible(error.of)} cannot be brought to what the list says: ${describe(error.refused)}`
    case 'Interrupted':
      return [
        error.step === 'rows'
          ? `the import stopped after ${error.rows} rows, which are in the book with ${error.events} events: ${describe(error.cause)}`
          : `all ${error.rows} rows are in the book with ${error.events} events, and their cash has not found all of its debts: ${describe(error.cause)}`,
        'mend that, and import the file again: it goes on from there, and nothing is taken twice',
      ].join('\n')
    case 'SkippedOpenItems':
      return `${error.rejected} rows of a list of open items would be left out, and what is not on the list is settled: mend them, or leave what is not on the list as it is with --gone keep`
    case 'NoFile':
    case 'NotAFile':
    case 'Unreadable':
    case 'NotWritable':
    case 'NotUtf8':
    case 'NotCsv':
    case 'BrokenCsv':
    case 'FileChanged':
    case 'RejectsOverFile':
    case 'LargeWorkbook':
    case 'NoSheet':
      return tellFileError(error)
    default:
      return describe(error)
  }
}

const tellBadRows = ({ file, rows, rejected, problems }: BadRows): string => {
  const more = rejected - new Set(problems.map(({ row }) => row)).size
  return [
    `${visible(file)}: ${rejected} of ${rows} ${rows === 1 ? 'row' : 'rows'} cannot be imported, so none was`,
    ...problems.map((problem) => `  ${tellRowProblem(problem)}`),
    ...(more > 0 ? [`  and ${more} more rows`] : []),
    'mend them, or leave them out with --on-error skip or report',
  ].join('\n')
}

const answersTold = 12

/** Every question with the options that answer it. One question alone is told as it is. */
const tellQuestions = (questions: ReadonlyArray<Question>): string => {
  const asked = questions.map(ask)
  const answers = asked.map(({ ask: text, answers }) => {
    const width = Math.max(0, ...answers.map(({ option }) => option.length))
    const lines = answers.slice(0, answersTold).map(({ option, means }) => `  ${option.padEnd(width)}  ${means}`)
    return [text, ...lines].join('\n')
  })
  if (answers.length === 1) return answers[0] ?? ''
  return [
    `${answers.length} questions before this file can be read:`,
    ...answers.map((text, n) => `${n + 1}. ${text}`),
  ].join('\n')
}
