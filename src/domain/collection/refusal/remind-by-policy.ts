import * as E from 'fp-ts/lib/Either.js'
import type { DebtCommandOf } from '../../debt/command.js'
import { debt as debtDecider } from '../../debt/debt.js'
import type { DebtEvent } from '../../debt/event.js'
import type { DebtRejection } from '../../debt/rejection.js'
import type { DebtState } from '../../debt/state.js'
import { type AgainstPolicy, againstPolicy, type StepSetting } from './against-policy.js'

/**
 * Decides a reminder as the debt does, and refuses beside that what the policy would not send on that day: a step out of its
 * order, too early, for the second time, or by a channel that is not the one; and what was written of an older revision.
 *
 * @since 0.2.0
 * @example
 * remindByPolicy({ policy, debtor })(command, state)
 * // left({ _tag: 'NotByPolicy', step: 'firm', due: [], reasons: [{ rule: 'offset', on: '2026-04-14', ... }], ... })
 */
export const remindByPolicy =
  (setting: StepSetting) =>
  (
    command: DebtCommandOf<'RemindDebtor'>,
    state: DebtState,
  ): E.Either<DebtRejection | AgainstPolicy, ReadonlyArray<DebtEvent>> => {
    const decided = debtDecider.decide(command, state)
    if (E.isLeft(decided)) return decided
    const against = againstPolicy(setting, command, state)
    return against === undefined ? decided : E.left(against)
  }
