import { asciiDigits } from '../cell/ascii-digits.js'

const yes = 'yes y true t 1 x on ja j oui o si sí s evet sim disputed بله بلی آری نعم'.split(' ')
const no = 'no n false f 0 off nein non hayır não none - خیر نه لا كلا'.split(' ')
const answers = new Map([...yes.map((word) => [word, true] as const), ...no.map((word) => [word, false] as const)])

/** What a cell answers; a blank one says no, and `undefined` is neither. */
export const yesOrNo = (cell: string): boolean | undefined =>
  cell === '' ? false : answers.get(asciiDigits(cell).toLowerCase())
