import * as E from 'fp-ts/lib/Either.js'
import { type CurrencyCode, exponent } from '../../../domain/value/currency.js'
import { asciiDigits } from '../cell/ascii-digits.js'
import { digitsOf, figureIn } from '../cell/figure.js'
import { amountFields, type Field } from '../field.js'
import { headerKey } from '../header/header-key.js'
import type { Reading } from '../reading.js'
import { signedIn } from './readers.js'

const words = new Set(
  [
    'total,totals,sub total,subtotal,grand total,sum,total amount,overall total,report total,balance total,total due',
    'summe,zwischensumme,gesamt,gesamtsumme,gesamtbetrag,endsumme,total général,sous total,somme,suma,subtotales,totales',
    'total general,soma,totale,totaal,subtotaal,subtotale,toplam,genel toplam,ara toplam,جمع,جمع کل,مجموع,المجموع,الإجمالي,اجمالي,المجموع الكلي',
  ]
    .join()
    .split(',')
    .map(headerKey),
)
const beginnings = [
  'total for ',
  'total ',
  'subtotal ',
  'sub-total ',
  'summe ',
  'gesamt ',
  'ara toplam ',
  'zwischensumme ',
  'sous-total ',
  'جمع ',
  'مجموع ',
  'إجمالي ',
  'totale ',
  'suma ',
  'percentage of total',
  '% of total',
]

/** What all of these have in them: most cells are known to be no total by it. */
const traces = /tot|sum|som|gesamt|overall|toplam|جمع|مجموع|جمال/i

/** Whether a cell calls its row a total: by a word of its own, or before the name of what is summed up. */
export const isTotalWord = (cell: string): boolean => {
  if (cell === '' || cell.length > 200) return false
  // Lists of SAP mark their sums by stars: one of an account, two of all.
  if (cell.charCodeAt(0) === 42) return /^\*{1,4}(?:\s|$)/.test(cell)
  if (!traces.test(cell)) return false
  const lower = cell.toLowerCase()
  return words.has(headerKey(cell)) || beginnings.some((word) => lower.startsWith(word))
}

/** `100.00%`: a share of a total is none. */
export const isShare = (cell: string): boolean => cell.length < 20 && cell.trimEnd().endsWith('%')

/** Sums of one figure of the rows so far, per currency, in minor units: of those before the last total, and of those since. */
type Sums = Map<CurrencyCode, { before: bigint; since: bigint }>

/** A total that a file states of rows above it, beside what was read. */
export interface StatedTotal {
  readonly row: number
  readonly column: string
  readonly stated: string
  /** What the rows above it come to, since the total before it and in all. */
  readonly read: ReadonlyArray<{ readonly amount: bigint; readonly currency: CurrencyCode }>
  readonly agrees: boolean
}

export interface Totals {
  /** Adds the figures of a row that is no total; those of a credit count below zero, however they are written. */
  readonly add: (cells: ReadonlyArray<string>, currency: CurrencyCode, isCredit: boolean) => void
  /** What the row says of the rows above it; nothing where it has no figure. */
  readonly state: (row: number, cells: ReadonlyArray<string>) => ReadonlyArray<StatedTotal>
  /** After a total the sums begin anew. */
  readonly close: () => void
}

/** Follows the figures of a file, to know a row that sums up those above it. */
export const totals = (reading: Reading): Totals => {
  const { columns, decimal, headers, currency: fallback, minorUnits } = reading
  const watched = amountFields.flatMap((field: Field) => {
    const signed = field !== 'debit' && field !== 'credit'
    return (columns.of[field]?.at ?? []).map((at) => ({ at, sums: new Map() as Sums, signed }))
  })
  const figureOf = (cell: string, currency: CurrencyCode, signed = signedIn(reading, currency)): bigint | undefined => {
    if (cell === '') return undefined
    const read = signed(cell)
    if (E.isRight(read)) return read.right.amount
    // A total may stand in a format of its own, with the sign of its currency or without.
    const figure = figureIn(cell)
    const digits = figure && digitsOf(figure.body, decimal)
    if (minorUnits || figure === undefined || digits === undefined || digits.fraction.length > exponent(currency))
      return undefined
    const amount = BigInt(digits.whole + digits.fraction.padEnd(exponent(currency), '0'))
    return figure.negative ? -amount : amount
  }
  /** Lists add up figures of several currencies, too, as if they were of one. */
  const addsUpAll = (sums: Sums, stated: string): boolean => {
    const parts = [...sums]
    const [[first] = []] = parts
    if (first === undefined || parts.some(([currency]) => exponent(currency) !== exponent(first))) return false
    const figure = figureOf(stated, first)
    const sum = (of: 'before' | 'since') => parts.reduce((sofar, [, one]) => sofar + one[of], 0n)
    const since = sum('since')
    return figure !== undefined && (figure === since || figure === sum('before') + since)
  }
  return {
    add: (cells, currency, isCredit) => {
      const read = signedIn(reading, currency)
      for (const { at, sums, signed } of watched) {
        const figure = figureOf(cells[at] ?? '', currency, read)
        if (figure === undefined) continue
        const amount = isCredit && signed && figure > 0n ? -figure : figure
        const sum = sums.get(currency)
        if (sum === undefined) sums.set(currency, { before: 0n, since: amount })
        else sum.since += amount
      }
    },
    state: (row, cells) =>
      watched.flatMap(({ at, sums }) => {
        const stated = cells[at] ?? ''
        if (figureIn(stated) === undefined || isShare(stated)) return []
        const currencies = sums.size > 0 ? [...sums.keys()] : fallback === undefined ? [] : [fallback]
        // Of nothing that was read, a sum of nothing is right.
        const agrees =
          currencies.length === 0
            ? !/[^\D0]/.test(asciiDigits(stated))
            : addsUpAll(sums, stated) ||
              currencies.some((currency) => {
                const { before = 0n, since = 0n } = sums.get(currency) ?? {}
                const figure = figureOf(stated, currency)
                return figure !== undefined && (figure === since || figure === before + since)
              })
        const read = currencies.map((currency) => ({ amount: sums.get(currency)?.since ?? 0n, currency }))
        return [{ row, column: headers[at] ?? '', stated, read, agrees }]
      }),
    close: () => {
      for (const { sums } of watched) {
        for (const sum of sums.values()) {
          sum.before += sum.since
          sum.since = 0n
        }
      }
    },
  }
}
