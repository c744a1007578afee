import type { BookRejection } from '../../domain/book/book.js'
import { tellProblem } from '../../domain/value/codec-error.js'
import type { AmountError } from '../../domain/value/money.js'
import type { InvalidBounds } from '../../projections/aging/aging-convention.js'
import type { BookError } from '../book.js'
import type { Rejected } from '../command/handle-command.js'
import type { StoreFailure, StreamName } from '../store/event-store.js'
import type { ProjectorError } from '../view/projector.js'
import { tellRejection } from './rejection.js'

/** Every way in which the library says no. */
export type LibraryError = BookError | Rejected<BookRejection> | ProjectorError | InvalidBounds | AmountError

/** What failed, in a line for a reader; where there are several problems, each has a line of its own. */
export const tellError = (failure: LibraryError): string => {
  switch (failure._tag) {
    case 'Rejected':
      return `${subjectOf(failure.stream)}: ${tellRejection(failure.rejection)}`
    case 'InvalidCommand':
      return ['this is no command of the book:', ...indented(failure.problems.map(tellProblem))].join('\n')
    case 'Undecodable':
      return [
        `event ${failure.revision} of ${failure.stream} cannot be read:`,
        ...indented(failure.problems.map((problem) => problem.replace(/^\//, ''))),
      ].join('\n')
    case 'UndecodableState':
      return [
        `the state of ${failure.key} in view ${failure.view} ${failure.version} cannot be read:`,
        ...indented(failure.problems),
      ].join('\n')
    case 'Conflict':
      return `somebody else wrote to ${failure.stream} at the same time, again and again: try once more`
    case 'InvalidAppend':
      return `nothing can be added to ${failure.stream}: ${failure.detail}`
    case 'InvalidBounds':
      return `bounds of buckets are whole days that rise from 1, such as 30,60,90; these are ${failure.bounds.join(',')}`
    case 'Superseded':
      return `view ${failure.view} ${failure.version} is kept by another process`
    case 'Retired':
      return `view ${failure.view} ${failure.version} was replaced by version ${failure.current}`
    case 'NotADecimal':
    case 'TooPrecise':
      return tellAmountError(failure)
    case 'HandlerFailed':
      return `a handler of events failed: ${String(failure.cause)}`
    default:
      return tellStoreFailure(failure)
  }
}

const indented = (lines: ReadonlyArray<string>): ReadonlyArray<string> => lines.map((line) => `  ${line}`)

const subjectOf = (stream: StreamName): string => stream.replace('-', ' ')

const tellStoreFailure = ({ _tag: error, where, detail }: StoreFailure): string => {
  switch (error) {
    case 'Locked':
      return `${where} is in use by another process: try again when it is done`
    case 'ReadOnly':
      return `${where} cannot be written to`
    case 'Full':
      return `${where} has no room left: nothing was written`
    case 'Corrupt':
      return `${where} is damaged: restore it from a copy (${detail})`
    case 'NotABook':
      return `${where} is no book, and was left as it is: ${detail}`
    case 'NewerFormat':
      return `${where} was made by a newer version of receivables: ${detail}`
    case 'NoDriver':
      return detail
    case 'Unavailable':
      return `${where} cannot be used: ${detail}`
    case 'Unauthorised':
      return `${where} does not allow it: ${detail}`
    case 'TooLarge':
      return `${where} does not take that much at once: ${detail}`
    case 'Deleted':
      return `${where} has it no more: ${detail}`
    case 'Closed':
      return `${where} was closed`
  }
}

const tellAmountError = (failure: AmountError): string =>
  failure._tag === 'NotADecimal'
    ? `"${failure.text}" is no amount: write it plainly, such as 1234.50`
    : `${failure.text} has more decimals than ${failure.currency} has (${failure.digits})`
