import type * as t from 'io-ts'
import { leaf } from './leaf.js'

/**
 * Mark of the type, which tells a checked {@link Position} from any other text.
 *
 * @since 0.2.0
 */
export interface PositionBrand {
  readonly Position: unique symbol
}

/**
 * A place in the log of a book, as its store tells it: everything up to and including one event. Text to keep and hand back.
 * The counts in it (`17`, `1420/1337`) order it: see {@link comparePositions}.
 *
 * @since 0.1.0
 */
export type Position = t.Branded<string, PositionBrand>

const count = /^\d+$/

/**
 * Counts alone: a text with a letter in it may be a day, a stream or anything, but `start` is where every log begins.
 *
 * @since 0.2.0
 */
export const isPosition = (u: unknown): u is Position =>
  typeof u === 'string' && u.length <= 64 && (u === 'start' || /^(?:0|[1-9]\d*)(?:\/(?:0|[1-9]\d*))*$/.test(u))

/** Codec of {@link Position}. */
export const Position = leaf<Position, string>('a place in the log such as 17 or 1420/1337', isPosition)

const countsOf = (position: Position): ReadonlyArray<string> => position.match(/\d+/g) ?? []

const compareCounts = (a: string, b: string): number =>
  a.length !== b.length ? a.length - b.length : a < b ? -1 : a > b ? 1 : 0

/**
 * Below zero, zero or above, as `a` is before, at or after `b` in the log of one book. Counts compare as numbers, the first
 * that differs decides, and what has fewer of them is before (`start` has none).
 *
 * @since 0.2.0
 */
export const comparePositions = (a: Position, b: Position): number => {
  if (a === b) return 0
  if (count.test(a) && count.test(b)) return compareCounts(a, b)
  const [left, right] = [countsOf(a), countsOf(b)]
  const differs = left.findIndex((one, index) => one !== right[index])
  const [one, other] = [left[differs], right[differs]]
  return one === undefined || other === undefined ? left.length - right.length : compareCounts(one, other)
}
