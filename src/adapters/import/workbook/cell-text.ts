/** As many digits as a spreadsheet computes with: what is behind them is the error of its sums. */
const digits = 15

/** A number as it is stored in a workbook, told from a text of digits, which may be an id. */
export class StoredNumber {
  constructor(readonly text: string) {}
}

/** What a cell of a workbook says, as text: numbers without the error of binary fractions, days as dates. */
export const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
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
