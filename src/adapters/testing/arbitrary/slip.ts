import * as fc from 'fast-check'
import type { CurrencyCode } from '../../../domain/value/currency.js'
import { addDays, endOfMonth, LocalDate, localDate } from '../../../domain/value/local-date.js'
import { Money } from '../../../domain/value/money.js'
import type { Fit } from '../history.js'
import { rarely } from './rarely.js'

/** The next 29 February. */
const leapDayFrom = (date: LocalDate): LocalDate => {
  const end = endOfMonth(localDate(`${date.slice(0, 4)}-02-01`))
  return end.endsWith('29') && end >= date ? end : leapDayFrom(localDate(`${Number(date.slice(0, 4)) + 1}-01-01`))
}

/** Slips from this number on are of the calendar. */
const ofCalendar = 45

/** A day beside, or a month and a half late; the end of the month, or a leap day. */
const dayInsteadOf = (date: LocalDate, which: number): LocalDate => {
  if (which < ofCalendar) return addDays(date, [1, -1, 45][which % 3] ?? 1)
  return which % 2 === 0 ? endOfMonth(date) : leapDayFrom(date)
}

/** What is said instead of a value, by a number that says which slip it is; the same where there is none to be made. */
const slipOf = (value: unknown, which: number): unknown => {
  if (Money.is(value)) {
    const { amount, currency } = value
    const other: CurrencyCode = currency === 'USD' ? 'EUR' : 'USD'
    return [
      { amount, currency: other },
      { amount: amount + 1n, currency },
      { amount: 0n, currency },
    ][which % 3]
  }
  if (typeof value !== 'string') return value
  return LocalDate.is(value) ? dayInsteadOf(value, which) : `${value}-9`
}

/** What a command is and whose it is: that is no slip, but another command. */
const said: ReadonlyArray<string> = ['type', 'debt', 'debtor', 'payment', 'cheque']

const slipped = (command: object, at: number, which: number): object => {
  const fields = Object.entries(command).filter(
    ([name, value]) => !said.includes(name) && (typeof value === 'string' || Money.is(value)),
  )
  const days = fields.filter(([name, value]) => which >= ofCalendar && name !== 'on' && LocalDate.is(value))
  const from = days.length > 0 ? days : fields
  const [name, value] = from[at % from.length] ?? []
  return name === undefined ? command : { ...command, [name]: slipOf(value, which) }
}

/**
 * Commands of which one in ten has a slip: an amount in another currency, a cent too much or of nothing; a day or a month too late, a day too early, the end of a month, a leap day; a name that
 * nobody knows. A rule that lacks a guard takes it.
 */
export const slipping = <C extends object, S>(
  step: fc.Arbitrary<Fit<C, S>>,
  isCommand: (command: unknown) => command is C,
): fc.Arbitrary<Fit<C, S>> =>
  fc.tuple(step, rarely(10), fc.nat({ max: 11 }), fc.nat({ max: 59 })).map(([asked, slips, at, which]) => {
    if (!slips) return asked
    return (state, before) => {
      const command = asked(state, before)
      const slip = slipped(command, at, which)
      return isCommand(slip) ? slip : command
    }
  })
