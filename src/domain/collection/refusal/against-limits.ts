import type { BookEvent } from '../../book/event.js'
import type { Money } from '../../value/money.js'
import type { ActorRole, ApprovedAct } from '../policy/approval-limits.js'
import { type Approvable, approvalOf } from '../policy/approval-of.js'
import { mayApprove } from '../policy/may-approve.js'
import type { CollectionPolicy } from '../policy/policy.js'

/**
 * Something that whoever approves it may not, by the limits of the policy in force. `by` is that person, the one who acts where
 * nobody else is named; `role` the one that the house knows of; `upTo` the most that this role may; `roles` those that may so
 * much.
 *
 * @since 0.2.0
 */
export interface NotApproved {
  readonly _tag: 'NotApproved'
  readonly policy: string
  readonly act: ApprovedAct
  readonly amount: Money
  readonly by: string
  readonly role: ActorRole | undefined
  readonly upTo: Money | undefined
  readonly roles: ReadonlyArray<ActorRole>
}

/**
 * In which role a person acts, as the house has it; nothing for somebody who may approve nothing.
 *
 * @since 0.2.0
 */
export type RoleOf = (person: string) => ActorRole | undefined

/** Who acts, and by which limits. */
export interface LimitSetting {
  readonly policy: Pick<CollectionPolicy, 'version' | 'approvals'>
  readonly roleOf: RoleOf
  readonly actor: string
}

/** The first of these events that nobody approved who may. `open` is what is open of the debt before them. */
export const againstLimits = (
  { policy, roleOf, actor }: LimitSetting,
  events: ReadonlyArray<BookEvent>,
  open: Money | undefined,
): NotApproved | undefined => {
  if (policy.approvals === undefined) return undefined
  for (const event of events) {
    const found = approvalOf(event, open)
    if (found === undefined) continue
    const refused = beyond({ policy, roleOf, actor }, found)
    if (refused !== undefined) return refused
  }
  return undefined
}

const beyond = (
  { policy, roleOf, actor }: LimitSetting,
  { act, amount, by = actor }: Approvable,
): NotApproved | undefined => {
  const role = roleOf(by)
  const { may, upTo, roles } = mayApprove(policy, { role, act, amount })
  return may ? undefined : { _tag: 'NotApproved', policy: policy.version, act, amount, by, role, upTo, roles }
}
