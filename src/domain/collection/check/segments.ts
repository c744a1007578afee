import type { CurrencyCode } from '../../value/currency.js'
import { amountIn } from '../amounts.js'
import { isWithin } from '../in-segment.js'
import type { Segment } from '../segment.js'

// Segments are compared as sets of debts, one dimension after the other: two meet where they meet in every one.

type Words = ReadonlyArray<string> | undefined

const wordsMeet = (a: Words, b: Words): boolean =>
  a === undefined || b === undefined || a.some((one) => b.includes(one))
const wordsHold = (a: Words, b: Words): boolean => a === undefined || (b?.every((one) => a.includes(one)) ?? false)

const codesMeet = (a: Words, b: Words): boolean =>
  a === undefined || b === undefined || a.some((one) => b.some((two) => isWithin(one, two) || isWithin(two, one)))
const codesHold = (a: Words, b: Words): boolean =>
  a === undefined || (b?.every((narrow) => a.some((wide) => isWithin(narrow, wide))) ?? false)

type Texts = Readonly<Record<string, string>> | undefined

const textsMeet = (a: Texts = {}, b: Texts = {}): boolean =>
  Object.entries(a).every(([name, text]) => b[name] === undefined || b[name] === text)
const textsHold = (a: Texts = {}, b: Texts = {}): boolean => Object.entries(a).every(([name, text]) => b[name] === text)

/** From this on, and below that; where nothing is named, without end. */
interface Range {
  readonly from: bigint
  readonly below: bigint | undefined
}

const rangesMeet = (a: Range, b: Range): boolean => {
  const from = a.from > b.from ? a.from : b.from
  return (a.below === undefined || from < a.below) && (b.below === undefined || from < b.below)
}
const rangesHold = (a: Range, b: Range): boolean =>
  a.from <= b.from && (a.below === undefined || (b.below !== undefined && b.below <= a.below))

const customers = ({ customerFrom = 0, customerBelow }: Segment): Range => ({
  from: BigInt(customerFrom),
  below: customerBelow === undefined ? undefined : BigInt(customerBelow),
})

/** The sizes of a segment in a currency; none where it takes no debt of that currency. */
const sizes = ({ currencies, from, below }: Segment, currency: CurrencyCode): Range | undefined => {
  if (currencies !== undefined && !currencies.includes(currency)) return undefined
  const least = from === undefined ? 0n : amountIn(from, currency)
  const limit = below === undefined ? undefined : amountIn(below, currency)
  if (least === undefined || (below !== undefined && limit === undefined)) return undefined
  return { from: least, below: limit }
}

/** Every currency that one of them names, and one that none does. */
const currenciesOf = (...segments: ReadonlyArray<Segment>): ReadonlyArray<CurrencyCode> => {
  const named = new Set(
    segments.flatMap(({ currencies = [], from = [], below = [] }) => [
      ...currencies,
      ...[...from, ...below].map(({ currency }) => currency),
    ]),
  )
  const other = (['XTS', 'EUR', 'USD', 'CHF', 'SEK'] as const).find((one) => !named.has(one))
  return other === undefined ? [...named] : [...named, other]
}

/** How two segments are to each other in each dimension: the first to the second. */
interface Relation {
  readonly words: (a: Words, b: Words) => boolean
  readonly codes: (a: Words, b: Words) => boolean
  readonly texts: (a: Texts, b: Texts) => boolean
  readonly ranges: (a: Range, b: Range) => boolean
  readonly sizes: (a: Segment, b: Segment) => boolean
}

const related =
  ({ words, codes, texts, ranges, sizes: ofSizes }: Relation) =>
  (a: Segment, b: Segment): boolean =>
    words(a.kinds, b.kinds) &&
    words(a.bands, b.bands) &&
    codes(a.jurisdictions, b.jurisdictions) &&
    codes(a.languages, b.languages) &&
    texts(a.tags, b.tags) &&
    texts(a.debtorTags, b.debtorTags) &&
    ranges(customers(a), customers(b)) &&
    ofSizes(a, b)

/** Whether some debt can be in both. */
export const meet = related({
  ...{ words: wordsMeet, codes: codesMeet, texts: textsMeet, ranges: rangesMeet },
  sizes: (a, b) =>
    currenciesOf(a, b).some((currency) => {
      const [one, other] = [sizes(a, currency), sizes(b, currency)]
      return one !== undefined && other !== undefined && rangesMeet(one, other)
    }),
})

/** Whether every debt of the second is in the first. */
export const holds = related({
  ...{ words: wordsHold, codes: codesHold, texts: textsHold, ranges: rangesHold },
  sizes: (a, b) =>
    currenciesOf(a, b).every((currency) => {
      const [wide, narrow] = [sizes(a, currency), sizes(b, currency)]
      return narrow === undefined || (wide !== undefined && rangesHold(wide, narrow))
    }),
})
