import type { ReadingRequest } from '../import-request.js'
import type { Question } from '../question.js'
import type { SourceRow } from '../row-source.js'

const currency =
  '(?:EUR|USD|GBP|CHF|JPY|CNY|INR|AED|SAR|TRY|TL|BRL|CAD|AUD|PLN|CZK|HUF|SEK|NOK|DKK|RUB|ZAR|EUROS?|euros?|[€$£¥₺₹])'

/** What lists say of figures that are rounded, in titles and in headers: `TEUR`, `in thousands`, `USD '000`, `in Mio. EUR`. */
const saying: ReadonlyArray<readonly [scale: 1000 | 1_000_000, RegExp]> = [
  [
    1000,
    new RegExp(
      `\\bin thousands\\b|\\bthousands of ${currency}|['’]000s?(?!\\d)|\\b000s\\b|(?<![\\p{L}\\p{N}_])(?:T|K|k)${currency}(?![\\p{L}\\p{N}_])|\\b[Ii]n (?:Tausend|Tsd)\\b|\\bTsd\\.? ?${currency}|\\ben (?:milliers|miles)\\b|\\bem milhares\\b|\\bin migliaia\\b|هزار (?:ریال|تومان)|بالآلاف|بآلاف`,
      'u',
    ),
  ],
  [
    1_000_000,
    new RegExp(
      `\\bin millions\\b|\\bmillions of ${currency}|(?<![\\p{L}\\p{N}_])M${currency}(?![\\p{L}\\p{N}_])|\\b(?:in )?Mio\\.? ?${currency}|\\ben (?:millions|millones)\\b|\\bem milhões\\b|\\bin milioni\\b|میلیون (?:ریال|تومان)|بالملايين|بملايين`,
      'u',
    ),
  ],
]

const longest = 200

/** Whether a list says that its figures are thousands or millions: they would come in as units, so it is asked. */
export const roundedQuestion = (
  titles: ReadonlyArray<SourceRow>,
  headers: ReadonlyArray<string>,
  { scale }: ReadingRequest,
): ReadonlyArray<Question> => {
  if (scale !== undefined) return []
  for (const text of [...titles.flatMap(({ cells }) => cells), ...headers]) {
    if (text === '' || text.length > longest) continue
    const said = saying.find(([, words]) => words.test(text))
    if (said !== undefined) return [{ _tag: 'Rounded', text, scale: said[0] }]
  }
  return []
}
