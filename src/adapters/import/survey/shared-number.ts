import { joint, type Slot } from '../header/slot.js'
import type { Question } from '../question.js'
import type { SourceRow } from '../row-source.js'

/** No id is longer. */
const longestNumber = 200

/**
 * The same number on rows of one debtor that say different things, and the columns that would tell those apart; or on rows of
 * several debtors, each of whom has numbers of his own.
 */
export const sharedNumberIn = (
  rows: ReadonlyArray<SourceRow>,
  headers: ReadonlyArray<string>,
  debt: Slot | undefined,
  debtor: Slot | undefined,
  taken: ReadonlySet<number>,
): Extract<Question, { _tag: 'SharedNumber' }> | undefined => {
  if (debt === undefined || debt.at.length === 0) return undefined
  const idOf = ({ cells }: SourceRow): string => debt.at.map((at) => cells[at] ?? '').join(joint)
  const byId = new Map<string, SourceRow[]>()
  for (const row of rows) {
    const id = idOf(row)
    if (id === '' || id.length > longestNumber) continue
    const before = byId.get(id)
    if (before === undefined) byId.set(id, [row])
    else before.push(row)
  }
  const distinct = (same: ReadonlyArray<SourceRow>, of: (row: SourceRow) => string) => new Set(same.map(of)).size
  const debtorOf = ({ cells }: SourceRow): string => debtor?.at.map((at) => cells[at] ?? '').join(joint) ?? ''
  const shared = [...byId.values()].filter(
    (same) => same.length > 1 && distinct(same, debtorOf) === 1 && distinct(same, ({ cells }) => cells.join('\n')) > 1,
  )
  const [first, second] = shared[0] ?? []
  const column = debt.at.map((at) => headers[at] ?? '').join('+')
  if (first === undefined || second === undefined) {
    const [one, other] =
      [...byId.values()].find((same) => same.length > 1 && distinct(same, debtorOf) === same.length) ?? []
    const [debtorAt, ...more] = debtor?.at ?? []
    if (one === undefined || other === undefined || debtorAt === undefined || more.length > 0) return undefined
    const rowsOf = [one.row, other.row] as const
    return { _tag: 'SharedNumber', column, value: idOf(one), rows: rowsOf, apart: [], debtor: headers[debtorAt] ?? '' }
  }
  const apart = headers.flatMap((header, at) => {
    if (taken.has(at) || header === '') return []
    const tells = shared.every((same) => {
      const values = same.map(({ cells }) => cells[at] ?? '')
      return values.every((value) => value !== '' && value.length <= 40) && new Set(values).size === values.length
    })
    return tells ? [header] : []
  })
  return { _tag: 'SharedNumber', column, value: idOf(first), rows: [first.row, second.row], apart: apart.slice(0, 3) }
}
