import * as E from 'fp-ts/lib/Either.js'
import { addDays } from '../value/local-date.js'
import type { PaymentCommandOf } from './command.js'
import { standing } from './debit.js'
import type { Decision } from './decision.js'
import type { DebitFailureReason } from './event.js'
import type { PaymentState } from './state.js'

/**
 * The debit brought its money, on the day of collection or later: it is received by this, and by nothing else. When the
 * bank takes it back afterwards, that is a return of the payment.
 */
export const confirmDebit = ({ payment, on }: PaymentCommandOf<'ConfirmDebit'>, { debit }: PaymentState): Decision => {
  if (debit === undefined) return E.left({ _tag: 'NoDebit', payment })
  if (debit.status === 'succeeded' && debit.succeeded.on === on) return E.right([])
  if (debit.status !== 'pending') return E.left(standing(debit))
  const { debtor, attempt, amount, instruction, reference, collectOn } = debit.latest
  if (on < collectOn) return E.left({ _tag: 'BeforeCollection', on, collectOn })
  const about = { on, payment, debtor }
  return E.right([
    { type: 'DebitSucceeded', ...about, attempt },
    {
      type: 'PaymentReceived',
      ...about,
      amount,
      method: 'direct-debit',
      instruction,
      ...(reference === undefined ? {} : { reference }),
    },
  ])
}

/** After these it is useless to ask again: the consent or the account is gone. */
const hopeless: ReadonlySet<DebitFailureReason> = new Set(['mandate-revoked', 'account-closed'])

/** The debit brought nothing. It is final when the consent or the account is gone, or when it was tried often enough. */
export const recordDebitFailure = (
  { payment, on, reason, retry }: PaymentCommandOf<'RecordDebitFailure'>,
  { debit }: PaymentState,
): Decision => {
  if (debit === undefined) return E.left({ _tag: 'NoDebit', payment })
  if (debit.status !== 'pending') {
    const known = 'failed' in debit && debit.failed.on === on && debit.failed.reason === reason
    return known ? E.right([]) : E.left(standing(debit))
  }
  const { debtor, attempt, on: requestedOn } = debit.latest
  if (on < requestedOn) return E.left({ _tag: 'BeforeRequest', on, requestedOn })
  const final = hopeless.has(reason) || attempt >= retry.maxAttempts
  const retryOn = final ? {} : { retryOn: addDays(on, retry.minDays) }
  return E.right([{ type: 'DebitFailed', on, payment, debtor, attempt, reason, final, ...retryOn }])
}
