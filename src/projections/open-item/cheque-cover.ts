import { type CoveredDebt, stretchOf } from '../../domain/cheque/cover.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { States } from '../projection/projection.js'
import type { Change, ItemHistory, OpenItemState, Place } from './open-item-codec.js'
import { type At, factsAt, type Position } from './position.js'

/** When a cheque counts for its debts in a view: when it clears, when it was received, or on the date written on it. */
export const recognitions = ['clearing', 'receipt', 'cheque-date'] as const
export type Recognition = (typeof recognitions)[number]

/** A cheque that is waited for: where it is, what it has not brought yet, and for which debts. In minor units. */
export interface ChequePosition {
  readonly place: Exclude<Place, 'gone'>
  readonly chequeDate: LocalDate
  readonly outstanding: bigint
  readonly recourse: boolean
  readonly covers: ReadonlyArray<CoveredDebt>
  readonly events: ReadonlyArray<string>
}

/** A cheque as it stood on a day, or none where it was not there, or is waited for no more. One held as security covers nothing. */
export const chequeAt = (history: ItemHistory, at: At): ChequePosition | undefined => {
  const facts = factsAt(history, at)
  let cheque: Cheque | undefined
  for (const { change } of facts) {
    if (change.kind === 'cheque') cheque = { ...change, ...unmoved }
    else if (change.kind === 'chequeMoved' && cheque !== undefined) cheque = moved(cheque, change)
  }
  if (cheque === undefined || cheque.place === 'gone') return undefined
  const { place, chequeDate, recourse, brought, presented, amount, covers } = cheque
  return {
    place,
    chequeDate,
    outstanding: amount - brought,
    recourse,
    covers: stretchOf(covers, brought, place === 'under-collection' ? presented : amount - brought),
    events: [...new Set(facts.map(({ id }) => id))],
  }
}

type Moved = Change & { readonly kind: 'chequeMoved' }

interface Cheque extends Omit<Change & { readonly kind: 'cheque' }, 'kind'>, Unmoved {}

interface Unmoved {
  readonly place: Place
  readonly brought: bigint
  readonly presented: bigint
  readonly recourse: boolean
  /** It has bounced before, so that taken back from the bank it is no cheque in hand. */
  readonly again: boolean
  /** It was paid in cash while it was in hand, where a reversal puts it back. */
  readonly redeemed: boolean
}

const unmoved: Unmoved = {
  place: 'gone',
  brought: 0n,
  presented: 0n,
  recourse: false,
  again: false,
  redeemed: false,
}

const moved = (cheque: Cheque, { place, how, recourse = false, brought = 0n }: Moved): Cheque => {
  const after = { ...cheque, brought: cheque.brought + brought }
  switch (how) {
    case 'recalled':
      return { ...after, place: cheque.again ? 'gone' : 'in-hand' }
    case 'reversed':
      return cheque.redeemed ? { ...after, place: 'in-hand', redeemed: false } : after
    default: {
      const redeemed = place === 'gone' && brought > 0n && cheque.place === 'in-hand'
      const presented = cheque.amount - cheque.brought
      return { ...after, place, recourse, redeemed, presented, again: cheque.again || how === 'again' }
    }
  }
}

/** What a cheque is expected to bring for one debt, and when. */
export interface CoverPart {
  readonly chequeDate: LocalDate
  readonly place: ChequePosition['place']
  readonly amount: bigint
}

/** What cheques cover on a day, by the debt that they name. A cheque in another currency than its debt covers nothing of it. */
export type Covers = ReadonlyMap<DebtId, ReadonlyArray<CoverPart & { readonly currency: CurrencyCode }>>

export const coverAt = (states: States<OpenItemState>, at: At): Covers => {
  const covered = new Map<DebtId, Array<CoverPart & { readonly currency: CurrencyCode }>>()
  for (const history of states.values()) {
    if (history?.item.kind !== 'cheque') continue
    const { currency } = history.item
    const cheque = chequeAt(history, at)
    if (cheque === undefined) continue
    const { chequeDate, place } = cheque
    for (const { debt, amount } of cheque.covers) {
      const part = { chequeDate, place, amount, currency }
      const parts = covered.get(debt)
      if (parts === undefined) covered.set(debt, [part])
      else parts.push(part)
    }
  }
  return covered
}

/** What cheques cover of one debt: those with the earliest date first, and never more than is open. */
export const coverOf = (covers: Covers, { item, open }: Position): ReadonlyArray<CoverPart> => {
  const named = covers.get(item.id as DebtId)
  if (named === undefined) return []
  let left = open
  return named
    .filter(({ currency }) => currency === item.currency)
    .sort((a, b) => (a.chequeDate < b.chequeDate ? -1 : a.chequeDate > b.chequeDate ? 1 : 0))
    .flatMap(({ chequeDate, place, amount }) => {
      const part = amount < left ? amount : left
      left -= part
      return part > 0n ? [{ chequeDate, place, amount: part }] : []
    })
}

export const coveredBy = (parts: ReadonlyArray<CoverPart>): bigint =>
  parts.reduce((sum, { amount }) => sum + amount, 0n)

/** What of a debt counts as paid already by that recognition. */
export const recognised = (parts: ReadonlyArray<CoverPart>, recognition: Recognition, asOf: LocalDate): bigint => {
  if (recognition === 'clearing') return 0n
  return coveredBy(parts.filter(({ chequeDate }) => recognition === 'receipt' || chequeDate <= asOf))
}
