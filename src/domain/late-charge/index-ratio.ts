import * as E from 'fp-ts/lib/Either.js'
import { addDays, daysBetween, type LocalDate, laterOf } from '../value/local-date.js'
import { type DatedFractions, valueOn } from './dated.js'
import type { IndexUnknown } from './error.js'
import {
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  subtractFractions,
  sumOfFractions,
  zeroFraction,
} from './fraction.js'
import type { IndexSegment } from './segment.js'
import { type Arrears, type Stretch, stretches } from './stretch.js'

/**
 * Damages by an index, not yet rounded and before any floor: `exact` is the sum of the segments, in minor units.
 *
 * @since 0.1.0
 */
export interface Indexation {
  readonly segments: ReadonlyArray<IndexSegment>
  readonly exact: Fraction
}

const heldThroughout = { base: zeroFraction, before: zeroFraction, after: zeroFraction, exact: zeroFraction }

const segmentOf = (stretch: Stretch, dueDate: LocalDate, table: DatedFractions): IndexSegment | LocalDate => {
  const { from, to, principal } = stretch
  const line = { by: 'index', ...stretch, days: daysBetween(from, to) + 1 } as const
  if (principal === 0n) return { ...line, ...heldThroughout }
  const eve = addDays(from, -1)
  const base = valueOn(table, dueDate)
  const before = valueOn(table, eve)
  const after = valueOn(table, to)
  if (base === undefined) return dueDate
  if (before === undefined) return eve
  if (after === undefined) return to
  const growth = divideFractions(subtractFractions(after, before), base)
  return { ...line, base, before, after, exact: multiplyFractions(fraction(principal), growth) }
}

/** A stretch by due date, the oldest first: each part has an index of its own to go by. What is held is of the latest. */
const byDueDate = (stretch: Stretch, { movements, from }: Arrears): ReadonlyArray<readonly [LocalDate, Stretch]> => {
  const eve = addDays(from, -1)
  const balances = new Map<LocalDate, bigint>()
  for (const { on, amount, due = eve } of movements) {
    const counted = laterOf(due, eve)
    if (on < stretch.from) balances.set(counted, (balances.get(counted) ?? 0n) + amount)
  }
  let left = stretch.held
  return [...balances]
    .filter(([, balance]) => balance !== 0n)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([due, balance]): readonly [LocalDate, Stretch] => {
      const held = left < balance ? left : balance
      left -= held
      return [due, { ...stretch, balance, held, principal: balance - held }]
    })
    .reverse()
}

/**
 * What a late balance has lost against an index: a principal is owed as principal x index(paid) / index(due), and this is
 * what that exceeds the principal by. A part that was paid is indexed to the day of its payment, the rest to `asOf`; days
 * on which all is held add nothing. Below zero when the index has fallen.
 *
 * `index` names the table in errors; its values are above zero. Left when it has no value on a day that is needed.
 *
 * Source: Iran, Civil Procedure Code, article 522, and unification decision 850 of 1403/5/16.
 *
 * @since 0.1.0
 * @example
 * const prices = [
 *   { from: localDate('2024-03-20'), value: fraction(1000n, 10n) },
 *   { from: localDate('2025-03-21'), value: fraction(1505n, 10n) },
 * ]
 * const owed = { movements: [{ on: localDate('2024-06-01'), amount: 100_000_000_00n }], holds: [] }
 * const days = { from: localDate('2024-06-21'), asOf: localDate('2025-06-21') }
 * indexRatio({ ...owed, ...days }, 'prices', prices) // exact: 50,500,000.00 rials
 */
export const indexRatio = (
  arrears: Arrears,
  index: string,
  table: DatedFractions,
): E.Either<IndexUnknown, Indexation> => {
  const segments: IndexSegment[] = []
  for (const stretch of stretches(arrears)) {
    for (const [due, part] of byDueDate(stretch, arrears)) {
      const segment = segmentOf(part, due, table)
      if (typeof segment === 'string') return E.left({ _tag: 'IndexUnknown', on: segment, index })
      segments.push(segment)
    }
  }
  return E.right({ segments, exact: sumOfFractions(segments.map(({ exact }) => exact)) })
}
