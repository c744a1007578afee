import { documentTypeIn, sideIn } from '../cell/debt-words.js'
import { figureIn } from '../cell/figure.js'
import { amountFields } from '../field.js'
import type { Columns } from '../header/columns.js'
import { wordKey } from '../header/slot.js'
import type { Question } from '../question.js'
import type { SourceRow } from '../row-source.js'

const mostWords = 12
const longestWord = 200

/**
 * Words of a type that are not known, where only the type tells a credit from a debt: some row is a credit by its word and has
 * a figure above zero. What is not known would be a debt, whatever it is.
 */
export const typesQuestion = (
  { as, of }: Columns,
  headers: ReadonlyArray<string>,
  rows: ReadonlyArray<SourceRow>,
): ReadonlyArray<Question> => {
  const { type, sign } = of
  const at = type?.at[0]
  if (as !== 'debts' || type === undefined || at === undefined || type.at.length > 1 || sign !== undefined) return []
  if (of.amount === undefined && of.debit !== undefined) return []
  const amounts = amountFields.flatMap((field) => of[field]?.at ?? [])
  const isAboveZero = ({ cells }: SourceRow): boolean => {
    const figures = amounts.flatMap((place) => figureIn(cells[place] ?? '') ?? [])
    return figures.length > 0 && figures.every(({ negative }) => !negative)
  }
  const unknown = new Set<string>()
  let byWord = false
  for (const row of rows) {
    const word = row.cells[at] ?? ''
    if (word === '' || word.length > longestWord || !isAboveZero(row)) continue
    const meaning = documentTypeIn(type.translate?.get(wordKey(word)) ?? word)
    if (meaning === undefined) unknown.add(word)
    // `Haben 1200` is a credit of some kind.
    if (
      meaning === undefined
        ? /^\S{2}/.test(word) && sideIn(word.split(' ', 1)[0] ?? '') === 'credit'
        : meaning !== 'invoice'
    )
      byWord = true
  }
  if (!byWord || unknown.size === 0) return []
  return [{ _tag: 'UnknownType', column: headers[at] ?? 'type', words: [...unknown].slice(0, mostWords) }]
}
