import * as E from 'fp-ts/lib/Either.js'
import { resume } from '../../../domain/allocation/process.js'
import type { BookEvent } from '../../../domain/book.js'
import type { CurrencyCode } from '../../../domain/currency.js'
import type { IssuedDebt } from '../../../domain/debt/state.js'
import type { DebtId, PaymentId } from '../../../domain/id.js'
import type { LocalDate } from '../../../domain/local-date.js'
import { money } from '../../../domain/money.js'
import type { ReceivedPayment } from '../../../domain/payment/state.js'
import { debtStream, paymentStream } from '../../aggregate.js'
import type { EventStore, ReadError, StreamName } from '../../event-store.js'
import { loadAccount } from '../../settlement.js'
import { inWords } from '../amount.js'
import type { Tally } from './tally.js'

export const bothSidesAgree = 'debts have taken what payments have placed'
/** Checked are the allocations that one side has not heard of yet; failed those that settling would not finish. */
export const unfinished = 'what is unfinished is finished by settling'

/** One allocation as its payment or its debt tells it. */
interface Side {
  readonly payment: PaymentId
  readonly allocation: number
  readonly debt: DebtId
  readonly amount: bigint
  readonly currency: CurrencyCode
  readonly on: LocalDate
  readonly undone: boolean
  readonly recovery: boolean
}

const tellSide = ({ payment, allocation, debt, amount, currency }: Side): string =>
  `allocation ${allocation} of payment ${payment} (${inWords(money(amount, currency))} for debt ${debt})`

const differ = (placed: Side, taken: Side): string | undefined => {
  if (placed.debt !== taken.debt) return `${tellSide(placed)} was taken by debt ${taken.debt}`
  if (placed.amount !== taken.amount || placed.currency !== taken.currency) {
    return `${tellSide(placed)} was taken as ${inWords(money(taken.amount, taken.currency))}`
  }
  const sameDay = taken.recovery ? taken.on >= placed.on : taken.on === placed.on
  return sameDay ? undefined : `${tellSide(placed)} is placed from ${placed.on}, and was taken from ${taken.on}`
}

/** Holds one side of each allocation until the other comes, so that few are held at a time. */
export const openPairs = (tally: Tally) => {
  const placed = new Map<string, Side>()
  const taken = new Map<string, Side>()
  const loose: Side[] = []
  const unread = new Set<StreamName>()

  const meet = (own: Map<string, Side>, others: Map<string, Side>, side: Side): void => {
    const key = `${side.payment}\n${side.allocation}`
    const other = others.get(key)
    if (other === undefined) {
      own.set(key, side)
      return
    }
    others.delete(key)
    const [from, to] = own === placed ? [side, other] : [other, side]
    const wrong = differ(from, to)
    if (wrong === undefined && from.undone !== to.undone) loose.push(from)
    else tally.count(bothSidesAgree, wrong === undefined ? undefined : { stream: paymentStream(from.payment), wrong })
  }

  /** Whether settling has something to do for it. */
  const settles = async (
    store: EventStore<BookEvent>,
    { payment, allocation }: Side,
  ): Promise<E.Either<ReadError, boolean>> => {
    const account = await loadAccount(store, { debts: new Set(), payments: new Set([payment]) })()
    if (E.isLeft(account)) return account
    const steps = resume(account.right)
    return E.right(steps.some((step) => 'allocation' in step && step.allocation === allocation))
  }

  return {
    /** A stream that cannot be followed: what others say of it cannot be compared. */
    unread: (stream: StreamName): void => {
      unread.add(stream)
    },
    payment: ({ received, allocations }: ReceivedPayment): void => {
      const { payment, amount } = received
      for (const { undone, ...own } of allocations) {
        meet(placed, taken, {
          ...own,
          payment,
          currency: amount.currency,
          undone: undone !== undefined,
          recovery: false,
        })
      }
    },
    debt: ({ debt, currency, payments }: IssuedDebt): void => {
      for (const { payment, allocation, amount, on, recovery, reversed } of payments) {
        meet(taken, placed, {
          payment,
          allocation,
          debt,
          amount,
          currency,
          on,
          recovery,
          undone: reversed !== undefined,
        })
      }
    },
    /** Judges what is left without its other side. */
    finish: async (store: EventStore<BookEvent>): Promise<E.Either<ReadError, void>> => {
      for (const side of taken.values()) {
        if (unread.has(paymentStream(side.payment))) continue
        tally.count(bothSidesAgree, { stream: debtStream(side.debt), wrong: `${tellSide(side)} was never placed` })
      }
      for (const side of [...loose, ...placed.values()]) {
        if (unread.has(debtStream(side.debt))) continue
        const refused = side.undone && placed.has(`${side.payment}\n${side.allocation}`)
        if (refused) {
          tally.count(bothSidesAgree)
          continue
        }
        const finishes = await settles(store, side)
        if (E.isLeft(finishes)) return finishes
        const wrong = { stream: paymentStream(side.payment), wrong: `${tellSide(side)} is on one side only` }
        tally.count(unfinished, finishes.right ? undefined : wrong)
      }
      return E.right(undefined)
    },
  }
}

export type Pairs = ReturnType<typeof openPairs>
