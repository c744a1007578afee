import type { BookEvent } from '../../domain/book/event.js'
import type { DebtEvent } from '../../domain/debt/event.js'
import { debtor as debtorDecider } from '../../domain/debtor/debtor.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId } from '../../domain/value/id.js'
import { epochDay, fromEpochDay, type LocalDate, laterOf } from '../../domain/value/local-date.js'
import { dayIn, endOfDayIn, type Zone } from '../../domain/value/zone.js'
import { coverAt } from '../open-item/cheque-cover.js'
import { debtAt } from '../open-item/debt-at.js'
import { type DebtItemHistory, type Fact, factsOf, type ItemHistory } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { paymentAt } from '../open-item/payment-at.js'
import type { States } from '../projection/projection.js'
import { type At, stateAt } from '../projection/state-at.js'
import type { Coming } from './living.js'

/** The days of a past that are gone through again, and by which the book learned of things, if that is told apart. */
export interface Span {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly recordedIn?: Zone | undefined
}

/** A day of the past, with what was known at its end. */
export const knownOn = (day: LocalDate, { recordedIn }: Pick<Span, 'recordedIn'>): At => ({
  asOf: day,
  ...(recordedIn === undefined ? {} : { knownAt: endOfDayIn(recordedIn, day) }),
})

/** What the house did, and a policy would do otherwise. What the debtor did, it takes as it was. */
const isHouses: { readonly [T in DebtEvent['type']]?: true } = {
  DebtorReminded: true,
  ContactAttempted: true,
  StepWithheld: true,
  PlacedWithAgency: true,
  RecalledFromAgency: true,
  DebtReferredToLegal: true,
  LegalOutcomeRecorded: true,
}

/** The day on which a fact is there: it is true and known. */
const arrival = ({ event, recordedAt }: Fact<{ readonly on: LocalDate }>, { recordedIn }: Span): LocalDate =>
  recordedIn === undefined ? event.on : laterOf(event.on, dayIn(recordedIn, recordedAt))

/** The streams of a book that bear on each debtor: his own, and cheques of others for what he owes. */
export const byDebtor = (states: States<OpenItemState>): ReadonlyMap<DebtorId, States<OpenItemState>> => {
  const groups = new Map<DebtorId, Map<string, ItemHistory>>()
  const owners = new Map<string, ReadonlyArray<DebtorId>>()
  const put = (id: DebtorId, key: string, history: ItemHistory): void => {
    const group = groups.get(id) ?? new Map<string, ItemHistory>()
    groups.set(id, group.set(key, history))
  }
  for (const [key, history] of states) {
    if (history === undefined) continue
    for (const id of history.debtors) put(id, key, history)
    if (history.kind === 'debt') owners.set(history.id, history.debtors)
  }
  for (const [key, history] of states) {
    if (history?.kind !== 'cheque') continue
    for (const { event } of factsOf(history)) {
      if (event.type !== 'ChequeReceived') continue
      for (const { debt } of event.covers) for (const id of owners.get(debt) ?? []) put(id, key, history)
    }
  }
  return groups
}

/** What somebody did about a debt in the days that are gone through, on its day and in the order in which it was recorded. */
export const factsWithin = (
  history: DebtItemHistory,
  span: Span,
): ReadonlyArray<readonly [LocalDate, Fact<DebtEvent>]> =>
  factsOf(history)
    .map((fact) => [arrival(fact, span), fact] as const)
    .filter(([on]) => on >= span.from && on <= span.to)

/** Whether that is something that the house did, which is not told again. */
export const isOfHouse = ({ type }: DebtEvent): boolean => isHouses[type] === true

/** A debt comes to the account: it is issued, or taken over from another debtor. From then on its facts are told. */
const comingOf = (history: DebtItemHistory, id: DebtorId, span: Span, isThere: boolean): ReadonlyArray<Coming> => {
  const coming: Coming[] = []
  let known = isThere
  for (const [day, fact] of factsWithin(history, span)) {
    const { event, recordedAt, id: name } = fact
    const on = epochDay(day)
    if (isOfHouse(event)) continue
    if (known || (event.type === 'DebtIssued' && event.debtor === id)) {
      known = true
      coming.push({ what: 'is-told', on, told: { event, recordedAt, id: name } })
    } else if (event.type === 'DebtAssumed' && event.debtor === id) {
      const debt = debtAt(history, knownOn(day, span))
      known = debt !== undefined
      if (debt !== undefined) coming.push({ what: 'is-taken-over', on, debt })
    }
  }
  return coming
}

/** What stood beside the debts of an account at the end of a day. */
const besideOn = (group: States<OpenItemState>, id: DebtorId, day: number, span: Span): Coming => {
  const at = knownOn(fromEpochDay(day), span)
  const onAccount = new Map<CurrencyCode, bigint>()
  let debtor = debtorDecider.initial
  for (const history of group.values()) {
    if (history?.kind === 'debtor' && history.id === id) debtor = stateAt(debtorDecider, factsOf(history), at)
    const payment = history?.kind === 'payment' ? paymentAt(history, at) : undefined
    if (payment === undefined || payment.received.debtor !== id) continue
    const { currency } = payment.received.amount
    onAccount.set(currency, (onAccount.get(currency) ?? 0n) + payment.unapplied)
  }
  return { what: 'stands-beside', on: day, debtor, onAccount, covers: coverAt(group, at) }
}

/**
 * What happened to an account in those days, but for what the house did: the facts of its debts, and on each day on which money,
 * cheques, the debtor or an issue changed it, what stood beside its debts then.
 */
export const pastOfAccount = (
  group: States<OpenItemState>,
  id: DebtorId,
  span: Span,
  isThere: (debt: string) => boolean,
): ReadonlyArray<Coming> => {
  const coming: Coming[] = []
  const changed = new Set<number>()
  for (const history of group.values()) {
    if (history === undefined) continue
    if (history.kind === 'debt') coming.push(...comingOf(history, id, span, isThere(history.id)))
    for (const fact of factsOf<BookEvent>(history)) {
      const on = arrival(fact, span)
      if (on < span.from || on > span.to) continue
      if (history.kind !== 'debt' || fact.event.type === 'DebtIssued' || fact.event.type === 'DebtAssumed') {
        changed.add(epochDay(on))
      }
    }
  }
  return [...coming, ...[...changed].map((day) => besideOn(group, id, day, span))]
}
