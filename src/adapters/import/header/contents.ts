import { amountFields, dateFields, type Field } from '../field.js'
import type { Looks } from '../survey/profile.js'

/** What the values of columns look like, by the places of the columns: a header may be one of several fields. */
export interface Contents {
  readonly looks: (at: number) => Looks
  /** Nothing but yes and no. */
  readonly answers: (at: number) => boolean
  /** The values of a sample, row by row. */
  readonly values: (at: number) => ReadonlyArray<string>
}

const ids: ReadonlyArray<Field> = ['debt', 'debtor', 'payment', 'cheque']

/**
 * Whether the values of a column cannot be what a field says, whatever its header is. Numbers of accounts look like amounts
 * often, so those are none only where the header is that of an amount as well.
 */
export const contradicts = (
  field: Field,
  at: number,
  { looks }: Contents,
  isAmount: (at: number) => boolean,
): boolean => {
  const look = looks(at)
  if (dateFields.includes(field)) return look === 'amount'
  if (amountFields.includes(field)) return look === 'date'
  return ids.includes(field) && look === 'amount' && isAmount(at)
}

/**
 * Which of several columns a field is read from, by their values: those that hold what it says; of ids, those that are not
 * the same on every row; and of two that go with one another on every row, the one that is called a number. Of amounts that are the same on every row, any does.
 */
export const byContents = (
  field: Field,
  places: ReadonlyArray<number>,
  headers: ReadonlyArray<string>,
  contents: Contents,
): ReadonlyArray<number> => {
  const narrowed = narrow(places, (at) => contents.looks(at) !== 'empty')
  if (dateFields.includes(field)) return narrow(narrowed, (at) => contents.looks(at) === 'date')
  if (amountFields.includes(field)) {
    const figures = narrow(narrowed, (at) => !contents.answers(at))
    const [first, ...others] = figures
    return first !== undefined && others.every((at) => isSame(contents, first, at)) ? [first] : figures
  }
  if (!ids.includes(field)) return narrowed
  const various = narrow(narrowed, (at) => new Set(contents.values(at)).size > 1)
  if (various.length < 2 || !various.every((at) => goTogether(contents, various[0] ?? at, at))) return various
  return narrow(various, (at) => isNumber(headers[at] ?? ''))
}

/** Whether two columns say the same on every row. */
const isSame = ({ values }: Contents, one: number, other: number): boolean => {
  const others = values(other)
  return values(one).every((value, row) => value === others[row])
}

/** Those that are so, unless none is. */
const narrow = (places: ReadonlyArray<number>, is: (at: number) => boolean): ReadonlyArray<number> => {
  if (places.length < 2) return places
  const left = places.filter(is)
  return left.length === 0 ? places : left
}

const isNumber = (header: string): boolean => /(?:number|no\.?|nr\.?|nummer|#)\s*$/i.test(header.trim())

/** Whether each value of one stands beside the same value of the other, always. */
const goTogether = ({ values }: Contents, one: number, other: number): boolean => {
  const [there, back] = [new Map<string, string>(), new Map<string, string>()]
  const others = values(other)
  return values(one).every((value, row) => {
    const beside = others[row] ?? ''
    const fits = (there.get(value) ?? beside) === beside && (back.get(beside) ?? value) === value
    there.set(value, beside)
    back.set(beside, value)
    return fits
  })
}
