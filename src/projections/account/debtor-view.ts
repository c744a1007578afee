import { bandOn, creditHeld, insolvenciesOn, moratoriumOn } from '../../domain/debtor/in-force.js'
import type { RiskBand } from '../../domain/debtor/risk-band.js'
import type { KnownDebtor } from '../../domain/debtor/state.js'
import type { DebtorId, HoldId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { Money } from '../../domain/value/money.js'

/**
 * What held of a debtor on a day: its credit limits by currency, whether credit is held, and what keeps it from being asked
 * for money.
 *
 * @since 0.2.0
 */
export interface DebtorView {
  readonly debtor: DebtorId
  readonly asOf: LocalDate
  readonly revision: number
  readonly situation: KnownDebtor['situation']
  readonly parent: DebtorId | undefined
  readonly band: RiskBand | undefined
  readonly limits: ReadonlyArray<Money>
  readonly creditHolds: ReadonlyArray<HoldId>
  readonly moratorium: { readonly began: LocalDate; readonly until: LocalDate | undefined } | undefined
  readonly insolventSince: LocalDate | undefined
}

/**
 * A debtor on `asOf`. `debtor` is the fold of what was true and known by then.
 *
 * @since 0.2.0
 */
export const debtorView = (debtor: KnownDebtor, asOf: LocalDate, revision: number): DebtorView => {
  const { registered, situation, limits } = debtor
  const moratorium = moratoriumOn(debtor, asOf)
  return {
    ...{ debtor: registered.debtor, asOf, revision, situation, parent: registered.parent },
    band: bandOn(debtor, asOf),
    // Of each currency the last that was set.
    limits: [...new Map(limits.map(({ limit }) => [limit.currency, limit])).values()],
    creditHolds: creditHeld(debtor, asOf).map(({ began }) => began.hold),
    moratorium: moratorium && { began: moratorium.began.on, until: moratorium.began.until },
    insolventSince: insolvenciesOn(debtor, asOf)[0]?.on,
  }
}
