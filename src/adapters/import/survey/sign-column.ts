import { type Side, sideOf } from '../cell/debt-words.js'
import type { Columns } from '../header/columns.js'
import type { Contents } from '../header/contents.js'
import { headerKey } from '../header/header-key.js'
import { takenBy } from './taken.js'

const columnsLookedAt = 500

/** `A` and `B` are grades as often as they are sides of an account. */
const grades = new Set(['a', 'b'])

/**
 * A side of the account that no header names may be told by its values: two words, one for each side, beside amounts that
 * have no other sign. What such a column says may not be left out.
 */
export const withSign = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  { values }: Contents,
  isSaid: boolean,
): Columns => {
  const { of } = columns
  if (isSaid || columns.as !== 'debts' || of.sign !== undefined || of.debit !== undefined) return columns
  const taken = takenBy(columns)
  const sides = headers.slice(0, columnsLookedAt).flatMap((_, at) => {
    if (taken.has(at)) return []
    const words = new Map<string, Side>()
    for (const value of values(at)) {
      if (value === '') continue
      const side = sideOf(value)
      if (side === undefined || grades.has(headerKey(value))) return []
      words.set(value, side)
      if (words.size > 2) return []
    }
    return new Set(words.values()).size === 2 ? [at] : []
  })
  const [only, ...others] = sides
  return only === undefined || others.length > 0
    ? columns
    : { ...columns, of: { ...of, sign: { at: [only], because: 'by its values' } } }
}
