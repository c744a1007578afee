import type { DebtCommandOf } from '../../debt/command.js'
import type { DebtState, KnownDebt } from '../../debt/state.js'
import type { DebtorState } from '../../debtor/state.js'
import type { Channel } from '../../value/method.js'
import type { BesideDebt, Gated } from '../ladder/asked.js'
import { decideAccount } from '../ladder/decide-account.js'
import { decideNext } from '../ladder/decide-next.js'
import type { DebtDecision, DueStep } from '../ladder/decision.js'
import type { CollectionReason } from '../ladder/reason.js'
import type { CollectionPolicy } from '../policy/policy.js'

/**
 * A step that the policy in force would not take: another step's turn it is, or nobody's, or it goes by another channel.
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
      readonly channel: Channel | undefined
      readonly due: ReadonlyArray<{ readonly step: string; readonly channel: Channel | undefined }>
      readonly reasons: ReadonlyArray<CollectionReason>
    }
  | { readonly _tag: 'RevisionMoved'; readonly stated: number; readonly revision: number }

/** Commands by which a step is taken. */
export type StepCommand = DebtCommandOf<'RemindDebtor' | 'PlaceWithAgency' | 'ReferToLegal'>

/**
 * Under which policy a step is taken, with whom, and which revision the debt's stream has now, where that is known. `others` are the
 * other debts of the debtor, for a policy that takes them together.
 *
 * @since 0.2.0
 */
export interface StepSetting extends Gated {
  readonly policy: CollectionPolicy
  readonly debtor: DebtorState
  readonly revision?: number | undefined
  readonly others?: ReadonlyArray<{ readonly debt: KnownDebt; readonly beside?: BesideDebt | undefined }> | undefined
}

/** Whether a step that is due is the one of a command. */
const isIt = (command: StepCommand, { step, does, channel }: DueStep): boolean => {
  switch (command.type) {
    case 'RemindDebtor':
      return step === command.step && (channel === undefined || channel === command.channel)
    case 'PlaceWithAgency':
      return does === 'place-with-agency'
    case 'ReferToLegal':
      return does === 'refer-to-legal'
  }
}

/** What a policy calls the step of a command; where it has none, what the command does. */
const nameOf = ({ policy }: StepSetting, { strategy }: DebtDecision, command: StepCommand): string => {
  if (command.type === 'RemindDebtor') return command.step
  const does = command.type === 'PlaceWithAgency' ? 'place-with-agency' : 'refer-to-legal'
  const ladder = policy.strategies.find((one) => one.strategy === strategy)
  return ladder?.steps.find((step) => step.does === does)?.step ?? does
}

const decided = ({ others, revision: _, ...concerning }: StepSetting, command: StepCommand, debt: DebtState) => {
  const { on: day, covered, unapplied } = command
  const beside = { covered: covered?.amount, unapplied: unapplied?.amount }
  if (others === undefined) return decideNext({ ...concerning, day, debt, beside })
  return decideAccount({ ...concerning, day, debts: [{ debt, beside }, ...others] }).debts[0]
}

/** Why the policy would not take that step on its day, if so. */
export const againstPolicy = (
  setting: StepSetting,
  command: StepCommand,
  debt: DebtState,
): AgainstPolicy | undefined => {
  const { policy, revision } = setting
  // What an agency or a lawyer says is no step of the house.
  if (command.type === 'RemindDebtor' && command.by !== undefined && command.by !== 'creditor') return undefined
  if (command.type === 'RemindDebtor' && revision !== undefined && command.revision !== revision) {
    return { _tag: 'RevisionMoved', stated: command.revision, revision }
  }
  const decision = decided(setting, command, debt)
  if (decision === undefined || decision.due.some((due) => isIt(command, due))) return undefined
  const step = nameOf(setting, decision, command)
  return {
    _tag: 'NotByPolicy',
    policy: policy.version,
    step,
    channel: command.type === 'RemindDebtor' ? command.channel : undefined,
    due: decision.due.map((one) => ({ step: one.step, channel: one.channel })),
    reasons: [...(decision.notTaken.find((one) => one.step === step)?.reasons ?? []), ...decision.reasons],
  }
}
