/** Columns of numbers, by what a number takes. */
export type Numbers =
  | Float64Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Int8Array<ArrayBuffer>

interface Room<A> {
  new (size: number): A
}

/** The same numbers with room for so many. */
export const roomFor = <A extends Numbers>(numbers: A, size: number): A => {
  const larger = new (numbers.constructor as Room<A>)(size)
  larger.set(numbers)
  return larger
}

/** The room that a piece of so many entries is given next: it grows with what is in it. */
export const nextRoom = (entries: number, most: number): number => Math.min(most, Math.max(64, entries * 2))
