import type { Position } from './event-store.js'

/** Positions as plain counts, frozen: `'0'` is before the first event, `'17'` is after the event at position 17. */
export const START = '0' as Position

const decimal = /^(?:0|[1-9]\d{0,15})$/

export const toPosition = (count: number): Position => String(count) as Position

/** The count, or `undefined` for the position of some other store. */
export const fromPosition = (position: Position): number | undefined =>
  decimal.test(position) ? Number(position) : undefined

export const compareDecimal = (a: Position, b: Position): number => Number(a) - Number(b)
