import type { DueAct } from '../../domain/collection/ladder/due-act.js'
import type { DebtId, DebtorId } from '../../domain/value/id.js'
import type { Money } from '../../domain/value/money.js'

/**
 * What somebody may do on a day. `step`: what a ladder says. `promise`: one ran out, or does within two days. `cheque`: one of a debtor
 * whose cheques came back before is soon to be handed in. `dispute`: it should be decided by now. `review`: a debt is to be
 * looked at again.
 *
 * @since 0.2.0
 */
export type WorkKind = 'step' | 'promise' | 'cheque' | 'dispute' | 'review'

/**
 * The parts of a rank, in points: they sum to it. `cash` is how much may come, `age` how late it is, `risk` the band of the
 * debtor, `kind` what is to be done.
 *
 * @since 0.2.0
 */
export interface RankParts {
  readonly cash: number
  readonly age: number
  readonly risk: number
  readonly kind: number
}

/**
 * One thing to do: about whom, for how much, and how far in front.
 *
 * @since 0.2.0
 */
export interface WorkItem {
  readonly kind: WorkKind
  readonly what: string
  readonly by: DueAct['channel'] | DueAct['does'] | undefined
  readonly at?: DueAct['at']
  readonly debtor: DebtorId
  readonly debts: ReadonlyArray<DebtId>
  readonly collector: string | undefined
  readonly amount: Money
  readonly daysPastDue: number
  readonly rank: number
  readonly parts: RankParts
}
