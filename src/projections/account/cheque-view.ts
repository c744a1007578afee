import { coverOf } from '../../domain/cheque/cover.js'
import {
  broughtBy,
  type ChequeSituation,
  type ChequeState,
  inCurrencyOf,
  outstandingOf,
  recourseOf,
} from '../../domain/cheque/state.js'
import type { ChequeId, DebtId, DebtorId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { Money } from '../../domain/value/money.js'

/**
 * A cheque as it stood at the end of a day. `covers` tells for which debts it is waited for; `recourse` what may come back to
 * us of one that was passed on.
 *
 * @since 0.2.0
 */
export interface ChequeView {
  readonly cheque: ChequeId
  readonly debtor: DebtorId
  readonly asOf: LocalDate
  readonly revision: number
  readonly situation: ChequeSituation
  readonly receivedOn: LocalDate
  readonly chequeDate: LocalDate
  readonly amount: Money
  readonly brought: Money
  readonly outstanding: Money
  readonly recourse: Money
  readonly bounces: number
  readonly covers: ReadonlyArray<{ readonly debt: DebtId; readonly amount: Money }>
}

/**
 * A cheque at the end of `asOf`. `cheque` is the fold of what was true and known by then.
 *
 * @since 0.2.0
 */
export const chequeView = (
  cheque: Exclude<ChequeState, { readonly situation: 'unreceived' }>,
  asOf: LocalDate,
  revision: number,
): ChequeView => {
  const { received, situation, bounces } = cheque
  const of = (amount: bigint): Money => inCurrencyOf(cheque, amount)
  return {
    ...{ cheque: received.cheque, debtor: received.debtor, asOf, revision, situation },
    ...{ receivedOn: received.on, chequeDate: received.chequeDate, amount: received.amount },
    brought: of(broughtBy(cheque)),
    outstanding: of(outstandingOf(cheque)),
    recourse: of(recourseOf(cheque)),
    bounces,
    covers: (coverOf(cheque)?.covers ?? []).map(({ debt, amount }) => ({ debt, amount: of(amount) })),
  }
}
