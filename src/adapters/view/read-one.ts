import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book/book.js'
import { cheque } from '../../domain/cheque/cheque.js'
import { adoptedPolicy, type PolicyUnreadable } from '../../domain/collection/adoption/adopted-policy.js'
import { adoption, policyInForce } from '../../domain/collection/adoption/adoption.js'
import type { CollectionPolicy } from '../../domain/collection/policy/policy.js'
import type { PolicyAdopted } from '../../domain/collection/policy/policy-adopted.js'
import { debt } from '../../domain/debt/debt.js'
import { debtor } from '../../domain/debtor/debtor.js'
import type { Decider } from '../../domain/decider.js'
import { payment } from '../../domain/payment/payment.js'
import type { ChequeId, DebtId, DebtorId, PaymentId } from '../../domain/value/id.js'
import type { Instant } from '../../domain/value/instant.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { comparePositions } from '../../domain/value/position.js'
import { type AccountView, accountView } from '../../projections/account/account-view.js'
import { type ChequeView, chequeView } from '../../projections/account/cheque-view.js'
import { type DebtView, debtView } from '../../projections/account/debt-view.js'
import { type DebtorView, debtorView } from '../../projections/account/debtor-view.js'
import { type PaymentView, paymentView } from '../../projections/account/payment-view.js'
import { type At, holdsAt } from '../../projections/projection/state-at.js'
import { type Answer, answer } from '../answer.js'
import { chequeStream, debtorStream, debtStream, paymentStream, policyStream } from '../command/aggregate.js'
import type { EventStore, ReadError, Recorded, StreamName } from '../store/event-store.js'
import { type InvalidQuery, invalidDay, invalidId } from './invalid-query.js'

/**
 * The end of which day (`asOf`, by default the book's today), as known when (`knownAt`, by default now).
 *
 * @since 0.2.0
 */
export interface OnDay {
  readonly asOf?: LocalDate
  readonly knownAt?: Instant
}

/**
 * The policy in force, and the event that adopted it.
 *
 * @since 0.2.0
 */
export interface PolicyInForce {
  readonly adopted: PolicyAdopted
  readonly policy: CollectionPolicy
}

/**
 * One thing of a book as it stood at the end of a day. Each method reads only that stream, and returns `undefined` if it did not
 * exist by then; `account` reads the streams of its debtor. `policy` is the one in force on that day as known then, so that
 * decisions made under it can be reproduced.
 *
 * @since 0.2.0
 */
export interface ReadOne {
  readonly debt: (id: DebtId, at?: OnDay) => Answer<ReadError | InvalidQuery, DebtView | undefined>
  readonly payment: (id: PaymentId, at?: OnDay) => Answer<ReadError | InvalidQuery, PaymentView | undefined>
  readonly cheque: (id: ChequeId, at?: OnDay) => Answer<ReadError | InvalidQuery, ChequeView | undefined>
  readonly debtor: (id: DebtorId, at?: OnDay) => Answer<ReadError | InvalidQuery, DebtorView | undefined>
  readonly account: (debtor: DebtorId, at?: OnDay) => Answer<ReadError | InvalidQuery, AccountView>
  /** @since 0.2.0 */
  readonly policy: (at?: OnDay) => Answer<ReadError | InvalidQuery | PolicyUnreadable, PolicyInForce | undefined>
}

/** Makes the view of a stream at a time; `undefined` if there is none yet. */
type Reading<V> = (events: ReadonlyArray<Recorded<BookEvent>>, at: At) => V | undefined

/** Compares by position in the log, if the store gives positions in stream reads. */
const byPlace = (a: Recorded<BookEvent> | undefined, b: Recorded<BookEvent> | undefined): number => {
  if (a?.position !== undefined && b?.position !== undefined) return comparePositions(a.position, b.position)
  return (a?.recordedAt ?? '') < (b?.recordedAt ?? '') ? -1 : 1
}

/** Folds the events of a stream that are effective and known by then; `undefined` if there are none. */
const reading =
  <S, DE extends BookEvent, V>(
    decider: Decider<never, S, DE, unknown>,
    view: (state: S, asOf: LocalDate, revision: number) => V | undefined,
  ): Reading<V> =>
  (events, at) => {
    const holds = holdsAt(at)
    let state = decider.initial
    let revision = -1
    for (const recorded of events) {
      if (!holds(recorded)) continue
      // The cast is safe: only events of this decider are appended to its streams.
      state = decider.evolve(state, recorded.event as DE)
      revision = recorded.revision
    }
    return view(state, at.asOf, revision)
  }

const asDebt = reading(debt, (state, ...at) => (state.situation === 'unissued' ? undefined : debtView(state, ...at)))
const asPayment = reading(payment, (state, ...at) =>
  state.situation === 'unreceived' ? undefined : paymentView(state, ...at),
)
const asCheque = reading(cheque, (state, ...at) =>
  state.situation === 'unreceived' ? undefined : chequeView(state, ...at),
)
const asDebtor = reading(debtor, (state, ...at) =>
  state.situation === 'unregistered' ? undefined : debtorView(state, ...at),
)
const asAdopted = reading(adoption, (adoptions, asOf) => policyInForce(adoptions, asOf))

/**
 * The reading half of a book. `today` is the book's day, `streamsOf` finds the streams that name a debtor, and `closeUntil`
 * closes the log up to an instant, so that what was known then never changes.
 *
 * @since 0.2.0
 */
export const readOne = (
  store: EventStore<BookEvent>,
  today: () => E.Either<InvalidQuery, LocalDate>,
  streamsOf: (debtor: DebtorId) => Promise<E.Either<ReadError, ReadonlyArray<StreamName>>>,
  closeUntil: (knownAt: Instant | undefined) => Promise<E.Either<ReadError | InvalidQuery, void>> = async () =>
    E.right(undefined),
): ReadOne => {
  /** The requested times after closing the log up to `knownAt`; or why they are invalid. */
  const timesOf = async (at: OnDay): Promise<E.Either<ReadError | InvalidQuery, At>> => {
    const invalid = invalidDay(at)
    if (invalid !== undefined) return E.left(invalid)
    const { asOf, knownAt } = at
    const day = asOf === undefined ? today() : E.right(asOf)
    if (E.isLeft(day)) return day
    const closed = await closeUntil(knownAt)
    return E.isLeft(closed) ? closed : E.right({ asOf: day.right, knownAt })
  }

  const one =
    <Id, V>(stream: (id: Id) => StreamName, read: Reading<V>) =>
    (id: Id, at: OnDay = {}): Answer<ReadError | InvalidQuery, V | undefined> =>
      answer<ReadError | InvalidQuery, V | undefined>(async () => {
        const none = invalidId(id)
        if (none !== undefined) return E.left(none)
        const times = await timesOf(at)
        if (E.isLeft(times)) return times
        return E.map((events: ReadonlyArray<Recorded<BookEvent>>) => read(events, times.right))(
          await store.read(stream(id))(),
        )
      })

  const account: ReadOne['account'] = (debtor, at = {}) =>
    answer(async () => {
      const none = invalidId(debtor)
      if (none !== undefined) return E.left(none)
      const times = await timesOf(at)
      if (E.isLeft(times)) return times
      const streams = await streamsOf(debtor)
      if (E.isLeft(streams)) return streams
      const read = await store.readBatch(streams.right)()
      if (E.isLeft(read)) return read
      const inOrder = [...read.right.entries()].sort(([, [a]], [, [b]]) => byPlace(a, b))
      const views = <V extends { readonly debtor: DebtorId }>(
        stream: (id: string) => StreamName,
        as: Reading<V>,
      ): ReadonlyArray<V> =>
        inOrder.flatMap(([name, events]) => {
          const view = name.startsWith(stream('')) ? as(events, times.right) : undefined
          // An assumed debt names both the old and the new debtor, but belongs to one of them.
          return view?.debtor === debtor ? [view] : []
        })
      const parts = {
        debts: views(debtStream, asDebt),
        payments: views(paymentStream, asPayment),
        cheques: views(chequeStream, asCheque),
      }
      return E.right(accountView(debtor, times.right.asOf, parts))
    })

  const adopted = one((_: string) => policyStream, asAdopted)
  const policy: ReadOne['policy'] = (at) =>
    answer<ReadError | InvalidQuery | PolicyUnreadable, PolicyInForce | undefined>(async () => {
      const found = await adopted(policyStream, at)
      if (E.isLeft(found) || found.right === undefined) return found as E.Either<ReadError | InvalidQuery, undefined>
      const event = found.right
      return E.map((policy: CollectionPolicy) => ({ adopted: event, policy }))(adoptedPolicy(event))
    })

  return {
    debt: one(debtStream, asDebt),
    payment: one(paymentStream, asPayment),
    cheque: one(chequeStream, asCheque),
    debtor: one(debtorStream, asDebtor),
    account,
    policy,
  }
}
