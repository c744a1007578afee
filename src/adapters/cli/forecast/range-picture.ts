/** What was expected and in which range, and what came. */
export interface Pictured {
  readonly low: number
  readonly expected: number
  readonly high: number
  readonly came?: number
}

const width = 44

/** A range as a line, what was expected as a bar across it, and what came as a dot: all of them on one scale, from nothing on. */
export const rangePicture = (all: ReadonlyArray<Pictured>): ((one: Pictured) => string) => {
  const most = all.reduce((max, { high, expected, came = 0 }) => Math.max(max, high, expected, came), 0)
  const at = (amount: number): number => (most === 0 ? 0 : Math.round((amount / most) * (width - 1)))
  return ({ low, expected, high, came }) => {
    const cells = Array.from({ length: width }, (_, cell): string => (cell >= at(low) && cell <= at(high) ? '─' : ' '))
    cells[at(expected)] = '┃'
    if (came !== undefined) cells[at(came)] = '●'
    return cells.join('').trimEnd()
  }
}
