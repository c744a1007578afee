/**
 * About how wide a letter is beside an axis. Who draws a page has no screen to measure a text on, and the chart library then takes every
 * letter that is not Latin for a square: Persian names were cut in two, and days left out for which there was room.
 */
const letter = 6.5

/** What has a width of its own: no mark above or below a letter, and no joiner. */
const lengthOf = (text: string): number => [...text.replace(/[\p{M}\p{Cf}]/gu, '')].length

/** A text on as many lines as it needs for a width: broken between words, and never within one. */
export const linesOf = (text: string, width: number): ReadonlyArray<string> => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || lengthOf(longer) * letter > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

/** A text as far as there is room for it, with a sign that it goes on. */
export const cut = (text: string, width: number): string => {
  const most = Math.floor(width / letter)
  return lengthOf(text) <= most ? text : `${[...text].slice(0, most - 1).join('')}…`
}

/** How many names are left out between two that are told, so that none stands in the next. */
export const leftOut = (names: ReadonlyArray<string>, width: number): number => {
  const widest = Math.max(1, ...names.map(lengthOf)) * letter + 14
  return Math.max(0, Math.ceil((names.length * widest) / width) - 1)
}
