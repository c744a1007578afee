import { debtStatusIn } from '../cell/debt-words.js'
import { figureIn } from '../cell/figure.js'
import { yesOrNo } from '../cell/yes-or-no.js'
import { type Slot, wordKey } from '../header/slot.js'

const mostWords = 12
/** What is longer is no word of a status: its row is told. */
const longestWord = 200

/** What the words of a status column are good for. */
export interface StatusWords {
  /** Words that are not known. */
  readonly unknown: ReadonlyArray<string>
  /** No word of the column is one of the status of a debt: it says something else. */
  readonly foreign: boolean
}

export const statusWordsIn = (values: ReadonlyArray<string>, { translate }: Slot): StatusWords => {
  const words = new Set(values.filter((value) => value !== '' && value.length <= longestWord))
  const unknown: string[] = []
  let known = 0
  for (const word of words) {
    if (debtStatusIn(translate?.get(wordKey(word)) ?? word) !== undefined) known += 1
    else if (unknown.length < mostWords) unknown.push(word)
  }
  return { unknown, foreign: known === 0 && words.size > 0 }
}

/** Whether a column that is called "paid" or "open" answers yes or no, and has no amounts. */
export const answersYesOrNo = (values: ReadonlyArray<string>): boolean => {
  const said = values.filter((value) => value !== '')
  return (
    said.length > 0 &&
    said.every(
      (value) => yesOrNo(value) !== undefined && (figureIn(value) === undefined || value === '0' || value === '1'),
    ) &&
    said.some((value) => figureIn(value) === undefined)
  )
}

/** What the answers of such a column say of the debt: whether it is paid, or open. */
export const paidAnswers = (values: ReadonlyArray<string>, asked: 'paid' | 'open'): ReadonlyMap<string, string> =>
  new Map(
    values.flatMap((value) =>
      value === '' ? [] : [[wordKey(value), yesOrNo(value) === (asked === 'paid') ? 'settled' : 'open'] as const],
    ),
  )
