import { pausesOf } from '../../domain/debt/rule/promise-pause.js'
import { countPromises, deadlineOf, isRunning, toPay } from '../../domain/debt/rule/promise-verdict.js'
import { inCurrencyOf, type KnownDebt, openBalance } from '../../domain/debt/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { PromiseId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { Channel } from '../../domain/value/method.js'
import type { Money } from '../../domain/value/money.js'
import { sumIn } from '../../domain/value/money-arithmetic.js'
import { ratioOf } from '../metrics/ratio.js'
import { debtAt } from '../open-item/debt-at.js'
import { factsAt } from '../open-item/facts-at.js'
import type { ItemHistory } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import type { States } from '../projection/projection.js'
import type { At } from '../projection/state-at.js'
import { type OfDebt, ofDebt, sharedOut } from './of-debt.js'
import {
  byStatusIn,
  type Counted,
  type CountedBy,
  countedIn,
  ofEach,
  type Register,
  type RegisterQuery,
  type RegisterRow,
  registerOf,
} from './register.js'

/**
 * How a promise stands. `open`: it can still be kept. `unjudged`: its last day is over, and no verdict is on record. All others are
 * what was recorded of it.
 *
 * @since 0.2.0
 */
export const promiseStatuses = [
  ...(['open', 'unjudged', 'kept', 'partiallyKept', 'broken'] as const),
  ...(['withdrawn', 'superseded', 'released'] as const),
] as const

/**
 * How a promise stands.
 *
 * @since 0.2.0
 */
export type PromiseStatus = (typeof promiseStatuses)[number]

/**
 * A promise on a day. `debtor` is who made it, also where somebody else owes the debt by
 * then.
 * `deadline` is the last day for it, none while it is suspended; `counted` what came for it, `released` what fell off it, and `left`
 * what is waited for, which is nothing unless it is open.
 *
 * @since 0.2.0
 */
export interface PromiseRow extends RegisterRow, OfDebt {
  readonly promise: PromiseId
  readonly channel: Channel
  readonly madeOn: LocalDate
  readonly by: LocalDate
  readonly deadline: LocalDate | undefined
  readonly status: PromiseStatus
  readonly counted: Money
  readonly released: Money
  readonly left: Money
}

/**
 * Promises of one currency. Those of all statuses are `made`. `promised` is what is waited for, as in an aging. Of those that were
 * judged, `keptShare` is how many of them were kept, and `cameShare` what of their amounts came in time, each of 1; of none that
 * was judged there is none.
 *
 * @since 0.2.0
 */
export interface PromiseSums {
  readonly currency: CurrencyCode
  readonly made: Counted
  readonly byStatus: CountedBy<PromiseStatus>
  readonly promised: Money
  readonly keptShare: number | undefined
  readonly cameShare: number | undefined
}

/**
 * The promises of a book on any day, as known at any time, the first due first, with how they were kept: by currency, and by
 * whatever group, such as debtor or collector.
 *
 * @since 0.2.0
 */
export const promiseRegister: (
  states: States<OpenItemState>,
  query: RegisterQuery<PromiseRow>,
) => Register<PromiseRow, PromiseSums> = registerOf({
  rowsIn: ofEach((history, at) => promiseRows(history, at)),
  order: ({ by, debt, promise }) => `${by}\n${debt}\n${promise}`,
  sumsOf: (currency, rows) => {
    const of = (...statuses: ReadonlyArray<PromiseStatus>) => rows.filter(({ status }) => statuses.includes(status))
    const judged = of('kept', 'partiallyKept', 'broken')
    const sum = (amounts: ReadonlyArray<Money>): Money => sumIn(currency, amounts)
    const owed = sum(judged.map(({ amount }) => amount)).amount - sum(judged.map(({ released }) => released)).amount
    return {
      currency,
      made: countedIn(currency, rows),
      byStatus: byStatusIn(currency, promiseStatuses, rows),
      promised: sum(rows.map(({ left }) => left)),
      keptShare: ratioOf(BigInt(of('kept').length), BigInt(judged.length)),
      cameShare: ratioOf(sum(judged.map(({ counted }) => counted)).amount, owed),
    }
  },
})

/** The promises of a debt on a day, in the order in which they were made; none of anything else. */
export function promiseRows(history: ItemHistory, at: At): ReadonlyArray<PromiseRow> {
  if (history.kind !== 'debt') return []
  const made = factsAt(history, at).flatMap(({ event }) => (event.type === 'PaymentPromised' ? [event] : []))
  const debt = made.length === 0 ? undefined : debtAt(history, at)
  if (debt === undefined) return []
  const told = new Map(made.map((event) => [event.promise, event]))
  return standingOf(debt, at.asOf).flatMap(({ promise, ...standing }) => {
    const event = told.get(promise)
    if (event === undefined) return []
    const { debtor, channel } = event
    return [{ ...ofDebt(debt), promise, debtor, channel, ...standing }]
  })
}

type Standing = Pick<
  PromiseRow,
  'promise' | 'madeOn' | 'by' | 'deadline' | 'status' | 'amount' | 'counted' | 'released' | 'left'
>

const standingOf = (debt: KnownDebt, asOf: LocalDate): ReadonlyArray<Standing> => {
  const counts = countPromises(debt)
  const pauses = pausesOf(debt)
  const of = (amount: bigint): Money => inCurrencyOf(debt, amount)
  const waitedFor = sharedOut(openBalance(debt))
  return debt.promises.map((one) => {
    const { promise, madeOn, by, amount, released } = one
    const counted = counts.get(promise) ?? 0n
    const runs = isRunning(debt, one, asOf)
    return {
      ...{ promise, madeOn, by, deadline: deadlineOf(one, pauses) },
      status: one.status === 'open' && !runs ? 'unjudged' : one.status,
      ...{ amount: of(amount), counted: of(counted), released: of(released) },
      left: of(runs ? waitedFor(toPay(one) - counted) : 0n),
    }
  })
}
