import { visible } from '../../domain/value/visible.js'
import { signsOf } from './cell/currency-mark.js'
import type { AmbiguousCalendar, AmbiguousDates } from './date/date-detection.js'
import { type HeaderError, listed, tellHeaderError } from './header/header-error.js'

/**
 * A question that must be answered before a file can be read correctly. All questions of a file are asked at once, and each names
 * the options that answer it.
 *
 * @since 0.2.0
 */
export type Question =
  | HeaderError
  | AmbiguousDates
  | AmbiguousCalendar
  /** Neither a due date nor terms: every debt would be due when it is issued. */
  | { readonly _tag: 'NoDueDate'; readonly dateLike: ReadonlyArray<string> }
  /** `row` is the first row with an empty currency column, if there is such a column. */
  | { readonly _tag: 'NoCurrency'; readonly mark: string | undefined; readonly row?: number }
  | { readonly _tag: 'UnclearDecimal'; readonly column: string; readonly row: number; readonly value: string }
  | { readonly _tag: 'UnknownStatus'; readonly column: string; readonly words: ReadonlyArray<string> }
  /** Only a column that is not read says that debts were paid. */
  | { readonly _tag: 'UnreadStatus'; readonly column: string; readonly words: ReadonlyArray<string> }
  /** Unknown document types that could be credits, if only the type distinguishes credits from debts. */
  | { readonly _tag: 'UnknownType'; readonly column: string; readonly words: ReadonlyArray<string> }
  /** A title or a header says that figures are thousands or millions. */
  | { readonly _tag: 'Rounded'; readonly text: string; readonly scale: 1000 | 1_000_000 }
  /** Columns of deductions besides payments, in a file without a column for the open amount. */
  | { readonly _tag: 'TakenOff'; readonly paid: string; readonly columns: ReadonlyArray<string> }
  | {
      readonly _tag: 'SharedNumber'
      readonly column: string
      readonly value: string
      readonly rows: readonly [number, number]
      /** Columns that distinguish such rows. */
      readonly apart: ReadonlyArray<string>
      /** The debtor column, if the rows belong to several debtors: either numbers are per debtor, or a row is wrong. */
      readonly debtor?: string
    }
  | { readonly _tag: 'NoCalendars'; readonly calendar: string }
  | { readonly _tag: 'TagsOfPayments' }
  /** Several sheets of a workbook look like ledgers. */
  | { readonly _tag: 'SeveralSheets'; readonly sheets: ReadonlyArray<string> }

/**
 * A question in words, and what to write for each answer.
 *
 * @since 0.2.0
 */
export interface AskedQuestion {
  readonly ask: string
  readonly answers: ReadonlyArray<{ readonly option: string; readonly means: string }>
}

/** A file may have any number of columns. */
const columnsOffered = 40

const quoted = (option: string, name: string): string => `${option} "${name}"`

/**
 * A question in words, with the option that is each answer.
 *
 * @since 0.2.0
 */
export const ask = (question: Question): AskedQuestion => {
  const { ask: asked, answers } = inWords(question)
  return {
    ask: asked,
    answers: answers.map(({ option, means }) => ({ option: visible(option), means: visible(means) })),
  }
}

/** What does for a field that no column has. */
const instead = (field: string, debtor: string | undefined): AskedQuestion['answers'] => {
  if (field === 'debtor') {
    return [{ option: '--constant "debtor=NAME"', means: 'all of it is owed by one, whom you name' }]
  }
  if (field === 'issueDate') {
    return [
      { option: '--opening 2026-01-31', means: 'issued on that day at the latest, as nobody says when' },
      { option: '--map issueDate=', means: 'issued on the due date, as nobody says when' },
    ]
  }
  if (field !== 'debt' || debtor === undefined) return []
  const option = quoted('--map', `debt=${debtor},debtor=${debtor}`)
  return [{ option, means: 'a row is all that one debtor owes' }]
}

const inWords = (question: Question): AskedQuestion => {
  switch (question._tag) {
    case 'NoDueDate':
      return {
        ask: 'no column says the due date: when are these debts due?',
        answers: [
          ...question.dateLike.slice(0, columnsOffered).map((column) => ({
            option: quoted('--map', `dueDate=${column}`),
            means: `on the day in "${column}"`,
          })),
          { option: '--terms 30', means: 'so many days after the issue date' },
          { option: '--terms 0', means: 'on the issue date' },
        ],
      }
    case 'NoCurrency':
      return {
        ask: visible(
          `${question.row === undefined ? 'the file has no column for the currency' : `row ${question.row} has nothing in the column of the currency`}${question.mark === undefined ? '' : ` (its amounts have "${question.mark}")`}: say what it is, such as --currency ${(question.mark === undefined ? [] : signsOf(question.mark))[0] ?? 'EUR'}`,
        ),
        answers: [
          ...(question.mark === undefined ? [] : signsOf(question.mark)).slice(0, 3).map((code) => ({
            option: `--currency ${code}`,
            means: `"${question.mark}" is ${code}`,
          })),
          { option: '--currency EUR', means: 'of all rows without a currency of their own' },
        ],
      }
    case 'AmbiguousDates': {
      const { column, formats, row, value } = question
      return {
        ask: visible(
          `column ${column} could be ${formats.join(' or ')}: row ${row} has ${value}. Say which it is: ${formats.map((format) => `--date-format ${format}`).join(' or ')}`,
        ),
        answers: formats.map((format) => ({
          option: `--date-format ${format}`,
          means: `dates are written as ${format}`,
        })),
      }
    }
    case 'AmbiguousCalendar':
      return {
        ask: visible(
          `column ${question.column} could be of the Persian or of the Hijri calendar: row ${question.row} has ${question.value}`,
        ),
        answers: [
          { option: '--calendar persian', means: 'the Persian calendar' },
          { option: '--calendar hijri', means: 'the Hijri calendar (Umm al-Qura)' },
        ],
      }
    case 'NoCalendars':
      return {
        ask: visible(`dates of the ${question.calendar} calendar need the package temporal-polyfill`),
        answers: [{ option: 'npm install temporal-polyfill', means: 'installs it' }],
      }
    case 'UnclearDecimal':
      return {
        ask: visible(
          `the amounts could have a point or a comma before their decimals: row ${question.row} has ${question.value} in column ${question.column}`,
        ),
        answers: [
          { option: '--decimal point', means: '1,234.50 is one thousand and more' },
          { option: '--decimal comma', means: '1.234,50 is one thousand and more' },
        ],
      }
    case 'UnknownStatus': {
      const { column, words } = question
      return {
        ask: visible(`column ${column} has words that are not known: ${listed(words)}. What do they mean?`),
        answers: words.flatMap((word) =>
          (['open', 'settled', 'excluded'] as const).map((meaning) => ({
            option: quoted('--translate', `status:${word}=${meaning}`),
            means: { open: 'it is owed', settled: 'it was paid', excluded: 'the row is left out' }[meaning],
          })),
        ),
      }
    }
    case 'UnreadStatus': {
      const { column, words } = question
      return {
        ask: visible(`column ${column} has words such as ${listed(words)}: do they say which debts were paid?`),
        answers: [
          { option: quoted('--map', `status=${column}`), means: 'they say so' },
          { option: quoted('--ignore', column), means: 'they are about something else' },
        ],
      }
    }
    case 'UnknownType': {
      const { column, words } = question
      return {
        ask: visible(
          `column ${column} has types that are not known: ${listed(words)}. Are they debts, or credits of the debtor?`,
        ),
        answers: words.flatMap((word) =>
          (['invoice', 'credit-note', 'payment'] as const).map((meaning) => ({
            option: quoted('--translate', `type:${word}=${meaning}`),
            means: { invoice: 'it is owed', 'credit-note': 'it is a credit', payment: 'it is money that came in' }[
              meaning
            ],
          })),
        ),
      }
    }
    case 'Rounded': {
      const { text, scale } = question
      return {
        ask: visible(`"${text}" says that figures are in ${scale === 1000 ? 'thousands' : 'millions'}: what is 1.00?`),
        answers: [
          { option: `--scale ${scale}`, means: `1.00 is ${scale}.00, as far as they are not rounded` },
          { option: '--scale 1', means: '1.00 is 1.00' },
        ],
      }
    }
    case 'TakenOff': {
      const { paid, columns } = question
      return {
        ask: visible(
          `${listed(columns)} may be off the debt beside what is in "${paid}", and no column says what is open: is it?`,
        ),
        answers: [
          { option: quoted('--map', `paid=${[paid, ...columns].join('+')}`), means: 'it is off the debt as well' },
          ...columns.map((column) => ({ option: quoted('--ignore', column), means: `"${column}" takes nothing off` })),
        ],
      }
    }
    case 'SharedNumber': {
      const { column, value, rows, apart, debtor } = question
      if (debtor !== undefined) {
        return {
          ask: visible(
            `rows of several debtors share a number: rows ${rows[0]} and ${rows[1]} have ${value} in column ${column}. Are they two debts?`,
          ),
          answers: [
            {
              option: quoted('--map', `debt=${debtor}+${column},debtor=${debtor}`),
              means: 'each debtor has numbers of his own',
            },
            { option: quoted('--exclude', `${column}=${value}`), means: 'neither is read, as one of them is wrong' },
            {
              option: '--on-error report',
              means: 'a row with the number of another is bad, and told with all bad rows',
            },
          ],
        }
      }
      return {
        ask: visible(
          `several rows share a number: rows ${rows[0]} and ${rows[1]} have ${value} in column ${column}. What are they?`,
        ),
        answers: [
          ...apart.map((other) => ({
            option: quoted('--map', `debt=${column}+${other}`),
            means: 'each row is a debt of its own',
          })),
          { option: '--instalments', means: 'they are one debt that is due in parts' },
          { option: '--lines', means: 'they are lines of one invoice, and each says the whole of it' },
        ],
      }
    }
    case 'SeveralSheets':
      return {
        ask: visible(`several sheets of the workbook look like ledgers: ${listed(question.sheets)}. Which is it?`),
        answers: question.sheets.slice(0, columnsOffered).map((sheet) => ({
          option: quoted('--sheet', sheet),
          means: 'that sheet; each of the others is a file of its own',
        })),
      }
    case 'TagsOfPayments':
      return { ask: '--tag is for debts: payments and cheques have no tags', answers: [] }
    case 'MissingFields':
      return {
        ask: tellHeaderError(question),
        answers: question.missing.flatMap((field, at) => [
          ...(question.offered?.[at] ?? question.unread).slice(0, columnsOffered).map((column) => ({
            option: quoted('--map', `${field}=${column}`),
            means: `"${column}" holds the ${field}`,
          })),
          ...instead(field, question.debtor),
        ]),
      }
    case 'AmbiguousColumns': {
      const distinct = [...new Set(question.columns)]
      return {
        ask: tellHeaderError(question),
        answers:
          distinct.length < 2
            ? []
            : distinct.map((column) => ({
                option: quoted('--map', `${question.field}=${column}`),
                means: `"${column}" holds the ${question.field}`,
              })),
      }
    }
    case 'UnclearKind':
      return {
        ask: tellHeaderError(question),
        answers: [
          { option: '--as debts', means: 'its rows are what is owed' },
          { option: '--as payments', means: 'its rows are what was paid' },
        ],
      }
    case 'UnknownField':
    case 'UnknownColumn':
    case 'UnfitTag':
    case 'NothingToTranslate':
      return { ask: tellHeaderError(question), answers: [] }
  }
}
