import { type AccountDecision, decideAccount } from '../../domain/collection/decide-account.js'
import type { DebtDecision } from '../../domain/collection/decision.js'
import type { DueAct } from '../../domain/collection/due-act.js'
import type { CollectionPolicy } from '../../domain/collection/policy.js'
import type { ContactGate } from '../../domain/contact/question.js'
import { pausesOf } from '../../domain/debt/rule/promise-pause.js'
import { deadlineOf, isRunning } from '../../domain/debt/rule/promise-verdict.js'
import { type KnownDebt, stillDisputed } from '../../domain/debt/state.js'
import { bandOn } from '../../domain/debtor/in-force.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtId, DebtorId } from '../../domain/value/id.js'
import { addDays, daysBetween, type LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import type { CollectionAccount } from './accounts.js'

/**
 * What somebody may do on a day. `step`: what a ladder says. `promise`: one ran out, or does within two days. `cheque`: one of a debtor
 * whose cheques came back before is soon to be handed in. `dispute`: it should be decided by now. `review`: a debt is to be
 * looked at again.
 *
 * @since 0.2.0
 */
export type WorkKind = 'step' | 'promise' | 'cheque' | 'dispute' | 'review'

/**
 * The parts of a rank, in points: they sum to it. `cash` is how much may come, `age` how late it is, `risk` the band of the
 * debtor, `kind` what is to be done.
 *
 * @since 0.2.0
 */
export interface RankParts {
  readonly cash: number
  readonly age: number
  readonly risk: number
  readonly kind: number
}

/**
 * One thing to do: about whom, for how much, and how far in front.
 *
 * @since 0.2.0
 */
export interface WorkItem {
  readonly kind: WorkKind
  readonly what: string
  readonly by: DueAct['channel'] | DueAct['does'] | undefined
  readonly debtor: DebtorId
  readonly debts: ReadonlyArray<DebtId>
  readonly collector: string | undefined
  readonly amount: Money
  readonly daysPastDue: number
  readonly rank: number
  readonly parts: RankParts
}

/**
 * What a collector has to do: `items` in front of the line, as many as fit a day, and how many there are in all, with their amounts.
 *
 * @since 0.2.0
 */
export interface CollectorLoad {
  readonly collector: string | undefined
  readonly items: ReadonlyArray<WorkItem>
  readonly load: number
  readonly amounts: ReadonlyArray<Money>
}

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
const usualCapacity = 40
/** So many days before its end a promise or a cheque is somebody's business. */
const soon = 2

/**
 * All that is to be done about an account on a day, each with its rank.
 *
 * @since 0.2.0
 */
export const workOf = (account: CollectionAccount, query: WorklistQuery): ReadonlyArray<WorkItem> => {
  const { policy, day, gate, at } = query
  const { debtor, debts, contacts } = account
  const decision = decideAccount({ policy, debtor, debts, day, gate, at, contacts })
  return [
    ...steps(account, decision, query),
    ...debts.flatMap(({ debt }) => promises(account, debt, query)),
    ...debts.flatMap(({ debt }) => disputes(account, debt, query)),
    ...cheques(account, query),
    ...reviews(account, decision, query),
  ]
}

/** What an item is made of, before it has a rank. */
type Work = Pick<WorkItem, 'kind' | 'what' | 'by' | 'debts' | 'amount' | 'daysPastDue'>

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
  acts.map(({ step, does, channel, debts, amount }) =>
    ranked(account, query, {
      ...{ kind: 'step', what: step, by: channel ?? does, debts, amount },
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
const inFront = (a: WorkItem, b: WorkItem): number =>
  b.rank - a.rank ||
  (a.debtor < b.debtor ? -1 : a.debtor > b.debtor ? 1 : a.what < b.what ? -1 : a.what > b.what ? 1 : 0)

interface Line {
  readonly items: WorkItem[]
  load: number
  readonly amounts: Map<CurrencyCode, bigint>
}

/**
 * The work list of a book: for each collector what is in front, as much as fits a day, and the load. Accounts are taken one after the other, and
 * no more is kept of them than fits the lists.
 *
 * @since 0.2.0
 */
export const worklist = (accounts: Iterable<CollectionAccount>, query: WorklistQuery): ReadonlyArray<CollectorLoad> => {
  const { capacity = usualCapacity } = query
  const lines = new Map<string | undefined, Line>()
  for (const account of accounts) {
    for (const item of workOf(account, query)) {
      const line = lines.get(item.collector) ?? { items: [], load: 0, amounts: new Map() }
      lines.set(item.collector, line)
      add(line, item, capacity)
    }
  }
  return [...lines]
    .map(([collector, line]): CollectorLoad => {
      const amounts = [...line.amounts].sort(([a], [b]) => (a < b ? -1 : 1))
      return {
        collector,
        items: line.items.sort(inFront).slice(0, capacity),
        load: line.load,
        amounts: amounts.map(([currency, amount]) => money(amount, currency)),
      }
    })
    .sort((a, b) => b.load - a.load || ((a.collector ?? '') < (b.collector ?? '') ? -1 : 1))
}

/** Twice what fits is kept before the rest is dropped, so that each item costs the logarithm of the capacity. */
const add = (line: Line, item: WorkItem, capacity: number): void => {
  line.load += 1
  const { amount, currency } = item.amount
  line.amounts.set(currency, (line.amounts.get(currency) ?? 0n) + amount)
  line.items.push(item)
  if (line.items.length >= 2 * capacity + 16) line.items.sort(inFront).splice(capacity)
}

/**
 * A work list that stands while the book goes on: an account that has changed is put again, and only its items are made anew.
 *
 * @since 0.2.0
 */
export interface StandingWorklist {
  readonly put: (account: CollectionAccount) => void
  readonly items: () => ReadonlyArray<WorkItem>
}

/**
 * A standing work list of a day, of no accounts yet.
 *
 * @since 0.2.0
 */
export const standingWorklist = (query: WorklistQuery): StandingWorklist => {
  const byDebtor = new Map<DebtorId, ReadonlyArray<WorkItem>>()
  return {
    put: (account) => {
      byDebtor.set(account.id, workOf(account, query))
    },
    items: () => [...byDebtor.values()].flat().sort(inFront),
  }
}
