import type { Money } from '../../../domain/value/money.js'

/** Text as somebody wrote it, such as an id or a name: whatever it looks like, it is neither a date nor a formula. */
export interface Written {
  readonly written: string
}

export const written = (text: string): Written => ({ written: text })

/** An amount, a count, a day, a word of ours, or somebody else's text; nothing is an empty text. */
export type Cell = string | number | Money | Written

/** Rows under a head, for programs: as CSV they are text, in a workbook amounts are numbers and days are dates. */
export interface Sheet {
  readonly head: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>
}

export const sheet = (head: ReadonlyArray<string>, rows: Sheet['rows']): Sheet => ({ head, rows })
