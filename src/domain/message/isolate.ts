// Bidirectional text: a number, an id or a name within a sentence of the other direction stands in an isolate, so that neither
// turns the other round (Unicode Standard Annex 9, FSI U+2068 and PDI U+2069).

const first = '\u2068'
const pop = '\u2069'

/** Letters that are written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** What would turn or break the line beyond a value: it is not let into a message. */
const acting = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu

/** A value within a text of that direction. In a text from left to right one of the same direction needs no isolate. */
export const isolated = (given: string, direction: 'ltr' | 'rtl'): string => {
  const value = given.replace(acting, ' ').trim()
  return direction === 'rtl' || rightToLeft.test(value) ? `${first}${value}${pop}` : value
}

/**
 * A text without its isolates, for systems that show them as boxes.
 *
 * @since 0.2.0
 */
export const withoutIsolates = (text: string): string => text.replaceAll(first, '').replaceAll(pop, '')
