import * as fc from 'fast-check'
import type { CurrencyCode } from '../../../domain/value/currency.js'
import { addDays, LocalDate } from '../../../domain/value/local-date.js'
import { Money } from '../../../domain/value/money.js'
import type { Fit } from '../history.js'
import { rarely } from './rarely.js'

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
  return LocalDate.is(value) ? addDays(value, [1, -1, 45][which % 3] ?? 1) : `${value}-9`
}

/** What a command is and whose it is: that is no slip, but another command. */
const said: ReadonlyArray<string> = ['type', 'debt', 'debtor', 'payment', 'cheque']

const slipped = (command: object, at: number, which: number): object => {
  const fields = Object.entries(command).filter(
    ([name, value]) => !said.includes(name) && (typeof value === 'string' || Money.is(value)),
  )
  const [name, value] = fields[at % fields.length] ?? []
  return name === undefined ? command : { ...command, [name]: slipOf(value, which) }
}

/**
 * Commands of which one in ten has a slip: an amount in another currency, a cent too much or of nothing; a day or a month too late, a day too early; a name that
 * nobody knows. A rule that lacks a guard takes it.
 */
export const slipping = <C extends object, S>(
  step: fc.Arbitrary<Fit<C, S>>,
  isCommand: (command: unknown) => command is C,
): fc.Arbitrary<Fit<C, S>> =>
  fc.tuple(step, rarely(10), fc.nat({ max: 11 }), fc.nat({ max: 5 })).map(([asked, slips, at, which]) => {
    if (!slips) return asked
    return (state, before) => {
      const command = asked(state, before)
      const slip = slipped(command, at, which)
      return isCommand(slip) ? slip : command
    }
  })
