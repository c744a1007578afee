const delimiters = [',', ';', '\t', '|'] as const

/** What parts the columns: of the known marks, the one that the header has most of, outside quotes. */
export const delimiterOf = (start: string): string => {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]))
  let quoted = false
  let blank = true
  for (const char of start) {
    if (char === '"') quoted = !quoted
    else if (!quoted && (char === '\n' || char === '\r')) {
      if (!blank) break
    } else if (!quoted && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1)
    if (char.trim() !== '') blank = false
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}
