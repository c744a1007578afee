import * as E from 'fp-ts/lib/Either.js'
import type { PaymentCommandOf } from './command.js'
import { standing } from './debit.js'
import type { Decision } from './decision.js'
import type { PaymentEventOf } from './event.js'
import { withoutConsent } from './mandate.js'
import { wrongAmount } from './receive.js'
import type { DirectDebit, PaymentState } from './state.js'

type Requested = PaymentEventOf<'DebitRequested'>

/** A debit is requested once: the same again is nothing new, anything else under its id is refused. */
export const requestDebit = (command: PaymentCommandOf<'RequestDebit'>, state: PaymentState): Decision => {
  const { type: _, mandate, instruction = { strategy: 'oldest-due-first' }, ...says } = command
  const event: Requested = { type: 'DebitRequested', ...says, attempt: 1, mandate: mandate.id, instruction }
  const { payment, amount } = command
  if (state.debit !== undefined) {
    const differs = differences(state.debit.requested, event)
    return differs.length === 0 ? E.right([]) : E.left({ _tag: 'AlreadyRequested', payment, differs })
  }
  if (state.situation !== 'unreceived') return E.left({ _tag: 'AlreadyReceived', payment, differs: ['mandate'] })
  const refused = wrongAmount(amount, instruction) ?? withoutConsent(command, amount)
  return refused ? E.left(refused) : E.right([event])
}

const differences = (is: Requested, says: Requested): ReadonlyArray<string> => [
  ...(is.debtor === says.debtor ? [] : ['debtor']),
  ...(is.on === says.on ? [] : ['on']),
  ...(is.amount.amount === says.amount.amount && is.amount.currency === says.amount.currency ? [] : ['amount']),
  ...(is.mandate === says.mandate ? [] : ['mandate']),
  ...(is.collectOn === says.collectOn ? [] : ['collectOn']),
]

/** Asks for the same amount once more: after a failure that was not final, no earlier than it allows. */
export const retryDebit = (command: PaymentCommandOf<'RetryDebit'>, { debit }: PaymentState): Decision => {
  const { payment, on, collectOn, mandate } = command
  if (debit === undefined) return E.left({ _tag: 'NoDebit', payment })
  if (debit.status !== 'failed') return isThisRetry(debit, command) ? E.right([]) : E.left(standing(debit))
  const { requested, latest, retryOn } = debit
  if (on < retryOn) return E.left({ _tag: 'BeforeRetry', on, retryOn })
  const refused = withoutConsent(command, requested.amount)
  if (refused) return E.left(refused)
  return E.right([{ ...requested, on, attempt: latest.attempt + 1, mandate: mandate.id, collectOn }])
}

const isThisRetry = ({ status, latest }: DirectDebit, command: PaymentCommandOf<'RetryDebit'>): boolean =>
  status === 'pending' &&
  latest.attempt > 1 &&
  latest.on === command.on &&
  latest.collectOn === command.collectOn &&
  latest.mandate === command.mandate.id
