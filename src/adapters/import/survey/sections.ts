import type { SourceRow } from '../row-source.js'

/**
 * The column of lines that name the debtor of the rows below them: they have nothing else in them, and the rows have nothing
 * there. None where rows name their debtors themselves.
 */
export const sectionColumnIn = (rows: ReadonlyArray<SourceRow>, debtorAt: number | undefined): number | undefined => {
  const times = new Map<number, number>()
  let blank = 0
  for (const [index, { cells }] of rows.entries()) {
    const filled = cells.flatMap((cell, at) => (cell === '' ? [] : [at]))
    const [only, ...others] = filled
    if (only === undefined) continue
    if (others.length > 0) {
      if (debtorAt === undefined || (cells[debtorAt] ?? '') === '') blank += 1
      continue
    }
    const below = rows[index + 1]?.cells
    if (below === undefined || (below[only] ?? '') !== '' || below.filter((cell) => cell !== '').length < 2) continue
    if (debtorAt === undefined || debtorAt === only) times.set(only, (times.get(only) ?? 0) + 1)
  }
  if (blank === 0) return undefined
  return [...times].reduce<readonly [number, number] | undefined>(
    (best, one) => (best === undefined || one[1] > best[1] ? one : best),
    undefined,
  )?.[0]
}
