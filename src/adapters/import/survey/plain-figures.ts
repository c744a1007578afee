import { type DecimalMark, digitsOf, figureIn } from '../cell/figure.js'

/** Decimals that are kept: what is compared is sums, before any currency is known. */
const decimals = 6

/** A figure with its sign, scaled to a whole number; a stroke or a blank is nothing. */
export const figureWith = (cell: string, mark: DecimalMark): bigint | undefined => {
  if (cell === '' || /^[-\u2013\u2014]$/.test(cell)) return 0n
  const figure = figureIn(cell)
  const digits = figure && digitsOf(figure.body, mark)
  if (figure === undefined || digits === undefined || digits.fraction.length > decimals) return undefined
  const amount = BigInt(digits.whole + digits.fraction.padEnd(decimals, '0'))
  return figure.negative ? -amount : amount
}

export const bothMarks: ReadonlyArray<DecimalMark> = ['point', 'comma']
