import type { DebitRejection } from './rejection.js'
import type { DirectDebit } from './state.js'

/** How a direct debit stands, as the reason why something that does not fit it is refused. */
export const standing = (debit: DirectDebit): DebitRejection => {
  const { payment, attempt, collectOn } = debit.latest
  switch (debit.status) {
    case 'pending':
      return { _tag: 'DebitPending', payment, attempt, collectOn }
    case 'failed':
    case 'finally-failed': {
      const { on, reason } = debit.failed
      const retryOn = debit.status === 'failed' ? debit.retryOn : undefined
      return { _tag: 'DebitAlreadyFailed', payment, attempt, on, reason, retryOn }
    }
    case 'succeeded':
      return { _tag: 'DebitAlreadySucceeded', payment, attempt, on: debit.succeeded.on }
  }
}
