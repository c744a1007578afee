import { isSameMoney } from '../value/money-arithmetic.js'
import type { ChequeCommandOf } from './command.js'
import { accept, type Decision, nothing, reject, wrongAmount } from './decision.js'
import type { ChequeCover, ChequeEventOf } from './event.js'
import type { ChequeRejection } from './rejection.js'
import type { ChequeState } from './state.js'

/**
 * A cheque is received once. The same again is nothing new; anything else under its id is refused, naming what differs. The
 * reference stays as it was first told.
 */
export const receiveCheque = (command: ChequeCommandOf<'ReceiveCheque'>, state: ChequeState): Decision => {
  const { type: _, ...says } = command
  const event: ChequeEventOf<'ChequeReceived'> = { type: 'ChequeReceived', ...says }
  if (state.situation !== 'unreceived') {
    const differs = differences(state.received, event)
    return differs.length === 0 ? nothing : reject({ _tag: 'ChequeAlreadyReceived', cheque: command.cheque, differs })
  }
  const wrong = wrongAmount(command.amount, 'amount', command.amount) ?? wrongCovers(command)
  if (wrong) return reject(wrong)
  return command.replaces?.includes(command.cheque)
    ? reject({ _tag: 'ReplacesItself', cheque: command.cheque })
    : accept(event)
}

/** A cheque is for its amount at most, each debt once. */
const wrongCovers = ({ amount, covers }: ChequeCommandOf<'ReceiveCheque'>): ChequeRejection | undefined => {
  const debts = new Set<string>()
  let covered = 0n
  for (const { debt, amount: part } of covers) {
    const wrong = wrongAmount(amount, 'covers', part)
    if (wrong) return wrong
    if (debts.has(debt)) return { _tag: 'CoversTwice', debt }
    debts.add(debt)
    covered += part.amount
  }
  return covered > amount.amount
    ? { _tag: 'CoversTooMuch', covered: { ...amount, amount: covered }, amount }
    : undefined
}

const plain = ['debtor', 'on', 'chequeDate', 'drawer', 'bank', 'serial', 'purpose', 'sayad'] as const

const differences = (
  is: ChequeEventOf<'ChequeReceived'>,
  says: ChequeEventOf<'ChequeReceived'>,
): ReadonlyArray<string> => [
  ...plain.filter((field) => is[field] !== says[field]),
  ...(isSameMoney(is.amount, says.amount) ? [] : ['amount']),
  ...(sameList(is.covers.map(coverKey), says.covers.map(coverKey)) ? [] : ['covers']),
  ...(sameList(is.replaces ?? [], says.replaces ?? []) ? [] : ['replaces']),
]

const coverKey = ({ debt, amount }: ChequeCover): string => `${amount.amount} ${amount.currency} ${debt}`

const sameList = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index])
