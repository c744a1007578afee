import { type MovementColumn, movementColumns } from '../movement/column.js'

/** Amounts of 62 bits and more are kept in two rows: of what is below 2^60, and of how many times 2^60 are in it. */
const scale = 60n
const wide = 1n << 62n

/** Rows of columns from here on hold amounts in units of 2^60. */
export const scaled = 16

/** The number of a column, as rows have it. */
export const codeOf = (column: MovementColumn): number => movementColumns.indexOf(column)

/** The words of an amount, with what is added to the number of its column. */
export interface Words {
  readonly high: number
  readonly low: number
  readonly scale: number
}

const safe = 2 ** 52

const split = (amount: bigint, factor: number): Words => {
  const near = Number(amount)
  if (near < safe && near > -safe) {
    const high = Math.floor(near / 4_294_967_296)
    return { high, low: near - high * 4_294_967_296, scale: factor }
  }
  return { high: Number(amount >> 32n), low: Number(amount & 0xffff_ffffn), scale: factor }
}

/** The words of an amount of any size that money has; more than one pair where it is huge. */
export const wordsOf = (amount: bigint): ReadonlyArray<Words> => {
  if (amount < wide && amount > -wide) return [split(amount, 0)]
  return [split(amount & ((1n << scale) - 1n), 0), split(amount >> scale, scaled)]
}

/** The amount that plain and scaled sums make together. */
export const together = (plain: bigint, times: bigint): bigint => (times === 0n ? plain : plain + (times << scale))
