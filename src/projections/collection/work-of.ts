import { type AccountDecision, decideAccount } from '../../domain/collection/ladder/decide-account.js'
import type { DebtDecision } from '../../domain/collection/ladder/decision.js'
import type { CollectionPolicy } from '../../domain/collection/policy/policy.js'
import type { ContactGate } from '../../domain/contact/question.js'
import { pausesOf } from '../../domain/debt/rule/promise-pause.js'
import { deadlineOf, isRunning } from '../../domain/debt/rule/promise-verdict.js'
import { type KnownDebt, stillDisputed } from '../../domain/debt/state.js'
import { bandOn } from '../../domain/debtor/in-force.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtId } from '../../domain/value/id.js'
import { addDays, daysBetween, type LocalDate } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import type { Zone } from '../../domain/value/zone.js'
import type { CollectionAccount } from './accounts.js'
import type { RankParts, WorkItem, WorkKind } from './work-item.js'

/**
 * By which policy and on which day. `capacity` is how many things one collector does a day, 40 unless told. `large` is an amount of each
 * currency that is large for the house: it has all points for cash, and less has its share.
 *
 * @since 0.2.0
 */
export interface WorklistQuery {
  readonly policy: CollectionPolicy
  readonly day: LocalDate
  readonly gate?: ContactGate | undefined
  readonly at?: string | undefined
  readonly zone?: Zone | undefined
  readonly capacity?: number | undefined
  readonly large?: ReadonlyMap<CurrencyCode, bigint> | undefined
}

const pointsOfBand = { A: 0, B: 25, new: 50, C: 75, D: 125, E: 175 } as const
const pointsOfKind: Readonly<Record<WorkKind, number>> = {
  step: 50,
  promise: 120,
  cheque: 100,
  dispute: 110,
  review: 0,
}
const mostForCash = 400n
const mostForAge = 200
/** So many days before its end a promise or a cheque is somebody's business. */
const soon = 2

/**
 * All that is to be done about an account on a day, each with its rank.
 *
 * @since 0.2.0
 */
export const workOf = (account: CollectionAccount, query: WorklistQuery): ReadonlyArray<WorkItem> => {
  const { policy, day, gate, at, zone } = query
  const { debtor, debts, contacts } = account
  const decision = decideAccount({ policy, debtor, debts, day, gate, at, zone, contacts })
  return [
    ...steps(account, decision, query),
    ...debts.flatMap(({ debt }) => promises(account, debt, query)),
    ...debts.flatMap(({ debt }) => disputes(account, debt, query)),
    ...cheques(account, query),
    ...reviews(account, decision, query),
  ]
}

/** What an item is made of, before it has a rank. */
type Work = Pick<WorkItem, 'kind' | 'what' | 'by' | 'at' | 'debts' | 'amount' | 'daysPastDue'>

const ranked = (account: CollectionAccount, { day, large }: WorklistQuery, work: Work): WorkItem => {
  const { amount, currency } = work.amount
  const all = large?.get(currency)
  const share = all === undefined || all <= 0n ? 0n : (amount * mostForCash) / all
  const band = account.debtor.situation === 'unregistered' ? 'new' : (bandOn(account.debtor, day) ?? 'new')
  const parts: RankParts = {
    cash: Number(share > mostForCash ? mostForCash : share),
    age: Math.min(Math.max(work.daysPastDue, 0), mostForAge),
    risk: pointsOfBand[band],
    kind: pointsOfKind[work.kind],
  }
  const collectors = account.debts.flatMap(({ debt }) =>
    work.debts.includes(debt.debt) && debt.file.collector !== undefined ? [debt.file.collector] : [],
  )
  const rank = parts.cash + parts.age + parts.risk + parts.kind
  return { ...work, debtor: account.id, collector: collectors[0], rank, parts }
}

const lateOf = (decisions: ReadonlyArray<DebtDecision>, debts: ReadonlyArray<DebtId>): number =>
  decisions.reduce(
    (most, { debt, daysPastDue }) => (debt !== undefined && debts.includes(debt) ? Math.max(most, daysPastDue) : most),
    0,
  )

const steps = (
  account: CollectionAccount,
  { acts, debts: decisions }: AccountDecision,
  query: WorklistQuery,
): ReadonlyArray<WorkItem> =>
  acts.map(({ step, does, channel, at, debts, amount }) =>
    ranked(account, query, {
      ...{ kind: 'step', what: step, by: channel ?? does, at, debts, amount },
      daysPastDue: lateOf(decisions, debts),
    }),
  )

const promises = (account: CollectionAccount, debt: KnownDebt, query: WorklistQuery): ReadonlyArray<WorkItem> => {
  const { day } = query
  const pauses = pausesOf(debt)
  return debt.promises.flatMap((promise) => {
    const deadline = promise.status === 'open' ? deadlineOf(promise, pauses) : undefined
    if (deadline === undefined || deadline > addDays(day, soon)) return []
    const what = isRunning(debt, promise, day) ? `${promise.promise} until ${deadline}` : `${promise.promise} ran out`
    return [
      ranked(account, query, {
        ...{ kind: 'promise', what, by: 'phone', debts: [debt.debt] },
        amount: money(promise.amount - promise.released, debt.currency),
        daysPastDue: daysBetween(promise.by, day),
      }),
    ]
  })
}

const disputes = (account: CollectionAccount, debt: KnownDebt, query: WorklistQuery): ReadonlyArray<WorkItem> => {
  const { decideWithin } = query.policy.disputes ?? {}
  if (decideWithin === undefined || debt.situation !== 'open') return []
  return debt.disputes.flatMap((dispute) => {
    const left = stillDisputed(dispute)
    const deadline = addDays(dispute.on, decideWithin)
    if (left <= 0n || deadline >= query.day) return []
    return [
      ranked(account, query, {
        ...{ kind: 'dispute', what: `${dispute.dispute} since ${dispute.on}`, by: 'review', debts: [debt.debt] },
        amount: money(left, debt.currency),
        daysPastDue: daysBetween(deadline, query.day),
      }),
    ]
  })
}

const cheques = (account: CollectionAccount, query: WorklistQuery): ReadonlyArray<WorkItem> => {
  if (account.bounced === 0) return []
  return account.cheques
    .filter(({ chequeDate }) => chequeDate >= query.day && chequeDate <= addDays(query.day, soon))
    .map(({ chequeDate, covers, outstanding, currency }) =>
      ranked(account, query, {
        ...{ kind: 'cheque', what: `cheque of ${chequeDate}, ${account.bounced} came back`, by: 'phone' },
        debts: covers.map(({ debt }) => debt),
        amount: money(outstanding, currency),
        daysPastDue: 0,
      }),
    )
}

/** Debts that nothing is done about by itself, on the day on which somebody looks at them. */
const reviews = (
  account: CollectionAccount,
  { debts: decisions }: AccountDecision,
  query: WorklistQuery,
): ReadonlyArray<WorkItem> =>
  decisions.flatMap(({ debt, due, next, mayBeAskedFor, daysPastDue }) => {
    if (due.length > 0 || daysPastDue <= 0 || next?.on !== query.day) return []
    if (debt === undefined || mayBeAskedFor === undefined) return []
    const work = { what: next.because, by: 'review', debts: [debt], amount: mayBeAskedFor, daysPastDue } as const
    return [ranked(account, query, { kind: 'review', ...work })]
  })

/** What is in front: the higher rank, and of the same the debtor whose name is first. */
export const inFront = (a: WorkItem, b: WorkItem): number =>
  b.rank - a.rank ||
  (a.debtor < b.debtor ? -1 : a.debtor > b.debtor ? 1 : a.what < b.what ? -1 : a.what > b.what ? 1 : 0)
