const delimiters = [',', ';', '\t', '|'] as const
const linesLookedAt = 50

/** A first line such as `sep=;`, which spreadsheets write and heed. */
export const separatorLine = /^\ufeff?sep=(.)\r?(?:\n|$)/i

/**
 * What parts the columns. Of the known marks, the one that stands equally often, outside quotes, on the most lines; of
 * several, the one that stands there more often.
 */
export const delimiterOf = (start: string): string => {
  const told = separatorLine.exec(start)?.[1]
  if (told !== undefined) return told
  const lines = countLines(start)
  const scored = delimiters.map((delimiter, index) => {
    const times = new Map<number, number>()
    for (const counts of lines) {
      const count = counts[index] ?? 0
      if (count > 0) times.set(count, (times.get(count) ?? 0) + 1)
    }
    const [count = 0, on = 0] = [...times].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as const)
    return { delimiter, on, count }
  })
  return scored.reduce((best, one) => (one.on > best.on || (one.on === best.on && one.count > best.count) ? one : best))
    .delimiter
}

/** How often each mark stands on each line that is not blank. */
const countLines = (start: string): ReadonlyArray<ReadonlyArray<number>> => {
  const lines: number[][] = []
  let counts = delimiters.map(() => 0)
  let [quoted, blank] = [false, true]
  for (const char of start) {
    if (char === '"') quoted = !quoted
    else if (!quoted && (char === '\n' || char === '\r')) {
      if (!blank) lines.push(counts)
      if (lines.length === linesLookedAt) return lines
      counts = delimiters.map(() => 0)
      blank = true
      continue
    }
    const at = quoted ? -1 : delimiters.indexOf(char as ',')
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1
    if (char.trim() !== '') blank = false
  }
  // The last line may be cut off where the start is; it counts where there are few others.
  return blank || lines.length > 2 ? lines : [...lines, counts]
}
