import type { DebtId } from '../../value/id.js'
import type { Channel } from '../../value/method.js'
import { type Money, money } from '../../value/money.js'
import type { StepAction, StepTone } from '../policy/step.js'
import type { Asked } from './asked.js'
import type { Ladder } from './compiled.js'
import type { DueStep } from './decision.js'

/**
 * One thing that is to be done for one or several debts of a debtor in one currency: the amount is of all of them, and so is the
 * fee.
 *
 * @since 0.2.0
 */
export interface DueAct {
  readonly strategy: string
  readonly step: string
  readonly does: StepAction
  readonly channel: Channel | undefined
  readonly at?: string | undefined
  readonly tone: StepTone | undefined
  readonly debts: ReadonlyArray<DebtId>
  readonly amount: Money
  readonly fee: Money | undefined
}

/** A step that is due, done for these debts at once. */
export const actOf = (ladder: Ladder, step: DueStep, asks: ReadonlyArray<Asked>, fee = step.fee): DueAct => {
  const { amount: own, reasons: _, ...what } = step
  const amount = money(
    asks.reduce((sum, ask) => sum + ask.amount, 0n),
    own.currency,
  )
  return { strategy: ladder.strategy.strategy, ...what, debts: asks.map(({ debt }) => debt.debt), amount, fee }
}
