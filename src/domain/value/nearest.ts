/** Longer words are no slips of the pen, and comparing costs the product of both lengths. */
const longestCompared = 40

/** How many letters have to be put in, left out, replaced or swapped with their neighbour to make one word of the other. */
const distance = (a: string, b: string): number => {
  let before: ReadonlyArray<number> = []
  let row: ReadonlyArray<number> = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : replaced
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** The known word that was most likely meant: the one that differs in the fewest letters, if it shares most of them. */
export const nearest = (word: string, known: ReadonlyArray<string>): string | undefined => {
  if (word.length > longestCompared) return undefined
  const lower = word.toLowerCase()
  let best: string | undefined
  let least = Math.max(2, Math.floor(word.length / 2)) + 1
  for (const one of known) {
    const far = distance(lower, one.toLowerCase())
    if (far >= least || far >= one.length) continue
    best = one
    least = far
  }
  return best
}
