import type { WholeBook } from '../../../domain/book/whole-book.js'
import { eachTurn } from '../../../domain/law/each-turn.js'
import { whereThereIs } from '../../../domain/law/guard.js'
import type { Law } from '../../../domain/law/law.js'
import type { ReplayedBook } from '../../../domain/law/replayed.js'
import { same } from '../../../domain/value/same.js'

const parts = ['debts', 'payments', 'cheques'] as const satisfies ReadonlyArray<keyof WholeBook>

/** Erasing who somebody is changes no figure: his debts, payments and cheques are as they were. */
export const erasureKeepsMoney: Law<ReplayedBook> = {
  name: 'erasing who a debtor is changes none of his debts, payments and cheques',
  source: 'GDPR, article 17(3)(b): books are kept where a law says so',
  says: 'Whoever is forgotten still owes what he owes, and the books add up as before.',
  guard: whereThereIs('SubjectErased'),
  check: ({ turns }) =>
    eachTurn(turns, ({ events, before, after }) => {
      const erased = events.find(({ type }) => type === 'SubjectErased')
      if (erased === undefined || !('debtor' in erased)) return undefined
      for (const part of parts) {
        for (const [id, was] of before[part]) {
          if (!same(was, after[part].get(id as never))) return `with ${erased.debtor} erased, ${id} is not what it was`
        }
      }
      return undefined
    }),
}
