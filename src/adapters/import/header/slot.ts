import { headerKey } from './header-key.js'

/** Where what a field holds comes from: from a column, from several that are joined, or from the user, for every row. */
export interface Slot {
  /** Indices of cells; none where it is a constant. */
  readonly at: ReadonlyArray<number>
  readonly constant?: string
  /** What words of the column mean, by their keys. */
  readonly translate?: ReadonlyMap<string, string>
  /** Why this is its place, for the report. */
  readonly because: string
}

/** What stands between the parts of an id that is joined of several columns. */
export const joint = '-'

/** Words of a column are the same without regard to case, spaces and punctuation; `+` and `-` are words too. */
export const wordKey = (word: string): string => headerKey(word) || word.trim()
