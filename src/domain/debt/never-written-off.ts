import {
  type Components,
  leastOf,
  minus,
  noComponents,
  paymentOrder,
  plus,
  type Split,
  splitTotal,
  takeInOrder,
  total,
} from '../value/component.js'
import { money } from '../value/money.js'
import type { DebtEvent, DebtEventOf } from './event.js'
import { evolve } from './evolve/evolve.js'
import { type DebtState, initial, recoverable } from './state.js'

/**
 * The history as if reversed write-offs had never happened, since a write-off forgives nothing. Once a write-off is reversed in
 * full, its recoveries become payments of what was open on their day.
 */
export const asIfNeverWrittenOff = (events: ReadonlyArray<DebtEvent>): ReadonlyArray<DebtEvent> =>
  events.some(({ type }) => type === 'WriteOffReversed') ? retold(events, standingIn(events)) : events

/**
 * `lost`: what is still written off by each write-off, by index in the history. Before index `whole` nothing is, and recoveries
 * count as payments.
 */
interface Standing {
  readonly lost: ReadonlyMap<number, Components>
  readonly whole: number
}

const standingIn = (events: ReadonlyArray<DebtEvent>): Standing => {
  const lost = new Map<number, Components>()
  let whole = -1
  let debt: DebtState = initial
  for (const [index, event] of events.entries()) {
    debt = evolve(debt, event)
    if (event.type === 'DebtWrittenOff') lost.set(index, plus(noComponents, event.split))
    if (event.type !== 'WriteOffReversed' || debt.situation === 'unissued') continue
    takeBack(lost, event.split)
    if (recoverable(debt) > 0n) continue
    whole = index
    lost.clear()
  }
  return { lost, whole }
}

/** A reversal is taken off the latest write-off first. */
const takeBack = (lost: Map<number, Components>, split: Split): void => {
  let left = plus(noComponents, split)
  for (const [index, standing] of [...lost].reverse()) {
    const taken = leastOf(standing, left)
    lost.set(index, minus(standing, taken))
    left = minus(left, taken)
  }
}

const retold = (events: ReadonlyArray<DebtEvent>, { lost, whole }: Standing): ReadonlyArray<DebtEvent> => {
  const paid = new Map<string, Split>()
  const told: DebtEvent[] = []
  let debt: DebtState = initial
  for (const [index, event] of events.entries()) {
    const instead = insteadOf(event, lost.get(index), index < whole ? debt : undefined, paid)
    if (instead === undefined) continue
    told.push(instead)
    debt = evolve(debt, instead)
  }
  return told
}

/**
 * An event as it would have been, or `undefined` if it would not exist. `debt` is given where a recovery becomes a payment.
 */
const insteadOf = (
  event: DebtEvent,
  lost: Components | undefined,
  debt: DebtState | undefined,
  paid: Map<string, Split>,
): DebtEvent | undefined => {
  switch (event.type) {
    case 'WriteOffReversed':
      return undefined
    case 'DebtWrittenOff': {
      const split = takeInOrder(lost ?? noComponents, total(lost ?? noComponents), paymentOrder)
      const amount = splitTotal(split)
      if (amount === 0n) return undefined
      const { disputes, ...says } = event
      return { ...says, split, amount: money(amount, event.amount.currency), ...lessDisputed(event, amount) }
    }
    case 'DebtRecovered': {
      if (debt === undefined || debt.situation === 'unissued') return event
      const { outstanding, ...says } = event
      const split = takeInOrder(debt.open, event.amount.amount, paymentOrder)
      paid.set(keyOf(event), split)
      return { ...says, type: 'DebtPartiallyPaid', split, remaining: outstanding }
    }
    case 'PaymentReversed': {
      const split = paid.get(keyOf(event))
      return split === undefined ? event : { ...event, split }
    }
    default:
      return event
  }
}

/** The reversed part of a write-off is taken off its disputed parts first. */
const lessDisputed = (
  { amount, disputes }: DebtEventOf<'DebtWrittenOff'>,
  standing: bigint,
): Pick<DebtEventOf<'DebtWrittenOff'>, 'disputes'> => {
  if (disputes === undefined) return {}
  let back = amount.amount - standing
  return {
    disputes: disputes.flatMap((part) => {
      const given = back < part.amount.amount ? back : part.amount.amount
      back -= given
      const left = part.amount.amount - given
      return left === 0n ? [] : [{ ...part, amount: money(left, part.amount.currency) }]
    }),
  }
}

const keyOf = ({ payment, allocation }: DebtEventOf<'DebtRecovered' | 'PaymentReversed'>): string =>
  `${allocation} ${payment}`
