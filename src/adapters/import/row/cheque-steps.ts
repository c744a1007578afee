import type { BounceReason } from '../../../domain/cheque/event.js'
import { PaymentId, Text } from '../../../domain/value/id.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import type { ChequeField } from '../field.js'
import { asId } from './as-id.js'
import type { Cells } from './cells.js'
import { bounceReasonIn, type ChequeStatus, statusIn } from './cheque-words.js'

/** What became of a cheque after it was received, one step after the other. */
export type ChequeStep =
  | { readonly step: 'deposit' | 'represent'; readonly on: LocalDate; readonly bank: string }
  | { readonly step: 'endorse'; readonly on: LocalDate; readonly to: string; readonly recourse: boolean }
  | { readonly step: 'bounce'; readonly on: LocalDate; readonly reason: BounceReason }
  | { readonly step: 'clear'; readonly on: LocalDate; readonly payment: PaymentId }
  | { readonly step: 'return'; readonly on: LocalDate }

type DateField = 'depositedDate' | 'endorsedDate' | 'bouncedDate' | 'clearedDate' | 'returnedDate'

/** The days that a ledger tells of a cheque in that status: its own last, those before it where they are known. */
const daysOf: Readonly<Record<ChequeStatus, ReadonlyArray<DateField>>> = {
  'in-hand': [],
  deposited: ['depositedDate'],
  endorsed: ['endorsedDate'],
  bounced: ['depositedDate', 'endorsedDate', 'bouncedDate'],
  cleared: ['depositedDate', 'endorsedDate', 'bouncedDate', 'clearedDate'],
  returned: ['depositedDate', 'endorsedDate', 'bouncedDate', 'returnedDate'],
}

/** Where the status is not said, the days say it: the first of these that has one. */
const byDay: ReadonlyArray<readonly [DateField, ChequeStatus]> = [
  ['clearedDate', 'cleared'],
  ['returnedDate', 'returned'],
  ['bouncedDate', 'bounced'],
  ['endorsedDate', 'endorsed'],
  ['depositedDate', 'deposited'],
]

const happened: Readonly<Record<DateField | 'receivedDate', string>> = {
  receivedDate: 'was received',
  depositedDate: 'was deposited',
  endorsedDate: 'was endorsed',
  bouncedDate: 'bounced',
  clearedDate: 'cleared',
  returnedDate: 'was returned',
}

/** Where a ledger does not say with which bank. */
const someBank = 'a bank'

const statusOf = (cells: Cells): ChequeStatus | undefined => {
  const said = cells.text('status')
  if (said === '') return byDay.find(([field]) => cells.text(field) !== '')?.[1] ?? 'in-hand'
  return statusIn(said) ?? cells.problem('status', `one of ${Object.keys(daysOf).join(', ')}`)
}

type Days = Partial<Record<DateField, LocalDate>>

/** The days of the steps. The day of the status itself may stand in a column for all of them. */
const daysIn = (cells: Cells, status: ChequeStatus, receivedDate: LocalDate | undefined): Days => {
  const days: Days = {}
  const own = daysOf[status].at(-1)
  let latest: readonly [DateField | 'receivedDate', LocalDate | undefined] = ['receivedDate', receivedDate]
  for (const [field] of byDay) {
    if (!daysOf[status].includes(field) && cells.text(field) !== '') {
      cells.problem(field, `no day, since the status is ${status}`)
    }
  }
  for (const field of daysOf[status]) {
    const column = field === own && cells.text(field) === '' ? 'statusDate' : field
    if (cells.text(column) === '') {
      if (field === own) cells.problem(field, `the day on which it ${happened[field]}, since the status is ${status}`)
      continue
    }
    const on = cells.date(column)
    if (on === undefined) continue
    days[field] = on
    const [before, day] = latest
    if (day !== undefined && on < day)
      cells.problem(column, `a day that is not before ${day}, when it ${happened[before]}`)
    latest = [field, on]
  }
  return days
}

const textOr = (cells: Cells, field: ChequeField, otherwise: string): string =>
  cells.optionalId(field, Text) ?? otherwise

/** How it left our hands: endorsed where that is told, else to the bank, at the latest on the day of what came of it. */
const leave = (
  cells: Cells,
  { depositedDate, endorsedDate }: Days,
  by: LocalDate | undefined,
): ReadonlyArray<ChequeStep> => {
  if (depositedDate !== undefined && endorsedDate !== undefined) {
    cells.problem('endorsedDate', `no day, since it was deposited on ${depositedDate}`)
    return []
  }
  if (endorsedDate !== undefined) {
    const to = cells.id('endorsedTo', Text) ?? ''
    const recourse = cells.text('recourse') === '' || cells.yes('recourse')
    return [{ step: 'endorse', on: endorsedDate, to, recourse }]
  }
  const on = depositedDate ?? by
  return on === undefined ? [] : [{ step: 'deposit', on, bank: textOr(cells, 'depositedWith', someBank) }]
}

const bounce = (cells: Cells, on: LocalDate, endorsed: boolean): ChequeStep => {
  const said = cells.text('bounceReason')
  const reason = said === '' ? 'other' : bounceReasonIn(said)
  if (reason === undefined) {
    const known = 'insufficient-funds, account-closed, stopped, signature, date, technical, other'
    cells.problem('bounceReason', `one of ${known}`)
  }
  if (endorsed && cells.text('recourse') !== '' && !cells.yes('recourse')) {
    cells.problem('recourse', 'yes, since a cheque that was endorsed without recourse cannot come back')
  }
  return { step: 'bounce', on, reason: reason ?? 'other' }
}

const clear = (cells: Cells, on: LocalDate): ChequeStep => {
  const payment = `cheque-${asId(cells.text('cheque'))}`
  if (!PaymentId.is(payment)) {
    cells.problem('cheque', 'an id of at most 193 characters, for its payment is called cheque-<id>')
  }
  return { step: 'clear', on, payment: payment as PaymentId }
}

/** The steps that a row tells, in the order in which they were taken. What is wrong with them is left with the cells. */
export const readSteps = (cells: Cells, receivedDate: LocalDate | undefined): ReadonlyArray<ChequeStep> => {
  const status = statusOf(cells)
  if (status === undefined) return []
  const days = daysIn(cells, status, receivedDate)
  const { endorsedDate, bouncedDate, clearedDate, returnedDate } = days
  const steps: ChequeStep[] = []
  if (returnedDate === undefined || bouncedDate !== undefined)
    steps.push(...leave(cells, days, bouncedDate ?? clearedDate))
  else if (days.depositedDate !== undefined || endorsedDate !== undefined) {
    cells.problem('returnedDate', 'the day of a cheque in hand or of one that bounced: this one had left our hands')
  }
  if (bouncedDate !== undefined) steps.push(bounce(cells, bouncedDate, endorsedDate !== undefined))
  if (clearedDate !== undefined) {
    // What bounced clears only when it is given to the bank again.
    const bank = bouncedDate && textOr(cells, 'depositedWith', someBank)
    if (bank !== undefined) steps.push({ step: 'represent', on: clearedDate, bank })
    steps.push(clear(cells, clearedDate))
  }
  if (returnedDate !== undefined) steps.push({ step: 'return', on: returnedDate })
  return steps
}
