import { type DebtState, openBalance } from '../../../domain/debt/state.js'
import { type Money, money } from '../../../domain/money.js'
import { tellAmount } from '../../../domain/tell-amount.js'
import { eachEvent } from './each-event.js'
import type { Law } from './law.js'
import { type Ledger, ledgerOf, openIn } from './ledger.js'
import type { ToldDebt } from './told.js'

/** On every prefix: issued = paid + credited + written off + cancelled + open. What is recovered is apart. */
export const moneyConserved: Law<ToldDebt> = {
  name: 'money is conserved: issued = paid + credited + written off + cancelled + open',
  source: 'double-entry bookkeeping',
  check: (history) =>
    eachEvent(history, (event, after, _, index) => {
      if (after.situation === 'unissued') return undefined
      const ledger = ledgerOf(history.events.slice(0, index + 1))
      if (openIn(ledger) !== openBalance(after)) return `the books do not balance: ${tellLedger(ledger, after)}`
      const told = remaining(event)
      return told === undefined || told.amount === openBalance(after)
        ? undefined
        : `it says that ${tellAmount(told)} remain: ${tellLedger(ledger, after)}`
    }),
}

/** What the event itself says is left. */
const remaining = (event: ToldDebt['events'][number]): Money | undefined =>
  'remaining' in event ? event.remaining : event.type === 'DebtReferredToLegal' ? event.claim : undefined

const tellLedger = (ledger: Ledger, debt: Extract<DebtState, { readonly currency: string }>): string => {
  const tell = (amount: bigint) => tellAmount(money(amount, debt.currency))
  const { issued, paid, credited, writtenOff, cancelled } = ledger
  const gone = `paid ${tell(paid)}, credited ${tell(credited)}, written off ${tell(writtenOff)}, cancelled ${tell(cancelled)}`
  return `issued ${tell(issued)}, ${gone}, open ${tell(openBalance(debt))}`
}
