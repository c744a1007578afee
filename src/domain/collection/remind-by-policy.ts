import * as E from 'fp-ts/lib/Either.js'
import type { DebtCommandOf } from '../debt/command.js'
import { debt as debtDecider } from '../debt/debt.js'
import type { DebtEvent } from '../debt/event.js'
import type { DebtRejection } from '../debt/rejection.js'
import type { DebtState } from '../debt/state.js'
import type { DebtorState } from '../debtor/state.js'
import type { Channel } from '../value/method.js'
import type { Gated } from './asked.js'
import { decideNext } from './decide-next.js'
import type { CollectionPolicy } from './policy.js'
import type { CollectionReason } from './reason.js'

/**
 * A reminder that the policy in force would not send: another step's turn it is, or nobody's, or it goes by another channel.
 * `reasons` are what the policy says of that step, and `due` is what it would do. `RevisionMoved`: the debt has gone on since the message was
 * written, by the revision that it states.
 *
 * @since 0.2.0
 */
export type AgainstPolicy =
  | {
      readonly _tag: 'NotByPolicy'
      readonly policy: string
      readonly step: string
      readonly channel: Channel
      readonly due: ReadonlyArray<{ readonly step: string; readonly channel: Channel | undefined }>
      readonly reasons: ReadonlyArray<CollectionReason>
    }
  | { readonly _tag: 'RevisionMoved'; readonly stated: number; readonly revision: number }

/**
 * Under which policy a reminder is sent, to whom, and which revision the debt's stream has now, where that is known.
 *
 * @since 0.2.0
 */
export interface ReminderSetting extends Gated {
  readonly policy: CollectionPolicy
  readonly debtor: DebtorState
  readonly revision?: number | undefined
}

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
  ({ policy, debtor, revision, ...gated }: ReminderSetting) =>
  (
    command: DebtCommandOf<'RemindDebtor'>,
    state: DebtState,
  ): E.Either<DebtRejection | AgainstPolicy, ReadonlyArray<DebtEvent>> => {
    const decided = debtDecider.decide(command, state)
    if (E.isLeft(decided)) return decided
    if (revision !== undefined && command.revision !== revision) {
      return E.left({ _tag: 'RevisionMoved', stated: command.revision, revision })
    }
    const { covered, unapplied, step, channel, on: day } = command
    const beside = { covered: covered?.amount, unapplied: unapplied?.amount }
    const { due, notTaken } = decideNext({ policy, debtor, debt: state, day, beside, ...gated })
    if (due.some((one) => one.step === step && (one.channel === undefined || one.channel === channel))) return decided
    return E.left({
      _tag: 'NotByPolicy',
      policy: policy.version,
      step,
      channel,
      due: due.map((one) => ({ step: one.step, channel: one.channel })),
      reasons: notTaken.find((one) => one.step === step)?.reasons ?? [],
    })
  }
