import type { Numbers } from './numbers.js'

// A piece that is full never changes: its numbers are put into as few bytes as they need.

/** Columns whose numbers are all the same share one of each kind, which is never written to. */
const shared = new Map<string, Numbers>()

const sharedOf = <A extends Numbers>(numbers: A, value: number): A => {
  const key = `${numbers.constructor.name} ${numbers.length} ${value}`
  const known = shared.get(key)
  if (known !== undefined) return known as A
  const all = numbers.slice().fill(value) as A
  // Few values are those of whole pieces, such as the column of all principals; a book of others takes no room here for ever.
  if (shared.size < 64) shared.set(key, all)
  return all
}

/** The least and the largest of some numbers. */
const rangeOf = (numbers: Numbers): readonly [least: number, largest: number] => {
  let [least, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const one of numbers) {
    if (one < least) least = one
    if (one > largest) largest = one
  }
  return [least, largest]
}

const fitting = (numbers: Numbers, base: number, largest: number): Numbers => {
  if (numbers.BYTES_PER_ELEMENT > 2 && largest - base < 65_536) return Uint16Array.from(numbers, (one) => one - base)
  if (numbers.BYTES_PER_ELEMENT > 4 && largest - base < 4_294_967_296)
    return Uint32Array.from(numbers, (one) => one - base)
  return base === 0 ? numbers : (numbers.map((one) => one - base) as Numbers)
}

/** The same numbers in as few bytes as they need. */
export const narrow = (numbers: Numbers): Numbers => {
  const [least, largest] = rangeOf(numbers)
  if (least === largest) return sharedOf(numbers, least)
  return least < 0 ? numbers : fitting(numbers, 0, largest)
}

/** Numbers by what each is more than `base`. */
export interface Offsets {
  readonly base: number
  readonly numbers: Numbers
}

/** No offsets yet: numbers as they are. */
export const plainOffsets = (numbers: Numbers): Offsets => ({ base: 0, numbers })

/** The same numbers as what they are more than the least of them, in as few bytes as that needs. */
export const narrowOffsets = ({ base, numbers }: Offsets): Offsets => {
  const [least, largest] = rangeOf(numbers)
  if (least === largest) return { base: base + least, numbers: sharedOf(new Uint8Array(numbers.length), 0) }
  return { base: base + least, numbers: fitting(numbers, least, largest) }
}

export const offsetAt = ({ base, numbers }: Offsets, at: number): number => base + (numbers[at] ?? 0)
