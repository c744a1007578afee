import { movementColumns } from '../movement/column.js'
import { type DaySum, DaySums, type KeptDaySums, noSum } from './day-sums.js'
import type { Row } from './movement-rows.js'
import { scaled, together } from './words.js'

const open = 4
const covered = movementColumns.indexOf('covered')
const dated = movementColumns.indexOf('dated')

const sumOf = (sums: ReadonlyArray<DaySums | undefined>, code: number, day: number): DaySum => {
  const plain = sums[code]?.on(day) ?? noSum
  const times = sums[code + scaled]?.on(day)
  return times === undefined
    ? plain
    : { amount: together(plain.amount, times.amount), count: plain.count + times.count }
}

const addTo = (sums: Array<DaySums | undefined>, code: number, day: number, row: Row): void => {
  const own = sums[code] ?? new DaySums()
  sums[code] = own
  own.add(day, row.high, row.low, row.count)
}

/** Sums as they are kept: each with the number that tells what it is of. */
export type KeptSums = ReadonlyArray<readonly [code: number, sums: KeptDaySums]>

const keptOf = (sums: ReadonlyArray<DaySums | undefined>): KeptSums =>
  // Numbers that have no sums are skipped, as `flatMap` skips holes.
  sums.flatMap((one, code) => (one === undefined ? [] : [[code, one.kept] as const]))

const sumsOf = (kept: KeptSums): Array<DaySums | undefined> => {
  const sums: Array<DaySums | undefined> = []
  for (const [code, one] of kept) sums[code] = DaySums.of(one)
  return sums
}

const addAllTo = (sums: Array<DaySums | undefined>, kept: KeptSums): void => {
  for (const [code, one] of kept) {
    const own = sums[code] ?? new DaySums()
    sums[code] = own
    own.addAll(one)
  }
}

/** What stands in each column of one currency, for every day. */
export class ColumnSums {
  readonly #sums: Array<DaySums | undefined>

  constructor(kept: KeptSums = []) {
    this.#sums = sumsOf(kept)
  }

  get kept(): KeptSums {
    return keptOf(this.#sums)
  }

  addAll(other: ColumnSums): void {
    addAllTo(this.#sums, other.kept)
  }

  add(row: Row): void {
    addTo(this.#sums, row.column, row.on, row)
  }

  on(day: number, column: number): DaySum {
    return sumOf(this.#sums, column, day)
  }
}

/** What ages: all that is open together, what cheques cover of it, and what cheques whose date has come do. */
export const agedLines = { open: 0, covered: 1, dated: 2 } as const
export type AgedLine = (typeof agedLines)[keyof typeof agedLines]

/** The line that a column belongs to; none where it has no age. */
export const lineOf = (code: number): AgedLine | undefined => {
  const column = code % scaled
  if (column < open) return agedLines.open
  return column === covered ? agedLines.covered : column === dated ? agedLines.dated : undefined
}

/** What of one currency is so many days old or older, for every day: the age is counted from the due day, or from the issue. */
export class AgedSums {
  readonly #sums: Array<DaySums | undefined>
  readonly #age: number

  constructor(age: number, kept: KeptSums = []) {
    this.#age = age
    this.#sums = sumsOf(kept)
  }

  get kept(): KeptSums {
    return keptOf(this.#sums)
  }

  addAll(other: AgedSums): void {
    addAllTo(this.#sums, other.kept)
  }

  add(row: Row, from: number): void {
    const line = lineOf(row.column)
    if (line === undefined) return
    const code = row.column >= scaled ? line + scaled : line
    addTo(this.#sums, code, Math.max(row.on, from + this.#age), row)
  }

  on(day: number, line: AgedLine): DaySum {
    return sumOf(this.#sums, line, day)
  }
}
