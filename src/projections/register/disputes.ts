import { type Dispute, inCurrencyOf, openBalance, overOn, stillDisputed } from '../../domain/debt/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DisputeId } from '../../domain/value/id.js'
import { daysBetween, type LocalDate } from '../../domain/value/local-date.js'
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
 * How a dispute stands: it is `open`; nothing is left of it, since all was credited, conceded or written off (`givenUp`); or how it
 * was resolved.
 *
 * @since 0.2.0
 */
export const disputeStatuses = ['open', 'givenUp', 'upheld', 'partly', 'rejected', 'creditor-error'] as const

/**
 * How a dispute stands.
 *
 * @since 0.2.0
 */
export type DisputeStatus = (typeof disputeStatuses)[number]

/**
 * A dispute on a day. `amount` was contested, `givenUp` is what was credited, conceded or written off of it, and `left` what is still
 * disputed of what is open. `days` are those from raising to its end, or to the day that is asked about.
 *
 * @since 0.2.0
 */
export interface DisputeRow extends RegisterRow, OfDebt {
  readonly dispute: DisputeId
  readonly reason: string
  readonly raisedOn: LocalDate
  readonly endedOn: LocalDate | undefined
  readonly days: number
  readonly status: DisputeStatus
  readonly givenUp: Money
  readonly left: Money
}

/**
 * Disputes of one currency. `disputed` is what is still disputed, as in an aging. Of those that ended, `givenUpShare` is what of their
 * amounts was given up, of 1, and `daysToEnd` how many days they took, in the mean; where none ended there is neither.
 *
 * @since 0.2.0
 */
export interface DisputeSums {
  readonly currency: CurrencyCode
  readonly raised: Counted
  readonly byStatus: CountedBy<DisputeStatus>
  readonly disputed: Money
  readonly givenUp: Money
  readonly givenUpShare: number | undefined
  readonly daysToEnd: number | undefined
}

/**
 * The disputes of a book on any day, as known at any time, the first raised first: how they ended, and what is still disputed.
 *
 * @since 0.2.0
 */
export const disputeRegister: (
  states: States<OpenItemState>,
  query: RegisterQuery<DisputeRow>,
) => Register<DisputeRow, DisputeSums> = registerOf({
  rowsIn: ofEach((history: ItemHistory, at: At): ReadonlyArray<DisputeRow> => {
    if (history.kind !== 'debt') return []
    const facts = factsAt(history, at)
    const reasons = new Map(
      facts.flatMap(({ event }) => (event.type === 'DisputeRaised' ? [[event.dispute, event.reason] as const] : [])),
    )
    const debt = reasons.size === 0 ? undefined : debtAt(history, at)
    if (debt === undefined) return []
    const outcomes = new Map(
      facts.flatMap(({ event }) => (event.type === 'DisputeResolved' ? [[event.dispute, event.outcome] as const] : [])),
    )
    const of = (amount: bigint): Money => inCurrencyOf(debt, amount)
    const leftOf = sharedOut(openBalance(debt))
    return debt.disputes.map((one) => {
      const { dispute, on: raisedOn, amount } = one
      const endedOn = overOn(one)
      return {
        ...ofDebt(debt),
        ...{ dispute, reason: reasons.get(dispute) ?? '', raisedOn, endedOn },
        days: daysBetween(raisedOn, endedOn ?? at.asOf),
        status: one.resolved === undefined ? unresolved(one) : (outcomes.get(dispute) ?? 'open'),
        ...{ amount: of(amount), givenUp: of(givenUpOf(one)), left: of(leftOf(stillDisputed(one))) },
      }
    })
  }),
  order: ({ raisedOn, debt, dispute }) => `${raisedOn}\n${debt}\n${dispute}`,
  sumsOf: (currency, rows) => {
    const sum = (amounts: ReadonlyArray<Money>): Money => sumIn(currency, amounts)
    const ended = rows.filter(({ endedOn }) => endedOn !== undefined)
    const givenUp = (some: ReadonlyArray<DisputeRow>): Money => sum(some.map((row) => row.givenUp))
    const days = ended.reduce((all, row) => all + row.days, 0)
    return {
      currency,
      raised: countedIn(currency, rows),
      byStatus: byStatusIn(currency, disputeStatuses, rows),
      disputed: sum(rows.map(({ left }) => left)),
      givenUp: givenUp(rows),
      givenUpShare: ratioOf(givenUp(ended).amount, sum(ended.map(({ amount }) => amount)).amount),
      daysToEnd: ended.length === 0 ? undefined : days / ended.length,
    }
  },
})

const givenUpOf = ({ takenOff }: Dispute): bigint => takenOff.reduce((sum, { amount }) => sum + amount, 0n)

const unresolved = (dispute: Dispute): DisputeStatus => (stillDisputed(dispute) > 0n ? 'open' : 'givenUp')
