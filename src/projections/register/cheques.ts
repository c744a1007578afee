import { cheque as decider } from '../../domain/cheque/cheque.js'
import { coverOf } from '../../domain/cheque/cover.js'
import type { ChequePurpose } from '../../domain/cheque/event.js'
import {
  broughtBy,
  type ChequeSituation,
  type ChequeState,
  inCurrencyOf,
  outstandingOf,
  recourseOf,
  shortfallOf,
} from '../../domain/cheque/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { ChequeId, DebtId } from '../../domain/value/id.js'
import { daysPastDue, type LocalDate } from '../../domain/value/local-date.js'
import type { Money } from '../../domain/value/money.js'
import { sumIn } from '../../domain/value/money-arithmetic.js'
import { factsOf, type ItemHistory } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import type { States } from '../projection/projection.js'
import { type At, stateAt } from '../projection/state-at.js'
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
 * Where a cheque is and how it ended, in the order in which cheques are listed: those that are waited for come first.
 *
 * @since 0.2.0
 */
export const chequeSituations = [
  ...(['in-hand', 'deposited', 'endorsed', 'bounced', 'legal'] as const),
  ...(['cleared', 'settled', 'redeemed', 'replaced', 'returned', 'stopped'] as const),
] as const satisfies ReadonlyArray<ChequeSituation>

/**
 * A cheque on a day. `place` is who has the paper: the bank that collects it, or whom it was passed on to; none where it is in hand or
 * gone. `bank` is the one that it is drawn on. `daysToDue` counts to the date written on it, and is below zero after it. `brought` came
 * of it, `waitedFor` is still to come of it, `shortfall` is what it owes since it bounced, and `recourse` what may come back to us.
 * A cheque held as security is waited for by nobody.
 *
 * @since 0.2.0
 */
export interface ChequeRow extends RegisterRow {
  readonly cheque: ChequeId
  readonly status: ChequeSituation
  readonly place: string | undefined
  readonly bank: string
  readonly serial: string
  readonly purpose: ChequePurpose
  readonly receivedOn: LocalDate
  readonly chequeDate: LocalDate
  readonly daysToDue: number
  readonly brought: Money
  readonly waitedFor: Money
  readonly shortfall: Money
  readonly recourse: Money
  readonly bounces: number
  readonly covers: ReadonlyArray<{ readonly debt: DebtId; readonly amount: Money }>
}

/**
 * Cheques of one currency. `inHand`, `underCollection` and `passedOn` are what is waited for, by where it is; `due` is what of the
 * cheques in hand could be presented on the day.
 *
 * @since 0.2.0
 */
export interface ChequeSums {
  readonly currency: CurrencyCode
  readonly received: Counted
  readonly byStatus: CountedBy<ChequeSituation>
  readonly brought: Money
  readonly inHand: Money
  readonly underCollection: Money
  readonly passedOn: Money
  readonly due: Money
  readonly shortfall: Money
  readonly recourse: Money
}

/**
 * The cheques of a book on any day, as known at any time, by place and due day.
 *
 * @since 0.2.0
 */
export const chequeRegister: (
  states: States<OpenItemState>,
  query: RegisterQuery<ChequeRow>,
) => Register<ChequeRow, ChequeSums> = registerOf({
  rowsIn: ofEach((history: ItemHistory, at: At): ReadonlyArray<ChequeRow> => {
    if (history.kind !== 'cheque') return []
    const state = stateAt(decider, factsOf(history), at)
    return state.situation === 'unreceived' ? [] : [rowOf(state, at.asOf)]
  }),
  order: ({ status, chequeDate, cheque }) =>
    `${String.fromCharCode(97 + chequeSituations.indexOf(status))}\n${chequeDate}\n${cheque}`,
  sumsOf: (currency, rows) => {
    const sum = (of: (row: ChequeRow) => Money, some = rows): Money => sumIn(currency, some.map(of))
    const waitedFor = (status: ChequeSituation, some = rows): Money =>
      sum(
        (row) => row.waitedFor,
        some.filter((row) => row.status === status),
      )
    return {
      currency,
      received: countedIn(currency, rows),
      byStatus: byStatusIn(currency, chequeSituations, rows),
      brought: sum(({ brought }) => brought),
      inHand: waitedFor('in-hand'),
      underCollection: waitedFor('deposited'),
      passedOn: waitedFor('endorsed'),
      due: waitedFor(
        'in-hand',
        rows.filter(({ daysToDue }) => daysToDue <= 0),
      ),
      shortfall: sum(({ shortfall }) => shortfall),
      recourse: sum(({ recourse }) => recourse),
    }
  },
})

type Received = Exclude<ChequeState, { readonly situation: 'unreceived' }>

const placeOf = (cheque: Received): string | undefined => {
  if (cheque.situation === 'deposited') return cheque.bank
  return cheque.situation === 'endorsed' ? cheque.to : undefined
}

/** What is still to come of a cheque, in minor units: of one under collection, what was presented. */
const waitedForOf = (cheque: Received): bigint => {
  if (cheque.received.purpose === 'security') return 0n
  switch (cheque.situation) {
    case 'in-hand':
    case 'endorsed':
      return outstandingOf(cheque)
    case 'deposited':
      return cheque.presented
    default:
      return 0n
  }
}

const rowOf = (state: Received, asOf: LocalDate): ChequeRow => {
  const { cheque, debtor, amount, bank, serial, purpose, on, chequeDate } = state.received
  const of = (minor: bigint): Money => inCurrencyOf(state, minor)
  return {
    ...{ cheque, debtor, status: state.situation, amount, place: placeOf(state), bank, serial, purpose },
    ...{ receivedOn: on, chequeDate, daysToDue: -daysPastDue(chequeDate, asOf) },
    ...{ brought: of(broughtBy(state)), waitedFor: of(waitedForOf(state)), shortfall: of(shortfallOf(state)) },
    ...{ recourse: of(recourseOf(state)), bounces: state.bounces },
    covers: (coverOf(state)?.covers ?? []).map(({ debt, amount: part }) => ({ debt, amount: of(part) })),
  }
}
