import { debtStatusIn } from '../cell/debt-words.js'
import { figureIn } from '../cell/figure.js'
import { yesOrNo } from '../cell/yes-or-no.js'
import type { Columns } from '../header/columns.js'
import { type Slot, wordKey } from '../header/slot.js'
import type { ReadingRequest } from '../import-request.js'
import type { Question } from '../question.js'
import type { SourceRow } from '../row-source.js'
import { takenBy } from './taken.js'

const mostWords = 12
const columnsLookedAt = 500
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

/** A column that nobody reads, and whose words are all those of a status: that debts were paid is not left out without asking. */
export const unreadStatus = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  rows: ReadonlyArray<SourceRow>,
  { map, ignore = [], left = [], preset }: ReadingRequest,
): ReadonlyArray<Question> => {
  const { as, of } = columns
  const isTold = [of.status, of.open, of.paid, of.settledDate].some((slot) => slot !== undefined)
  if (as !== 'debts' || isTold || map.some(([field]) => field === 'status')) return []
  const taken = takenBy(columns)
  const meant = new Set([...ignore, ...left, ...(preset?.leave ?? [])])
  for (const [at, column] of headers.slice(0, columnsLookedAt).entries()) {
    if (column === '' || taken.has(at) || meant.has(column)) continue
    const words = [...new Set(rows.map(({ cells }) => cells[at] ?? ''))].filter((word) => word !== '')
    const meanings = words.length > mostWords ? [] : words.map((word) => debtStatusIn(word))
    if (meanings.includes('settled') && !meanings.includes(undefined)) return [{ _tag: 'UnreadStatus', column, words }]
  }
  return []
}
