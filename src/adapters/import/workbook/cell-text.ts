/** As many digits as a spreadsheet computes with: what is behind them is the error of its sums. */
const digits = 15

/** A number as it is stored in a workbook, told from a text of digits, which may be an id. */
export class StoredNumber {
  constructor(readonly text: string) {}
}

/** What a cell of a workbook says, as text: numbers without the error of binary fractions, days as dates. */
export const cellText = (value: unknown, daysOff = 0): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dayText(value.getTime() + daysOff * 86_400_000)
  return value instanceof StoredNumber ? numberText(value.text) : String(value).trim()
}

const numberText = (text: string): string => {
  if (/^-?\d{1,15}(?:\.\d{1,4})?$/.test(text)) return text
  const value = Number(text)
  if (!Number.isFinite(value)) return text
  const told = String(Number(value.toPrecision(digits)))
  // Without an exponent, which no amount and no id has.
  return /e-/i.test(told)
    ? value.toFixed(20).replace(/\.?0{1,20}$/, '')
    : /e/i.test(told)
      ? BigInt(value).toString()
      : told
}

/** The day that a spreadsheet counts from, which it shows as none. */
const noDay = Date.UTC(1899, 11, 30)

/** A day, with its time if it has one; the time is that of no zone. */
const dayText = (time: number): string => {
  if (Number.isNaN(time) || time === noDay) return ''
  return new Date(time).toISOString().replace(/T00:00:00\.000Z$|\.\d{3}Z$/, '')
}
