import { type IssuedDebt, openBalance } from '../debt/state.js'
import { type Money, money } from '../value/money.js'
import { tellAmount } from '../value/tell-amount.js'
import { eachEvent } from './each-event.js'
import { everyEvent } from './guard.js'
import type { Law } from './law.js'
import { bookkeeper, emptyLedger, type Ledger, openIn, post } from './ledger.js'
import type { ReplayedDebt } from './replayed.js'
import { statedOpen } from './stated-figures.js'

/**
 * After every event, in one currency: issued + charged = paid + credited + conceded + waived + written off + sold + cancelled
 * + open. What is recovered is apart.
 *
 * @since 0.1.0
 */
export const moneyConserved: Law<ReplayedDebt> = {
  name: 'money is conserved: issued + charged = paid + credited + conceded + waived + written off + sold + cancelled + open',
  source: 'double-entry bookkeeping',
  says: 'Every cent that was billed is paid, credited, given up, written off or still open.',
  guard: everyEvent,
  check: (history) => {
    const enter = bookkeeper()
    let ledger = emptyLedger
    return eachEvent(history, (event, after) => {
      ledger = enter(event).reduce(post, ledger)
      if (after.situation === 'unissued') return undefined
      const foreign = Object.values(event).find((value) => isMoney(value) && value.currency !== after.currency)
      if (foreign !== undefined) return `${tellAmount(foreign as Money)} in a debt in ${after.currency}`
      if (openIn(ledger) !== openBalance(after)) return `the books do not balance: ${tellLedger(ledger, after)}`
      const stated = statedOpen(event)
      return stated === undefined || stated.amount === openBalance(after)
        ? undefined
        : `it says that ${tellAmount(stated)} remain: ${tellLedger(ledger, after)}`
    })
  },
}

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'currency' in value

const tellLedger = (ledger: Ledger, debt: IssuedDebt): string => {
  const tell = (amount: bigint) => tellAmount(money(amount, debt.currency))
  const columns = Object.entries(ledger).filter(([, amount]) => amount !== 0n)
  const told = columns.map(([column, amount]) => `${wordOf(column)} ${tell(amount)}`)
  return `${told.join(', ')}, open ${tell(openBalance(debt))}`
}

const wordOf = (column: string): string => (column === 'writtenOff' ? 'written off' : column)
