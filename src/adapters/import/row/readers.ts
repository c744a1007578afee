import type { CurrencyCode } from '../../../domain/value/currency.js'
import { readMinorUnits, readSigned } from '../cell/amount.js'
import { lately } from '../cell/lately.js'
import { remembered } from '../cell/remembered.js'
import { type DateColumn, readDate } from '../date/read-date.js'
import type { Field } from '../field.js'
import type { Reading } from '../reading.js'

const plainDates: DateColumn = { format: undefined, orders: {}, calendar: undefined }

type Signed = ReturnType<typeof readSigned>

/** How the cells of a file are read, with what they said before. */
interface Readers {
  readonly dates: Map<Field, (text: string) => ReturnType<typeof readDate>>
  readonly amounts: Map<CurrencyCode, (text: string) => Signed>
}

const all = new WeakMap<Reading, Readers>()

const readersOf = (reading: Reading): Readers => {
  const known = all.get(reading)
  if (known !== undefined) return known
  const made: Readers = { dates: new Map(), amounts: new Map() }
  all.set(reading, made)
  return made
}

/** Reads a cell as an amount of any sign, in minor units or not, as the file writes them. */
export const signedIn = (reading: Reading, currency: CurrencyCode): ((text: string) => Signed) => {
  const { amounts } = readersOf(reading)
  const known = amounts.get(currency)
  if (known !== undefined) return known
  const { minorUnits, decimal } = reading
  const made = lately((text) => (minorUnits ? readMinorUnits(text, currency) : readSigned(text, currency, decimal)))
  amounts.set(currency, made)
  return made
}

/** Reads a cell as a date, as its column writes them. */
export const dateIn = (reading: Reading, field: Field): ((text: string) => ReturnType<typeof readDate>) => {
  const { dates } = readersOf(reading)
  const known = dates.get(field)
  if (known !== undefined) return known
  const made = remembered((text) => readDate(reading.dates[field] ?? plainDates, reading.context, text))
  dates.set(field, made)
  return made
}
