import { takenBy } from '../../../domain/allocation/account.js'
import { accountOf, debtorsIn, issuedDebts, receivedPayments, type WholeBook } from '../whole-book.js'
import { eachTurn } from './each-turn.js'
import type { Law } from './law.js'
import type { ToldBook } from './told.js'

/**
 * At rest, what payments say of debts is what debts say of payments: allocation by allocation the same amount, with
 * effect from the same day (a recovery perhaps later), and taken back on both sides or on none.
 */
export const bothSidesAgree: Law<ToldBook> = {
  name: 'at rest, debts have taken what payments have placed',
  source: 'double-entry bookkeeping, over two streams',
  check: ({ turns }) =>
    eachTurn(turns, ({ after }) => {
      for (const debtor of debtorsIn(after)) {
        const account = accountOf(after, debtor)
        for (const payment of account.payments) {
          for (const placed of payment.allocations) {
            const taken = takenBy(account, payment, placed)
            const which = `${payment.received.payment}/${placed.allocation} on ${placed.debt}`
            if (taken === undefined) {
              if (placed.undone) continue
              return `${which} is placed, and the debt has not taken it`
            }
            if ((taken.reversed === undefined) !== (placed.undone === undefined)) {
              return `${which} is ${placed.undone ? 'taken off' : 'placed'}, the debt ${taken.reversed ? 'gave it back' : 'has it'}`
            }
            if (taken.amount !== placed.amount) return `${which} is ${placed.amount}, the debt took ${taken.amount}`
            if (taken.recovery ? taken.on < placed.on : taken.on !== placed.on) {
              return `${which} is placed from ${placed.on}, the debt took it from ${taken.on}`
            }
          }
        }
      }
      return strangers(after)
    }),
}

/** Money on a debt that no payment knows of. */
const strangers = (book: WholeBook): string | undefined => {
  const known = new Set(
    receivedPayments(book).flatMap(({ received, allocations }) =>
      allocations.map(({ allocation }) => `${received.payment}/${allocation}`),
    ),
  )
  for (const { debt, payments } of issuedDebts(book)) {
    const stranger = payments.find(({ payment, allocation }) => !known.has(`${payment}/${allocation}`))
    if (stranger !== undefined) return `${debt} has ${stranger.payment}/${stranger.allocation}, which was never placed`
  }
  return undefined
}
