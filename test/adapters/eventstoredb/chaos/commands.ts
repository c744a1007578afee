import type { CommandInContext } from '../../../../src/adapters/command/handle-batch.js'
import { right } from '../../../../src/adapters/testing/contract-case.js'
import { type BookCommand, decodeCommand } from '../../../../src/domain/book/book.js'
import { instant } from '../../../../src/domain/value/instant.js'

const eur = (amount: number) => ({ amount: `${amount}`, currency: 'EUR' })

const shared = (epoch: number) => `S-${epoch}`

/** How long a chain of commands stays with a debt of its own, and with the one that it shares with all chains. */
const life = 6

/**
 * The n-th command of a chain: the same for whoever asks. A life is a debt of the chain's own, with a note on a debt that all
 * chains share; its invoice is one command that all of them send.
 */
export const commandOf = (chain: number, n: number): CommandInContext<BookCommand> => {
  const epoch = Math.floor(n / life)
  const debt = `D-${chain}-${epoch}`
  const about = { on: '2026-02-10' }
  const issued = { type: 'IssueDebt', debtor: 'ACME', on: '2026-01-05', principal: eur(1000), dueDate: '2026-02-04' }
  const all = [
    { ...issued, debt },
    { ...issued, debt: shared(epoch) },
    { ...about, type: 'AddNote', debt: shared(epoch), note: `from chain ${chain}` },
    { ...about, type: 'PromisePayment', debt, promise: 'PR-1', amount: eur(500), by: '2026-02-20', channel: 'phone' },
    { ...about, type: 'ExtendDueDate', debt, to: '2026-03-04', agreedBy: 'the manager', reason: 'late delivery' },
    { ...about, type: 'AddNote', debt, note: 'the goods were late' },
  ]
  const commandId = n % life === 1 ? `shared-${epoch}` : `chain-${chain}-${n}`
  return {
    command: right(decodeCommand(all[n % life])),
    given: { commandId, actor: 'clerk-1', at: instant('2026-03-31T09:30:00.000Z') },
  }
}
