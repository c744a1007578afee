import { debtor as decider } from '../../domain/debtor/debtor.js'
import { creditHeld, limitOn } from '../../domain/debtor/in-force.js'
import type { KnownDebtor } from '../../domain/debtor/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId, HoldId } from '../../domain/value/id.js'
import { type Money, money } from '../../domain/value/money.js'
import { sumIn } from '../../domain/value/money-arithmetic.js'
import { type CurrencyExposure, exposures } from '../exposure.js'
import { factsOf } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import type { States } from '../projection/projection.js'
import { type At, stateAt } from '../projection/state-at.js'
import {
  byStatusIn,
  type CountedBy,
  type Register,
  type RegisterQuery,
  type RegisterRow,
  registerOf,
} from './register.js'

/**
 * How a debtor's credit stands in a currency. `held`: nothing more is sold on credit. `overLimit`: more is at stake than was allowed.
 * `noLimit`: none was ever set, which is not a limit of nothing.
 *
 * @since 0.2.0
 */
export const creditStatuses = ['within', 'overLimit', 'noLimit', 'held'] as const

/**
 * How credit stands.
 *
 * @since 0.2.0
 */
export type CreditStatus = (typeof creditStatuses)[number]

/**
 * What is at stake with a debtor in a currency, and what may still be sold on credit. `amount` is the exposure: `open` and `recourse`.
 * `room` is what it leaves of the limit, and `over` what it is beyond it; where there is no limit there is neither. Whether `held`
 * credit is given in spite of it, the rules of a sale say.
 *
 * @since 0.2.0
 */
export interface CreditRow extends RegisterRow, Omit<CurrencyExposure, 'exposure'> {
  readonly status: CreditStatus
  readonly limit: Money | undefined
  readonly room: Money | undefined
  readonly over: Money | undefined
  readonly holds: ReadonlyArray<HoldId>
}

/**
 * Credit of one currency: exposures, and limits with what is left of them and what is beyond them, each summed up by debtor. What one
 * debtor leaves of his limit makes up for nobody else.
 *
 * @since 0.2.0
 */
export interface CreditSums {
  readonly currency: CurrencyCode
  readonly debtors: number
  readonly byStatus: CountedBy<CreditStatus>
  readonly exposure: Money
  readonly open: Money
  readonly recourse: Money
  readonly covered: Money
  readonly unapplied: Money
  readonly limit: Money
  readonly room: Money
  readonly over: Money
}

/**
 * Exposure and credit room of the debtors of a book on any day, as known at any time. Limits and holds are on record in the states of
 * `collectionItems`; by those of `openItems` nobody has any.
 *
 * @since 0.2.0
 */
export const creditRegister: (
  states: States<OpenItemState>,
  query: RegisterQuery<CreditRow>,
) => Register<CreditRow, CreditSums> = registerOf({
  rowsIn: function* (states, at, debtor): Generator<CreditRow> {
    const found = exposures(states, at, { debtor })
    const known = debtorsIn(states, at, debtor)
    for (const whose of new Set([...found.keys(), ...known.keys()])) {
      yield* rowsOf(whose, found.get(whose) ?? [], known.get(whose), at)
    }
  },
  order: ({ debtor, currency }) => `${debtor}\n${currency}`,
  sumsOf: (currency, rows) => {
    const sum = (of: (row: CreditRow) => Money | undefined): Money =>
      sumIn(
        currency,
        rows.flatMap((row) => of(row) ?? []),
      )
    return {
      currency,
      debtors: rows.length,
      byStatus: byStatusIn(currency, creditStatuses, rows),
      exposure: sum(({ amount }) => amount),
      open: sum(({ open }) => open),
      recourse: sum(({ recourse }) => recourse),
      covered: sum(({ covered }) => covered),
      unapplied: sum(({ unapplied }) => unapplied),
      limit: sum(({ limit }) => limit),
      room: sum(({ room }) => room),
      over: sum(({ over }) => over),
    }
  },
})

const debtorsIn = (
  states: States<OpenItemState>,
  at: At,
  asked: DebtorId | undefined,
): ReadonlyMap<DebtorId, KnownDebtor> => {
  const known = new Map<DebtorId, KnownDebtor>()
  for (const history of states.values()) {
    if (history?.kind !== 'debtor' || (asked !== undefined && history.id !== asked)) continue
    const state = stateAt(decider, factsOf(history), at)
    if (state.situation !== 'unregistered') known.set(history.id, state)
  }
  return known
}

const nothing = (currency: CurrencyCode): CurrencyExposure => {
  const none = money(0n, currency)
  return { currency, exposure: none, open: none, recourse: none, covered: none, unapplied: none, overdueDays: 0 }
}

/** A row for each currency in which something is at stake, or a limit was set. */
const rowsOf = (
  debtor: DebtorId,
  found: ReadonlyArray<CurrencyExposure>,
  known: KnownDebtor | undefined,
  { asOf }: At,
): ReadonlyArray<CreditRow> => {
  const holds = known === undefined ? [] : creditHeld(known, asOf).map(({ began }) => began.hold)
  const limited = (known?.limits ?? []).map(({ limit }) => limit.currency)
  return [...new Set([...found.map(({ currency }) => currency), ...limited])].map((currency) => {
    const { exposure, ...parts } = found.find((one) => one.currency === currency) ?? nothing(currency)
    const limit = known && limitOn(known, currency, asOf)
    const room = limit && limit.amount - exposure.amount
    return {
      ...{ debtor, amount: exposure, ...parts, limit, holds },
      status: holds.length > 0 ? 'held' : room === undefined ? 'noLimit' : room < 0n ? 'overLimit' : 'within',
      room: room === undefined ? undefined : money(room > 0n ? room : 0n, currency),
      over: room === undefined ? undefined : money(room < 0n ? -room : 0n, currency),
    }
  })
}
