import type { BookRejection } from '../../domain/book/book.js'
import type { ScheduleError } from '../../domain/calendar/schedule.js'
import type { PolicyUnreadable } from '../../domain/collection/adoption/adopted-policy.js'
import type { LateChargeError } from '../../domain/late-charge/error.js'
import { tellProblem } from '../../domain/value/codec-error.js'
import type { AmountError } from '../../domain/value/money.js'
import { visible } from '../../domain/value/visible.js'
import type { InvalidBounds, InvalidConvention } from '../../projections/aging/aging-convention.js'
import type { UnknownPlace } from '../../projections/open-item/place.js'
import type { BookError } from '../book.js'
import type { CashApplicationError, StepsNotTaken, UntakenStep } from '../command/apply-cash.js'
import type { Rejected } from '../command/handle-command.js'
import type { LostEvents, TotalsDiffer } from '../copy/copy-book.js'
import type { BrokenOff } from '../store/broken-off.js'
import type { StoreFailure, StreamName } from '../store/event-store.js'
import type { InvalidQuery } from '../view/invalid-query.js'
import type { ProjectorError } from '../view/projector.js'
import { tellAmount } from './amount.js'
import { notAssessable } from './rejection/debt.js'
import { isRejection, tellRejection } from './rejection.js'

/**
 * Every way in which the library says no: refusals of the book, failures of stores and views, and values that are none.
 *
 * @since 0.2.0
 */
export type LibraryError =
  | BookError
  | CashApplicationError
  | BrokenOff
  | Rejected<BookRejection>
  | BookRejection
  | ProjectorError
  | InvalidBounds
  | InvalidConvention
  | UnknownPlace
  | PolicyUnreadable
  | InvalidQuery
  | AmountError
  | ScheduleError
  | LateChargeError
  | LostEvents
  | TotalsDiffer

/**
 * An error or a refusal in words for a reader, with the figures it was decided on. One line; where there are several
 * problems, each has a line of its own beneath. What was asked for is shown as data, never as a text to trust.
 *
 * @since 0.2.0
 * @example
 * const handled = await book.submit(command, { actor: 'clerk-1' })
 * if (handled._tag === 'Left') console.error(describe(handled.left))
 */
export const describe = (failure: LibraryError): string => {
  const told = linesOf(failure)
  return (typeof told === 'string' ? [told] : told).map(visible).join('\n')
}

/** One line, or several: what stands in them is shown, and makes no line of its own. */
const linesOf = (failure: LibraryError): string | ReadonlyArray<string> => {
  if (isRejection(failure)) return tellRejection(failure)
  switch (failure._tag) {
    case 'Rejected':
      return `${subjectOf(failure.stream)}: ${tellRejection(failure.rejection)}`
    case 'InvalidCommand':
      return ['this is no command of the book:', ...indented(failure.problems.map(tellProblem))]
    case 'CommandIdReused':
      return `command ${failure.commandId} was something else: event ${failure.revision} of ${failure.stream} came of it, and nothing was done now; another command takes an id of its own`
    case 'StepsNotTaken':
      return tellStepsNotTaken(failure)
    case 'BrokenOff':
      return tellBrokenOff(failure)
    case 'Undecodable':
      return [
        `event ${failure.revision} of ${failure.stream} cannot be read:`,
        ...indented(failure.problems.map((problem) => problem.replace(/^\//, ''))),
      ]
    case 'UndecodableState':
      return [
        `the state of ${failure.key} in view ${failure.view} ${failure.version} cannot be read:`,
        ...indented(failure.problems),
      ]
    case 'Conflict':
      return `somebody else wrote to ${failure.stream} at the same time, again and again: try once more`
    case 'InvalidAppend':
      return `nothing can be added to ${failure.stream}: ${failure.detail}`
    case 'InvalidBounds':
      return `bounds of buckets are whole days that rise from 1, such as 30,60,90; these are ${failure.bounds.join(',')}`
    case 'InvalidConvention':
      return tellInvalidConvention(failure)
    case 'InvalidQuery':
      return ['this is no question that the book can answer:', ...indented(failure.problems.map(tellProblem))]
    case 'PolicyUnreadable':
      return [`policy ${failure.version} cannot be read from the book:`, ...indented(failure.problems.map(tellProblem))]
    case 'UnknownPlace':
      return `no event of money in this book has the id ${failure.knownAt}`
    case 'Superseded':
      return `view ${failure.view} ${failure.version} is kept by another process`
    case 'Retired':
      return `view ${failure.view} ${failure.version} was replaced by version ${failure.current}`
    case 'NotADecimal':
    case 'TooPrecise':
      return tellAmountError(failure)
    case 'RateUnknown':
    case 'IndexUnknown':
    case 'TooManyDigits':
      return `the late charge cannot be assessed: ${notAssessable(failure)}`
    case 'OutOfRange':
      return `the ${failure.calendar} calendar is known from ${failure.first} to ${failure.last}`
    case 'NoSuchMonth':
      return `the ${failure.calendar} calendar has no month ${failure.month} in ${failure.year}`
    case 'NoSuchDay':
      return `month ${failure.month} of ${failure.year} in the ${failure.calendar} calendar has ${failure.daysInMonth} days, and no day ${failure.day}`
    case 'CalendarNotSupplied':
      return `the ${failure.calendar} calendar is asked for and was not given`
    case 'NoBusinessDay':
      return `the calendar ${failure.calendar} has no business day within ${failure.within} days of ${failure.from}`
    case 'NotACount':
      return `${failure.field} must be a whole number from 1, and is ${failure.given}`
    case 'NotIncreasing':
      return `dates must rise, and ${failure.due} is not after ${failure.previous}`
    case 'TooSmallToSplit':
      return `${tellAmount(failure.total)} cannot be split into ${failure.count} parts above zero`
    case 'LostEvents':
      return `${failure.copied} events were copied, and ${failure.found} are there`
    case 'TotalsDiffer':
      return `the books come to other totals for ${failure.debtors.slice(0, 10).join(', ')}`
    case 'HandlerFailed':
      return `a handler of events failed: ${String(failure.cause)}`
    default:
      return tellStoreFailure(failure)
  }
}

const parts: Readonly<Record<BrokenOff['what'], readonly [part: string, whole: string]>> = {
  batch: ['commands', 'the batch'],
  copy: ['events', 'the copy'],
  demo: ['commands', 'the demo'],
  cash: ['placements', 'cash application'],
}

const tellBrokenOff = ({ what, done, cause }: BrokenOff): ReadonlyArray<string> => {
  const [part, whole] = parts[what]
  return [
    `${done} ${part} of ${whole} are stored, and there it stopped: ${describe(cause)}`,
    'mend that, and do the same again: it goes on from there, and nothing is done twice',
  ]
}

const tellStepsNotTaken = ({ steps, unread = [] }: StepsNotTaken): ReadonlyArray<string> => [
  'some of what follows cannot be done, and the rest is:',
  ...indented(
    steps.map(({ debtor, stream, command, why }) => {
      return `of debtor ${debtor}, ${command.type} for ${subjectOf(stream)}: ${tellWhyNot(why)}`
    }),
  ),
  ...indented(
    unread.map(({ debtor, cause }) => `of debtor ${debtor}, nothing: ${describe(cause).replace(/\s*\n\s*/g, ' ')}`),
  ),
]

const tellWhyNot = (why: UntakenStep['why']): string => {
  switch (why._tag) {
    case 'ChangesNothing':
      return 'it would change nothing'
    case 'PaymentIdTaken': {
      const about = why.reference === undefined ? '' : `, with the reference ${why.reference}`
      return `this id is another payment's, of debtor ${why.of}${about}; nothing is booked`
    }
    default:
      return tellRejection(why)
  }
}

const indented = (lines: ReadonlyArray<string>): ReadonlyArray<string> => lines.map((line) => `  ${line}`)

const subjectOf = (stream: StreamName): string => stream.replace('-', ' ')

/** What the store was asked to do, where it tells. */
const askedOf = ({ operation, stream }: StoreFailure): string | undefined => {
  switch (operation) {
    case 'append':
      return stream === undefined ? 'append' : `append to ${stream}`
    case 'read':
      return stream === undefined ? 'read' : `read ${stream}`
    case 'readAll':
      return 'read the log of all streams'
    case 'subscribe':
      return 'follow the log of all streams'
    case undefined:
      return undefined
  }
}

const tellStoreFailure = (failure: StoreFailure): string => {
  const { _tag: error, where, detail } = failure
  const asked = askedOf(failure)
  switch (error) {
    case 'Locked':
      return `${where} is in use by another process: try again when it is done`
    case 'ReadOnly':
      return `${where} cannot be written to`
    case 'Full':
      return `${where} has no room left: this was not written`
    case 'Corrupt':
      return `${where} is damaged: restore it from a copy (${detail})`
    case 'NotABook':
      return `${where} is no book, and was left as it is: ${detail}`
    case 'NewerFormat':
      return `${where} was made by a newer version of receivables: ${detail}`
    case 'NoDriver':
      return detail
    case 'Misconfigured':
      return `${where} cannot be reached as it is told: ${detail}`
    case 'Unavailable':
      return `${where} cannot be used${asked === undefined ? '' : ` to ${asked}`}: ${detail}`
    case 'Replaced':
      return `${where} is no longer what was opened, and nothing was written: ${detail}`
    case 'Unauthorised':
      return `${where} does not allow ${asked === undefined ? 'it' : `to ${asked}`}: ${detail}`
    case 'TooLarge':
      return `${where} does not take that much at once: ${detail}`
    case 'Deleted':
      return `${where} has it no more: ${detail}`
    case 'Closed':
      return `${where} was closed`
  }
}

const tellInvalidConvention = ({ convention, bucket, wrong, expected, given }: InvalidConvention): string => {
  const says = `the buckets of ${convention} have to cover every age once`
  const end = (day: number | null | undefined): string => (day === null || day === undefined ? 'open' : `${day}`)
  switch (wrong) {
    case 'buckets':
      return `${says}, and there are none`
    case 'id':
      return `${says}, and the id '${bucket}' is taken`
    case 'from':
      return `${says}: '${bucket}' begins at ${end(given)}, and has to at ${end(expected)}`
    case 'to':
      return `${says}: '${bucket}' ends at ${end(given)}, which is no whole day after it begins (${end(expected)})`
    case 'last':
      return `${says}: '${bucket}' is the last, ends at ${end(given)}, and has to be open`
  }
}

const tellAmountError = (failure: AmountError): string =>
  failure._tag === 'NotADecimal'
    ? `"${failure.text}" is no amount: write it plainly, such as 1234.50`
    : `${failure.text} has more decimals than ${failure.currency} has (${failure.digits})`
