import type { LocalDate } from '../value/local-date.js'
import type { MessageKind } from './kind.js'
import type { AccountSnapshot } from './snapshot.js'

/**
 * What a message would say is not so: `because` tells what would have to be. `NotSo` of a tone: a reminder speaks of what is late,
 * and one before the due date of what is not.
 *
 * @since 0.2.0
 */
export interface NotSo {
  readonly _tag: 'NotSo'
  readonly kind: MessageKind
  readonly asOf: LocalDate
  readonly because:
    | 'not-overdue'
    | 'overdue-already'
    | 'no-open-promise'
    | 'no-kept-promise'
    | 'no-broken-promise'
    | 'no-plan'
    | 'no-instalment-ahead'
    | 'no-instalment-missed'
    | 'no-open-dispute'
    | 'no-decided-dispute'
    | 'no-error'
    | 'no-payment'
    | 'not-settled'
    | 'no-complaint'
}

type Because = NotSo['because']

const overdue = ({ overdue: days }: AccountSnapshot): Because | undefined => (days > 0 ? undefined : 'not-overdue')

const promised =
  (because: Because, ...statuses: ReadonlyArray<string>) =>
  ({ promise }: AccountSnapshot): Because | undefined =>
    promise !== undefined && statuses.includes(promise.status) ? undefined : because

const when =
  (because: Because, holds: (snapshot: AccountSnapshot) => boolean) =>
  (snapshot: AccountSnapshot): Because | undefined =>
    holds(snapshot) ? undefined : because

/** What has to be so for a message of each kind to be true. */
const conditions: Readonly<Record<MessageKind, (snapshot: AccountSnapshot) => Because | undefined>> = {
  'before-due': when('overdue-already', ({ overdue: days }) => days === 0),
  friendly: overdue,
  firm: overdue,
  'final-notice': overdue,
  'legal-notice': overdue,
  'promise-confirmed': promised('no-open-promise', 'open'),
  'promise-kept': promised('no-kept-promise', 'kept'),
  'promise-broken': promised('no-broken-promise', 'broken', 'partiallyKept'),
  'plan-offered': when('no-plan', ({ plan }) => plan !== undefined),
  'plan-signed': when('no-plan', ({ plan }) => plan !== undefined),
  'instalment-due': when('no-instalment-ahead', ({ instalment }) => instalment !== undefined),
  'instalment-missed': when('no-instalment-missed', ({ missed }) => missed !== undefined),
  'cheque-due': () => undefined,
  'cheque-bounced': () => undefined,
  'dispute-received': when('no-open-dispute', ({ dispute }) => dispute !== undefined && !dispute.isResolved),
  'dispute-decided': when('no-decided-dispute', ({ dispute }) => dispute?.decision !== undefined),
  'error-acknowledged': when('no-error', ({ error }) => error !== undefined),
  thanks: when('no-payment', ({ payment }) => payment !== undefined),
  settled: when('not-settled', ({ open, isClosed }) => open.amount === 0n && isClosed),
  'complaint-received': when('no-complaint', ({ complainedOn }) => complainedOn !== undefined),
}

/** Why a message of that kind would not be true of the account. */
export const notSo = (kind: MessageKind, snapshot: AccountSnapshot): NotSo | undefined => {
  const because = conditions[kind](snapshot)
  return because === undefined ? undefined : { _tag: 'NotSo', kind, asOf: snapshot.asOf, because }
}
