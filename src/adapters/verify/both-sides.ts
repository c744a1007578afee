import type { IssuedDebt } from '../../domain/debt/state.js'
import { apart, differ, type Side, sideKey, sidesOfDebt, sidesOfPayment, tellSide } from '../../domain/law/sides.js'
import type { ReceivedPayment } from '../../domain/payment/state.js'
import { debtStream, paymentStream } from '../command/aggregate.js'
import type { StreamName } from '../store/event-store.js'
import type { Tally } from './tally.js'

export const bothSidesAgree = 'debts have taken what payments have placed'
/** Checked are the allocations that one side has not heard of yet; failed those that cash application would not finish. */
export const unfinished = 'what is unfinished is finished by cash application'

/** Holds one side of each allocation until the other comes, so that few are held at a time. */
export const openPairs = (tally: Tally) => {
  const placed = new Map<string, Side>()
  const taken = new Map<string, Side>()
  const loose: Side[] = []
  const unread = new Set<StreamName>()

  const meet = (own: Map<string, Side>, others: Map<string, Side>, side: Side): void => {
    const key = sideKey(side)
    const other = others.get(key)
    if (other === undefined) {
      own.set(key, side)
      return
    }
    others.delete(key)
    const [from, to] = own === placed ? [side, other] : [other, side]
    const wrong = differ(from, to)
    if (wrong === undefined && apart(from, to)) loose.push(from)
    else tally.count(bothSidesAgree, wrong === undefined ? undefined : { stream: paymentStream(from.payment), wrong })
  }

  return {
    /** A stream that cannot be followed: what others say of it cannot be compared. */
    unread: (stream: StreamName): void => {
      unread.add(stream)
    },
    payment: (payment: ReceivedPayment): void => {
      for (const side of sidesOfPayment(payment)) meet(placed, taken, side)
    },
    debt: (debt: IssuedDebt): void => {
      for (const side of sidesOfDebt(debt)) meet(taken, placed, side)
    },
    /** Judges what is left without its other side; `finished` are the allocations that cash application has steps for. */
    finish: (finished: ReadonlySet<string>): void => {
      for (const side of taken.values()) {
        if (unread.has(paymentStream(side.payment))) continue
        tally.count(bothSidesAgree, { stream: debtStream(side.debt), wrong: `${tellSide(side)} was never placed` })
      }
      for (const side of [...loose, ...placed.values()]) {
        if (unread.has(debtStream(side.debt))) continue
        const refused = side.undone && placed.has(sideKey(side))
        if (refused) {
          tally.count(bothSidesAgree)
          continue
        }
        const wrong = { stream: paymentStream(side.payment), wrong: `${tellSide(side)} is on one side only` }
        tally.count(unfinished, finished.has(sideKey(side)) ? undefined : wrong)
      }
    },
  }
}

export type Pairs = ReturnType<typeof openPairs>
