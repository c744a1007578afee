import type { Position } from '../store/event-store.js'
import type { LogPosition } from './client.js'

/** FROZEN: `'start'` is before the first event, `'1420/1337'` is after the event of that commit and prepare. */
export const START = 'start' as Position

const text = /^(0|[1-9]\d{0,18})\/(0|[1-9]\d{0,18})$/

/** The server uses signed 64-bit numbers; a larger one (2^64 - 1) means "none". */
const limit = 2n ** 63n

export const isLogPosition = ({ commit, prepare }: LogPosition): boolean =>
  commit >= 0n && commit < limit && prepare >= 0n && prepare < limit

export const toPosition = (at: LogPosition | undefined): Position =>
  (at === undefined ? START : `${at.commit}/${at.prepare}`) as Position

/** `undefined` for the start, `'other'` for the position of some other store. */
export const fromPosition = (position: Position): LogPosition | undefined | 'other' => {
  if (position === START) return undefined
  const [, commit, prepare] = text.exec(position) ?? []
  if (commit === undefined || prepare === undefined) return 'other'
  const at = { commit: BigInt(commit), prepare: BigInt(prepare) }
  return isLogPosition(at) ? at : 'other'
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)

/** Compares by commit, then by prepare; the start is first. */
export const compareLog = (a: LogPosition | undefined, b: LogPosition | undefined): number => {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1
  return compare(a.commit, b.commit) || compare(a.prepare, b.prepare)
}

/** Compares as numbers, not as texts: `'9/9'` is before `'10/10'`. */
export const comparePositions = (a: Position, b: Position): number => {
  const [left, right] = [fromPosition(a), fromPosition(b)]
  return left === 'other' || right === 'other' ? Number.NaN : compareLog(left, right)
}
