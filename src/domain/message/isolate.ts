// Bidirectional text: a number, an id or a name within a sentence of the other direction stands in an isolate, so that neither
// turns the other round (Unicode Standard Annex 9, FSI U+2068 and PDI U+2069).

const first = '\u2068'
const pop = '\u2069'

/** Letters that are written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** A value within a text of that direction. In a text from left to right one of the same direction needs no isolate. */
export const isolated = (value: string, direction: 'ltr' | 'rtl'): string =>
  direction === 'rtl' || rightToLeft.test(value) ? `${first}${value}${pop}` : value

/**
 * A text without its isolates, for systems that show them as boxes.
 *
 * @since 0.2.0
 */
export const withoutIsolates = (text: string): string => text.replaceAll(first, '').replaceAll(pop, '')
