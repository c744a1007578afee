import { issuedDebts } from '../allocation/account-of.js'
import { holdOf } from '../allocation/moratorium-hold.js'
import type { WholeBook } from '../book/whole-book.js'
import { owedSince } from '../debt/state.js'
import { eachTurn } from './each-turn.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedBook } from './replayed.js'

/**
 * At rest, every open debt of a debtor under a moratorium is held: those that were there when it began.
 *
 * @since 0.1.0
 */
export const moratoriumHolds: Law<ReplayedBook> = {
  name: 'at rest, a moratorium holds every debt that was there when it began',
  source: 'breathing space: no demand, no interest, no enforcement',
  says: 'Under a moratorium nobody is chased.',
  guard: whereThereIs('MoratoriumStarted'),
  check: ({ turns }) => eachTurn(turns, ({ after }) => unheld(after)),
}

const unheld = (book: WholeBook): string | undefined => {
  for (const debt of issuedDebts(book)) {
    const debtor = book.debtors.get(debt.debtor)
    if (debt.situation !== 'open' || debtor === undefined || debtor.situation === 'unregistered') continue
    for (const { began, ended } of debtor.moratoria) {
      const id = holdOf(debt, began)
      const hold = debt.file.holds.find((one) => one.hold === id)
      if (hold === undefined && ended === undefined && owedSince(debt) <= began.on) {
        return `${debt.debt} is not held by ${began.moratorium}`
      }
      if (hold !== undefined && ended !== undefined && hold.released === undefined && ended.on <= hold.until) {
        return `${debt.debt} is still held by ${began.moratorium}`
      }
    }
  }
  return undefined
}
